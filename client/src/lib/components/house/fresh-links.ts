import type { Link, PersonId } from '@samepage/shared'
import { SvelteMap } from 'svelte/reactivity'

/**
 * Links as they came from the server, to show until this tab is closed or loaded anew: the server itself keeps only their hashes.
 * Never written down in the browser: each is the key to one person's seat.
 */
const fresh = new SvelteMap<PersonId, Link>()

export function keepLinks(links: readonly Link[]): void {
  for (const link of links) fresh.set(link.person, link)
}

export const freshLink = (person: PersonId): Link | undefined => fresh.get(person)

import type { PersonId } from '@samepage/shared'
import { draftFor } from '#lib/components/writing/drafts.ts'
import type { ConferencePage } from '#lib/conference.svelte.ts'

/** Whether the sheet for saying something is open: from wherever on a screen it is asked for. */
class Saying {
  open = $state(false)
}

const kept = new WeakMap<object, Saying>()

export function sayingOn(page: object): Saying {
  const saying = kept.get(page) ?? new Saying()
  kept.set(page, saying)
  return saying
}

/** Opens it for what somebody says who has no screen: whose words they are is filled in, and who typed them is known. */
export function typeFor(page: ConferencePage, person: PersonId): void {
  draftFor(page, 'say', () => person).whose = person
  sayingOn(page).open = true
}

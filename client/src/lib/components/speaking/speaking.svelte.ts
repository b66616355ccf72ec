import { type Conference, nameOf, type Person, type PersonId, personIn, voicesAt } from '@samepage/shared'
import { pageWords } from '#lib/say/page.ts'
import { getPage } from '#lib/page-context.ts'
import { whereabouts } from '#lib/whereabouts.ts'
import type { ConferencePage } from '#lib/conference.svelte.ts'

type Seen = Pick<ConferencePage, 'conference' | 'you' | 'here' | 'standing'>

/** Who is speaking at a screen that several people share. Kept for this page alone: opened again, it asks again. */
class Speaking {
  chosen = $state<PersonId | null>(null)
}

const kept = new WeakMap<object, Speaking>()

function speakingOn(page: object): Speaking {
  const speaking = kept.get(page) ?? new Speaking()
  kept.set(page, speaking)
  return speaking
}

/** Everybody who speaks from this screen, and whose turn it is. `several` is false for a screen of one's own. */
export interface Voices {
  people: Person[]
  several: boolean
  now: PersonId
}

export function voicesOn(page: Seen): Voices {
  const people = voicesAt(page.conference, page.you.id)
  const { chosen } = speakingOn(page)
  return { people, several: people.length > 1, now: people.find(({ id }) => id === chosen)?.id ?? page.you.id }
}

export function letSpeak(page: Seen, person: PersonId): void {
  speakingOn(page).chosen = person
}

/**
 * Whose words something new is taken to be at first: whoever is speaking at this screen; the person somebody is here to speak for; empty for
 * those who mostly write down what others say; else one's own. Ask it while a component starts.
 */
export function whoseAtFirst(): () => string {
  const page = getPage()
  return () => {
    const { several, now } = voicesOn(page)
    if (several) return now
    if (page.you.role === 'advocate' && page.you.helps) return page.you.helps
    return ['chair', 'scribe'].includes(page.you.role) ? '' : page.you.id
  }
}

/** The person whose words these are, when it is somebody in the room beside whoever is typing: they are asked whether it is what they said. */
export function askedAbout(page: Seen, whose: string): Person | null {
  if (whose === page.you.id) return null
  const at = whereabouts(page).find(({ person }) => person.id === whose)
  if (!at) return null // a child of the conference, or somebody without a seat: nobody here to ask
  const host = at.person.sitsWith
  const here = at.state === 'here' || host === page.you.id || page.here.some(({ person }) => person === host)
  return here ? at.person : null
}

/** `Kelly`, or `Dev, for Kelly` when whoever typed it is here to speak for them. by: the person who typed it. */
export function sayVoice(conference: Conference, whose: string, by: string): string {
  const helper = personIn(conference, by)
  const name = nameOf(conference, whose)
  return helper?.helps && helper.helps === whose ? pageWords.about.by(helper.name, name) : name
}

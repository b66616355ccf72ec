import { peopleIn, type Person, type PersonId, type Way } from '@samepage/shared'
import type { ConferencePage } from '#lib/conference.svelte.ts'

/** Where one invited person is at this moment. `writing`: their caret is in a field. */
export interface Whereabouts {
  person: Person
  state: 'here' | 'outside' | 'waiting' | 'expected' | 'left' | 'apologies' | 'report'
  way: Way
  writing: boolean
}

type Seen = Pick<ConferencePage, 'conference' | 'here' | 'standing'> & Partial<Pick<ConferencePage, 'door' | 'stage'>>

/** Everyone invited, in the order they were invited. Whoever is connected is here; else what was recorded last says. */
export function whereabouts(page: Seen): Whereabouts[] {
  return peopleIn(page.conference).map((person) => {
    // Several people at one screen: whoever shares it is here with it.
    const live = presenceOf(page, person.id) ?? presenceOf(page, person.sitsWith)
    const last = page.standing.attendance.get(person.id)?.at(-1)
    const came = live !== undefined || last?.as === 'arrived'
    const quiet = { person, way: last?.way ?? person.way, writing: false }
    if (came && isOut(page, person, live !== undefined)) return { ...quiet, state: 'outside' }
    if (live) return { person, state: 'here', way: live.way, writing: live.person === person.id && live.writingIn !== '' }
    if (page.door?.knocks.some((knock) => knock.person === person.id)) return { ...quiet, state: 'waiting' }
    return { ...quiet, state: last ? STATES[last.as] : expected(person) }
  })
}

const presenceOf = (page: Seen, person: PersonId | undefined) => page.here.find((here) => here.person === person)

/** Out of a private part. Whoever tends the door is told who stays; others who stay, and that screen in its first moment, go by who is connected. */
function isOut({ door, stage }: Seen, person: Person, connected: boolean): boolean {
  if (door?.closed) return !door.closed.stays.includes(person.id)
  return stage === 'closed-in' && !connected
}

const STATES = { arrived: 'here', left: 'left', apologies: 'apologies', 'report-only': 'report' } as const

const expected = (person: Person): Whereabouts['state'] => (person.way === 'report' ? 'report' : 'expected')

import { peopleIn, type Person, type Way } from '@samepage/shared'
import type { ConferencePage } from '#lib/conference.svelte.ts'

/** Where one invited person is at this moment. `writing`: their caret is in a field. */
export interface Whereabouts {
  person: Person
  state: 'here' | 'expected' | 'left' | 'apologies' | 'report'
  way: Way
  writing: boolean
}

/** Everyone invited, in the order they were invited. Whoever is connected is here; else what the chair recorded last says. */
export function whereabouts(page: Pick<ConferencePage, 'conference' | 'here' | 'standing'>): Whereabouts[] {
  return peopleIn(page.conference).map((person) => {
    const live = page.here.find((here) => here.person === person.id)
    if (live) return { person, state: 'here', way: live.way, writing: live.writingIn !== '' }
    const last = page.standing.attendance.get(person.id)?.at(-1)
    return { person, state: last ? STATES[last.as] : expected(person), way: last?.way ?? person.way, writing: false }
  })
}

const STATES = { arrived: 'here', left: 'left', apologies: 'apologies', 'report-only': 'report' } as const

const expected = (person: Person): Whereabouts['state'] => (person.way === 'report' ? 'report' : 'expected')

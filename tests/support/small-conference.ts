import { type ChildId, type Conference, type ConferenceId, DEFAULT_LABELS, type Person, type PersonId } from '@samepage/shared'

/** The Marlow conference with its chair, Nan and the wall; every id is new. Give what matters to a test. */
export function smallConference(given: Partial<Conference> = {}): Conference {
  return {
    id: crypto.randomUUID() as ConferenceId,
    kind: 'initial',
    on: '2026-03-12',
    startsAt: '10:00',
    place: 'Larch Room',
    labels: DEFAULT_LABELS,
    practice: false,
    children: [{ id: crypto.randomUUID() as ChildId, name: 'Poppy Marlow', bornOn: '2018-11-02', dueOn: '' }],
    people: [
      somebody('Ruth Adeyemi', 'chair', 'conference chair'),
      somebody('Jean Marlow', 'network', 'Poppy’s nan'),
      somebody('The wall', 'wall', '')
    ],
    ...given
  }
}

export function somebody(name: string, role: Person['role'], describedAs: string): Person {
  return { id: crypto.randomUUID() as PersonId, name, describedAs, role, agency: '', way: 'room' }
}

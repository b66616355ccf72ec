import type { Kind, Person, StatementKind, Way } from '@samepage/shared'

// Plain words for what is stored as a key. Words that a council may change are not here: they come from the conference's label set.

const en = {
  kinds: {
    initial: 'First conference',
    review: 'Review conference',
    'pre-birth': 'Conference before birth',
    'transfer-in': 'Conference after moving here'
  } satisfies Record<Kind, string> as Record<Kind, string>,
  ways: {
    room: 'in the room',
    video: 'by video',
    phone: 'by phone',
    report: 'by a report'
  } satisfies Record<Way, string> as Record<Way, string>,
  roles: {
    chair: 'chair',
    scribe: 'note-taker',
    family: 'family',
    child: 'child',
    network: 'family and friends',
    supporter: 'supporter',
    advocate: 'advocate',
    interpreter: 'interpreter',
    professional: 'professional',
    lawyer: 'council’s lawyer',
    observer: 'here to learn',
    wall: 'wall screen'
  } satisfies Record<Person['role'], string> as Record<Person['role'], string>,
  statementKinds: {
    '': 'Not said',
    fact: 'A fact',
    observation: 'Something seen or heard',
    opinion: 'What somebody thinks',
    allegation: 'Something said to have happened, not proved',
    'own-words': 'In the family’s own words'
  } satisfies Record<StatementKind, string> as Record<StatementKind, string>,
  born: (day: string) => `Born ${day}`,
  due: (day: string) => `Due ${day}`,
  /** `12 May 2026 at 10:00`. */
  dayAt: (day: string, time: string) => `${day} at ${time}`,
  noChild: 'No child named yet'
}

export default en

import {
  type Act,
  type DocumentKind,
  INTERPRETERS_LISTS,
  type List,
  LISTS,
  may,
  mayEver,
  type NamedDocument,
  type Person,
  type PersonId,
  Refusal,
  WRITERS_LISTS
} from '@samepage/shared'
import type { Ground } from './ground.ts'

/** Who may read and write in one document. Asked at every act; nothing of the answer is kept (R11). */
export interface Audience {
  /** @throws Refusal */
  read(person: PersonId): Person
  /** The lists somebody may write in. @throws Refusal when there is none */
  write(person: PersonId): readonly List[]
  /** Whether somebody may strike what others wrote. */
  mayStrikeOthers(person: PersonId): boolean
  /** Whether somebody could write here at some time: they are then given an id to write under. */
  everWrites(person: Person): boolean
  /** The lists this document has. */
  lists: readonly List[]
}

/** What each act of writing on the map is about. Nobody may do both. */
const WRITING = {
  'write-lines': INTERPRETERS_LISTS,
  'write-page': WRITERS_LISTS
} as const satisfies Partial<Record<Act, readonly List[]>>

const writingOf = (person: Person): keyof typeof WRITING => (mayEver(person, 'write-lines') ? 'write-lines' : 'write-page')

export const mapAudience = (ground: Ground): Audience => ({
  read: (person) => ground.authorise(person, 'read-page'),
  write: (person) => {
    const act = writingOf(ground.seated(person))
    ground.authorise(person, act)
    return WRITING[act]
  },
  mayStrikeOthers: (person) => isAllowed(ground, person, 'strike-others'),
  everWrites: (person) => may(person, writingOf(person), 'live') === true,
  lists: LISTS
})

/** The act of opening each kind of document, and of writing in it. */
export const openingOf = (kind: DocumentKind): Act => (kind === 'draft' ? 'open-draft' : 'open-named')
const writingIn = (kind: DocumentKind): Act => (kind === 'draft' ? 'open-draft' : 'write-named')

/** All there is in a document that only named people read. */
const CARDS: readonly List[] = ['cards']

/** document: as it is at each moment. Whoever is not named hears the same as if there were no such document (R28). */
export function namedAudience(ground: Ground, document: () => NamedDocument): Audience {
  const authorise = (person: PersonId, act: Act): Person => {
    if (!document().named.includes(person)) throw new Refusal('not-found')
    try {
      return ground.authorise(person, act)
    } catch (why) {
      throw why instanceof Refusal && why.code === 'not-allowed' ? new Refusal('not-found') : why
    }
  }
  return {
    read: (person) => authorise(person, openingOf(document().kind)),
    write: (person) => {
      authorise(person, writingIn(document().kind))
      return CARDS
    },
    // Whoever says who is named has the last word in what stands there.
    mayStrikeOthers: (person) => isAllowed(ground, person, 'name-others'),
    everWrites: (person) => may(person, writingIn(document().kind), 'live') === true,
    lists: CARDS
  }
}

function isAllowed(ground: Ground, person: PersonId, act: Act): boolean {
  try {
    ground.authorise(person, act)
    return true
  } catch {
    return false
  }
}

import { type Child, type ChildId, type Conference, type Person, personIn, type PersonId } from './conference.ts'
import type { CopyAsk, Paper } from './copies.ts'
import type { DoorStanding } from './door.ts'
import { papersOf } from './paper-roles.ts'
import { Refusal } from './refusal.ts'

/** Whoever was kept out of all of it is told the outcome and what they can do, and nothing else. Source: Sussex procedures on exclusion. */
const FOR_THE_KEPT_OUT: readonly Paper[] = ['decision-letter']

type Here = Pick<Conference, 'people' | 'children' | 'kind' | 'lastTime'>
type Asked = Pick<CopyAsk, 'paper' | 'reader'>

/** Whom the papers of a signed plan can be for. */
export interface Readers {
  /** As it stood when the plan was signed. */
  conference: Here
  /** Whom the chair kept out of all of it. */
  keptOut: readonly PersonId[]
  /** Children who have died, as the chair noted with the decision. */
  died: readonly ChildId[]
}

/**
 * R67: whether this reader may have this paper. A letter to a child is that child's alone: asked for by the child's id, or by that of the seat the child
 * has; nobody writes to a child who has died. What has changed is for a review alone. Whoever is not there and whoever may not are answered alike.
 */
export function mayHave({ conference, keptOut, died }: Readers, { paper, reader }: Asked): true | Refusal {
  // Made where it is needed: everybody is asked about every paper, and each refusal notes where it was made.
  const no = (): Refusal => new Refusal('not-allowed', paper)
  if (paper === 'since-last-time' && (conference.kind !== 'review' || !conference.lastTime)) return no()
  if (paper === 'child-letter') {
    const child = childFor(conference, reader)
    return child && !died.includes(child.id) ? true : no()
  }
  const person = conference.people.find(({ id }) => id === reader)
  if (!person || !papersOf(person.role).includes(paper)) return no()
  return keptOut.includes(person.id) && !FOR_THE_KEPT_OUT.includes(paper) ? no() : true
}

/** The child a letter is to; null when this is nobody's letter. A baby who is not born yet gets none. */
export function childFor({ children, people }: Pick<Here, 'children' | 'people'>, reader: CopyAsk['reader']): Child | null {
  const seat = people.find(({ id, role }) => id === reader && role === 'child')
  const child = children.find(({ id, name }) => id === reader || (seat && isSeatOf(seat, { id, name })))
  return child && !child.dueOn ? child : null
}

const isSeatOf = ({ helps, name }: Person, child: Pick<Child, 'id' | 'name'>): boolean => (helps ? helps === child.id : name === child.name)

/** Whom the chair kept out of all of it. */
export const keptOutBy = ({ exclusions }: Pick<DoorStanding, 'exclusions'>): PersonId[] => [
  ...new Set(exclusions.filter(({ scope, decided }) => scope === 'whole' && decided?.agreed).map(({ person }) => person))
]

/** The name of whoever a paper is made for. */
export const readerName = (conference: Conference, reader: CopyAsk['reader']): string =>
  personIn(conference, reader)?.name ?? conference.children.find(({ id }) => id === reader)?.name ?? ''

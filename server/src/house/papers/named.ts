import { type Card, type Conference, may, type NamedDocument, type Person, personIn, type PersonId } from '@samepage/shared'

// Who can be named in which document at all. Who is, its author and the chair say.

type Made = Omit<NamedDocument, 'id' | 'named'>

/** Whoever is here for a child: those who help them, and the child themselves where they have a seat. */
export const besideChild = (everyone: Conference, child: string): PersonId[] => {
  const name = everyone.children.find(({ id }) => id === child)?.name
  return everyone.people
    .filter(
      (person) => isNameable(person) && (person.helps === child || (person.role === 'child' && !person.helps && person.name === name))
    )
    .map(({ id }) => id)
}

const isNameable = (person: Person): boolean => may(person, 'open-named', 'live') === true

/** Who a document is about to be named for. `leaders`: the chair of the conference, and whoever is in the chair now. */
export interface Company {
  everyone: Conference
  leaders: readonly PersonId[]
}

/** Those who are named in a document from the beginning, and cannot be taken off. Taking the chair opens nothing that was there before. */
export function alwaysNamed({ kind, by, child }: Made, { everyone, leaders }: Company): PersonId[] {
  switch (kind) {
    case 'restricted':
      return [...new Set([by, ...leaders])]
    case 'child-words':
      return [...leaders, ...besideChild(everyone, child).filter((id) => personIn(everyone, id)?.role === 'child')]
    case 'chair-notes':
    case 'draft':
    case 'closed-part':
      return [by]
    default:
      return kind satisfies never
  }
}

/** Whether the chair, or whoever makes a document, can name somebody in it. */
export function mayBeNamed({ kind, child }: Made, id: PersonId, { everyone, leaders }: Company): boolean {
  const person = personIn(everyone, id)
  if (!person || !isNameable(person)) return false
  switch (kind) {
    case 'chair-notes':
      return person.role === 'scribe' || leaders.includes(id)
    case 'restricted':
      return true
    case 'child-words':
      return leaders.includes(id) || besideChild(everyone, child).includes(id)
    case 'draft': // given by its author alone
    case 'closed-part': // whoever was not there stays out of it
      return false
    default:
      return kind satisfies never
  }
}

/** Those of `people` who can be named in any document at all. */
export function nameableAmong(people: readonly PersonId[], everyone: Conference): PersonId[] {
  return everyone.people.filter((person) => people.includes(person.id) && isNameable(person)).map(({ id }) => id)
}

/** Whether somebody shares what is theirs to share: their own draft's words, or a child's words as that child or for them. */
export function isSharedByItsOwn({ kind, by, child }: NamedDocument, me: Person, card: Card): boolean {
  if (kind === 'draft') return by === me.id && card.by === me.id
  if (kind !== 'child-words' || !['child', 'advocate'].includes(me.role)) return false
  return card.by === me.id || card.whose === child || card.whose === me.id
}

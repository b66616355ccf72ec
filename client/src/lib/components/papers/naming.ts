import { type Card, type Conference, leadersOf, may, type NamedDocument, type Person, type PersonId, type Standing } from '@samepage/shared'

// What the server will say, so that nothing is offered that it would refuse.

interface Seen {
  conference: Conference
  standing: Pick<Standing, 'conference' | 'turns'>
}

/** The chair of the conference, and whoever is in the chair now. */
const leads = ({ id }: Person, standing: Seen['standing']): boolean => leadersOf(standing).includes(id)

/** Whether the chair can name somebody in this paper. */
export function mayBeNamed(
  { kind, child }: Pick<NamedDocument, 'kind' | 'child'>,
  person: Person,
  { conference, standing }: Seen
): boolean {
  if (may(person, 'open-named', 'live') !== true) return false
  if (kind === 'restricted') return true
  if (kind === 'chair-notes') return person.role === 'scribe' || leads(person, standing)
  return kind === 'child-words' && (leads(person, standing) || isBeside(person, child, conference))
}

/** Whoever is here for a child, and the child themselves where they have a seat. */
function isBeside(person: Person, child: string, { children }: Conference): boolean {
  const name = children.find(({ id }) => id === child)?.name
  return person.helps === child || (person.role === 'child' && !person.helps && person.name === name)
}

/** Named from the beginning, and not to be taken off. */
export function alwaysNamed(paper: Pick<NamedDocument, 'kind' | 'child' | 'by'>, { conference, standing }: Seen): PersonId[] {
  const isKeptToOne = paper.kind !== 'restricted' && paper.kind !== 'child-words'
  const always = (person: Person): boolean =>
    (!isKeptToOne && leads(person, standing)) || (paper.kind !== 'child-words' && person.id === paper.by)
  const child = (person: Person): boolean =>
    paper.kind === 'child-words' && person.role === 'child' && isBeside(person, paper.child, conference)
  return conference.people.filter((person) => always(person) || child(person)).map(({ id }) => id)
}

/** Whether somebody shares what is theirs to share: their own draft's words, or a child's words as that child or for them. */
export function isSharedByItsOwn({ kind, by, child }: NamedDocument, me: Person, card: Card): boolean {
  if (kind === 'draft') return by === me.id && card.by === me.id
  if (kind !== 'child-words' || !['child', 'advocate'].includes(me.role)) return false
  return card.by === me.id || card.whose === child || card.whose === me.id
}

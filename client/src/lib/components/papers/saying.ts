import { type Conference, nameOf, type NamedDocument, type Person, type PersonId, personIn } from '@samepage/shared'
import { sayFirstNames } from '#lib/plain.ts'
import { paperWords } from '#lib/say/papers.ts'

/** What a paper is called. Never in the title of the browser's tab: that stays behind. */
export function nameOfPaper(
  { kind, title, child, by }: Omit<NamedDocument, 'id' | 'named'>,
  you: PersonId,
  conference: Conference
): string {
  switch (kind) {
    case 'chair-notes':
      return paperWords.names.notes
    case 'restricted':
      return title || paperWords.names.few
    case 'child-words': {
      const found = conference.children.find(({ id }) => id === child)
      return paperWords.names.childSaid(found ? sayFirstNames([found]) : nameOf(conference, child))
    }
    case 'draft':
      return by === you ? paperWords.names.mine : paperWords.names.theirs(nameOf(conference, by))
    case 'closed-part':
      return sayPart(title.replace(/^Private part(, )?/, ''))
    default:
      return kind satisfies never
  }
}

const sayPart = (title: string): string => (title ? paperWords.names.partOf(title) : paperWords.names.part)

/** `Only you and Sgt Lowe can read this.` */
export function sayReaders(named: readonly PersonId[], you: PersonId, conference: Conference): string {
  const others = conference.people.filter(({ id }) => id !== you && named.includes(id)).map(({ name }) => name)
  return named.includes(you) ? paperWords.readersAndYou(others) : paperWords.readers(others)
}

const FAMILY: readonly Person['role'][] = ['family', 'child', 'network', 'supporter']

/** People as they are shown before words are: the family first. */
export function familyFirst(people: readonly Person[]): Person[] {
  return [...people].sort((a, b) => Number(isFamily(b)) - Number(isFamily(a)))
}

export const isFamily = ({ role }: Person): boolean => FAMILY.includes(role)

/** The name of whoever began it, when that is somebody else. */
export function sayBy({ by }: NamedDocument, you: PersonId, conference: Conference): string {
  return by === you ? '' : (personIn(conference, by)?.name ?? '')
}

import { calledName, type Child, type Conference, type Person } from '@samepage/shared'

/** What is this child's, and what is a brother's or a sister's alone. */
export interface OwnWorld {
  child: Child
  /** Whether somebody belongs to another child and not to this one: `Reece’s dad`, in a letter to Poppy. */
  isOthers: (name: string) => boolean
  /** Whether words are neither about another child alone nor about anybody who belongs to one. */
  isMine: (text: string) => boolean
}

const KIN = "[’']s? +(step-?)?(dad|daddy|father|mum|mummy|mother|parents?|nan|gran|grandad|grandma|family|school|teacher|doctor)"
const TITLES = /^(mr|mrs|miss|ms|mx|dr|prof|sgt|pc|dc|ds|ps|insp|rev|nan|gran|grandad|grandma|aunt|auntie|uncle)$/i

/**
 * Half-brothers and half-sisters have parents who are no business of each other. Who belongs to whom is said in plain words, such as “Reece’s dad”: so
 * whoever is described by another child's name and not by this one's is out, with every sentence that names them. Source: the matrix of who may know
 * what, on other children's fathers.
 */
export function ownWorldOf(child: Child, { children, people }: Pick<Conference, 'children' | 'people'>): OwnWorld {
  const others = children.filter(({ id }) => id !== child.id).map(calledName)
  const me = calledName(child)
  const theirPeople = people.filter(({ describedAs }) => others.some((name) => says(describedAs, name)) && !says(describedAs, me))
  const mine = [child.name, ...people.filter((one) => !theirPeople.includes(one)).map(({ name }) => name)].flatMap(partsOf)
  const names = theirPeople.flatMap(({ name }) => [name, ...partsOf(name).filter((part) => !mine.includes(part))])
  const isOthers = (name: string): boolean => theirPeople.some((one: Person) => one.name === name) || names.some((one) => says(name, one))
  return {
    child,
    isOthers,
    isMine: (text) =>
      !names.some((name) => says(text, name)) &&
      !others.some((name) => saysKin(text, name)) &&
      (says(text, me) || !others.some((name) => says(text, name)))
  }
}

const partsOf = (name: string): string[] => name.split(/\s+/).filter((part) => part.length > 2 && !TITLES.test(part))
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const escaped = (name: string): string => plain(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether a name is said as a word of its own, however it is accented or written in capitals. */
export const says = (text: string, name: string): boolean => sayingAny([name])(text)

/** The same of any of these names, for whoever looks through many texts. */
export function sayingAny(names: readonly string[]): (text: string) => boolean {
  if (names.length === 0) return () => false
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u')
  return (text) => any.test(plain(text))
}

const saysKin = (text: string, name: string): boolean => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}${KIN}`, 'u').test(plain(text))

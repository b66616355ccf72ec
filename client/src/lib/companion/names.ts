import type { Conference, Names } from '@samepage/shared'

/** Everybody in a conference, as the companion needs to know them. */
export function namesIn({ people, children, former = [] }: Conference): Names {
  return {
    people: [...people, ...children, ...former].map(({ name }) => name),
    children: children.map(({ name, dueOn }) => (dueOn ? name : (name.split(' ')[0] ?? name)))
  }
}

const FAMILY: readonly string[] = ['family', 'child', 'network']

/** Whether words are a family's own. They stand as they were said: nobody asks a mother or a child for other words. whose: an id, or a name. */
export function isFamilys({ people, children }: Pick<Conference, 'people' | 'children'>, whose: string): boolean {
  const person = people.find(({ id }) => id === whose)
  return children.some(({ id }) => id === whose) || (person !== undefined && FAMILY.includes(person.role))
}

import { type Conference, type Danger, nameOf, readCards, readSteps, type Step } from '@samepage/shared'
import type * as Y from 'yjs'

/** The names of those who are worried: people in the order they are listed in, then those who were added by name. */
export function worriedNames(conference: Conference, danger: Danger): string[] {
  const seats = conference.people.filter((person) => danger.worried.includes(person.id))
  const named = danger.worried.filter((worried) => !seats.some((person) => person.id === worried))
  return [...seats.map((person) => person.name), ...named.map((worried) => nameOf(conference, worried))]
}

/** The words of the harm cards a danger points to. */
export const harmsOf = (doc: Y.Doc, danger: Danger): string[] =>
  readCards(doc)
    .filter((card) => !card.struck && danger.harms.includes(card.id))
    .map((card) => card.text.toString().trim())
    .filter(Boolean)

/** The steps of one danger that stand, in order. */
export const stepsOf = (doc: Y.Doc, danger: string): Step[] => readSteps(doc).filter((step) => step.danger === danger && !step.struck)

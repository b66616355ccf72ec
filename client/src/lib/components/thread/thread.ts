import { type Danger, readCards, readSteps, type Step } from '@samepage/shared'
import type * as Y from 'yjs'

/** The words of the harm cards a danger points to. */
export const harmsOf = (doc: Y.Doc, danger: Danger): string[] =>
  readCards(doc)
    .filter((card) => !card.struck && danger.harms.includes(card.id))
    .map((card) => card.text.toString().trim())
    .filter(Boolean)

/** The steps of one danger that stand, in order. */
export const stepsOf = (doc: Y.Doc, danger: string): Step[] => readSteps(doc).filter((step) => step.danger === danger && !step.struck)

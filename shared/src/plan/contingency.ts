import type * as Y from 'yjs'
import { type Conference, nameOf } from '../conference.ts'
import { readContingencies } from '../map/read.ts'

/** What if it does not work: when this is seen, who does what, and what to do at night. */
export interface PlanContingency {
  id: string
  when: string
  who: string
  what: string
  night: string
}

/** Everything that stands and has words, in order. */
export const planContingencies = (doc: Y.Doc, conference: Conference): PlanContingency[] =>
  readContingencies(doc)
    .filter(({ struck }) => !struck)
    .map(({ id, when, who, what, night }) => ({ id, when: said(when), who: nameOf(conference, who), what: said(what), night: said(night) }))
    .filter(({ when, what, night }) => Boolean(when || what || night))

const said = (text: Y.Text): string => text.toString().trim()

import type { FurtherTerm, Look, Names } from '@samepage/shared'

/** Said to the thread once, before anything is asked: the words a council has added to the list. */
export interface Begun {
  terms: readonly FurtherTerm[]
}

/** What a page asks the thread beside it. */
export interface Asked {
  id: number
  text: string
  names: Names
}

export interface Answered {
  id: number
  look: Look
}

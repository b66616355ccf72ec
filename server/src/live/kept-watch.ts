import {
  type AnswerStanding,
  type Conference,
  isKeptFrom,
  keptIn,
  type KeptSafe,
  LISTS,
  listOf,
  looksKept,
  personIn,
  type PersonId,
  Refusal
} from '@samepage/shared'
import type * as Y from 'yjs'
import type { Touched } from './touched.ts'

/** What looks like something kept safe. `stops`: whoever wrote it may be told so; whoever it is kept from gets no sign. */
export interface Seen {
  kept: readonly KeptSafe[]
  stops: boolean
}

/** What is being kept safe in one conference (R30). Changed by whoever keeps it; everybody's words are held against it. */
export class KeptWatch {
  #kept: readonly KeptSafe[]

  constructor(kept: readonly KeptSafe[]) {
    this.#kept = kept
  }

  get kept(): readonly KeptSafe[] {
    return this.#kept
  }

  set(kept: readonly KeptSafe[]): void {
    this.#kept = kept
  }

  get isEmpty(): boolean {
    return this.#kept.length === 0
  }

  /** What an edit brings in that somebody of this conference must not read; null for nothing. by: who writes. */
  look(by: PersonId, touched: readonly Touched[], conference: Conference): Seen | null {
    const here = this.#heldFrom((person) => personIn(conference, person) !== undefined)
    const found = touched.flatMap(({ before, after }) => keptIn(after, here).filter((one) => !looksKept(before, one)))
    const kept = [...new Set(found)]
    return kept.length === 0 ? null : { kept, stops: kept.some((one) => !isKeptFrom(one, conference, by)) }
  }

  /** What in `words` looks like something kept from somebody of this conference. */
  inWords(words: readonly string[], conference: Conference): KeptSafe[] {
    const here = this.#heldFrom((person) => personIn(conference, person) !== undefined)
    return [...new Set(words.flatMap((text) => keptIn(text, here)))]
  }

  /** What is kept from a seat, whoever it is that shares its screen. */
  keptFrom(seat: PersonId, conference: Conference): KeptSafe[] {
    return this.#kept.filter((one) => isKeptFrom(one, conference, seat))
  }

  /** Asked before the details of a conference change: everybody reads them. @throws Refusal('kept-safe') */
  checkDetails(before: Conference, after: Conference): void {
    const had = new Set(wordsIn(before))
    const words = wordsIn(after).filter((text) => !had.has(text))
    if (this.inWords(words, after).length > 0) throw new Refusal('kept-safe')
  }

  #heldFrom(whom: (person: PersonId) => boolean): KeptSafe[] {
    return this.#kept.filter(({ from }) => from.some(whom))
  }
}

/** What to tell the chair when something that is kept safe from now on has been said already; null when it has not. */
export function sayAlreadyThere(
  one: KeptSafe,
  { conference, doc, answers }: { conference: Conference; doc: Y.Doc; answers: AnswerStanding }
): string | null {
  const isIn = (value: unknown): boolean => wordsIn(value).some((text) => looksKept(text, one))
  if (isIn(conference) || LISTS.some((list) => isIn(listOf(doc, list).toJSON())))
    return 'Something that is being kept safe from now on is written on the page already. You can remove those words from the page.'
  if ([...answers.values()].some(({ opened }) => isIn(opened?.answers)))
    return 'Something that is being kept safe from now on was said with a number or a view that everybody has seen. Please have it changed.'
  return null
}

/** Every word in something that is about to leave, such as a plan: one string for each place it stands in. A tick says its name. */
export function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (part === true ? [key] : wordsIn(part)))
}

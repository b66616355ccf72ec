import type { Splice } from './text-diff.ts'

/** What Yjs says about a change of a text (`YTextEvent.delta`). */
export type Delta = readonly { retain?: number; delete?: number; insert?: unknown }[]

/** A change of a text as splices, to be done one after the other. */
export function splicesOf(delta: Delta): Splice[] {
  const splices: Splice[] = []
  let index = 0
  for (const { retain = 0, delete: remove = 0, insert } of delta) {
    index += retain
    if (typeof insert === 'string') {
      splices.push({ index, remove: 0, insert })
      index += insert.length
    } else if (remove > 0) splices.push({ index, remove, insert: '' })
  }
  return splices
}

/** A run of letters that stand in the view and the text (`both`), only in the text (`unseen`), or only in the view (`gone`). */
interface Run {
  of: 'both' | 'unseen' | 'gone'
  length: number
}
type Side = 'view' | 'text'
const lengthOn = (side: Side, { of, length }: Run): number => (of === (side === 'view' ? 'unseen' : 'gone') ? 0 : length)

/**
 * A view of a text that has fallen behind it: a field nobody may write to while an input method composes in it.
 * Local changes of the view go into the text at once; changes of the text wait until the view may catch up.
 */
export class LaggingView {
  #runs: Run[]

  /** length: of the view, which is still the same as the text. */
  constructor(length: number) {
    this.#runs = [{ of: 'both', length }]
  }

  /** Somebody else changed the text. */
  remote(delta: Delta): void {
    for (const { index, remove, insert } of splicesOf(delta)) {
      let i = this.#after('text', index)
      while (this.#runs[i]?.of === 'gone') i++ // where Yjs inserts: past what is deleted there
      if (insert) this.#runs.splice(i, 0, { of: 'unseen', length: insert.length })
      this.#each('text', i, remove, (run) => {
        if (run.of === 'both') run.of = 'gone'
        else run.length = 0
      })
    }
    this.#tidy()
  }

  /** How many letters of this stretch of the view are still in the text. */
  alive({ index, remove }: Splice): number {
    let alive = 0
    this.#each('view', this.#after('view', index), remove, ({ of, length }) => void (alive += of === 'both' ? length : 0))
    return alive
  }

  /** The view was changed; says what to do to the text, one after the other. */
  local({ index, remove, insert }: Splice): Splice[] {
    const splices: Splice[] = []
    const from = this.#after('view', index)
    let place = from // right after the letter before it, or in the place of what it replaces
    this.#each('view', from, remove, (run, i) => {
      if (run.of === 'both') splices.push({ index: this.#textBefore(i), remove: run.length, insert: '' })
      run.length = 0
      place = i
    })
    if (insert) {
      splices.push({ index: this.#textBefore(place), remove: 0, insert })
      this.#runs.splice(place, 0, { of: 'both', length: insert.length })
    }
    this.#tidy()
    return splices
  }

  /** What brings the view up to date, one after the other. text: as it stands. The view has then caught up and this one is done. */
  catchUp(text: string): Splice[] {
    const splices: Splice[] = []
    let at = 0
    for (const { of, length } of this.#runs) {
      if (of === 'unseen') splices.push({ index: at, remove: 0, insert: text.slice(at, at + length) })
      if (of === 'gone') splices.push({ index: at, remove: length, insert: '' })
      else at += length
    }
    return splices
  }

  /** Where the first run begins that stands past the first `index` letters of one side: right after the letter before. */
  #after(side: Side, index: number): number {
    let left = index
    let i = 0
    for (; left > 0 && i < this.#runs.length; i++) left -= this.#cut(side, i, left)
    return i
  }

  /** Visits the next `count` letters of one side from run `i` on, run by run, cutting the last one to size. */
  #each(side: Side, from: number, count: number, visit: (run: Run, i: number) => void): void {
    let left = count
    for (let i = from; left > 0 && i < this.#runs.length; i++) {
      const run = this.#runs[i] as Run
      const length = this.#cut(side, i, left)
      if (length > 0) visit(run, i)
      left -= length
    }
  }

  /** Cuts run `i` in two if it is longer than `most` letters on this side; says how long it is. */
  #cut(side: Side, i: number, most: number): number {
    const run = this.#runs[i] as Run
    if (lengthOn(side, run) > most) {
      this.#runs.splice(i + 1, 0, { of: run.of, length: run.length - most })
      run.length = most
    }
    return lengthOn(side, run)
  }

  #textBefore(i: number): number {
    return this.#runs.slice(0, i).reduce((sum, run) => sum + lengthOn('text', run), 0)
  }

  #tidy(): void {
    this.#runs = this.#runs.filter(({ length }) => length > 0)
  }
}

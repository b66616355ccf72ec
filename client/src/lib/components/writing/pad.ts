import type { Card, Conference, Person, Writer } from '@samepage/shared'
import { getContext, setContext } from 'svelte'
import type * as Y from 'yjs'
import type { Undo } from '#lib/live/textarea.ts'
import { getPage } from '#lib/page-context.ts'

/** What somebody writes on: the shared page, or a paper with readers of its own. Cards look and work alike on both. */
export interface Pad extends Undo {
  readonly conference: Conference
  readonly you: Person
  readonly doc: Y.Doc
  readonly writer: Writer
  readonly mayWrite: boolean
  /** A reactive reading of lists and plain fields. */
  read<T>(read: (doc: Y.Doc) => T): T
  /** The others whose caret is in that field; on a paper nobody is told. */
  writingIn(where: string): Person[]
  setWritingIn(where: string): void
}

/** A pad that only the people named in it may read. */
export interface PaperPad extends Pad {
  readonly mayStrikeOthers: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** What opens the sheet that puts this card on the shared page; undefined where this person may not. */
  shareOf(card: Card): (() => void) | undefined
  /** What that act is called here. */
  readonly shareLabel: string
}

const KEY = Symbol('paper')
export const setPaper = (paper: PaperPad): PaperPad => setContext(KEY, paper)

/** The paper that is around, or null on the shared page. What is on a paper goes to no spelling service and into no list of the browser's. */
export const getPaper = (): PaperPad | null => getContext<PaperPad | undefined>(KEY) ?? null

export const getPad = (): Pad => getPaper() ?? getPage()

import type { Card, Conference, NamedDocument, Person, Writer } from '@samepage/shared'
import type * as Y from 'yjs'
import type { PaperPad } from '#lib/components/writing/pad.ts'
import { paperWords } from '#lib/say/papers.ts'
import { isSharedByItsOwn } from './naming.ts'
import type { ConferencePage } from '#lib/conference.svelte.ts'

export type NamedSheet = ReturnType<ConferencePage['openNamed']>

/** One open paper, as cards are written on it. */
export class OpenPaper implements PaperPad {
  readonly #page: ConferencePage
  readonly #document: () => NamedDocument
  readonly #ask: (card: string) => void
  readonly sheet: NamedSheet

  /** document: as it is at each moment. ask: opens the sheet that puts one card on the shared page. */
  constructor(page: ConferencePage, sheet: NamedSheet, document: () => NamedDocument, ask: (card: string) => void) {
    this.#page = page
    this.sheet = sheet
    this.#document = document
    this.#ask = ask
  }

  get conference(): Conference {
    return this.#page.conference
  }

  get you(): Person {
    return this.#page.you
  }

  get doc(): Y.Doc {
    return this.sheet.doc
  }

  get writer(): Writer {
    return this.sheet.writer
  }

  get mayWrite(): boolean {
    return this.#page.may(this.#isDraft ? 'open-draft' : 'write-named') && this.sheet.mayWrite
  }

  get mayStrikeOthers(): boolean {
    return this.#page.may('name-others')
  }

  shareOf(card: Card): (() => void) | undefined {
    const own = isSharedByItsOwn(this.#document(), this.you, card)
    return this.#page.may(own ? 'share-own-words' : 'share-words') ? () => this.#ask(card.id) : undefined
  }

  get shareLabel(): string {
    return this.#isDraft ? paperWords.draft.put : paperWords.share
  }

  read<T>(read: (doc: Y.Doc) => T): T {
    return this.sheet.read(read)
  }

  // Where somebody writes on a paper is told to nobody: others would learn that there is one.
  writingIn(): Person[] {
    return []
  }

  setWritingIn(): void {
    // said to nobody
  }

  get canUndo(): boolean {
    return this.sheet.canUndo
  }

  get canRedo(): boolean {
    return this.sheet.canRedo
  }

  undo(): void {
    this.sheet.undo()
  }

  redo(): void {
    this.sheet.redo()
  }

  get #isDraft(): boolean {
    return this.#document().kind === 'draft'
  }
}

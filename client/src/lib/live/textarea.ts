import { LONGEST_TEXT, tidyText } from '@samepage/shared'
import type { Attachment } from 'svelte/attachments'
import * as Y from 'yjs'
import { LaggingView, splicesOf } from './lagging-view.ts'
import { diffText, type Splice } from './text-diff.ts'

/** Takes back, or does again, the writer's own last change. */
export interface Undo {
  undo(): void
  redo(): void
}

export interface Writing {
  /** Marks this writer's changes. */
  origin: unknown
  undo: Undo
  /** Words that did not fit into the box: they are in neither the field nor the text, so show them. */
  onTooLong: (words: string) => void
}

/**
 * Binds a native textarea to a Y.Text: `<textarea {@attach bind}>`. Make `bind` once for each text: made inline it would be
 * torn down and put back whenever a list is read again, in the middle of a composition if need be.
 */
export function boundTo(text: Y.Text, writing: Writing): Attachment<HTMLTextAreaElement> {
  return (field) => {
    const binding = new Binding(field, text, writing)
    return () => binding.release()
  }
}

/**
 * 1. `#told` is what the field holds, as far as the text has been told.
 * 2. While an input method composes, the field is never written to; what is typed goes out all the same (a phone's keyboard keeps a
 *    whole word composing). The field then falls behind the text, which `#lag` keeps track of.
 * 3. The browser's caret, selection and scrolling stay its own: changes come in by `setRangeText`, never by `value =`.
 */
class Binding {
  readonly #field: HTMLTextAreaElement
  readonly #text: Y.Text
  readonly #writing: Writing
  readonly #listening = new AbortController()
  #told: string
  #lag: LaggingView | null = null
  #composing = false
  #telling = false

  constructor(field: HTMLTextAreaElement, text: Y.Text, writing: Writing) {
    this.#field = field
    this.#text = text
    this.#writing = writing
    field.value = this.#told = text.toString()
    text.observe(this.#hear)
    const { signal } = this.#listening
    field.addEventListener('input', () => this.#tell(), { signal })
    field.addEventListener('compositionstart', () => (this.#composing = true), { signal })
    field.addEventListener('compositionend', () => this.#settle(), { signal })
    field.addEventListener('blur', () => this.#settle(), { signal })
    // The browser's own history is emptied by every change from elsewhere, and then it sends no historyUndo: listen for the keys too.
    field.addEventListener('beforeinput', (event) => this.#undo(event, UNDO_INPUT[event.inputType]), { signal })
    field.addEventListener('keydown', (event) => this.#undo(event, undoKey(event)), { signal })
  }

  release(): void {
    this.#settle()
    this.#text.unobserve(this.#hear)
    this.#listening.abort()
  }

  /** Tells the text what changed in the field. */
  #tell(): void {
    const { value, selectionEnd } = this.#field
    const change = diffText(this.#told, value, selectionEnd)
    if (!change) return
    const tidy = tidyText(change.insert)
    const words = fitting(tidy, this.#roomFor(change))
    if (words !== change.insert) {
      if (this.#composing) return // told when it ends: what does not fit has to leave the field
      this.#replaceTyped(change, words)
    }
    this.#told = this.#field.value
    const splice = { ...change, insert: words }
    this.#change(this.#lag ? this.#lag.local(splice) : [splice])
    if (words !== tidy) this.#writing.onTooLong(tidy.slice(words.length))
  }

  #roomFor(change: Splice): number {
    const leaves = this.#lag ? this.#lag.alive(change) : change.remove
    return Math.max(0, LONGEST_TEXT - this.#text.length + leaves)
  }

  /** Puts `words` in the place of what was just typed or pasted; the caret stays in its place among them. */
  #replaceTyped({ index, insert }: Splice, words: string): void {
    const caret = this.#field.selectionEnd
    const before = tidyText(insert.slice(0, Math.max(0, caret - index))).length
    this.#field.setRangeText(words, index, index + insert.length)
    const to = caret > index + insert.length ? caret + words.length - insert.length : index + Math.min(before, words.length)
    this.#field.setSelectionRange(to, to)
  }

  #change(splices: readonly Splice[]): void {
    const act = (): void => {
      for (const { index, remove, insert } of splices) {
        if (remove > 0) this.#text.delete(index, remove)
        if (insert) this.#text.insert(index, insert)
      }
    }
    this.#telling = true
    try {
      // R24: a text that is missing from a malformed page stands in no document, and takes no edits.
      this.#text.doc?.transact(act, this.#writing.origin)
    } finally {
      this.#telling = false
    }
  }

  /** Brings into the field what changed elsewhere: by somebody else, by undo, or in another field with the same text. */
  readonly #hear = (event: Y.YTextEvent, { origin }: Y.Transaction): void => {
    if (this.#telling) return
    if (this.#composing) {
      this.#lag ??= new LaggingView(this.#told.length)
      this.#lag.remote(event.delta)
      return
    }
    const splices = splicesOf(event.delta)
    this.#bring(splices)
    const last = splices.at(-1)
    if (origin instanceof Y.UndoManager && last && document.activeElement === this.#field) {
      const caret = last.index + last.insert.length
      this.#field.setSelectionRange(caret, caret)
    }
  }

  #settle(): void {
    this.#composing = false
    this.#tell()
    if (this.#lag) this.#bring(this.#lag.catchUp(this.#text.toString()))
    this.#lag = null
  }

  #bring(splices: readonly Splice[]): void {
    for (const { index, remove, insert } of splices) this.#field.setRangeText(insert, index, index + remove, 'preserve')
    this.#told = this.#text.toString()
    // Only should a browser see the letters differently, such as another kind of line end.
    if (this.#field.value !== this.#told) this.#field.value = this.#told
  }

  #undo(event: Event, act: keyof Undo | undefined): void {
    if (!act) return
    event.preventDefault()
    this.#writing.undo[act]()
  }
}

const UNDO_INPUT: Partial<Record<string, keyof Undo>> = { historyUndo: 'undo', historyRedo: 'redo' }

function undoKey({ key, isComposing, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): keyof Undo | undefined {
  if (isComposing || altKey || !(ctrlKey || metaKey)) return undefined
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' ? 'redo' : undefined
}

/** As much of `words` as fits into `room` letters, never cutting what people see as one sign, such as an emoji of a family. */
function fitting(words: string, room: number): string {
  if (words.length <= room) return words
  return words.slice(0, new Intl.Segmenter().segment(words).containing(room)?.index)
}

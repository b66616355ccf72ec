import { LONGEST_TEXT, type Swap } from '@samepage/shared'
import type * as Y from 'yjs'
import { OWN_STEP } from '#lib/live/undo.ts'

/**
 * Makes a swap in a live text, as a change of this writer's that one Undo takes back. Nothing happens when the text no longer reads as it did
 * (`before`), or when the words would not fit.
 */
export function swapInText(text: Y.Text, before: string, { start, end, words }: Swap, origin: unknown): boolean {
  if (text.toString() !== before || before.length + words.length - (end - start) > LONGEST_TEXT) return false
  text.doc?.transact((change) => {
    change.meta.set(OWN_STEP, true)
    if (end > start) text.delete(start, end - start)
    text.insert(start, words)
  }, origin)
  return true
}

/**
 * Makes a swap in a plain field as if it had been typed, so that the browser's own Undo takes it back. There is no newer way than this command
 * that browsers count as typing.
 */
export function swapInField(field: HTMLTextAreaElement, swap: Swap): true {
  field.focus()
  field.setSelectionRange(swap.start, swap.end)
  if (!document.execCommand('insertText', false, swap.words)) {
    field.setRangeText(swap.words)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  return true
}

/** The browser's own Undo in a plain field. */
export function undoInField(field: HTMLTextAreaElement): void {
  field.focus()
  document.execCommand('undo')
}

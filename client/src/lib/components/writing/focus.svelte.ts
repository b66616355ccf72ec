import { tick } from 'svelte'

/**
 * Remembers what has the focus inside `root`; the answer gives it back once the page is laid out again. Moving an element in a list takes the
 * focus from it, and one that moves to another list is a new element: its item (`data-item`) and control (`data-control`) say which it was.
 */
export function holdFocus(root: HTMLElement | undefined): () => void {
  const held = document.activeElement
  if (!root || !(held instanceof HTMLElement) || held === root || !root.contains(held)) return () => undefined
  const item = held.closest<HTMLElement>('[data-item]')?.dataset.item
  const control = held.dataset.control
  return () => {
    if (document.activeElement !== document.body) return // never lost, or put where somebody's own act wanted it
    held.focus({ preventScroll: true })
    if (document.activeElement === held || item === undefined) return
    focusItem(root, item, held.isConnected ? 'more' : control) // still here, but out of sight: it was in an open menu
  }
}

/** Focuses an item's control, or the first thing in it that takes the focus. False when the item is not in sight. */
export function focusItem(root: HTMLElement, id: string, control?: string): boolean {
  const item = root.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)
  if (!item?.checkVisibility()) return false
  const named = control === undefined ? null : item.querySelector<HTMLElement>(`[data-control="${CSS.escape(control)}"]`)
  const target = named?.checkVisibility() ? named : item.querySelector<HTMLElement>('textarea, summary, button')
  target?.focus({ preventScroll: true })
  return target !== null
}

/** Keeps the focus while whatever `changed` reads lays a list out again. Call it while a component starts. */
export function keepFocus(root: () => HTMLElement | undefined, changed: () => unknown): void {
  $effect.pre(() => {
    changed()
    void tick().then(holdFocus(root())) // the effect is over before the list is laid out
  })
}

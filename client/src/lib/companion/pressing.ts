/**
 * Runs `act` once what has just been pressed has also been let go. Something that closes when its field is left would else move what is under it
 * away from the very finger that is pressing there.
 */
export function onceLetGo(act: () => void): () => void {
  let timer = setTimeout(wait, SETTLED_MS)
  function wait(): void {
    if (pressed) timer = setTimeout(wait, SETTLED_MS)
    else act()
  }
  return () => clearTimeout(timer)
}

const SETTLED_MS = 200 // longer than a tap takes to become a click
let pressed = false

// For as long as there is a page: a press can begin before anything waits for its end.
if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', () => (pressed = true), { capture: true, passive: true })
  for (const ended of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(ended, () => (pressed = false), { capture: true, passive: true })
}

/** Leaves what has the focus where it is on the screen, whatever `change` takes away above it. */
export async function withoutAJump(change: () => void, drawn: () => Promise<void>): Promise<void> {
  const focused = document.activeElement
  const before = focused?.getBoundingClientRect().top ?? 0
  change()
  await drawn()
  if (!focused?.isConnected || focused === document.body) return
  const moved = focused.getBoundingClientRect().top - before
  if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' })
}

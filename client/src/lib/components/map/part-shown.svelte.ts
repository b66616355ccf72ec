import type { ConferencePage } from '#lib/conference.svelte.ts'
import type { MapPart } from './ColumnTabs.svelte'

/** Which part of the map stands on a screen that has room for one. Kept with the page: words said from the bar below take their writer to them. */
class PartShown {
  chosen = $state<MapPart>('worried')
}

const kept = new WeakMap<ConferencePage, PartShown>()

export function partShownOn(page: ConferencePage): PartShown {
  const found = kept.get(page) ?? new PartShown()
  kept.set(page, found)
  return found
}

import type { ConferencePage } from '#lib/conference.svelte.ts'

/** What somebody is told once on a page they come back to, until they put it away. */
class CameBack {
  from = $state<'private part' | ''>('')
}

const kept = new WeakMap<ConferencePage, CameBack>()

export function cameBackTo(page: ConferencePage): CameBack {
  const found = kept.get(page) ?? new CameBack()
  kept.set(page, found)
  return found
}

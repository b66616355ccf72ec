import type { ConferencePage } from '#lib/conference.svelte.ts'

/** True when the one who is writing may strike this through, or take that back: anyone what is theirs, some people anything. */
export function mayStrike(page: ConferencePage, item: { by: string; struck: string }): boolean {
  if (!page.mayWrite || page.may('strike-others')) return page.mayWrite
  return item.by === page.you.id && ['', page.you.id].includes(item.struck)
}

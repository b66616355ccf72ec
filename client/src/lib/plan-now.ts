import { type Plan, readPlan } from '@samepage/shared'
import type { ConferencePage } from '#lib/conference.svelte.ts'

/** The plan as the page reads at this moment, letter by letter. Reactive where it is derived. */
export function planNow(page: ConferencePage): Plan {
  const { conference, seq, standing } = page
  return page.readDeep((doc) => readPlan(doc, { ...standing, conference }, seq, standing.signature))
}

import { createHash } from 'node:crypto'
import { isDay, type Plan, sayDay } from '@samepage/shared'
import type { Definition } from './definition.ts'
import { hasUnprintable } from './glyphs.ts'
import { contingencies, decisions, whatHappensNext } from './layout/decision.ts'
import { edges } from './layout/edges.ts'
import { ifYouDisagree, people, signature, unprintable } from './layout/ending.ts'
import { DEFAULT_STYLE, MARGINS, STYLES } from './layout/look.ts'
import { column, everythingElse } from './layout/map.ts'
import { opening, voices } from './layout/opening.ts'
import { flow } from './layout/pieces.ts'
import { overallScale } from './layout/scales.ts'
import { sinceLastTime } from './layout/since.ts'
import { stances } from './layout/stances.ts'
import { whatNeedsToHappen } from './layout/threads.ts'

/**
 * The plan as pages, in plain English. Pure: the same plan gives the same definition, and so the same bytes (R22).
 * @throws TypeError('not a string') when the plan holds anything else where words belong
 */
export function layOut(plan: Plan): Definition {
  const worriedAndWell = plan.columns.filter(({ column }) => column !== 'needed')
  return {
    content: flow([
      ...opening(plan),
      ...voices(plan),
      ...sinceLastTime(plan),
      ...decisions(plan),
      ...worriedAndWell.flatMap(column),
      ...overallScale(plan),
      ...whatNeedsToHappen(plan),
      ...contingencies(plan),
      ...whatHappensNext(plan),
      ...everythingElse(plan),
      ...people(plan),
      ...stances(plan),
      ...ifYouDisagree(plan),
      ...signature(plan),
      ...(wordsIn(plan).some(hasUnprintable) ? unprintable() : [])
    ]),
    styles: STYLES,
    defaultStyle: DEFAULT_STYLE,
    pageSize: 'A4',
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    ...edges(plan),
    version: '1.7',
    language: 'en-GB',
    direction: 'ltr',
    displayTitle: true,
    info: {
      title: isDay(plan.on) ? `Plan, ${sayDay(plan.on)}` : 'Plan', // no names: it shows in tabs and notifications
      creator: 'Same Page',
      producer: 'Same Page',
      keywords: createHash('sha256').update(JSON.stringify(plan)).digest('hex'), // else two plans of one day would share the id of the file
      creationDate: new Date(plan.signed?.at ?? (isDay(plan.on) ? plan.on : 0))
    }
  }
}

/** Everything that is said in something to print. */
export function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

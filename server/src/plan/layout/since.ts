import { type LookedAtList, type Plan, type PlanLooked, sayDay, type Verdict } from '@samepage/shared'
import { heading, type Part, type Piece, say } from './pieces.ts'
import { cell, type Row, rows } from './rows.ts'

const ROW_HEFT = 700 // letters in one row, as in the table of steps

const SAYS: Record<Verdict, string> = {
  still: 'Still true',
  changed: 'Changed',
  done: 'Done',
  partly: 'Partly done',
  'not-done': 'Not done',
  dropped: 'Not any more'
}
const NOT_LOOKED_AT = 'Not looked at'

/** What each list is called here. `cards` are everything else that stood on the page. */
const titleOf = ({ labels }: Plan, list: LookedAtList): string =>
  ({
    steps: labels.categories.steps,
    dangers: labels.statements ?? labels.statement,
    contingencies: 'What if it does not work?',
    bottomLines: labels.bottomLines ?? labels.bottomLine,
    cards: 'Everything else on the page'
  })[list]

/** R73: every line of last time and what became of it, then what is new; the steps first. */
export function sinceLastTime(plan: Plan): Part[] {
  const { since } = plan
  if (!since) return []
  const lists = [...new Set(since.lines.map(({ list }) => list))]
  return [
    ...heading(since.on ? `What has changed since ${sayDay(since.on)}?` : 'What has changed since last time?', 'h2'),
    ...lists.flatMap((list) => [
      ...heading(titleOf(plan, list), 'h3'),
      rows(
        [
          [cell('Last time', 'head'), 0.48],
          [cell('Today', 'head'), 0.52]
        ],
        since.lines.filter((line) => line.list === list).flatMap(lineRows)
      )
    ]),
    ...(since.fresh.length > 0
      ? [...heading('What is new', 'h3'), ...since.fresh.flatMap(({ said, more }) => say([said, more].filter(Boolean).join('\n')))]
      : [])
  ]
}

function lineRows({ was, now, verdict, words, by, differs }: PlanLooked): Row[] {
  const tell = (text: string, lead = ''): Piece[] => (text ? say(text, 'cell', lead, ROW_HEFT) : [])
  const then = [...tell(was.said), ...tell(was.more), ...tell(was.who ? `${was.who}${was.due ? `, by ${sayDay(was.due)}` : ''}` : '')]
  const today = [
    ...say(verdict ? `${SAYS[verdict]}${by ? ` (${by})` : ''}` : NOT_LOOKED_AT, 'cell'),
    ...tell(words, verdict === 'dropped' ? 'Because:' : 'What helped, or was in the way:'),
    ...(differs && now ? [...tell(now.said, 'Now it says:'), ...tell(now.more)] : [])
  ]
  return Array.from({ length: Math.max(then.length, today.length) }, (_, i) => ({
    cells: [then[i] ?? cell(''), today[i] ?? cell('')],
    ...(i > 0 && { goesOn: true as const })
  }))
}

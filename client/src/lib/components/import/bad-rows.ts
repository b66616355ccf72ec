import type { BadRow } from '@samepage/shared'

/** One thing to put right, and every row it is in: `Rows 2 to 181, 190`. */
export interface SameFault {
  rows: string
  column: string
  say: string
}

/** A mistake that is made in every row is said once. bad: in the order of the file. */
export function sameFaults(bad: readonly BadRow[]): SameFault[] {
  const groups = Map.groupBy(bad, ({ row, column, say }) => JSON.stringify([kindOf(row), column, say]))
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    return [{ rows: group.length === 1 ? first.row : sayRows(group.map(({ row }) => row)), column: first.column, say: first.say }]
  })
}

/** `people, number` of `people, number 3`. */
const kindOf = (row: string): string => row.replace(/\s*\d+$/, '')

function sayRows(rows: readonly string[]): string {
  const spans: [from: number, to: number][] = []
  for (const row of rows) {
    const number = Number(/\d+$/.exec(row)?.[0])
    const last = spans.at(-1)
    if (last && number <= last[1] + 1) last[1] = number
    else spans.push([number, number])
  }
  return `${kindOf(rows[0] ?? '')}s ${spans.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`)).join(', ')}`
}

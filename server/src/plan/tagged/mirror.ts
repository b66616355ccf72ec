import type { Rules } from '../definition.ts'
import type { Margin } from '../layout/look.ts'

export const swapped = ([left, top, right, bottom]: Margin): Margin => [right, top, left, bottom]

/** The cells of a row from the other side; a cell over several columns keeps the empty ones it covers behind it. */
export function mirroredRow<T extends { colSpan?: number }>(row: T[]): T[] {
  const groups: T[][] = []
  for (let at = 0; at < row.length; at += groups.at(-1)?.length ?? 1) groups.push(row.slice(at, at + (row[at]?.colSpan ?? 1)))
  return groups.reverse().flat()
}

/** The same lines and gaps, counted from the other side. */
export function mirroredRules(rules: Rules, columns: number): Rules {
  const { vLineWidth, vLineColor, paddingLeft, paddingRight } = rules
  const mirrored: Rules = { ...rules }
  if (vLineWidth) mirrored.vLineWidth = (i) => vLineWidth(columns - i)
  if (vLineColor) mirrored.vLineColor = (i) => vLineColor(columns - i)
  if (paddingRight) mirrored.paddingLeft = (i) => paddingRight(columns - 1 - i)
  if (paddingLeft) mirrored.paddingRight = (i) => paddingLeft(columns - 1 - i)
  return mirrored
}

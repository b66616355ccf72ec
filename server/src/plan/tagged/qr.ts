import type { LaidVector } from './pdfmake.ts'

/** The squares of a code to scan, with those beside each other drawn as one: half as many, and no hair lines between them. */
export function runsOfQr(squares: LaidVector[]): LaidVector[] {
  const runs: LaidVector[] = []
  for (const square of squares) {
    const last = runs.at(-1)
    const goesOn = last && last.color === square.color && last.y === square.y && last.h === square.h && last.x + (last.w ?? 0) === square.x
    if (goesOn) last.w = (last.w ?? 0) + (square.w ?? 0)
    else runs.push({ ...square })
  }
  return runs
}

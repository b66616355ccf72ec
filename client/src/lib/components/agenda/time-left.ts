import type en from '#lib/say/en/agenda.ts'

/** `9 min left`, `2 min over`: in words, and nothing is ever cut off. left: seconds, below zero when the time is over. */
export function sayTimeLeft(left: number, say: typeof en.time): string {
  if (left >= 60) return say.minutes(Math.ceil(left / 60))
  if (left > 0) return say.lessThanOne
  return left > -60 ? say.up : say.over(Math.floor(-left / 60))
}

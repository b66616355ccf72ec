import type { Day } from '@samepage/shared'

/** The day of `moment` where this browser is. */
export function dayHere(moment: Date): Day {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

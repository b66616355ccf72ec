import { isDay } from '@samepage/shared'

/** Whose words a letter is in: under 8, from 8 to 12, from 13 on. */
export type AgeGroup = 'little' | 'middle' | 'young'

/** bornOn: where it is not known, words for the ages between. */
export function ageGroup(bornOn: string, on: string): AgeGroup {
  if (!isDay(bornOn) || !isDay(on)) return 'middle'
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (on.slice(5) < bornOn.slice(5) ? 1 : 0)
  if (years < 8) return 'little'
  return years < 13 ? 'middle' : 'young'
}

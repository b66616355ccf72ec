import type { LastScale, Scale } from './scaling.ts'

/** What everybody said on one scale at one conference. `on`: its day; empty where it is not known. */
export interface ScaleDay {
  on: string
  /** Today's, and not one of a conference before. */
  now: boolean
  /** mark: a few letters to stand on a dot, no two people's the same. value: null for "rather not say". */
  numbers: { name: string; mark: string; value: number | null }[]
}

/** Every number that was ever given on a scale, the oldest conference first; today's, once they are shown, last. None is made of them (R17). */
export function scaleHistory({ shown, earlier }: Pick<Scale, 'shown'> & { earlier: readonly LastScale[] }): ScaleDay[] {
  const days = [
    ...earlier.map(({ on, answers }) => ({ on, now: false, answers: answers as readonly { name: string; value: number | null }[] })),
    ...(shown && shown.numbers.length > 0 ? [{ on: '', now: true, answers: shown.numbers }] : [])
  ]
  const marks = marksFor(days.flatMap(({ answers }) => answers.map(({ name }) => name)))
  return days.map(({ on, now, answers }) => ({
    on,
    now,
    numbers: answers.map(({ name, value }) => ({ name, mark: marks.get(name) ?? '', value }))
  }))
}

/** `KM` for Kelly Marlow; who has the same letters as somebody before them gets a number as well. */
export function marksFor(names: readonly string[]): Map<string, string> {
  const marks = new Map<string, string>()
  for (const name of names) {
    if (marks.has(name)) continue
    const letters = initialsOf(name)
    const taken = [...marks.values()]
    let mark = letters
    for (let i = 2; taken.includes(mark); i++) mark = `${letters}${i}`
    marks.set(name, mark)
  }
  return marks
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word = '') => [...word.replace(/^[^\p{L}\p{N}]+/u, '')][0] ?? '').join('') || '?'
}

import type { Look } from '../plain/finding.ts'
import { EASY_READER } from '../plain/sentences.ts'
import type { Told } from './of-names.ts'
import { ask, type Remark } from './remark.ts'

const MOST_SHOWN = 5

/**
 * Words of an item that not everybody knows, and how old its reader has to be (Q5, Q7). look: the companion’s look at the very same words. It is
 * taken elsewhere, on a thread of its own: it needs the whole word list, and nobody waits for it.
 */
export function ofLook({ about, words }: Told, { findings, age }: Look): Remark[] {
  const said = findings.filter(({ kind }) => kind === 'word').map(({ start, end }) => words.slice(start, end))
  const remarks: Remark[] = []
  if (said.length > 0) remarks.push(ask('Q5', about, `Could this be said more plainly: ${listed(said)}?`))
  if (!age || age.years <= EASY_READER) return remarks
  const { years, longWords } = age
  if (longWords.length === 0) remarks.push(ask('Q7', about, `Could this be easier to read? Its reader would need to be about ${years}.`))
  else
    remarks.push(
      ask('Q7', about, `Could this be easier to read? Its reader would need to be about ${years}. Its longest words: ${listed(longWords)}.`)
    )
  return remarks
}

/** Each once, however it is written, and not more than can be taken in. */
function listed(said: readonly string[]): string {
  const once = new Map(said.map((words) => [words.toLowerCase(), words]))
  return [...once.values()]
    .slice(0, MOST_SHOWN)
    .map((words) => `“${words}”`)
    .join(', ')
}

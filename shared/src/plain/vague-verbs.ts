import { type Word, wordsIn } from './words-in.ts'

/** Beginnings of verbs that nobody could film. Beside a clear verb they do no harm; alone they leave open what will be done. */
const VAGUE = /^(?:engag|continu|monitor|access|liais|explor|support|address|facilitat|promot|consider|ensur)/
const LEADS = new Set(['will', 'to', 'should', 'must', 'shall', 'can'])
const BESIDE = new Set(['also', 'both', 'then', 'all', 'need', 'needs', 'to', 'be'])
const MOST_NAMES = 6 // words before “will”, such as “Amira Khan and Miss Clarke will”

/** The vague verb that is all a step has, such as “engage” in “Kelly will engage with services”; empty when it says what will be done. */
export function vagueVerbIn(step: string): string {
  const words = wordsIn(step)
  const [first, second] = words
  if (!first) return ''
  const lead = words.slice(0, MOST_NAMES).findIndex(({ plain }) => LEADS.has(plain))
  const after = lead < 0 ? second : words.slice(lead + 1).find(({ plain }) => !BESIDE.has(plain))
  const verb = [first, after].find((word): word is Word => word !== undefined && VAGUE.test(word.plain))
  return verb ? step.slice(verb.start, verb.end) : ''
}

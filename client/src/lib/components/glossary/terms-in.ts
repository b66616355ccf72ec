import { GLOSSARY, type GlossaryWord, type LabelSet, pluralsOf } from '@samepage/shared'

/** A stretch of a text: words of ours as they are, or a word that opens its meaning. */
export interface Stretch {
  words: string
  of: GlossaryWord | null
}

/** What a council calls those of the words that it may call something else. */
const councilsWords = (labels?: LabelSet): (readonly [word: string, key: GlossaryWord])[] =>
  labels
    ? [
        [labels.statement, 'danger statement'],
        [labels.goal, 'safety goal'],
        [labels.categories.goals, 'safety goal'],
        [labels.bottomLine, 'bottom line'],
        [pluralsOf(labels).bottomLines, 'bottom line'],
        [labels.categories.complicating, 'complicating factor'],
        [labels.categories.strengths, 'existing strength'],
        [labels.categories.safety, 'existing safety']
      ]
    : []

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Cuts a text where the law's own words stand in it. Each is marked where it stands first: a page full of marks helps nobody. The longest counts, so
 * that `child protection plan` is not a `plan`. called: what each is called in the language that is spoken; English stands in any text. labels: for
 * a text with a council's own words in it.
 */
export function termsIn(text: string, called: Readonly<Record<GlossaryWord, string>>, labels?: LabelSet): Stretch[] {
  const usual = (Object.keys(GLOSSARY) as GlossaryWord[]).flatMap((key) => [key, called[key]].map((word) => [word, key] as const))
  const ofWord = new Map([...usual, ...councilsWords(labels)].map(([word, key]) => [word.toLowerCase(), key]))
  const longestFirst = [...ofWord.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<!\\p{L})(${longestFirst.map(escaped).join('|')})(s?)(?!\\p{L})`, 'giu')
  const stretches: Stretch[] = []
  const seen = new Set<GlossaryWord>()
  let from = 0
  for (const { 0: words, 1: word = '', index } of text.matchAll(pattern)) {
    const of = ofWord.get(word.toLowerCase())
    if (!of || seen.has(of)) continue
    seen.add(of)
    if (index > from) stretches.push({ words: text.slice(from, index), of: null })
    stretches.push({ words, of })
    from = index + words.length
  }
  return from < text.length ? [...stretches, { words: text.slice(from), of: null }] : stretches
}

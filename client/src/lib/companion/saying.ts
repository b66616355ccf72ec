import type { Finding, ReadingAge } from '@samepage/shared'

// The companion is about English words, and speaks English.

/** From this age on it is said how old a reader has to be; nobody is told that their sentence is nearly easy enough. */
export const EASY_AGE = 13

/** What was found, in a few words: the same for each time it stands there. */
export function sayFound(finding: Finding, text: string): string {
  return finding.kind === 'long' ? `a sentence of more than 20 words` : `“${text.slice(finding.start, finding.end).replace(/\s+/g, ' ')}”`
}

/** How old a reader has to be, and what makes it so. */
export function sayAge({ band, longWords }: ReadingAge): string {
  const who = band === 'grown up' ? 'Only a practised reader takes this in at once.' : `A reader of ${band} takes this in at once.`
  return `${who} About 10 is good.${longWords.length > 0 ? ` Long words: ${longWords.join(', ')}.` : ''}`
}

/** For those who hear the page: what is new, and how to get to it. */
export function sayNew(found: readonly string[]): string {
  const [first, ...others] = found
  const more = others.length > 0 ? `, and ${others.length} more` : ''
  return `Could be said more plainly: ${first}${more}. Press Tab for other words.`
}

/** What was found, each once: hard ones first, and of those what is nearest to the caret, for that is what somebody is thinking of. */
export function mostTelling(findings: readonly Finding[], text: string, caret: number): string[] {
  const far = ({ start, end }: Finding): number => Math.min(Math.abs(caret - start), Math.abs(caret - end))
  const inOrder = [...findings].sort((a, b) => Number(b.level === 'hard') - Number(a.level === 'hard') || far(a) - far(b))
  return [...new Set(inOrder.map((finding) => sayFound(finding, text)))]
}

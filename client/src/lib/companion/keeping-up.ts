import type { Finding, LongSentence, Swap } from '@samepage/shared'
import { diffText, type Splice } from '#lib/live/text-diff.ts'

/** The findings of a text in the text it has become: each moves along with its words, and goes when they were touched. */
export function keptUp(findings: readonly Finding[], before: string, after: string): readonly Finding[] {
  const change = diffText(before, after)
  return change ? findings.flatMap((finding) => moved(finding, change) ?? []) : findings
}

function moved(finding: Finding, change: Splice): Finding | null {
  const { index, remove, insert } = change
  const by = insert.length - remove
  const start = Math.min(finding.start, ...(finding.kind === 'word' ? finding.swaps.map((swap) => swap.start) : []))
  // A letter right beside a word makes another word of it.
  if (finding.end < index || (finding.end === index && !LETTER_FIRST.test(insert)))
    return finding.kind === 'long' ? longer(finding, change) : finding
  if (start > index + remove || (start === index + remove && !LETTER_LAST.test(insert))) return shifted(finding, by)
  return finding.kind === 'long' ? longer(finding, change) : null
}

const LETTER_FIRST = /^[\p{L}\p{N}]/u
const LETTER_LAST = /[\p{L}\p{N}]$/u

function shifted(finding: Finding, by: number): Finding {
  const on = ({ start, end, words }: Swap): Swap => ({ start: start + by, end: end + by, words })
  const place = { start: finding.start + by, end: finding.end + by }
  if (finding.kind === 'long') return { ...finding, ...place, over: finding.over + by }
  return { ...finding, ...place, swaps: finding.swaps.map(on), explain: finding.explain && on(finding.explain) }
}

/** A sentence that is being written on is still the same sentence. */
function longer(finding: LongSentence, { index, remove, insert }: Splice): LongSentence | null {
  const by = insert.length - remove
  if (index > finding.end) return finding
  if (index < finding.start || index + remove > finding.end || (index < finding.over && index + remove > finding.over)) return null
  return { ...finding, end: finding.end + by, over: index < finding.over ? finding.over + by : finding.over }
}

/** Where the caret goes when words are swapped around it: it stays with what it stood beside. */
export function caretAfter(caret: number, { start, end, words }: Swap): number {
  if (caret >= end) return caret + words.length - (end - start)
  return caret <= start ? caret : start + words.length
}

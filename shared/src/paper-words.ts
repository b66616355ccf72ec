import type { CopyAsk, Paper, PaperLanguage, PaperLook } from './copies.ts'

// What papers are called in English, wherever somebody chooses one, looks at one or puts one in an envelope: the same words each time.

export const PAPER_WORDS: Record<Paper, string> = {
  'family-plan': 'The plan',
  'child-letter': 'Letter to the child',
  'decision-letter': 'Decision letter',
  'full-record': 'Full record',
  'fridge-page': 'One page for the fridge',
  'since-last-time': 'What has changed since last time'
}
export const LOOK_WORDS: Record<PaperLook, string> = { ordinary: 'Ordinary letters', large: 'Large print', spaced: 'Wide spacing' }
export const LANGUAGE_WORDS: Record<PaperLanguage, string> = { en: 'English', cy: 'Welsh', ur: 'Urdu' }

/** `The plan (Large print, Welsh)`: what there is no choice about is not said. */
export function sayPaper({ paper, look, language }: Pick<CopyAsk, 'paper' | 'look' | 'language'>): string {
  const more = [look === 'ordinary' ? '' : LOOK_WORDS[look], language === 'en' ? '' : LANGUAGE_WORDS[language]].filter(Boolean)
  return PAPER_WORDS[paper] + (more.length > 0 ? ` (${more.join(', ')})` : '')
}

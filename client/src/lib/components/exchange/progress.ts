import type { FilledField } from '@samepage/shared'

/** How far somebody has come: fields that have no words are not there to be copied. */
export function progressOf(fields: readonly FilledField[], copied: readonly string[]): { done: number; of: number } {
  const withWords = fields.filter(({ text }) => text !== '')
  return { done: withWords.filter(({ key }) => copied.includes(key)).length, of: withWords.length }
}

/** How long a field's words are beside what the case system takes; `over`: how many letters too many. */
export function lengthOf({ text, most }: Pick<FilledField, 'text' | 'most'>): { say: string; over: number } {
  const letters = text.length
  const said = `${number(letters)} ${letters === 1 ? 'letter' : 'letters'}`
  if (most === null) return { say: said, over: 0 }
  const over = Math.max(0, letters - most)
  return { say: `${said}; there is room for ${number(most)}`, over }
}

export const number = (value: number): string => value.toLocaleString('en-GB')

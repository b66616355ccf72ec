import { type Conference, type LabelSet, type Profile, profileOf } from '@samepage/shared'
import { area, language } from './language.svelte.ts'

// What a conference calls its columns, categories, stages and harms is data, and a council may change any of it. What nobody has changed is said in
// the reader's language; what somebody has, stands as they wrote it.

const words = area({ said: {} as Record<string, string> }, { cy: () => import('./cy/usual.ts'), ur: () => import('./ur/usual.ts') })

/** Words that come with Same Page, in the language that is spoken; anything else as it was written. */
export const sayUsual = (written: string): string => (Object.hasOwn(words.said, written) ? (words.said[written] ?? written) : written)

const sayEach = <All extends Record<string, string>>(all: All): All =>
  Object.fromEntries(Object.entries(all).map(([key, written]) => [key, sayUsual(written)])) as All

/** Both ends of the scale stay: they are kept on the page with what is given on it. */
function sayLabels(labels: LabelSet): LabelSet {
  const { columns, categories, hints, statement, goal, bottomLine } = labels
  return {
    ...labels,
    columns: sayEach(columns),
    categories: sayEach(categories),
    hints: sayEach(hints),
    statement: sayUsual(statement),
    goal: sayUsual(goal),
    bottomLine: sayUsual(bottomLine),
    statements: sayUsual(labels.statements ?? `${statement}s`),
    bottomLines: sayUsual(labels.bottomLines ?? `${bottomLine}s`),
    ...(language.now === 'cy' && sayUsual(statement) !== statement && { language: 'cy' as const })
  }
}

const sayProfile = (profile: Profile): Profile => ({
  ...profile,
  agenda: profile.agenda.map((stage) => ({ ...stage, name: sayUsual(stage.name) })),
  harms: sayEach(profile.harms)
})

const kept = new WeakMap<Conference, { said: Record<string, string>; conference: Conference }>()

/** A conference as this reader calls things: the same object for as long as neither it nor the language changes. */
export function inReadersWords(conference: Conference): Conference {
  const { said } = words
  if (language.now === 'en') return conference
  const before = kept.get(conference)
  if (before?.said === said) return before.conference
  const read = { ...conference, labels: sayLabels(conference.labels), profile: sayProfile(profileOf(conference)) }
  kept.set(conference, { said, conference: read })
  return read
}

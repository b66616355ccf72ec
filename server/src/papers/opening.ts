import { dayAt, type Against, type CopyAsk, LINE_LANGUAGES, type Paper, type PlanLine } from '@samepage/shared'
import type { Block, Line, Words } from './blocks.ts'
import { checkCode, type Frozen } from './frozen.ts'
import { theirs, type Tongue } from './tongue.ts'

/** What every paper is written with: the plan, who asks for it, and how to say things. */
export interface Writing {
  frozen: Frozen
  ask: CopyAsk
  tongue: Tongue
}

export const heading = (level: 1 | 2 | 3, words: string | Words): Block => ({
  is: 'heading',
  level,
  words: typeof words === 'string' ? { text: words } : words
})
export const paragraph = (words: Words, lead?: string): Block => ({ is: 'paragraph', words, ...(lead ? { lead } : {}) })
export const small = (words: Words): Block => ({ is: 'paragraph', words, small: true })

/** Which version it is, from when, and what it takes the place of: under the title. For whom it was made stands at the head of every page. */
export function whichVersion({ frozen, tongue }: Writing): Block[] {
  const { plan, version } = frozen
  const { say, day } = tongue
  const which = plan.signed ? say('signedBy', { version, name: plan.signed.by, day: day(dayAt(plan.signed.at)) }) : say('notSigned')
  return [small({ text: version > 1 ? `${which} ${say('replaces', { version: version - 1 })}` : which })]
}

/** Papers that must stay on one page, or are no proof of anything: a code at the foot, and no square. */
const NO_SQUARE: readonly Paper[] = ['child-letter', 'decision-letter', 'fridge-page', 'since-last-time']
/** Whether a square to scan stands at the end of its pages. */
export const hasSquare = ({ plan, askAt }: Frozen, { paper }: CopyAsk): boolean =>
  plan.signed !== null && askAt !== '' && !NO_SQUARE.includes(paper)

/** What the check code is for; beside a square to scan that is said already. */
export const checkLine = ({ frozen, ask, tongue }: Writing): Block[] =>
  ask.format === 'pdf' && hasSquare(frozen, ask) ? [] : [small(tongue.tell('checkCode', { code: checkCode(frozen.hash) }))]

/** Somebody's own words against a statement, right beside it. */
export function againstLines(against: readonly Against[], tongue: Tongue): Line[] {
  return against.map(({ whose, text }) => ({
    lead: tongue.say('doesNotAgree', { name: whose || tongue.say('somebody') }),
    words: theirs(text, tongue)
  }))
}

/** What an interpreter wrote beneath a statement. */
export function linesBeneath(lines: readonly PlanLine[], { say }: Tongue): Line[] {
  return lines.flatMap(({ lang, text, by, changed }): Line[] => [
    { lead: say('linesIn', { language: LINE_LANGUAGES[lang], name: by || say('somebody') }), words: { text, lang } },
    ...(changed ? [{ words: { text: say('linesChanged') }, small: true as const }] : [])
  ])
}

export const asParagraphs = (lines: readonly Line[]): Block[] => lines.map((line) => ({ is: 'paragraph', ...line }))

import { dayAt, type Against, LINE_LANGUAGES, type PlanLine } from '@samepage/shared'
import type { CopyAsk } from '@samepage/shared'
import type { Block, Line, Words } from './blocks.ts'
import { checkCode, type Frozen } from './frozen.ts'
import { theirs, type Tongue } from './tongue.ts'

/** What every paper is written with: the plan, who asks for it, and how to say things. */
export interface Writing {
  frozen: Frozen
  ask: CopyAsk
  tongue: Tongue
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ is: 'heading', level, words: { text } })
export const paragraph = (words: Words, lead?: string): Block => ({ is: 'paragraph', words, ...(lead ? { lead } : {}) })
export const small = (words: Words): Block => ({ is: 'paragraph', words, small: true })

/** Which version it is, from when, and what it takes the place of: under the title. For whom it was made stands at the head of every page. */
export function whichVersion({ frozen, tongue }: Writing): Block[] {
  const { plan, version } = frozen
  const { say, day } = tongue
  const which = plan.signed ? say('signedBy', { version, name: plan.signed.by, day: day(dayAt(plan.signed.at)) }) : say('notSigned')
  return [small({ text: version > 1 ? `${which} ${say('replaces', { version: version - 1 })}` : which })]
}

export const checkLine = ({ frozen, tongue }: Writing): Block => small(tongue.tell('checkCode', { code: checkCode(frozen.hash) }))

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

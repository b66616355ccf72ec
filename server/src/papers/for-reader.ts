import { type CopyAsk, dayAt, mayHave, type Paper, readerName } from '@samepage/shared'
import type { Verify } from '../plan/definition.ts'
import type { Block, Written } from './blocks.ts'
import { childLetter } from './child-letter.ts'
import { decisionLetter } from './decision-letter.ts'
import { familyPlan } from './family-plan.ts'
import { fridgePage } from './fridge-page.ts'
import { checkCode, type Frozen } from './frozen.ts'
import { fullRecord } from './full-record.ts'
import { homeNames } from './home-names.ts'
import { hasSquare, type Writing } from './opening.ts'
import type { Sentence } from './say/en.ts'
import { sinceLastTime } from './since-last-time.ts'
import { type Tongue, tongueOf } from './tongue.ts'

/** How each paper is written. Each builds from the plan only what its reader may know; none is made by leaving parts of another out. */
const WRITE: Record<Paper, (writing: Writing) => Block[]> = {
  'family-plan': familyPlan,
  'child-letter': childLetter,
  'decision-letter': decisionLetter,
  'full-record': fullRecord,
  'fridge-page': fridgePage,
  'since-last-time': sinceLastTime
}

/** Papers that lie about at home: first names only. */
const NAMED_AT_HOME: readonly Paper[] = ['child-letter', 'fridge-page']

/** For tabs and notifications: what it is, and nothing of whom it is about. */
const TITLE: Record<Paper, Sentence> = {
  'family-plan': 'titlePlan',
  'child-letter': 'titleChild',
  'decision-letter': 'titleDecision',
  'full-record': 'titleRecord',
  'fridge-page': 'titleFridge',
  'since-last-time': 'titleSince'
}

/**
 * R67: one paper for one reader, built from what they may know. Pure: the same ask of the same frozen plan gives the same blocks (R22).
 * @throws Refusal('not-allowed') when the paper is not for them
 */
export function forReader(frozen: Frozen, ask: CopyAsk): Written {
  const answer = mayHave(frozen, ask)
  if (answer !== true) throw answer
  const { plan, version, hash } = frozen
  const tongue = tongueOf(ask.language)
  const { say } = tongue
  const name = readerName(frozen.conference, ask.reader)
  const marks = [plan.practice ? say('practice') : '', plan.signed ? '' : say('draft')].filter(Boolean)
  return {
    paper: ask.paper,
    look: ask.look,
    language: ask.language,
    title: `${say(TITLE[ask.paper])}, ${tongue.day(plan.on)}`,
    mark: marks.join(' · '),
    madeFor: say('madeFor', { name: NAMED_AT_HOME.includes(ask.paper) ? homeNames(frozen.conference, tongue).of(name) : name }),
    foot: plan.signed ? say('footSigned', { version, day: tongue.day(dayAt(plan.signed.at)) }) : say('footDraft'),
    pageOf: say('pageOf'),
    hash,
    verify: plan.signed && frozen.askAt ? verifyIn(tongue, frozen, ask) : null,
    at: plan.signed?.at ?? `${plan.on}T00:00:00.000Z`,
    blocks: WRITE[ask.paper]({ frozen, ask, tongue })
  }
}

function verifyIn({ say }: Tongue, frozen: Frozen, ask: CopyAsk): Verify {
  const words = { title: say('genuineTitle'), scan: say('genuineScan'), code: say('genuineCode'), alt: say('genuineAlt') }
  return { url: hasSquare(frozen, ask) ? frozen.askAt : null, code: checkCode(frozen.hash), words }
}

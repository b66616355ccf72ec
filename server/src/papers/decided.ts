import { DEFAULT_PROFILE, hadPlan, type HarmKind, HARM_KINDS, type Plan, type PlanDecided, type PlanOutcome } from '@samepage/shared'
import type { Line } from './blocks.ts'
import type { Sentence } from './say/en.ts'
import { theirs, type Tongue } from './tongue.ts'

/** The decision for one child in one sentence, and which other plan where it is one. */
export function outcomeLine(one: PlanOutcome, kind: Plan['kind'], tongue: Tongue): Line {
  const { called, decided } = one
  const given = { name: called }
  if (!decided) return { words: tongue.tell('undecided', given) }
  if (decided.outcome === 'other') return { lead: tongue.say('other', given), words: theirs(decided.other, tongue) }
  return { words: tongue.tell(sentenceOf(decided.outcome, hadPlan(kind, one)), given) }
}

function sentenceOf(outcome: Exclude<PlanDecided['outcome'], 'other'>, goesOn: boolean): Sentence {
  switch (outcome) {
    case 'plan':
      return goesOn ? 'goesOn' : 'plan'
    case 'changed':
      return 'changed'
    case 'no-plan':
      return 'noPlan'
    case 'ended':
      return 'ended'
    default:
      return outcome satisfies never
  }
}

const LIMB = { happened: 'happened', likely: 'likely' } as const
const ENDING = {
  'safe-now': 'safeNow',
  'moved-away': 'movedAway',
  'turned-18': 'turned18',
  'left-the-country': 'leftCountry',
  died: 'died'
} as const

/** Which part of the law's test is met, the kinds of worry, and why a plan ends: the grounds of a decision, before its reasons. */
export function groundLines({ called, decided }: PlanOutcome, tongue: Tongue): Line[] {
  if (!decided) return []
  const { limb, harm, more, ending } = decided
  const given = { name: called }
  return [
    ...(harm ? [{ lead: tongue.say('mainWorry'), words: { text: harmIn(harm, tongue) } }] : []),
    ...(more.length > 0 ? [{ lead: tongue.say('moreWorry'), words: { text: tongue.list(more.map((kind) => harmIn(kind, tongue))) } }] : []),
    ...(limb ? [{ words: tongue.tell(LIMB[limb], given) }] : []),
    ...(ending ? [{ words: tongue.tell(ENDING[ending], given) }] : [])
  ]
}

/** The same on as few lines as they can be. */
export function groundsInShort(one: PlanOutcome, tongue: Tongue): Line[] {
  const text = groundLines(one, tongue).map(({ lead, words }) =>
    [lead, words.text]
      .filter(Boolean)
      .join(' ')
      .replace(/(?<![.۔])$/, tongue.stop)
  )
  return text.length > 0 ? [{ words: { text: text.join(' ') } }] : []
}

export const reasonLine = ({ reason }: PlanDecided, tongue: Tongue): Line[] =>
  reason ? [{ lead: tongue.say('why'), words: theirs(reason, tongue) }] : []

/** A kind of harm by the council's own name; in another language where the council has not renamed it. */
function harmIn(harm: string, tongue: Tongue): string {
  const usual = HARM_KINDS.find((kind: HarmKind) => DEFAULT_PROFILE.harms[kind] === harm)
  return usual ? tongue.say(usual) : harm
}

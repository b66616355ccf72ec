import { type Plan, type PlanOutcome } from '@samepage/shared'
import type { Block, Line } from './blocks.ts'
import { groundsInShort, outcomeLine } from './decided.ts'
import { fits } from './fit.ts'
import { printOf } from './looks.ts'
import { checkLine, type Writing, heading, paragraph, small, whichVersion } from './opening.ts'
import { inShort } from './short.ts'
import { theirs, type Tongue } from './tongue.ts'

const LENGTHS = [600, 400, 300, 240, 200, 160, 120, 80, 50, 0] // letters of a reason, tried one after another until the letter is one page

const TWO_PAGES = 1.6 // with what stays empty at the foot of the first

/**
 * What was decided, on one page: each child's decision with its kind and the reasons in short, who carries it on, when, and what to do against it. In the
 * larger looks there are two pages without any reasons, and then there is room for them.
 */
export function decisionLetter(writing: Writing): Block[] {
  for (const pages of [1, TWO_PAGES]) {
    for (const letters of LENGTHS) {
      const blocks = letter(writing, letters)
      if (fits(blocks, printOf(writing.ask), pages)) return blocks
    }
  }
  return letter(writing, 0)
}

function letter(writing: Writing, letters: number): Block[] {
  const { plan } = writing.frozen
  const { tongue } = writing
  const { say } = tongue
  const children = tongue.children(plan.children)
  const isShort = plan.outcomes.some(({ decided }) => decided && inShort(decided.reason, letters) !== decided.reason.trim())
  return [
    heading(1, say('decidedTitle')),
    ...whichVersion(writing),
    paragraph(tongue.tell('letterMet', { day: tongue.day(plan.on), children })),
    ...plan.outcomes.map((one): Block => ({ is: 'box', tone: 'quiet', lines: decisionLines(one, plan, letters, tongue) })),
    ...(isShort ? [small(tongue.tell('letterMore'))] : []),
    ...whoAndWhen(plan, tongue),
    heading(2, say('rightsTitle')),
    small({
      text: [say('rights'), say('disagreeComplain'), ...complainBy(plan, tongue), say('disagreeStands'), say('disagreeOmbudsman')].join(' ')
    }),
    ...checkLine(writing)
  ]
}

function decisionLines(one: PlanOutcome, { kind }: Plan, letters: number, tongue: Tongue): Line[] {
  const reason = one.decided ? inShort(one.decided.reason, letters) : ''
  return [
    outcomeLine(one, kind, tongue),
    ...groundsInShort(one, tongue),
    ...(reason ? [{ lead: tongue.say('why'), words: theirs(reason, tongue) }] : [])
  ]
}

function whoAndWhen({ next }: Plan, tongue: Tongue): Block[] {
  if (!next) return []
  const { say } = tongue
  return [
    ...(next.lead ? [paragraph({ text: next.lead }, say('letterLead'))] : []),
    ...(next.coreGroup.length > 0 ? [paragraph({ text: tongue.list(next.coreGroup) }, say('coreGroupWho'))] : []),
    ...(next.coreGroupOn ? [paragraph({ text: tongue.day(next.coreGroupOn) }, say('coreGroupOn'))] : []),
    ...(next.reviewOn ? [paragraph({ text: tongue.day(next.reviewOn) }, say('reviewOn'))] : [])
  ]
}

const complainBy = ({ routes }: Plan, { say, day }: Tongue): string[] =>
  routes?.complainBy ? [say('disagreeUntil', { day: day(routes.complainBy) })] : []

import { hasPlan, mayHave, type Plan, type PlanChild, type PlanOutcome, type PlanScale, type Thread } from '@samepage/shared'
import type { Block, Line, Words } from './blocks.ts'
import { outcomeLine, reasonLine } from './decided.ts'
import { disagree } from './disagree.ts'
import { dotsBlocks, endBlocks, hasMoved } from './numbers.ts'
import { againstLines, asParagraphs, checkLine, type Writing, heading, linesBeneath, paragraph, small, whichVersion } from './opening.ts'
import { unlike } from './stances.ts'
import { bottomLineBox, stepTable, whatIf } from './steps.ts'
import { theirs, type Tongue } from './tongue.ts'

/**
 * The plan as a family keeps it: what was decided, one worry after another from danger to deed, whom to call, the dates, and what to do when it does not
 * work or somebody does not agree. At a review, how the numbers moved; their reasons, views and evidence are in the record.
 */
export function familyPlan(writing: Writing): Block[] {
  const { frozen, tongue } = writing
  const { plan } = frozen
  const { say } = tongue
  return [
    heading(1, say('planTitle', { children: tongue.children(plan.children) })),
    ...whichVersion(writing),
    paragraph(tongue.tell('planWhat', { day: tongue.day(plan.on) })),
    ...decisions(writing),
    ...whoToCall(writing),
    ...voices(plan.children, tongue),
    ...moved(plan.scale, plan.on, tongue, 2),
    ...plan.threads.flatMap((thread, i) => worry(thread, { number: plan.threads.length > 1 ? i + 1 : 0, on: plan.on }, tongue)),
    ...otherSteps(writing),
    ...(plan.contingencies.length > 0 ? [heading(2, say('whatIfTitle')), ...whatIf(plan, tongue)] : []),
    ...dates(writing),
    ...disagree(plan.routes, tongue),
    ...wordsExplained(writing),
    ...checkLine(writing)
  ]
}

/** The reasons are for those who may have the letter about the decision; whoever helps the family reads what was decided. */
function decisions({ frozen, ask, tongue }: Writing): Block[] {
  const { plan } = frozen
  const withReasons = mayHave(frozen, { paper: 'decision-letter', reader: ask.reader }) === true
  const told = plan.outcomes.filter(({ decided }) => decided !== null)
  if (told.length === 0) return []
  const isOutline = told.some(({ decided }) => decided && hasPlan(decided.outcome))
  return [
    heading(2, tongue.say('decidedTitle')),
    { is: 'box', tone: 'quiet', lines: told.flatMap((one) => decidedLines(one, plan.kind, withReasons, tongue)) },
    ...(isOutline ? [paragraph(tongue.tell('outlinePlan'))] : []),
    ...unlike(plan, tongue)
  ]
}

const decidedLines = (one: PlanOutcome, kind: Plan['kind'], withReasons: boolean, tongue: Tongue): Line[] => [
  outcomeLine(one, kind, tongue),
  ...(one.decided && withReasons ? reasonLine(one.decided, tongue) : [])
]

function voices(children: readonly PlanChild[], tongue: Tongue): Block[] {
  const heard = children.filter(({ words }) => words)
  if (heard.length === 0) return []
  return [
    heading(2, tongue.say('voicesTitle')),
    ...heard.flatMap(({ name, words, lines }): Block[] => [
      { is: 'quote', tone: 'child', words: theirs(words, tongue), whose: name },
      ...asParagraphs(linesBeneath(lines, tongue))
    ])
  ]
}

const MOST_DAYS = 5 // conferences in one picture: it stands on one page with what 0 and 10 mean; the record has the others

/** How the numbers moved since they were first asked for. What they are today, and why, is in the record. */
const moved = (scale: PlanScale, on: Plan['on'], tongue: Tongue, level: 2 | 3): Block[] =>
  hasMoved(scale)
    ? [heading(level, tongue.say('numbersTitle')), ...dotsBlocks(scale, on, tongue, { most: MOST_DAYS }), ...endBlocks(scale, tongue)]
    : []

function worry(thread: Thread, { number, on }: { number: number; on: Plan['on'] }, tongue: Tongue): Block[] {
  const { say } = tongue
  const { lines, against, goal, goalLines, goalAgainst, steps } = thread
  return [
    heading(2, number > 0 ? say('worryNumber', { number }) : say('worry')),
    ...said(worryWords(thread), 'worry', [...linesBeneath(lines, tongue), ...againstLines(against, tongue)], tongue),
    ...(goal
      ? [
          heading(3, say('goalTitle')),
          ...said(goal, 'goal', [...linesBeneath(goalLines, tongue), ...againstLines(goalAgainst, tongue)], tongue)
        ]
      : [paragraph(tongue.tell('notAgreed'), `${say('goalTitle')}:`), ...asParagraphs(againstLines(goalAgainst, tongue))]),
    ...moved(thread.scale, on, tongue, 3),
    ...bottomLineBox(thread.bottomLines, tongue),
    ...(steps.length > 0
      ? [heading(3, say('stepsTitle')), stepTable(steps, tongue)]
      : [paragraph(tongue.tell('notAgreed'), `${say('stepsTitle')}:`)])
  ]
}

/** The agreed words; where there are none yet, what was gathered for them. */
const worryWords = ({ statement, might, meaning }: Thread): string => statement || [might, meaning].filter(Boolean).join('\n')

function said(text: string, tone: 'worry' | 'goal', beneath: Line[], tongue: Tongue): Block[] {
  const words: Words = text ? theirs(text, tongue) : tongue.tell('notAgreed')
  return [{ is: 'box', tone, lines: [{ words }, ...beneath] }]
}

function otherSteps({ frozen: { plan }, tongue }: Writing): Block[] {
  const { otherSteps, otherBottomLines } = plan
  if (otherSteps.length + otherBottomLines.length === 0) return []
  return [
    heading(2, tongue.say('moreSteps')),
    ...bottomLineBox(otherBottomLines, tongue),
    ...(otherSteps.length > 0 ? [stepTable(otherSteps, tongue)] : [])
  ]
}

function whoToCall({ frozen: { plan }, tongue }: Writing): Block[] {
  const lead = plan.next?.lead
  return [
    heading(2, tongue.say('callTitle')),
    { is: 'list', items: [lead ? tongue.tell('callLead', { name: lead }) : tongue.tell('callNoLead'), tongue.tell('callDanger')] }
  ]
}

function dates({ frozen: { plan }, tongue }: Writing): Block[] {
  const { next } = plan
  const { say } = tongue
  if (!next) return []
  return [
    heading(2, say('datesTitle')),
    ...(next.coreGroupOn ? [paragraph({ text: tongue.day(next.coreGroupOn) }, say('coreGroupOn'))] : []),
    ...(next.coreGroup.length > 0 ? [paragraph({ text: tongue.list(next.coreGroup) }, say('coreGroupWho'))] : []),
    ...(next.reviewOn ? [paragraph({ text: tongue.day(next.reviewOn) }, say('reviewOn'))] : []),
    ...next.tells
      .filter(({ who, how }) => who || how)
      .map(({ child, who, how }) => paragraph(theirs([who, how].filter(Boolean).join(': '), tongue), say('tells', { name: child })))
  ]
}

/** The official words that stand in this plan, each with its meaning once. */
function wordsExplained({ frozen: { plan }, tongue }: Writing): Block[] {
  const decided = plan.outcomes.some((one) => one.decided)
  const words = [
    ...(decided ? [tongue.tell('wordPlan')] : []),
    ...(plan.next ? [tongue.tell('wordCoreGroup'), tongue.tell('wordReview')] : [])
  ]
  return words.length > 0 ? [heading(2, tongue.say('wordsTitle')), small({ text: words.map(({ text }) => text).join(' ') })] : []
}

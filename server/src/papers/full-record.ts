import { isDay, type Plan, type PlanChild, type PlanPerson } from '@samepage/shared'
import type { Block } from './blocks.ts'
import { disagree } from './disagree.ts'
import { asParagraphs, checkLine, type Writing, heading, linesBeneath, paragraph, small, whichVersion } from './opening.ts'
import { decisions } from './record-decisions.ts'
import { columns, overall, threads } from './record-map.ts'
import { ruleIn } from './rules-again.ts'
import type { Sentence } from './say/en.ts'
import { stances } from './stances.ts'
import { bottomLineBox, stepTable, whatIf } from './steps.ts'
import { theirs, type Tongue } from './tongue.ts'

/**
 * Everything that was written down and decided, with whose view each thing is. Source of what a record holds: North Yorkshire and Sussex procedures on
 * records of conferences.
 */
export function fullRecord(writing: Writing): Block[] {
  const { plan } = writing.frozen
  const { tongue } = writing
  const { say } = tongue
  return [
    heading(1, say('recordTitle', { children: tongue.children(plan.children) })),
    ...whichVersion(writing),
    paragraph(tongue.tell('recordWhat')),
    ...facts(plan, tongue),
    ...people(plan, tongue),
    ...plan.children.flatMap((child) => voice(child, tongue)),
    ...columns(plan, tongue),
    ...overall(plan, tongue),
    ...threads(plan, tongue),
    ...more(plan, tongue),
    ...(plan.contingencies.length > 0 ? [heading(2, say('whatIfTitle')), ...whatIf(plan, tongue)] : []),
    ...decisions(plan, tongue),
    ...stances(plan, tongue),
    ...next(plan, tongue),
    ...disagree(plan.routes, tongue),
    ...(plan.routes?.answer ? [paragraph(ruleIn(plan.routes.answer, tongue))] : []),
    ...(plan.routes?.dissentBy ? [paragraph(tongue.tell('dissentBy', { day: tongue.moment(plan.routes.dissentBy) }))] : []),
    ...signature(writing)
  ]
}

const KIND: Record<Plan['kind'], Sentence> = {
  initial: 'kindInitial',
  review: 'kindReview',
  'pre-birth': 'kindPreBirth',
  'transfer-in': 'kindTransfer'
}

function facts({ children, on, startsAt, place, kind }: Plan, tongue: Tongue): Block[] {
  const { say, day } = tongue
  const born = ({ bornOn, dueOn }: PlanChild): string =>
    isDay(bornOn) ? say('born', { day: day(bornOn) }) : isDay(dueOn) ? say('due', { day: day(dueOn) }) : say('noBirth')
  return [
    ...children.map((child) => paragraph({ text: born(child) }, `${child.name}:`)),
    paragraph({ text: [day(on), startsAt].filter(Boolean).join(', ') }, say('metOn')),
    ...(place ? [paragraph({ text: place }, say('where'))] : []),
    paragraph(tongue.tell(KIND[kind]), say('kindOf'))
  ]
}

const CAME: Record<PlanPerson['came'], Sentence> = {
  room: 'cameRoom',
  video: 'cameVideo',
  phone: 'camePhone',
  report: 'cameReport',
  apologies: 'cameApologies',
  invited: 'cameInvited'
}

/** Of whoever is not described: what they were there for. */
const ROLE: Record<Exclude<PlanPerson['role'], 'wall'>, Sentence> = {
  chair: 'roleChair',
  scribe: 'roleScribe',
  family: 'roleFamily',
  child: 'roleChild',
  network: 'roleNetwork',
  supporter: 'roleSupporter',
  advocate: 'roleAdvocate',
  interpreter: 'roleInterpreter',
  professional: 'roleProfessional',
  lawyer: 'roleLawyer',
  observer: 'roleObserver'
}

function people({ people: all }: Plan, { say, tell }: Tongue): Block[] {
  if (all.length === 0) return []
  return [
    heading(2, say('peopleTitle')),
    {
      is: 'table',
      about: say('peopleTitle'),
      head: [say('name'), say('whoTheyAre'), say('tookPart')],
      shares: [0.32, 0.42, 0.26],
      rows: all.map(({ name, describedAs, agency, role, came }) => [
        [{ words: { text: name } }],
        [{ words: { text: [...new Set([describedAs || say(role === 'wall' ? 'name' : ROLE[role]), agency])].filter(Boolean).join(', ') } }],
        [{ words: tell(CAME[came]) }]
      ])
    }
  ]
}

function voice({ name, words, lines, gathered, brought, shared }: PlanChild, tongue: Tongue): Block[] {
  const { say } = tongue
  const about: [string, string][] = [
    [say('gathered'), gathered],
    [say('brought'), brought],
    [say('shared', { name }), shared]
  ]
  return [
    heading(2, say('voiceTitle', { name })),
    words ? { is: 'quote', tone: 'child', words: theirs(words, tongue), whose: name } : paragraph(tongue.tell('nothing')),
    ...asParagraphs(linesBeneath(lines, tongue)),
    ...about.filter(([, text]) => text).map(([lead, text]): Block => ({ is: 'paragraph', lead, words: theirs(text, tongue), small: true }))
  ]
}

function more({ otherSteps, otherBottomLines }: Plan, tongue: Tongue): Block[] {
  if (otherSteps.length + otherBottomLines.length === 0) return []
  return [
    heading(2, tongue.say('moreSteps')),
    ...bottomLineBox(otherBottomLines, tongue),
    ...(otherSteps.length > 0 ? [stepTable(otherSteps, tongue)] : [])
  ]
}

function next({ next }: Plan, tongue: Tongue): Block[] {
  if (!next) return []
  const { say, day } = tongue
  const date = (title: string, on: string, rule: string, late: string): Block[] =>
    on === ''
      ? []
      : [
          paragraph({ text: day(on) }, title),
          ...(rule ? [small(ruleIn(rule, tongue))] : []),
          ...(late ? [paragraph(theirs(late, tongue), say('lateBecause'))] : [])
        ]
  return [
    heading(2, say('nextTitle')),
    ...(next.lead ? [paragraph({ text: next.lead }, say('letterLead'))] : []),
    ...(next.coreGroup.length > 0 ? [paragraph({ text: tongue.list(next.coreGroup) }, say('coreGroupWho'))] : []),
    ...date(say('coreGroupOn'), next.coreGroupOn, next.coreGroupRule, next.coreGroupLate),
    ...date(say('reviewOn'), next.reviewOn, next.reviewRule, next.reviewLate),
    ...next.tells
      .filter(({ who, how }) => who || how)
      .map(({ child, who, how }) => paragraph(theirs([who, how].filter(Boolean).join(': '), tongue), say('tells', { name: child })))
  ]
}

function signature(writing: Writing): Block[] {
  const { plan, version } = writing.frozen
  const { tongue } = writing
  const { signed } = plan
  const which = signed ? tongue.tell('signedBy', { version, name: signed.by, day: tongue.moment(signed.at) }) : tongue.tell('notSigned')
  return [
    heading(2, tongue.say('signedTitle')),
    paragraph(which),
    paragraph(tongue.tell('pageNumber', { number: plan.seq })),
    ...plan.corrections.flatMap(({ version: before, signedBy, signedAt, by, at, why }) => [
      paragraph(tongue.tell('earlierVersion', { version: before, name: signedBy, day: tongue.moment(signedAt) })),
      paragraph(theirs(why, tongue), tongue.say('openedAgain', { name: by, day: tongue.moment(at) }))
    ]),
    ...checkLine(writing)
  ]
}

import {
  childFor,
  hadPlan,
  hasPlan,
  type Plan,
  type PlanDecided,
  type PlanOutcome,
  type PlanPicture,
  type PlanStep,
  Refusal,
  type Thread
} from '@samepage/shared'
import type { Block, Line } from './blocks.ts'
import { forAnybodysEyes } from './for-anybodys-eyes.ts'
import type { Frozen } from './frozen.ts'
import { ageGroup, type AgeGroup } from './age.ts'
import { type Writing, asParagraphs, heading, linesBeneath, paragraph, small } from './opening.ts'
import type { Sentence } from './say/en.ts'
import { type OwnWorld, ownWorldOf } from './own-world.ts'
import { theirs, type Tongue } from './tongue.ts'

/**
 * A letter to one child, in words for their age: what they told us, what was decided, what will happen, whom they can talk to. It has the child's own
 * words and pictures, which stand on the shared page because the child agreed; no danger, no harm, no number, nobody else's view; and of brothers and sisters and
 * whoever belongs to them, nothing. Who may have it is asked before.
 */
export function childLetter(writing: Writing): Block[] {
  const { frozen, ask, tongue } = writing
  const { plan, conference } = frozen
  const { say, tell } = tongue
  const child = childFor(conference, ask.reader)
  const at = conference.children.findIndex(({ id }) => id === child?.id)
  const [told, outcome] = [plan.children[at], plan.outcomes[at]]
  if (!child || !told || !outcome) throw new Refusal('not-allowed', 'child-letter')
  const name = outcome.called
  const age = ageGroup(child.bornOn, plan.on)
  const world = ownWorldOf(child, conference)
  return [
    heading(1, say('childTitle', { name })),
    paragraph(tell('dear', { name })),
    paragraph(tell(MET[age], { day: tongue.day(plan.on) })),
    ...(told.words
      ? [
          paragraph({ text: '' }, say('childSaid')),
          { is: 'quote', tone: 'child', words: theirs(told.words, tongue), whose: '' } satisfies Block,
          ...asParagraphs(linesBeneath(told.lines, tongue)),
          paragraph(tell('childHeard'))
        ]
      : []),
    ...pictures(told.pictures ?? [], frozen, tongue),
    heading(2, say('childDecidedTitle')),
    ...decided(outcome, plan, age, tongue),
    ...willHappen(plan, world, age, tongue),
    ...(plan.next?.reviewOn && age !== 'little' ? [paragraph(tell('childAgain', { day: tongue.day(plan.next.reviewOn) }))] : []),
    ...talk(writing, name, world, age),
    ...versionLine(writing)
  ]
}

/** Those the child agreed to show, as it stood at the signature. */
function pictures(shown: readonly PlanPicture[], frozen: Frozen, tongue: Tongue): Block[] {
  const found = shown.flatMap(({ id, words }): Block[] => {
    const picture = frozen.pictures.get(id)
    return picture ? [{ is: 'picture', alt: theirs(words, tongue), ...picture }] : []
  })
  return found.length > 0 ? [paragraph(tongue.tell(found.length === 1 ? 'childPicture' : 'childPictures')), ...found] : []
}

const MET: Record<AgeGroup, Sentence> = { little: 'littleMet', middle: 'middleMet', young: 'youngMet' }

function decided(outcome: PlanOutcome, { kind }: Plan, age: AgeGroup, { tell }: Tongue): Block[] {
  const one = outcome.decided
  if (!one) return [paragraph(tell('childUndecided'))]
  const isName = age === 'young' && hasPlan(one.outcome)
  return [
    paragraph(tell(sentenceFor(one, hadPlan(kind, outcome)))),
    ...(isName ? [paragraph(tell('youngName'))] : []),
    paragraph(tell('childNotFault'))
  ]
}

function sentenceFor({ outcome, ending }: PlanDecided, goesOn: boolean): Sentence {
  switch (outcome) {
    case 'plan':
      return goesOn ? 'childGoesOn' : 'childPlan'
    case 'changed':
      return 'childGoesOn'
    case 'no-plan':
      return 'childNoPlan'
    case 'other':
      return 'childOther'
    case 'ended':
      return ending === 'safe-now' ? 'childEnded' : 'childStopped'
    default:
      return outcome satisfies never
  }
}

/** The youngest read what they will notice; older children what will happen, and from 13 on who does it and by when. */
function willHappen(plan: Plan, world: OwnWorld, age: AgeGroup, tongue: Tongue): Block[] {
  const steps = [...plan.threads.filter((thread) => isAbout(thread, world)).flatMap(({ steps }) => steps), ...plan.otherSteps]
  const lines = steps.filter(({ who }) => !world.isOthers(who)).flatMap((step) => lineOf(step, world, age, tongue))
  if (lines.length === 0) return []
  const title = age === 'little' ? 'childWillSee' : 'childWillTitle'
  return [heading(2, tongue.say(title)), { is: 'list', items: lines.map(({ words }) => words) }]
}

const isAbout = ({ children }: Thread, { child }: OwnWorld): boolean => children.length === 0 || children.includes(child.name)

function lineOf({ what, notice, who, on }: PlanStep, world: OwnWorld, age: AgeGroup, tongue: Tongue): Line[] {
  const mine = (text: string): boolean => text !== '' && world.isMine(text)
  const gentle = (text: string): boolean => mine(text) && forAnybodysEyes(text)
  if (age === 'young' && mine(what)) {
    const by = [who, on ? tongue.day(on) : ''].filter(Boolean).join(', ')
    return [{ words: theirs(by ? `${what} (${by})` : what, tongue) }]
  }
  if (gentle(notice)) return [{ words: theirs(notice, tongue) }]
  return age !== 'little' && gentle(what) ? [{ words: theirs(what, tongue) }] : []
}

function talk({ frozen, tongue }: Writing, name: string, world: OwnWorld, age: AgeGroup): Block[] {
  const { plan, conference } = frozen
  const { tell } = tongue
  const helpers = conference.people.filter(({ role, helps }) => role === 'advocate' && helps === world.child.id).map((one) => one.name)
  const tells = plan.next?.tells.find(({ child }) => child === name)?.who ?? ''
  const people = [...new Set([tells, plan.next?.lead ?? '', ...helpers])].filter((who) => who !== '' && !world.isOthers(who))
  return [
    heading(2, tongue.say('childTalkTitle')),
    {
      is: 'list',
      items: [
        ...people.map((who) => tell('childTalkOne', { name: who })),
        ...(age === 'little' ? [tell('littleTalk')] : []),
        tell('childTalkLine'),
        tell('childTalkDanger')
      ]
    },
    paragraph(tell('childChange'))
  ]
}

/** Which version it is stands at the foot of every page; here, whether it can still change and what it takes the place of. */
function versionLine({ frozen: { plan, version }, tongue: { say, tell, day } }: Writing): Block[] {
  if (!plan.signed) return [small(tell('notSigned'))]
  if (version === 1) return []
  return [small({ text: `${say('footSigned', { version, day: day(plan.on) })}. ${say('replaces', { version: version - 1 })}` })]
}

import { hadPlan, hasPlan, type Plan, type PlanDecided, type PlanObjection, type PlanOutcome, type PlanView } from '@samepage/shared'
import type { Block, Line } from './blocks.ts'
import { groundLines, outcomeLine, reasonLine } from './decided.ts'
import { heading, paragraph } from './opening.ts'
import type { Sentence } from './say/en.ts'
import { theirs, type Tongue } from './tongue.ts'

/** What was decided for each child and why, what everybody thought, and who does not agree. Nothing is counted. */
export function decisions(plan: Plan, tongue: Tongue): Block[] {
  const told = plan.outcomes.filter(({ decided, views }) => decided !== null || views.length > 0)
  if (told.length === 0) return []
  const isOutline = told.some(({ decided }) => decided && hasPlan(decided.outcome))
  return [
    heading(2, tongue.say('decidedTitle')),
    ...told.flatMap((one) => decisionFor(one, plan, tongue)),
    ...(isOutline ? [paragraph(tongue.tell('outline'))] : [])
  ]
}

function decisionFor(one: PlanOutcome, { kind }: Plan, tongue: Tongue): Block[] {
  const { called: name, child, decided, views, against } = one
  const { say } = tongue
  return [
    heading(3, child),
    {
      is: 'box',
      tone: 'quiet',
      lines: [
        outcomeLine(one, kind, tongue),
        ...groundLines(one, tongue),
        ...(decided ? [...reasonLine(decided, tongue), ...whenAndWho(decided, tongue)] : [])
      ]
    },
    ...(views.length > 0 ? [heading(3, say('viewsTitle', { name }))] : []),
    ...views.map((view): Block => ({ is: 'box', tone: 'quiet', lines: viewLines(view, name, hadPlan(kind, one), tongue) })),
    ...(against.length > 0 ? [heading(3, say('againstTitle', { name }))] : []),
    ...against.map((objection): Block => ({ is: 'box', tone: 'quiet', lines: objectionLines(objection, tongue) }))
  ]
}

function whenAndWho({ by, at, present, enough }: PlanDecided, tongue: Tongue): Line[] {
  const { say, tell } = tongue
  return [
    { words: tell('decidedBy', { name: by, day: tongue.moment(at) }), small: true },
    ...(present.length > 0 ? [{ lead: say('presentThen'), words: { text: tongue.list(present) }, small: true as const }] : []),
    ...(enough ? [] : [{ words: tell('fewer'), small: true as const }])
  ]
}

const VIEW: Record<Exclude<PlanView['view'], 'plan'>, Sentence> = { 'no-plan': 'viewNoPlan', other: 'viewOther', unsure: 'viewUnsure' }

function viewLines(
  { whose, as, view, reason, written, typedBy, changed }: PlanView,
  name: string,
  goesOn: boolean,
  tongue: Tongue
): Line[] {
  const { say, tell } = tongue
  const sentence = view === 'plan' ? (goesOn ? 'viewStill' : 'viewPlan') : VIEW[view]
  return [
    { lead: `${[whose, as].filter(Boolean).join(', ')}:`, words: tell(sentence, { name }) },
    ...(reason ? [{ words: theirs(reason, tongue) }] : []),
    ...(written ? [{ words: tell('inWriting'), small: true as const }] : []),
    ...(typedBy ? [{ words: tell('typedBy', { name: typedBy }), small: true as const }] : []),
    ...(changed ? [{ lead: say('viewChanged', { day: tongue.moment(changed.at) }), words: theirs(changed.because, tongue) }] : [])
  ]
}

function objectionLines({ whose, as, words, at, dissent }: PlanObjection, tongue: Tongue): Line[] {
  const name = [whose, as].filter(Boolean).join(', ')
  const { say, tell } = tongue
  if (!dissent) return [{ lead: say('doesNotAgree', { name }), words: theirs(words, tongue) }]
  const until = dissent.until ? ` ${say('writtenBy', { day: tongue.moment(dissent.until) })}` : ''
  return [
    { lead: say('formalDissent', { name }), words: theirs(words, tongue) },
    { words: { text: `${tell('saidOn', { day: tongue.moment(at) }).text}${until}` }, small: true }
  ]
}

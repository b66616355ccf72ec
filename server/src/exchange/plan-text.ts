import {
  hadPlan,
  type Against,
  type FieldSource,
  isDay,
  type Plan,
  type PlanCard,
  type PlanOutcome,
  type PlanScale,
  type PlanStep,
  sayDay,
  sayEnding,
  sayHarms,
  sayLimb,
  sayMoment,
  sayOutcome,
  sayView,
  sayWeekday,
  type Stance,
  type StatementKind,
  type Thread
} from '@samepage/shared'
import { sayPeople, sayTurnout } from './people-text.ts'

// The plan's own words as plain text. Nothing is shortened, and nothing is added but the words that say whose they are.

const KIND_WORDS: Record<StatementKind, string> = {
  '': '',
  fact: 'fact',
  observation: 'seen or heard',
  opinion: 'opinion',
  allegation: 'said, not proved',
  'own-words': 'own words'
}
const CONFERENCE_WORDS: Record<Plan['kind'], string> = {
  initial: 'Initial child protection conference',
  review: 'Review child protection conference',
  'pre-birth': 'Pre-birth child protection conference',
  'transfer-in': 'Transfer-in child protection conference'
}

const lines = (...all: (string | false | null | undefined)[]): string => all.filter(Boolean).join('\n')
const parts = (all: readonly string[]): string => all.filter(Boolean).join('\n\n')
const inBrackets = (...all: string[]): string => (all.some(Boolean) ? ` (${all.filter(Boolean).join(', ')})` : '')
const titled = (title: string, text: string): string => text && `${title}\n${text}`
const against = (all: readonly Against[]): string => all.map(({ whose, text }) => `${whose} does not agree: ${text}`).join('\n')

const card = ({ text, whose, kind, on, lines: under, against: no }: PlanCard): string =>
  lines(
    `- ${text}${inBrackets(whose, KIND_WORDS[kind], isDay(on) ? sayDay(on) : on)}`,
    ...under.map((line) => `${line.by}: ${line.text}`),
    against(no)
  )

const step = ({ what, who, on, know, notice, otherwise, lines: under, against: no }: PlanStep): string =>
  lines(
    `- ${what}${inBrackets(who, on && `by ${sayDay(on)}`)}`,
    ...under.map((line) => `${line.by}: ${line.text}`),
    know && `How we will know: ${know}`,
    notice && `What the children will notice: ${notice}`,
    otherwise && `If it does not happen: ${otherwise}`,
    against(no)
  )

function scale({ zero, ten, shown }: PlanScale): string {
  if (!shown) return ''
  const numbers = shown.numbers.map(({ name, value, reason, higher, because, was }) =>
    lines(
      `${name}: ${value ?? 'rather not say'}${reason && `. ${reason}`}`,
      higher && `What would help: ${higher}`,
      was.length > 0 && `Before: ${was.map((one) => one ?? 'rather not say').join(', ')}.${because && ` Changed because: ${because}`}`
    )
  )
  return lines(zero && `0 means: ${zero}`, ten && `10 means: ${ten}`, ...numbers)
}

function cards(plan: Plan, category: string): string {
  const found = plan.columns.flatMap(({ categories }) => categories).find((one) => one.category === category)
  return found ? titled(found.title, found.cards.map(card).join('\n')) : ''
}

/** The words of one source for the whole family, without what belongs to one danger statement or one child. */
function ofAll(plan: Plan, source: Exclude<FieldSource, DangerSource | ChildSource>): string {
  switch (source) {
    case 'conference':
      return lines(CONFERENCE_WORDS[plan.kind], sayWeekday(plan.on), plan.startsAt, plan.place)
    case 'children':
      return plan.children
        .map(({ name, bornOn, dueOn }) => `${name}${bornOn ? `, born ${sayDay(bornOn)}` : dueOn ? `, due ${sayDay(dueOn)}` : ''}`)
        .join('\n')
    case 'people':
      return sayPeople(plan)
    case 'attendance':
      return sayTurnout(plan)
    case 'unplaced':
      return plan.unplaced.map(card).join('\n')
    case 'stances':
      return stances(plan)
    case 'overall-scale':
      return scale(plan.scale)
    case 'other-steps':
      return parts([
        plan.otherSteps.map(step).join('\n'),
        plan.otherBottomLines.map(({ text, against: no }) => lines(`- ${text}`, against(no))).join('\n')
      ])
    case 'contingencies':
      return plan.contingencies
        .map(({ when, who, what, night }) =>
          lines(when && `If: ${when}`, `Then: ${[who, what].filter(Boolean).join(': ')}`, night && `At night or at the weekend: ${night}`)
        )
        .join('\n\n')
    case 'next':
      return next(plan)
    default:
      return cards(plan, source)
  }
}

const STANCE_WORDS: Record<Stance, string> = {
  agrees: 'agrees with the plan',
  'in-part': 'agrees with part of the plan',
  disagrees: 'does not agree with the plan',
  heard: 'was there and heard the plan'
}

/** R72: of those who said where they stand, and of nobody else. */
const stances = ({ stances: all }: Plan): string =>
  all
    .map(({ whose, as, stance, words, changed, was }) =>
      lines(
        `${[whose, as].filter(Boolean).join(', ')} ${STANCE_WORDS[stance]}${words && `: ${words}`}`,
        changed && 'The plan was changed after they said so.',
        ...was.map((before) => `Before, on ${sayMoment(before.at)}: ${STANCE_WORDS[before.stance]}${before.words && `: ${before.words}`}`)
      )
    )
    .join('\n')

function next({ next: arranged }: Plan): string {
  if (!arranged) return ''
  const { lead, coreGroup, coreGroupOn, coreGroupLate, reviewOn, reviewLate, tells } = arranged
  return lines(
    lead && `Who leads the work with the family: ${lead}`,
    coreGroup.length > 0 && `Core group: ${coreGroup.join(', ')}`,
    coreGroupOn && `The core group meets on ${sayWeekday(coreGroupOn)}.${coreGroupLate && ` Later than it should be: ${coreGroupLate}`}`,
    reviewOn && `The next conference is on ${sayWeekday(reviewOn)}.${reviewLate && ` Later than it should be: ${reviewLate}`}`,
    ...tells.map(({ child, who, how }) => `Who tells ${child} what was decided: ${[who, how].filter(Boolean).join(': ')}`)
  )
}

type DangerSource = 'statement' | 'basis' | 'goal' | 'scale' | 'bottom-lines' | 'plan-steps'
/** What one danger statement has of a source. */
function ofDanger(thread: Thread, source: DangerSource): string {
  switch (source) {
    case 'statement':
      return lines(thread.statement, ...thread.lines.map((line) => `${line.by}: ${line.text}`), against(thread.against))
    case 'basis':
      return lines(
        thread.worried.length > 0 && `Who is worried: ${thread.worried.join(', ')}`,
        thread.basis && `Based on: ${thread.basis}`,
        ...thread.harms.map((harm) => `- ${harm}`),
        thread.might && `What might happen: ${thread.might}`,
        thread.meaning && `What it would mean: ${thread.meaning}`
      )
    case 'goal':
      return lines(thread.goal, ...thread.goalLines.map((line) => `${line.by}: ${line.text}`), against(thread.goalAgainst))
    case 'scale':
      return scale(thread.scale)
    case 'bottom-lines':
      return thread.bottomLines.map(({ text, against: no }) => lines(`- ${text}`, against(no))).join('\n')
    case 'plan-steps':
      return thread.steps.map(step).join('\n')
    default:
      return source satisfies never
  }
}

type ChildSource = 'decision' | 'views' | 'dissent' | 'voices'
/** What one child has of a source. child: their place in the conference. */
function ofChild(plan: Plan, child: number, source: ChildSource): string {
  if (source === 'voices') return voice(plan, child)
  const outcome = plan.outcomes[child]
  if (!outcome) return ''
  switch (source) {
    case 'decision':
      return decision(outcome, plan.kind)
    case 'views':
      return outcome.views
        .map(({ whose, as, view, reason, written, changed }) =>
          lines(
            `${[whose, as].filter(Boolean).join(', ')}: ${sayView(view, outcome.called, hadPlan(plan.kind, outcome))}${reason && ` ${reason}`}${written ? ' (in writing)' : ''}`,
            changed && `Changed on ${sayMoment(changed.at)}, because: ${changed.because}`
          )
        )
        .join('\n')
    case 'dissent':
      return outcome.against.map(({ whose, as, words }) => `${[whose, as].filter(Boolean).join(', ')} does not agree: ${words}`).join('\n')
    default:
      return source satisfies never
  }
}

function voice(plan: Plan, at: number): string {
  const child = plan.children[at]
  if (!child) return ''
  const { name, words, gathered, brought, shared, lines: under } = child
  const said = lines(
    words,
    ...under.map((line) => `${line.by}: ${line.text}`),
    gathered && `How we asked: ${gathered}`,
    brought && `Who brought these words: ${brought}`,
    shared && `What ${name} agreed to share: ${shared}`
  )
  return titled(`What ${name} said:`, said)
}

function decision(outcome: PlanOutcome, kind: Plan['kind']): string {
  const { decided, called } = outcome
  if (!decided) return ''
  const { harm, more, limb, ending, reason, by, at, present, enough } = decided
  return lines(
    sayOutcome(called, decided, hadPlan(kind, outcome)),
    ...sayHarms(harm, more),
    sayLimb(limb, called),
    sayEnding(ending, called),
    reason && `Why: ${reason}`,
    `Decided by ${by} on ${sayMoment(at)}.`,
    present.length > 0 && `Here when it was decided: ${present.join(', ')}`,
    !enough && 'Fewer people were here than there usually are for a decision.'
  )
}

const DANGER_SOURCES: readonly FieldSource[] = ['statement', 'basis', 'goal', 'scale', 'bottom-lines', 'plan-steps']
const CHILD_SOURCES: readonly FieldSource[] = ['decision', 'views', 'dissent', 'voices']
const isDanger = (source: FieldSource): source is DangerSource => DANGER_SOURCES.includes(source)
const isChild = (source: FieldSource): source is ChildSource => CHILD_SOURCES.includes(source)

/** What a source says. of: one danger statement, one child by their place, or null for all of them together. */
export function textOf(plan: Plan, source: FieldSource, of: { danger: Thread } | { child: number } | null = null): string {
  if (isDanger(source)) {
    if (of && 'danger' in of) return ofDanger(of.danger, source)
    return parts(plan.threads.map((thread) => ofDanger(thread, source)))
  }
  if (isChild(source)) {
    if (of && 'child' in of) return ofChild(plan, of.child, source)
    return parts(
      plan.children.map((child, i) => (source === 'voices' ? ofChild(plan, i, source) : titled(`${child.name}:`, ofChild(plan, i, source))))
    )
  }
  return ofAll(plan, source)
}

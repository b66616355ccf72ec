import { type GivenAnswer, keyOfQuestion, type ViewOn } from '../answers.ts'
import { coreGroupDueAfter, reviewDueAfter } from '../after-conference.ts'
import { type Child, type Conference, type Instant, type Kind, nameOf, type Person, personIn, type PersonId } from '../conference.ts'
import { type Day, dayAt } from '../day.ts'
import { complaintAnswerDue, complaintDue, dissentDue, type Reckoned } from '../days/timetable.ts'
import type { Standing } from '../journal.ts'
import type { Ending, Limb, Outcome } from '../outcome.ts'
import { isUnderPlan } from '../last-time.ts'
import { profileOf } from '../profile.ts'
import { quorumOf } from '../quorum.ts'
import { Refusal } from '../refusal.ts'

/** One person's view on one child, once the chair has opened them. */
export interface PlanView {
  whose: string
  /** Who they are to the child, or the agency they speak for; may be empty. */
  as: string
  view: ViewOn
  reason: string
  /** Sent in writing by somebody who was not there. */
  written: boolean
  /** Who typed it, when it was not themselves or their own screen; else empty. */
  typedBy: string
  /** When and why it was changed after all were opened; null when it was not. */
  changed: { at: Instant; because: string } | null
}

/** Somebody does not agree with what was decided. */
export interface PlanObjection {
  whose: string
  as: string
  words: string
  at: Instant
  /** Formal dissent of a professional: until when it is put in writing. Null for the family, whose way is to complain. */
  dissent: { until: Instant } | null
}

export interface PlanDecided {
  outcome: Outcome
  limb: Limb
  /** The main kind of harm, and further kinds, as the council calls them; `harm` is empty without a plan. */
  harm: string
  more: string[]
  ending: Ending
  other: string
  reason: string
  by: string
  at: Instant
  /** Who was here at that moment. */
  present: string[]
  /** Whether those were enough people for a decision, by the council's rule. */
  enough: boolean
}

/** What was said and decided about one child; there is one for each child, in the conference's order. */
export interface PlanOutcome {
  child: string
  /** What the child is called in a sentence. */
  called: string
  views: PlanView[]
  decided: PlanDecided | null
  against: PlanObjection[]
  /** At a review: the child had no plan when it began. Left out everywhere else, so that older plans read as they did. */
  withoutPlan?: true
}

/** What happens next. People by name. The rules say until when each date is in time; empty where a day cannot be reckoned with. */
export interface PlanNext {
  lead: string
  coreGroup: string[]
  coreGroupOn: string
  coreGroupLate: string
  coreGroupRule: string
  reviewOn: string
  reviewLate: string
  reviewRule: string
  tells: { child: string; who: string; how: string }[]
}

/** Where whoever does not agree can turn, and until when; days and moments are empty where they cannot be reckoned with. */
export interface PlanRoutes {
  complainBy: Day
  /** How long an answer takes, in one sentence. */
  answer: string
  dissentBy: Instant
}

/** `Poppy`; a baby who is not born yet has the whole name: `Baby Holt`. */
export const calledName = ({ name, dueOn }: Pick<Child, 'name' | 'dueOn'>): string => (dueOn ? name : (name.split(' ')[0] ?? name))

type Read = Pick<Standing, 'answers' | 'outcome'>

/** What stands for each child: views that are open, the decision, and who does not agree with it. */
export const planOutcomes = (conference: Conference, standing: Read): PlanOutcome[] =>
  conference.children.map((child) => ({
    child: child.name,
    called: calledName(child),
    views: viewsOn(child, conference, standing),
    decided: decidedFor(child, conference, standing),
    against: standing.outcome.disagreed
      .filter((one) => one.child === child.id)
      .map(({ person, words, at }) => objection(person, { words, at }, child, { conference, standing })),
    ...(conference.kind === 'review' && !isUnderPlan(conference, child.id) && { withoutPlan: true as const })
  }))

/** Whether this child had a plan when the conference of that kind began. */
export const hadPlan = (kind: Kind, { withoutPlan }: Pick<PlanOutcome, 'withoutPlan'>): boolean => kind === 'review' && !withoutPlan

/** Those whose views come first: the child and the family, then those who help them, then whoever works with them. */
const FIRST_TO_LAST: readonly Person['role'][] = ['child', 'family', 'network', 'advocate', 'supporter']

/** People in the order their views are heard in: the family first, then as they were invited. */
export function inSpeakingOrder<T>(all: readonly T[], personOf: (one: T) => PersonId, { people }: Conference): T[] {
  const place = (one: T): number => {
    const at = people.findIndex(({ id }) => id === personOf(one))
    const role = people[at]?.role
    const first = role ? FIRST_TO_LAST.indexOf(role) : -1
    return (first < 0 ? FIRST_TO_LAST.length : first) * people.length + (at < 0 ? people.length : at)
  }
  return [...all].sort((a, b) => place(a) - place(b))
}

function viewsOn(child: Child, conference: Conference, { answers }: Read): PlanView[] {
  const opened = answers.get(keyOfQuestion({ of: 'view', child: child.id }))?.opened
  if (!opened) return []
  return inSpeakingOrder(opened.answers, ({ person }) => person, conference).flatMap((answer) => {
    const { said } = answer
    if (said.kind !== 'view') return []
    const { view, reason, written } = said
    const whose = nameOf(conference, answer.person)
    const changed = answer.because ? { at: answer.at, because: answer.because } : null
    return [{ whose, as: asWhom(conference, answer.person), view, reason, written, typedBy: typist(answer, conference), changed }]
  })
}

/** Somebody's own screen may be another's: what is typed there is theirs. */
function typist({ person, by }: GivenAnswer, conference: Conference): string {
  const own = person === by || personIn(conference, person)?.sitsWith === by
  return own ? '' : nameOf(conference, by)
}

export function asWhom(conference: Conference, id: PersonId): string {
  const person = personIn(conference, id)
  if (!person) return ''
  return [...new Set([person.describedAs, person.role === 'professional' ? person.agency : ''])].filter(Boolean).join(', ')
}

function decidedFor(child: Child, conference: Conference, { outcome }: Read): PlanDecided | null {
  const stands = outcome.children.get(child.id)
  if (!stands) return null
  const { harms } = profileOf(conference)
  return {
    outcome: stands.outcome,
    limb: stands.limb,
    harm: stands.harm ? harms[stands.harm] : '',
    more: stands.more.map((kind) => harms[kind]),
    ending: stands.ending,
    other: stands.other,
    reason: stands.reason,
    by: nameOf(conference, stands.by),
    at: stands.at,
    present: conference.people.filter(({ id }) => stands.present.includes(id)).map(({ name }) => name),
    enough: quorumOf(conference, stands.present).met
  }
}

function objection(
  person: PersonId,
  { words, at }: { words: string; at: Instant },
  child: Child,
  { conference, standing }: { conference: Conference; standing: Read }
): PlanObjection {
  const decidedAt = standing.outcome.children.get(child.id)?.at ?? at
  const formal = personIn(conference, person)?.role === 'professional'
  const until = momentOf(dissentDue(decidedAt, profileOf(conference).days))
  return { whose: nameOf(conference, person), as: asWhom(conference, person), words, at, dissent: formal ? { until } : null }
}

/** What was arranged; null while nothing is. */
export function planNext(conference: Conference, { outcome }: Read): PlanNext | null {
  const { arranged } = outcome
  if (!arranged) return null
  const { lead, coreGroup, coreGroupOn, coreGroupLate, reviewOn, reviewLate, tells } = arranged
  const name = (whose: string): string => nameOf(conference, whose)
  return {
    lead: name(lead),
    coreGroup: coreGroup.map(name),
    coreGroupOn,
    coreGroupLate,
    coreGroupRule: ruleOf(coreGroupDueAfter(conference)),
    reviewOn,
    reviewLate,
    reviewRule: ruleOf(reviewDueAfter(conference)),
    tells: tells.map(({ child, who, how }) => {
      const told = conference.children.find(({ id }) => id === child)
      return { child: told ? calledName(told) : name(child), who: name(who), how }
    })
  }
}

/** Where to turn, counted from the last decision; null before there is one. */
export function planRoutes(conference: Conference, { outcome }: Read): PlanRoutes | null {
  const last = [...outcome.children.values()]
    .map(({ at }) => at)
    .sort()
    .at(-1)
  if (last === undefined) return null
  const { days } = profileOf(conference)
  const complain = complaintDue(dayAt(last), days)
  return {
    complainBy: complain instanceof Refusal ? '' : complain.on,
    answer: ruleOf(complaintAnswerDue(dayAt(last), days)),
    dissentBy: momentOf(dissentDue(last, days))
  }
}

const ruleOf = (due: Reckoned): string => (due instanceof Refusal ? '' : due.rule)
const momentOf = (due: Reckoned): Instant => (due instanceof Refusal ? '' : (due.at ?? ''))

import {
  hadPlan,
  hasPlan,
  type Plan,
  type PlanDecided,
  type PlanNext,
  type PlanObjection,
  type PlanOutcome,
  type PlanRoutes,
  type PlanView,
  sayDay,
  sayEnding,
  sayHarms,
  sayLimb,
  sayMoment,
  sayOutcome,
  sayView,
  sayWeekday
} from '@samepage/shared'
import { LOOKS } from './look.ts'
import { box, gather, heading, indented, type Part, type Piece, say } from './pieces.ts'

/** What was decided for each child and why, what everybody thought, and who does not agree. Nothing is counted. */
export function decisions(plan: Plan): Part[] {
  const told = plan.outcomes.filter(({ decided, views }) => decided !== null || views.length > 0)
  return [...told.flatMap((outcome) => decisionFor(outcome, plan)), ...(told.length > 0 ? outline(plan) : [])]
}

function decisionFor(outcome: PlanOutcome, { kind }: Plan): Part[] {
  const { child, called: name, decided, views, against } = outcome
  const goesOn = hadPlan(kind, outcome)
  return [
    ...heading(`What was decided for ${child}?`, 'h2'),
    ...(decided
      ? gather([...box(decidedPieces(decided, name, goesOn), LOOKS.quiet), ...whoWasThere(decided)])
      : say('Nothing has been decided yet.')),
    ...(views.length > 0 ? heading(`What did everybody think should happen for ${name}?`, 'h3') : []),
    ...views.flatMap((view) => gather(viewPieces(view, name, goesOn))),
    ...(against.length > 0 ? heading('Who does not agree with the decision?', 'h3') : []),
    ...against.flatMap((one) => gather(objectionPieces(one)))
  ]
}

function decidedPieces(decided: PlanDecided, name: string, goesOn: boolean): Piece[] {
  const { harm, more, limb, ending, reason } = decided
  const facts = [...sayHarms(harm, more), sayLimb(limb, name), sayEnding(ending, name)].filter(Boolean)
  return [
    ...say(sayOutcome(name, decided, goesOn), 'words'),
    ...facts.flatMap((fact) => say(fact)),
    ...say(reason, 'body', 'Why:'),
    ...say(`${decided.by} decided this on ${sayMoment(decided.at)}.`, 'small')
  ]
}

const whoWasThere = ({ present, enough }: PlanDecided): Piece[] => [
  ...(present.length > 0 ? say(present.join(', '), 'small', 'Here when it was decided:') : []),
  ...(enough ? [] : say('Fewer people were here than there usually are for a decision.', 'small'))
]

function viewPieces({ whose, as, view, reason, written, typedBy, changed }: PlanView, name: string, goesOn: boolean): Piece[] {
  const how = [written ? 'Sent in writing.' : '', typedBy ? `Typed by ${typedBy}.` : ''].filter(Boolean).join(' ')
  const since = changed ? `This was changed on ${sayMoment(changed.at)}. Why: ${changed.because}` : ''
  return [
    ...say(sayView(view, name, goesOn), 'body', `${[whose, as].filter(Boolean).join(', ')}:`),
    ...(reason ? indented(say(reason), 16) : []),
    ...[how, since].filter(Boolean).flatMap((words) => indented(say(words, 'small'), 16))
  ]
}

function objectionPieces({ whose, as, words, at, dissent }: PlanObjection): Piece[] {
  const who = [whose, as].filter(Boolean).join(', ')
  if (!dissent) return say(words, 'body', `${who} does not agree:`)
  const until = dissent.until ? ` It is put in writing by ${sayMoment(dissent.until)}.` : ''
  return [
    ...say(words, 'body', `${who} does not agree. This is a formal disagreement of a professional:`),
    ...indented(say(`Said on ${sayMoment(at)}.${until}`, 'small'), 16)
  ]
}

/** A plan is filled in by the core group: until then it is an outline, and says so. */
function outline({ outcomes, next }: Plan): Part[] {
  if (!outcomes.some(({ decided }) => decided && hasPlan(decided.outcome))) return []
  const on = next?.coreGroupOn ? ` They first meet on ${sayWeekday(next.coreGroupOn)}.` : ''
  return box(
    say(`The small group around the family, called the core group, fills in the details.${on}`, 'body', 'This is the outline plan.'),
    LOOKS.quiet
  )
}

const NOT_YET = 'Not agreed yet.'

/** Dates, the people who carry the plan, and who tells the children. */
export function whatHappensNext({ next, outcomes }: Plan): Part[] {
  const decided = outcomes.some((outcome) => outcome.decided)
  if (!next) return decided ? [...heading('What happens next?', 'h2'), ...say(NOT_YET)] : []
  return [...heading('What happens next?', 'h2'), ...people(next), ...dates(next), ...telling(next)]
}

const people = ({ lead, coreGroup }: PlanNext): Piece[] => [
  ...(lead ? say(lead, 'body', 'Who leads the work with the family:') : []),
  ...(coreGroup.length > 0 ? say(coreGroup.join(', '), 'body', 'Who is in the core group:') : [])
]

function dates({ coreGroupOn, coreGroupLate, coreGroupRule, reviewOn, reviewLate, reviewRule }: PlanNext): Piece[] {
  return [
    ...date('The core group meets on:', coreGroupOn, coreGroupRule, coreGroupLate),
    ...date('The next conference, called a review, is on:', reviewOn, reviewRule, reviewLate)
  ]
}

function date(title: string, on: string, rule: string, late: string): Piece[] {
  if (!on) return []
  const because = late ? [`This is later than that. Why: ${late}`] : []
  return gather([
    ...say(sayWeekday(on), 'body', title),
    ...[rule, ...because].filter(Boolean).flatMap((words) => indented(say(words, 'small'), 16))
  ])
}

const telling = ({ tells }: PlanNext): Piece[] =>
  tells.flatMap(({ child, who, how }) => say([who, how].filter(Boolean).join(': '), 'body', `Who tells ${child} what was decided:`))

/** What if it does not work: plain rows that a tired person can follow at night. */
export function contingencies({ contingencies }: Plan): Part[] {
  if (contingencies.length === 0) return []
  return [
    ...heading('What if it does not work?', 'h2'),
    ...contingencies.flatMap(({ when, who, what, night }) =>
      box(
        [
          ...(when ? say(when, 'body', 'If:') : []),
          ...say([who, what].filter(Boolean).join(': ') || NOT_YET, 'body', 'Then:'),
          ...(night ? say(night, 'body', 'At night or at the weekend:') : [])
        ],
        LOOKS.needed
      )
    )
  ]
}

/** The days by which somebody who does not agree can say so in writing. */
export function routeLines(routes: PlanRoutes | null): string[] {
  if (!routes) return []
  const { complainBy, answer, dissentBy } = routes
  return [
    complainBy ? `The family can complain in writing until ${sayDay(complainBy)}. ${answer}`.trim() : '',
    dissentBy ? `A professional who does not agree puts it in writing by ${sayMoment(dissentBy)}.` : ''
  ].filter(Boolean)
}

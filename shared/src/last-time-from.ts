import { keyOfQuestion } from './answers.ts'
import { type Conference, nameOf } from './conference.ts'
import type { ChildId } from './id.ts'
import type { Standing } from './journal.ts'
import { isUnderPlan, type LastDecided, type LastTime, MOST_EARLIER } from './last-time.ts'
import { hasPlan } from './outcome.ts'
import { planNext, planOutcomes } from './plan/decision.ts'

/**
 * What was decided, arranged and shown to everybody at this conference; numbers that were never opened stay unknown (R16).
 * idNow: the id a child has at the review.
 */
export function lastTimeFrom(
  conference: Conference,
  standing: Pick<Standing, 'answers' | 'outcome'>,
  idNow: (child: ChildId) => ChildId = (child) => child
): LastTime {
  const next = planNext(conference, standing)
  return {
    on: conference.on,
    scales: scalesFrom(conference, standing),
    decided: decidedFrom(conference, standing, idNow),
    planned: plannedAfter(conference, standing).map(idNow),
    ...earlierBefore(conference),
    ...(next && { next: { lead: next.lead, coreGroupOn: next.coreGroupOn, reviewOn: next.reviewOn } })
  }
}

/** The numbers of the conferences before this one, oldest first. Why each was given stays with the plan it was given for: it would be copied on and on. */
function earlierBefore({ lastTime }: Conference): Pick<LastTime, 'earlier'> {
  if (!lastTime) return {}
  const scales = lastTime.scales.map((scale) => ({ ...scale, answers: scale.answers.map((answer) => ({ ...answer, reason: '' })) }))
  return { earlier: [...(lastTime.earlier ?? []), { on: lastTime.on, scales }].slice(-MOST_EARLIER) }
}

function scalesFrom(conference: Conference, { answers }: Pick<Standing, 'answers'>): LastTime['scales'] {
  return [...answers.values()].flatMap(({ question, opened }) => {
    const numbered = (opened?.answers ?? []).flatMap(({ person, said, ends }) =>
      said.kind === 'number' && ends ? [{ ends, dot: { name: nameOf(conference, person), value: said.value, reason: said.reason } }] : []
    )
    const ends = numbered.at(-1)?.ends
    return ends ? [{ key: keyOfQuestion(question), ...ends, answers: numbered.map(({ dot }) => dot) }] : []
  })
}

/** Whoever has a plan once this conference is over: as was decided; where nothing was, as before, and after a first conference as if it had been. */
const plannedAfter = (conference: Conference, { outcome }: Pick<Standing, 'outcome'>): ChildId[] =>
  conference.children.flatMap(({ id }) => {
    const decided = outcome.children.get(id)
    return (decided ? hasPlan(decided.outcome) : conference.kind !== 'review' || isUnderPlan(conference, id)) ? [id] : []
  })

function decidedFrom(
  conference: Conference,
  standing: Pick<Standing, 'answers' | 'outcome'>,
  idNow: (child: ChildId) => ChildId
): LastDecided[] {
  return planOutcomes(conference, standing).flatMap(({ decided }, i) => {
    const child = conference.children[i]
    if (!decided || !child) return []
    const { outcome, limb, harm, more, ending, other, reason, by, at } = decided
    return [{ child: idNow(child.id), outcome, limb, harm, more: [...more], ending, other, reason, by, at }]
  })
}

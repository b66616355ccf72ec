import { type Decision, may, maySpeakFor, needsWords, type Person, Refusal, type Standing, type Stood } from '@samepage/shared'
import { convenedIn } from '../reading.ts'
import { checkAgenda } from './agenda.ts'
import { checkAnswer } from './answers.ts'
import { type Held, seat } from './held.ts'
import { checkOutcome } from './outcome.ts'
import { checkTurn } from './turns.ts'

/** Whether a decision of the right shape makes sense in this conference as it stands. by: whoever takes it, as they act now. @throws Refusal */
export function checkDecision(decision: Decision, by: Person, standing: Standing): void {
  const conference = convenedIn(standing)
  switch (decision.type) {
    case 'attended': {
      seat(conference, decision.person)
      if (decision.as === 'left' && standing.attendance.get(decision.person)?.at(-1)?.as !== 'arrived') throw new Refusal('not-come-yet')
      return
    }
    case 'showed': {
      const { view } = decision
      if (view.of === 'voice' && !conference.children.some(({ id }) => id === view.child)) throw new Refusal('child-unknown')
      return
    }
    case 'reopened':
      if (decision.reason.trim() === '') throw new Refusal('reason-needed')
      return
    case 'moved':
    case 'extended':
    case 'readied':
    case 'break-began':
    case 'break-ended':
      checkAgenda(decision, by, { conference, standing })
      return
    case 'hand':
    case 'round-began':
    case 'round-ended':
    case 'speaking':
    case 'took-chair':
    case 'read-to':
      checkTurn(decision, by, { conference, standing })
      return
    case 'gave':
    case 'change':
    case 'reveal':
      checkAnswer(decision, by, { conference, standing })
      return
    case 'child-decided':
    case 'disagreed-with':
    case 'arranged':
      checkOutcome(decision, by, { conference, standing })
      return
    case 'stood':
      checkStance(decision, by, { conference, standing })
      return
    default:
      return // nothing in it that could be wrong, or not somebody's to take on the page
  }
}

function checkStance({ person: id, stance, words }: Stood, by: Person, { conference }: Held): void {
  const person = seat(conference, id)
  if (may(person, 'give-view', 'live') !== true || !maySpeakFor(by, person)) throw new Refusal('not-theirs-to-say')
  if (needsWords(stance) && words.trim() === '') throw new Refusal('reason-needed')
}

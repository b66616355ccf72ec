import { type Decision, Refusal, type Standing } from '@samepage/shared'
import { convenedIn } from './reading.ts'

/** Whether a decision of the right shape makes sense in this conference. @throws Refusal */
export function checkDecision(decision: Decision, standing: Standing): void {
  const conference = convenedIn(standing)
  switch (decision.type) {
    case 'attended': {
      const person = conference.people.find(({ id }) => id === decision.person)
      if (!person || person.role === 'wall') throw new Refusal('not-understood', 'not invited')
      return
    }
    case 'showed': {
      const { view } = decision
      if (view.of === 'voice' && !conference.children.some(({ id }) => id === view.child))
        throw new Refusal('not-understood', 'no such child')
      return
    }
    case 'reopened':
      if (decision.reason.trim() === '') throw new Refusal('not-understood', 'no reason')
      return
    case 'signed':
    case 'convened':
    case 'printed':
      return
    default:
      decision satisfies never
  }
}

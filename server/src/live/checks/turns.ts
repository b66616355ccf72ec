import { chairNow, mayTakeChair, maySpeakFor, type Person, personIn, Refusal, type TurnDecision } from '@samepage/shared'
import { type Held, seat } from './held.ts'

/** @throws Refusal */
export function checkTurn(decision: TurnDecision, by: Person, { conference, standing }: Held): void {
  switch (decision.type) {
    case 'hand':
      if (!maySpeakFor(by, seat(conference, decision.person))) throw new Refusal('not-theirs-to-say')
      return
    case 'round-began':
      for (const person of decision.order) seat(conference, person)
      if (new Set(decision.order).size !== decision.order.length) throw new Refusal('not-understood', 'somebody twice')
      return
    case 'round-ended':
      return
    case 'speaking':
      if (decision.person) seat(conference, decision.person)
      return
    case 'took-chair': {
      const taker = seat(conference, decision.person)
      // The chair hands it on, or one of those named beforehand takes it.
      const hands = by.id === chairNow(standing)
      const named = personIn(conference, by.id)
      if (!mayTakeChair(conference, taker)) throw new Refusal('not-the-deputy')
      if (!hands && (taker.id !== by.id || !named || !mayTakeChair(conference, named))) throw new Refusal('not-the-deputy')
      return
    }
    case 'read-to':
      seat(conference, decision.person)
      return
    default:
      return decision satisfies never
  }
}

import { type AgendaDecision, maySpeakFor, type Person, profileOf, Refusal } from '@samepage/shared'
import { type Held, seat } from './held.ts'

/** @throws Refusal */
export function checkAgenda(decision: AgendaDecision, by: Person, { conference, standing }: Held): void {
  const { at, pause } = standing.agenda
  switch (decision.type) {
    case 'moved':
      if (decision.from !== at || decision.to === at) throw new Refusal('room-moved')
      checkSkipped(decision, { conference, standing })
      return
    case 'extended':
      if (decision.stage !== at) throw new Refusal('room-moved')
      return
    case 'readied':
      if (decision.stage !== at) throw new Refusal('room-moved')
      if (!maySpeakFor(by, seat(conference, decision.person))) throw new Refusal('not-theirs-to-say')
      return
    case 'break-began':
      return
    case 'break-ended':
      if (!pause) throw new Refusal('room-moved')
      return
    default:
      return decision satisfies never
  }
}

/** Whatever the room passes over without having been there is named, and the child's stage with a reason. */
function checkSkipped({ from, to, skipped }: Extract<AgendaDecision, { type: 'moved' }>, { conference, standing }: Held): void {
  const { agenda } = profileOf(conference)
  const goal = agenda.findIndex(({ id }) => id === to)
  if (goal < 0) throw new Refusal('not-understood', 'no such stage')
  const start = agenda.findIndex(({ id }) => id === from)
  const passed = agenda.slice(start + 1, Math.max(start + 1, goal)).filter(({ id }) => !standing.agenda.seen.includes(id))
  for (const { id, work } of passed) {
    const reason = skipped.find(({ stage }) => stage === id)?.reason ?? standing.agenda.skipped.get(id)
    if (reason === undefined || (work === 'family' && reason.trim() === '')) throw new Refusal('skip-needs-reason')
  }
  if (skipped.some(({ stage }) => !passed.some(({ id }) => id === stage))) throw new Refusal('not-understood', 'not passed over')
}

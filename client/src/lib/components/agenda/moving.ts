import { type AgendaStage, type AgendaStanding } from '@samepage/shared'

/**
 * Where `Move everyone` goes: to the stage that is looked at, or to the next one while the chair looks at the stage the room is at or at something
 * else. Undefined once the room is at the last one.
 */
export function nextStop(agenda: readonly AgendaStage[], at: string, looked: AgendaStage | undefined): AgendaStage | undefined {
  if (looked && looked.id !== at) return looked
  return agenda[agenda.findIndex(({ id }) => id === at) + 1]
}

/** The stages that would be left out on the way: those the room passes over without having been there. Going back passes over none. */
export function leftOut(agenda: readonly AgendaStage[], { at, seen }: Pick<AgendaStanding, 'at' | 'seen'>, to: string): AgendaStage[] {
  const start = agenda.findIndex(({ id }) => id === at)
  const goal = agenda.findIndex(({ id }) => id === to)
  return agenda.slice(start + 1, Math.max(start + 1, goal)).filter(({ id }) => !seen.includes(id))
}

/** The child and the family are never passed over without a word. */
export const needsReason = ({ work }: Pick<AgendaStage, 'work'>): boolean => work === 'family'

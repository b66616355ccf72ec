import { type Agenda, type AgendaStage, MOST_STAGES, type Work } from '@samepage/shared'
import { WORK_MEANS } from './words.ts'

/** A stage of a kind of work, under an id no other stage of the agenda has. */
export function newStage(agenda: Agenda, work: Work): AgendaStage {
  const taken = new Set(agenda.map(({ id }) => id))
  const ids = [work, ...Array.from({ length: MOST_STAGES }, (_, i) => `${work}-${i + 2}`)]
  return { id: ids.find((id) => !taken.has(id)) ?? work, name: WORK_MEANS[work], minutes: 10, work }
}

/** Puts one stage a place up or down. */
export function movedStage(agenda: Agenda, from: number, by: -1 | 1): Agenda {
  const to = from + by
  const [one, other] = [agenda[from], agenda[to]]
  if (!one || !other) return agenda
  return agenda.map((stage, i) => (i === from ? other : i === to ? one : stage))
}

/** All of it, in minutes; what is no number yet counts for nothing. */
export const minutesIn = (agenda: Agenda): number => agenda.reduce((sum, { minutes }) => sum + (minutes || 0), 0)

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

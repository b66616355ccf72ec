import type { Against, Category, Column, Plan, PlanCard, PlanLine, PlanStep } from '@samepage/shared'
import { plainWords } from '#lib/say/plain.ts'
import { sayDay } from '#lib/say/in-words.ts'
import { wallWords } from '#lib/say/wall.ts'

/** One statement on the wall. `about`: whose view it is and what it is, in one line; may be empty. */
export interface WallCard {
  id: string
  text: string
  about: string
  lines: readonly PlanLine[]
  against: readonly Against[]
}

/** A column as the room sees it on the map: the goals and steps of each worry stand under what needs to happen. Empty categories are left out. */
export function wallCards(plan: Plan, column: Column): { category: Category; title: string; cards: WallCard[] }[] {
  const categories = plan.columns.find((each) => each.column === column)?.categories ?? []
  return categories
    .map(({ category, title, cards }) => ({ category, title, cards: [...ofThreads(plan, category), ...cards.map(fromCard)] }))
    .filter(({ cards }) => cards.length > 0)
}

function ofThreads({ threads, otherSteps }: Plan, category: Category): WallCard[] {
  if (category === 'goals') {
    return threads
      .filter(({ goal }) => goal)
      .map(({ id, goal, goalLines, goalAgainst }) => ({ id, text: goal, about: '', lines: goalLines, against: goalAgainst }))
  }
  return category === 'steps' ? [...threads.flatMap(({ steps }) => steps), ...otherSteps].map(fromStep) : []
}

const fromCard = ({ id, text, whose, kind, on, lines, against }: PlanCard): WallCard => ({
  id,
  text,
  lines,
  about: line(whose, kind && plainWords.statementKinds[kind], on && sayDay(on)),
  against
})

const fromStep = ({ id, what, who, on, lines, against }: PlanStep): WallCard => ({
  id,
  text: what,
  lines,
  about: line(who, on && wallWords.plan.by(sayDay(on))),
  against
})

const line = (...parts: string[]): string => parts.filter(Boolean).join(' · ')

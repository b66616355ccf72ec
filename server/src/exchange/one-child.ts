import type { Against, Plan, PlanCard, PlanStep, Thread } from '@samepage/shared'
import type { Signed } from './record.ts'

/**
 * A signed plan as it goes on one child's file: without what was decided and said for a sibling, what a sibling said, and the worries that are about
 * siblings alone. What concerns the whole family stays: it concerns this child too.
 */
export function forOneChild(signed: Signed, child: string): Signed {
  const { plan, conference } = signed
  const at = signed.children.findIndex(({ id }) => id === child)
  const mine = signed.children[at]
  const said = plan.children[at]
  const outcome = plan.outcomes[at]
  if (!mine || !said) throw new Error('this child is not in the plan')
  const siblings = new Set(plan.children.filter((_, i) => i !== at).map(({ name }) => name))
  siblings.delete(said.name)
  const without = new Siblings(siblings)
  const kept = outcome?.decided ? signed.outcomes.get(mine.id) : undefined
  return {
    conference: { ...conference, children: [mine] },
    about: 'child',
    children: [mine],
    outcomes: new Map(kept && [[mine.id, kept]]),
    plan: {
      ...plan,
      children: [said],
      outcomes: outcome ? [outcome] : [],
      columns: plan.columns.map((column) => ({
        ...column,
        categories: column.categories.map((category) => ({ ...category, cards: without.cards(category.cards) }))
      })),
      unplaced: without.cards(plan.unplaced),
      scale: without.scale(plan.scale),
      threads: plan.threads.filter((thread) => isAbout(thread, said.name)).map((thread) => without.thread(thread)),
      stances: without.others(plan.stances),
      otherSteps: without.steps(plan.otherSteps),
      otherBottomLines: without.bottomLines(plan.otherBottomLines),
      next: plan.next && {
        ...plan.next,
        tells: plan.next.tells.filter(({ child: told }) => told === outcome?.called || told === said.name)
      }
    }
  }
}

/** A worry that names no child is about all of them. */
const isAbout = ({ children }: Thread, name: string): boolean => children.length === 0 || children.includes(name)

/** Leaves out what siblings said in their own name. */
class Siblings {
  readonly #names: ReadonlySet<string>

  constructor(names: ReadonlySet<string>) {
    this.#names = names
  }

  others = <T extends { whose: string }>(all: readonly T[]): T[] => all.filter(({ whose }) => !this.#names.has(whose))
  #against = (all: readonly Against[]): Against[] => this.others(all)

  cards = (all: readonly PlanCard[]): PlanCard[] => this.others(all).map((card) => ({ ...card, against: this.#against(card.against) }))
  steps = (all: readonly PlanStep[]): PlanStep[] => all.map((step) => ({ ...step, against: this.#against(step.against) }))
  bottomLines = (all: Thread['bottomLines']): Thread['bottomLines'] =>
    all.map((line) => ({ ...line, against: this.#against(line.against) }))

  scale<T extends Plan['scale']>(scale: T): T {
    const { shown, last } = scale
    return {
      ...scale,
      shown: shown && { ...shown, numbers: shown.numbers.filter(({ name }) => !this.#names.has(name)) },
      last: last && { ...last, answers: last.answers.filter(({ name }) => !this.#names.has(name)) }
    }
  }

  thread = (thread: Thread): Thread => ({
    ...thread,
    children: thread.children.filter((name) => !this.#names.has(name)),
    against: this.#against(thread.against),
    goalAgainst: this.#against(thread.goalAgainst),
    scale: this.scale(thread.scale),
    steps: this.steps(thread.steps),
    bottomLines: this.bottomLines(thread.bottomLines)
  })
}

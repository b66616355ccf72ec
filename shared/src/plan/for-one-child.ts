import type { Against, Plan, PlanCard, PlanStep, Thread } from './plan.ts'
import type { PlanSince } from './since.ts'

/**
 * A plan as whoever has to do with one of its children may know it: without what was decided and said for a sibling, what a sibling said, and the
 * worries that are about siblings alone, those of last time as well. What concerns the whole family stays: it concerns this child too.
 * at: the child's place in `children`. @throws Error when there is none there
 */
export function planForOneChild(plan: Plan, at: number): Plan {
  const said = plan.children[at]
  if (!said) throw new Error('this child is not in the plan')
  const outcome = plan.outcomes[at]
  const siblings = new Set(plan.children.filter((_, i) => i !== at).map(({ name }) => name))
  siblings.delete(said.name)
  const without = new Siblings(siblings)
  return {
    ...plan,
    children: [said],
    outcomes: outcome ? [outcome] : [],
    columns: plan.columns.map((column) => ({
      ...column,
      categories: column.categories.map((category) => ({ ...category, cards: without.cards(category.cards) }))
    })),
    unplaced: without.cards(plan.unplaced),
    scale: without.scale(plan.scale),
    threads: plan.threads.filter(({ children }) => isAbout(children, said.name)).map((thread) => without.thread(thread)),
    stances: without.others(plan.stances),
    otherSteps: without.steps(plan.otherSteps),
    otherBottomLines: without.bottomLines(plan.otherBottomLines),
    since: plan.since && without.since(plan.since, said.name),
    next: plan.next && {
      ...plan.next,
      tells: plan.next.tells.filter(({ child: told }) => told === outcome?.called || told === said.name)
    }
  }
}

/** What names no child is about all of them. */
const isAbout = (children: readonly string[], name: string): boolean => children.length === 0 || children.includes(name)

/** Leaves out what siblings said in their own name. */
class Siblings {
  readonly #names: ReadonlySet<string>

  constructor(names: ReadonlySet<string>) {
    this.#names = names
  }

  others = <T extends { whose: string }>(all: readonly T[]): T[] => all.filter(({ whose }) => !this.#names.has(whose))
  #named = <T extends { name: string }>(all: readonly T[]): T[] => all.filter(({ name }) => !this.#names.has(name))
  #against = (all: readonly Against[]): Against[] => this.others(all)

  cards = (all: readonly PlanCard[]): PlanCard[] => this.others(all).map((card) => ({ ...card, against: this.#against(card.against) }))
  steps = (all: readonly PlanStep[]): PlanStep[] => all.map((step) => ({ ...step, against: this.#against(step.against) }))
  bottomLines = (all: Thread['bottomLines']): Thread['bottomLines'] =>
    all.map((line) => ({ ...line, against: this.#against(line.against) }))

  scale<T extends Plan['scale']>(scale: T): T {
    const { shown, last, earlier } = scale
    return {
      ...scale,
      shown: shown && { ...shown, numbers: this.#named(shown.numbers) },
      last: last && { ...last, answers: this.#named(last.answers) },
      earlier: earlier.map((one) => ({ ...one, answers: this.#named(one.answers) }))
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

  /** What a sibling said of a line is theirs: the line stays, and so does what became of it. */
  since({ on, lines, fresh }: PlanSince, name: string): PlanSince {
    const mine = (concerns: readonly string[]): string[] => concerns.filter((one) => !this.#names.has(one))
    return {
      on,
      lines: lines
        .filter(({ concerns, was }) => isAbout(concerns, name) && !this.#names.has(was.by))
        .map((line) => ({ ...line, concerns: mine(line.concerns), ...(this.#names.has(line.by) && { words: '', by: '' }) })),
      fresh: fresh.filter(({ concerns }) => isAbout(concerns, name)).map((line) => ({ ...line, concerns: mine(line.concerns) }))
    }
  }
}

import { type Plan, remarksOn } from '@samepage/shared'

/** Questions about one thing. `title` says which, in words; empty for the plan as a whole. */
export interface Questions {
  title: string
  questions: string[]
}

const GLIMPSE = 60 // letters: enough to know a step by

/** What somebody may ask about a plan, those about one worry or step together, each question once. */
export function questionsOn(plan: Plan): Questions[] {
  const groups = new Map<string, Set<string>>()
  for (const { about, say } of remarksOn(plan)) {
    const title = titleOf(plan, about)
    groups.set(title, (groups.get(title) ?? new Set()).add(say))
  }
  return [...groups].map(([title, questions]) => ({ title, questions: [...questions] }))
}

function titleOf(plan: Plan, about: string): string {
  const thread = plan.threads.findIndex(({ id }) => id === about)
  if (thread >= 0) return `${plan.labels.statement} ${thread + 1}`
  const step = [...plan.threads.flatMap(({ steps }) => steps), ...plan.otherSteps].find(({ id }) => id === about)
  if (!step) return ''
  if (!step.what) return 'A step with no words yet'
  return `“${step.what.length > GLIMPSE ? `${step.what.slice(0, GLIMPSE).trimEnd()}…` : step.what}”`
}

import { type Plan, type Remark, remarksOn } from '@samepage/shared'
import { pageWords } from '#lib/say/page.ts'
import { sayRemark } from '#lib/say/remarks.ts'

/** Questions about one thing. `title` says which, in words; empty for the plan as a whole. */
export interface Questions {
  title: string
  questions: string[]
}

const GLIMPSE = 60 // letters: enough to know a step by

/** What somebody may ask about a plan, those about one worry or step together, each question once. */
export function questionsOn(plan: Plan, further: readonly Remark[] = []): Questions[] {
  const groups = new Map<string, Set<string>>()
  for (const { about, say } of [...remarksOn(plan), ...further]) {
    const title = titleOf(plan, about)
    groups.set(title, (groups.get(title) ?? new Set()).add(sayRemark(say)))
  }
  return [...groups].map(([title, questions]) => ({ title, questions: [...questions] }))
}

function titleOf(plan: Plan, about: string): string {
  const thread = plan.threads.findIndex(({ id }) => id === about)
  if (thread >= 0) return `${plan.labels.statement} ${thread + 1}`
  const step = [...plan.threads.flatMap(({ steps }) => steps), ...plan.otherSteps].find(({ id }) => id === about)
  if (step) return step.what ? glimpse(step.what) : pageWords.map.stepNoWords
  const card = [...plan.columns.flatMap(({ categories }) => categories.flatMap(({ cards }) => cards)), ...plan.unplaced].find(
    ({ id }) => id === about
  )
  return card ? glimpse(card.text) : ''
}

const glimpse = (words: string): string => `“${words.length > GLIMPSE ? `${words.slice(0, GLIMPSE).trimEnd()}…` : words}”`

import type { Plan, PlanStep, Thread } from './plan.ts'
import { AIM_DANGERS } from './map/shape.ts'

/** Something that may be missing: a question, never a fault. `about`: the item it concerns, or empty. */
export interface Remark {
  about: string
  say: string
}

/** What a careful chair would still ask about a plan. It never stops anybody. Source of the parts: North Yorkshire's "Danger statements and safety goals". */
export function remarksOn(plan: Plan): Remark[] {
  const remarks: Remark[] = []
  const { statement } = plan.labels
  if (plan.threads.length === 0) remarks.push({ about: '', say: `There is no ${statement.toLowerCase()} yet.` })
  if (plan.threads.length > AIM_DANGERS) {
    remarks.push({ about: '', say: `There are ${plan.threads.length} of these. Three or fewer are easier for everyone to hold in mind.` })
  }
  for (const child of plan.children) {
    if (!child.words) remarks.push({ about: '', say: `What does ${child.name} say? Nothing is written here yet.` })
  }
  return [...remarks, ...plan.threads.flatMap((thread) => gapsIn(thread, plan)), ...plan.otherSteps.flatMap(gapsInStep)]
}

/** What one thread still lacks, from danger to deed. */
export function gapsIn(thread: Thread, plan: Pick<Plan, 'labels' | 'children'>): Remark[] {
  const gaps: string[] = []
  if (thread.worried.length === 0) gaps.push('Who is worried? Add a name.')
  if (!thread.statement) gaps.push('How would you all say this worry, in your own words?')
  if (!thread.basis && thread.harms.length === 0) gaps.push('What is it based on? One thing that happened says most.')
  if (thread.statement && !namesAChild(thread, plan)) gaps.push('Which child is this about? Use their name.')
  if (!thread.goal) gaps.push(`What would you see when this worry is gone? There is no ${plan.labels.goal.toLowerCase()} yet.`)
  if (thread.steps.length === 0) gaps.push('Who will do something about it, and by when?')
  return [...gaps.map((say) => ({ about: thread.id, say })), ...thread.steps.flatMap(gapsInStep)]
}

function namesAChild(thread: Thread, plan: Pick<Plan, 'children'>): boolean {
  const words = `${thread.statement} ${thread.meaning}`.toLowerCase()
  return thread.children.length > 0 || plan.children.some(({ name }) => words.includes((name.split(' ')[0] ?? name).toLowerCase()))
}

function gapsInStep(step: PlanStep): Remark[] {
  const gaps: string[] = []
  if (!step.what) gaps.push('What will somebody do?')
  if (!step.who) gaps.push('Who will do this?')
  if (!step.on) gaps.push('By when?')
  if (!step.know) gaps.push('How will we know it worked?')
  if (!step.notice) gaps.push('What will the children notice?')
  if (!step.otherwise) gaps.push('What if it does not happen?')
  return gaps.map((say) => ({ about: step.id, say }))
}

import type { Plan, PlanStep, Thread } from '../plan/plan.ts'
import { vagueVerbIn } from '../plain/vague-verbs.ts'
import { ask, type Remark } from './remark.ts'
import {
  calledName,
  saysChild,
  saysEffect,
  saysExample,
  saysHowLong,
  saysName,
  saysSeveral,
  saysWhatIsNotDone,
  saysWhatSomebodyDoes
} from './wording.ts'

/** What of a plan the questions about one worry need. */
export type Around = Pick<Plan, 'labels' | 'children' | 'people'>

/** What one thread still lacks, from danger to deed. Source of the parts: North Yorkshire's "Danger statements and safety goals". */
export function gapsIn(thread: Thread, plan: Around): Remark[] {
  return [...gapsInDanger(thread, plan), ...gapsInGoal(thread, plan), ...gapsInSteps(thread, plan)]
}

function gapsInDanger({ id, worried, statement, might, basis, harms, meaning, children }: Thread, plan: Around): Remark[] {
  const gaps: Remark[] = []
  const told = [might, statement].filter(Boolean).join(' ')
  const names = plan.children.map(({ name }) => name)
  if (worried.length === 0) gaps.push(ask('Q1', id, 'Who is worried? Add a name.'))
  if (!statement) gaps.push(ask('dangers', id, 'How would you all say this worry, in your own words?'))
  if (!basis && harms.length === 0 && !saysExample(told))
    gaps.push(ask('Q4', id, 'What is it based on? One thing that happened says most.'))
  if (!statement) return gaps
  if (!saysWhatSomebodyDoes(told, grownUpsAround(plan)))
    gaps.push(ask('Q2', id, 'What might a grown-up do, or not do? Say who, and what one would see.'))
  if (children.length === 0 && !saysChild(`${statement} ${meaning}`, names))
    gaps.push(ask('Q3', id, 'Which child is this about? Use their name.'))
  if (!meaning && !saysEffect(statement)) gaps.push(ask('Q3', id, 'What would it mean for them, now and later?'))
  return gaps
}

const grownUpsAround = ({ people }: Around): string[] => people.filter(({ role }) => role !== 'child').map(({ name }) => name)

function gapsInGoal({ id, goal }: Thread, { labels }: Around): Remark[] {
  if (!goal) return [ask('Q9', id, `What would you see when this worry is gone? There is no ${labels.goal.toLowerCase()} yet.`)]
  const gaps: Remark[] = []
  if (saysWhatIsNotDone(goal)) gaps.push(ask('Q9', id, 'What will people be doing instead? This goal says what is not done.'))
  if (!saysHowLong(goal)) gaps.push(ask('Q9', id, 'For how long would you all need to see this? Say it in weeks or months.'))
  return gaps
}

const gapsInSteps = ({ id, steps }: Thread, plan: Around): Remark[] =>
  steps.length === 0 ? [ask('Q10', id, 'Who will do something about it, and by when?')] : steps.flatMap((step) => gapsInStep(step, plan))

/** What one step still lacks. */
export function gapsInStep(step: PlanStep, { people }: Pick<Plan, 'people'>): Remark[] {
  const { id, what, who, on, know, notice, otherwise } = step
  const gaps: string[] = []
  if (!what) gaps.push('What will somebody do?')
  if (!who) gaps.push('Who will do this?')
  else if (saysSeveral(who) && !people.some(({ name }) => name === who)) gaps.push('Who of them leads? One name is easier to ring.')
  if (!on) gaps.push('By when?')
  if (!know) gaps.push('How will we know it worked?')
  if (!notice) gaps.push('What will the children notice?')
  if (!otherwise) gaps.push('What if it does not happen?')
  return [...gaps.map((say) => ask('Q10', id, say)), ...nothingToSee(step), ...absentOwner(step, people)]
}

/** A step that nobody could watch somebody do. */
function nothingToSee({ id, what }: PlanStep): Remark[] {
  const verb = vagueVerbIn(what)
  return verb ? [ask('Q12', id, `What would one see somebody do? “${verb}” can mean many things.`)] : []
}

const CAME: readonly Plan['people'][number]['came'][] = ['room', 'video', 'phone']

/** A step for somebody who was not here. Asked once the meeting is on: before it, nobody is. */
function absentOwner({ id, who }: PlanStep, people: Plan['people']): Remark[] {
  const underWay = people.some(({ role, came }) => role !== 'chair' && role !== 'scribe' && CAME.includes(came))
  if (!who || !underWay || saysSeveral(who)) return []
  const owner = people.find(({ name }) => name === who) ?? people.find(({ name }) => saysName(who, name))
  if (owner && CAME.includes(owner.came)) return []
  return [ask('Q11', id, `${calledName(who)} was not here. Have they said yes to this?`)]
}

import type { Plan, PlanPerson, Thread } from '../plan/plan.ts'
import { ask, type Remark } from './remark.ts'

/** Those who work with the family see it from more than one side. Source: domain guides to scaling in conferences. */
const LEAST_PROFESSIONALS = 2

/** Worries on which the family, or those who work with them, have no number that is shown. “Rather not say” is an answer too. */
export const withoutNumbers = (plan: Plan): Remark[] => plan.threads.flatMap((thread) => missingOn(thread, plan))

function missingOn({ id, scale }: Thread, { people, labels }: Plan): Remark[] {
  const called = labels.statement.toLowerCase()
  const names = new Set(scale.shown?.numbers.map(({ name }) => name))
  if (names.size === 0) return [ask('Q15', id, `Where is this ${called} from 0 to 10? Nobody’s number is shown yet.`)]
  const of = (role: PlanPerson['role']): PlanPerson[] => people.filter((person) => person.role === role)
  const given = (those: readonly PlanPerson[]): number => those.filter(({ name }) => names.has(name)).length
  const [family, professionals] = [of('family'), of('professional')]
  const remarks: Remark[] = []
  if (family.length > 0 && given(family) === 0)
    remarks.push(ask('Q15', id, `What number would the family give this ${called}? None of theirs is shown.`))
  if (given(professionals) < Math.min(LEAST_PROFESSIONALS, professionals.length))
    remarks.push(ask('Q15', id, `Who else who works with the family has a number for this ${called}? Two see more than one.`))
  return remarks
}

import type { Plan } from '../plan/plan.ts'
import { ask, type Remark } from './remark.ts'

/** Nothing of last time is carried on without a word (R73): what nobody has looked at again is asked about, and says so in the plan. */
export function ofLastTime({ since }: Plan): Remark[] {
  const open = (since?.lines ?? []).filter(({ verdict }) => verdict === null)
  const steps = open.filter(({ list }) => list === 'steps').length
  const others = open.length - steps
  return [
    ...(steps > 0 ? [ask('Q21', '', `Was it done? Nobody has said so yet of these steps from last time: ${steps}.`)] : []),
    ...(others > 0 ? [ask('Q21', '', `Is it still true? Nobody has looked again at these lines from last time: ${others}.`)] : [])
  ]
}

import { type ChildId, type LastTime, planForOneChild } from '@samepage/shared'
import type { Signed } from './record.ts'

/** A signed plan as it goes on one child's file: without what was decided for a sibling, then and before, and what is about siblings alone. */
export function forOneChild(signed: Signed, child: string): Signed {
  const { plan, conference, children } = signed
  const mine = children.find(({ id }) => id === child)
  if (!mine) throw new Error('this child is not in the plan')
  const { lastTime } = conference
  const kept = signed.outcomes.get(mine.id)
  return {
    conference: {
      ...conference,
      children: [mine],
      ...(lastTime && { lastTime: ofChild(lastTime, mine.id) })
    },
    about: 'child',
    children: [mine],
    outcomes: new Map(kept && [[mine.id, kept]]),
    plan: planForOneChild(plan, children.indexOf(mine))
  }
}

const ofChild = ({ decided, planned, ...lastTime }: LastTime, child: ChildId): LastTime => ({
  ...lastTime,
  ...(decided && { decided: decided.filter((one) => one.child === child) }),
  ...(planned && { planned: planned.filter((one) => one === child) })
})

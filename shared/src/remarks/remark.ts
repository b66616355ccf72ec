/**
 * What is asked about, each once. Source of the list: checks on danger statements, safety goals and plan rows in North Yorkshire’s
 * “Danger statements and safety goals”, and the pitfalls named in serious case reviews; the wording is ours.
 */
export const CHECKS = {
  Q1: 'nobody is named who is worried',
  Q2: 'it is not said what a grown-up might do, or not do',
  Q3: 'it is not said what it would mean for which child',
  Q4: 'nothing that happened is told',
  Q5: 'words not everybody knows, or a label',
  Q6: 'long sentences, or a long statement',
  Q7: 'hard to read',
  Q8: 'somebody does not agree, and it is not said why',
  Q9: 'a worry without a goal, or a goal that says what stops and not what begins',
  Q10: 'a step without who, when or how we will know',
  Q11: 'a step for somebody who was not here',
  Q12: 'a step nobody could watch somebody do',
  Q13: 'a strength that may not be safety yet',
  Q14: 'a child who has not been heard',
  Q15: 'a worry without a number of the family’s and of two who work with them',
  Q16: 'too few people at the decision',
  Q17: 'dates later than they usually are',
  Q18: 'nothing is said for when it does not work',
  Q19: 'words that are kept safe from somebody here',
  Q20: 'names that could be two people',
  Q21: 'lines of last time nobody has looked at again',
  dangers: 'how many worries there are, and whether they are in everybody’s words'
} as const
export type CheckId = keyof typeof CHECKS

/** Something that may be missing: a question, never a fault, and it stops nobody. `about`: the item it concerns, or empty for the plan as a whole. */
export interface Remark {
  id: CheckId
  about: string
  say: string
}

export const ask = (id: CheckId, about: string, say: string): Remark => ({ id, about, say })

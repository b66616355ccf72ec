import { EASY_SENTENCE, LONGEST_SENTENCE, sentencesIn } from '../plain/sentences.ts'
import { wordsIn } from '../plain/words-in.ts'
import type { Plan } from '../plan/plan.ts'
import { ask, type Remark } from './remark.ts'

/** More words than this in one statement are hard to hold in mind when it is read out. Source: North Yorkshire’s “Danger statements and safety goals”. */
const LONGEST_STATEMENT = 120

/** Statements and goals that are hard to follow when they are read out. */
export const longWords = ({ threads, labels }: Plan): Remark[] =>
  threads.flatMap(({ id, statement, goal }) => [...longIn(id, statement, labels.statement), ...longIn(id, goal, labels.goal)])

function longIn(id: string, text: string, called: string): Remark[] {
  const words = wordsIn(text)
  const longest = Math.max(0, ...sentencesIn(text, words).map((sentence) => sentence.words.length))
  const remarks: Remark[] = []
  if (longest > LONGEST_SENTENCE) remarks.push(ask('Q6', id, `${called}: one sentence has ${longest} words. Could it be two or three?`))
  else if (longest > EASY_SENTENCE) remarks.push(ask('Q6', id, `${called}: could a long sentence be two short ones?`))
  if (words.length > LONGEST_STATEMENT) remarks.push(ask('Q6', id, `${called}: could it be shorter? It has ${words.length} words.`))
  return remarks
}

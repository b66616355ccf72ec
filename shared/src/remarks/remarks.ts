import { AIM_DANGERS } from '../map/shape.ts'
import type { Plan, PlanPerson, PlanStep, Thread } from '../plan/plan.ts'
import { ofLastTime } from './of-last-time.ts'
import { ofDecision } from './of-decision.ts'
import { type Told, unclearNames } from './of-names.ts'
import { withoutNumbers } from './of-numbers.ts'
import { longWords } from './of-words.ts'
import { gapsIn, gapsInStep } from './of-threads.ts'
import { ask, type Remark } from './remark.ts'
import { saysSomebodyActed } from './wording.ts'

/** What a careful chair would still ask about a plan. It never stops anybody. */
export function remarksOn(plan: Plan): Remark[] {
  return [
    ...ofWorries(plan),
    ...ofVoices(plan),
    ...ofSilence(plan),
    ...ofSafety(plan),
    ...plan.threads.flatMap((thread) => gapsIn(thread, plan)),
    ...plan.otherSteps.flatMap((step) => gapsInStep(step, plan)),
    ...withoutNumbers(plan),
    ...longWords(plan),
    ...ofLastTime(plan),
    ...ofDecision(plan),
    ...unclearNames(plan, toldIn(plan))
  ]
}

function ofWorries({ labels, threads }: Plan): Remark[] {
  if (threads.length === 0) return [ask('dangers', '', `There is no ${labels.statement.toLowerCase()} yet.`)]
  if (threads.length <= AIM_DANGERS) return []
  return [ask('dangers', '', `There are ${threads.length} of these. Three or fewer are easier for everyone to hold in mind.`)]
}

const ofVoices = ({ children }: Plan): Remark[] =>
  children.filter(({ words }) => !words).map(({ name }) => ask('Q14', '', `What does ${name} say? Nothing is written here yet.`))

const ofSilence = ({ wordless }: Plan): Remark[] =>
  wordless.map(({ about, whose }) =>
    ask('Q8', about, whose ? `What would ${whose} say who does not agree? No words of theirs are written yet.` : NOBODYS_WORDS)
  )
const NOBODYS_WORDS = 'Somebody does not agree. Who is it, and what would they say?'

/** What stands under safety, and tells of nothing that anybody did. */
function ofSafety({ columns, labels }: Plan): Remark[] {
  const cards = columns.flatMap(({ categories }) => categories).find(({ category }) => category === 'safety')?.cards ?? []
  return cards
    .filter(({ text }) => !saysSomebodyActed(text))
    .map(({ id }) =>
      ask(
        'Q13',
        id,
        `When did somebody keep the child safe, though the worry was there? If nobody can say yet, this may belong under “${labels.categories.strengths}”.`
      )
    )
}

/** Everything that is told in a plan in the room's own words; a child's own words are left as they are. */
export function toldIn({ threads, columns, otherSteps, otherBottomLines, unplaced }: Plan): Told[] {
  const cards = [...columns.flatMap(({ categories }) => categories.flatMap((category) => category.cards)), ...unplaced]
  return [
    ...threads.flatMap(toldInThread),
    ...otherSteps.map(toldInStep),
    ...otherBottomLines.map(({ text }) => ({ about: '', words: text })),
    ...cards.filter(({ kind }) => kind !== 'own-words').map(({ id, text, whose }) => ({ about: id, words: text, whose }))
  ].filter(({ words }) => words !== '')
}

const FAMILY: readonly PlanPerson['role'][] = ['family', 'child', 'network']

/** The same without what is a family’s own: nobody asks a mother or a child for other words (R55). */
export function toldByOthers(plan: Plan): Told[] {
  const family = [...plan.people.filter(({ role }) => FAMILY.includes(role)), ...plan.children].map(({ name }) => name)
  return toldIn(plan).filter(({ whose }) => !whose || !family.includes(whose))
}

const toldInThread = ({ id, might, basis, meaning, statement, goal, bottomLines, steps }: Thread): Told[] => [
  ...[might, basis, meaning, statement, goal, ...bottomLines.map(({ text }) => text)].map((words) => ({ about: id, words })),
  ...steps.map(toldInStep)
]

const toldInStep = ({ id, what, know, notice, otherwise }: PlanStep): Told => ({
  about: id,
  words: [what, know, notice, otherwise].filter(Boolean).join('\n')
})

import { type Plan, type PlanStep, sayChildren, sayDay, type Thread } from '@samepage/shared'
import { linesUnder } from './lines.ts'
import { LOOKS } from './look.ts'
import { disagreements, under } from './map.ts'
import { box, gather, heading, indented, type Part, type Piece, say } from './pieces.ts'
import { cell, type Row, rows } from './rows.ts'
import { threadScale } from './scales.ts'

const NOT_YET = 'Not agreed yet.'
const STEP_HEFT = 700 // letters in one row of the steps: 32 lines of the first column where every letter is a W

/** What needs to happen: every worry on one thread, from danger to deed, then whatever belongs to no one worry. */
export function whatNeedsToHappen(plan: Plan): Part[] {
  const needed = plan.columns.find(({ column }) => column === 'needed')
  const cards = needed?.categories.flatMap((category) => under(category.title, category.cards, LOOKS.needed)) ?? []
  const parts = [...plan.threads.flatMap((thread, i) => threadParts(thread, i, plan)), ...cards, ...other(plan)]
  return [...heading(needed?.title ?? plan.labels.columns.needed, 'h2'), ...(parts.length > 0 ? parts : say('Nothing is agreed yet.'))]
}

function threadParts(thread: Thread, index: number, plan: Plan): Part[] {
  const { labels, threads } = plan
  const children = thread.children.map((name) => ({ name }))
  return [
    ...heading(threads.length > 1 ? `${labels.statement} ${index + 1} of ${threads.length}` : labels.statement, 'h3'),
    ...(thread.worried.length > 0 ? say(thread.worried.join(', '), 'body', 'Who is worried?') : []),
    ...(thread.might ? say(thread.might, 'body', 'What might happen?') : []),
    ...basis(thread),
    ...(children.length > 0 ? say(sayChildren(children), 'body', 'Who is it about?') : []),
    ...(thread.meaning ? say(thread.meaning, 'body', 'What would it mean for them?') : []),
    ...box([...said('In our words', thread.statement), ...linesUnder(thread.lines), ...disagreements(thread.against)], LOOKS.statement),
    ...box([...said(labels.goal, thread.goal), ...linesUnder(thread.goalLines), ...disagreements(thread.goalAgainst)], LOOKS.goal),
    ...threadScale(thread),
    ...bottomLines(labels.bottomLine, thread.bottomLines),
    ...steps(labels.categories.steps, thread.steps)
  ]
}

/** The final words, larger than the rest, under what the council calls them. */
const said = (title: string, words: string): Piece[] => [...say(title, 'head'), ...(words ? say(words, 'words') : say(NOT_YET))]

function basis({ basis, harms }: Thread): Piece[] {
  if (!basis && harms.length === 0) return []
  return [...say(basis, 'body', 'What is it based on?'), ...harms.flatMap((harm) => indented(say(`• ${harm}`), 16))]
}

function bottomLines(title: string, lines: Thread['bottomLines'], level: 'h3' | 'h4' = 'h4'): Part[] {
  if (lines.length === 0) return []
  const pieces = lines.flatMap(({ text, against }) => [...say(`• ${text}`), ...disagreements(against)])
  return [...heading(`${title}: what must happen`, level), ...gather(pieces)]
}

function steps(title: string, steps: PlanStep[], level: 'h3' | 'h4' = 'h4'): Part[] {
  if (steps.length === 0) return [...heading(title, level), ...say(NOT_YET)]
  const columns: [Piece, number][] = [
    [cell('What will happen?', 'head'), 0.58],
    [cell('Who?', 'head'), 0.21],
    [cell('By when?', 'head'), 0.21]
  ]
  return [...heading(title, level), rows(columns, steps.flatMap(stepRows))]
}

/** A step as one row, or as several when a lot is written in it. */
function stepRows(step: PlanStep): Row[] {
  const tell = (text: string, lead: string): Piece[] => (text ? say(text, 'cell', lead, STEP_HEFT) : [])
  const told = [
    ...say(step.what || NOT_YET, 'cell', '', STEP_HEFT),
    ...linesUnder(step.lines, 'cell', STEP_HEFT),
    ...tell(step.know, 'How will we know?'),
    ...tell(step.notice, 'What will the children notice?'),
    ...tell(step.otherwise, 'What if it does not happen?'),
    ...step.against.flatMap(({ whose, text }) => indented(tell(text, `${whose || 'Somebody'} does not agree:`), 10))
  ]
  const empty = cell('')
  return gather(told, STEP_HEFT).map((piece, i) =>
    i === 0
      ? { cells: [piece, cell(step.who || NOT_YET), cell(step.on ? sayDay(step.on) : NOT_YET)] }
      : { cells: [piece, empty, empty], goesOn: true }
  )
}

function other(plan: Plan): Part[] {
  const { labels, otherSteps, otherBottomLines } = plan
  return [
    ...bottomLines(labels.bottomLine, otherBottomLines, 'h3'),
    ...(otherSteps.length > 0
      ? steps(plan.threads.length > 0 ? `More ${labels.categories.steps.toLowerCase()}` : labels.categories.steps, otherSteps, 'h3')
      : [])
  ]
}

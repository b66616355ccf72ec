import { calledName, COLUMNS, type Conference, keyOfQuestion, readDangers, type View, type Work } from '@samepage/shared'
import type * as Y from 'yjs'
import { deskWords } from '#lib/say/desk.ts'

/** One thing the wall can show, and what it is called on the chair's screen. */
export interface WallChoice {
  /** Unlike any other choice's. */
  key: string
  label: string
  view: View
}

const GLIMPSE = 44 // letters: enough to know a statement by, on two lines of the panel

/** Everything the wall can show now, in the order of a conference: the welcome, the children, the columns, the statements that stand. */
export function wallChoices(doc: Y.Doc, { children, labels }: Pick<Conference, 'children' | 'labels'>): WallChoice[] {
  const dangers = readDangers(doc).filter((danger) => !danger.struck)
  const choices: Omit<WallChoice, 'key'>[] = [
    { label: deskWords.wall.welcome, view: { of: 'welcome' } },
    ...children.map(({ id, name }) => ({
      label: deskWords.wall.childSays(name.split(' ')[0] ?? name),
      view: { of: 'voice' as const, child: id, part: 0 }
    })),
    ...COLUMNS.map((column) => ({ label: labels.columns[column], view: { of: 'column' as const, column, part: 0 } })),
    ...dangers.map((danger, i) => ({
      label: glimpse(`${labels.statement} ${i + 1}`, danger.statement.toString()),
      view: { of: 'danger' as const, item: danger.id, part: 0 }
    })),
    ...dangers.map((danger, i) => ({
      label: deskWords.wall.thread(`${labels.statement} ${i + 1}`),
      view: { of: 'thread' as const, item: danger.id, part: 0 }
    })),
    { label: deskWords.wall.overall, view: { of: 'answers', question: { of: 'overall' }, part: 0 } },
    ...dangers.map((danger, i) => ({
      label: deskWords.wall.numbers(`${labels.statement} ${i + 1}`),
      view: { of: 'answers' as const, question: { of: 'danger' as const, item: danger.id }, part: 0 }
    })),
    ...children.map((child) => ({
      label: deskWords.wall.decision(calledName(child)),
      view: { of: 'answers' as const, question: { of: 'view' as const, child: child.id }, part: 0 }
    })),
    { label: deskWords.wall.plan, view: { of: 'plan', part: 0 } }
  ]
  return choices.map((choice) => ({ ...choice, key: keyOf(choice.view) }))
}

/** Whether a choice is what the room needs in a stage; the others are one press further away. */
export function fits({ view }: WallChoice, work: Work): boolean {
  switch (work) {
    case 'welcome':
      return view.of === 'welcome' || view.of === 'voice'
    case 'family':
      return view.of === 'voice'
    case 'worried':
    case 'well':
      return view.of === 'column' && view.column === work
    case 'dangers':
      return view.of === 'danger'
    case 'changes':
    case 'goals':
    case 'steps':
      return view.of === 'thread'
    case 'scaling':
      return view.of === 'answers' && view.question.of !== 'view'
    case 'decision':
      return view.of === 'answers' && view.question.of === 'view'
    case 'ending':
      return view.of === 'plan' || view.of === 'voice'
    default:
      return work satisfies never
  }
}

/** What the wall shows, for the sentence `The wall shows: …`: never nothing. view: as it is now, so never `stage` itself. */
export function sayShown(view: View, choices: readonly WallChoice[], onBreak: boolean): string {
  if (view.of === 'blank' || onBreak) return deskWords.wall.blank
  if (view.of === 'prompt') return `${deskWords.wall.question}: ${view.words}`
  return choices.find(({ key }) => key === keyOf(view))?.label ?? deskWords.wall.nothing
}

/** What a view is of, whichever screenful of it is on. */
export function keyOf(view: View): string {
  switch (view.of) {
    case 'blank':
    case 'welcome':
    case 'stage':
    case 'plan':
      return view.of
    case 'column':
      return view.column
    case 'danger':
    case 'thread':
      return `${view.of}/${view.item}`
    case 'answers':
      return `answers/${keyOfQuestion(view.question)}`
    case 'prompt':
      return view.words
    case 'voice':
      return view.child
    default:
      return view satisfies never
  }
}

function glimpse(title: string, words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  if (!line) return title
  return `${title}: ${line.length > GLIMPSE ? `${line.slice(0, GLIMPSE).trimEnd()}…` : line}`
}

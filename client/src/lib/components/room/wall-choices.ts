import { COLUMNS, type Conference, readDangers, type View } from '@samepage/shared'
import type * as Y from 'yjs'

/** One thing the wall can show, and what it is called on the chair's screen. */
export interface WallChoice {
  /** Unlike any other choice's. */
  key: string
  label: string
  view: View
}

const GLIMPSE = 44 // letters: enough to know a statement by, on two lines of the panel

/** Everything the wall can show now, in the order of a meeting: the welcome, the children, the columns, the statements that stand. */
export function wallChoices(doc: Y.Doc, { children, labels }: Pick<Conference, 'children' | 'labels'>): WallChoice[] {
  const dangers = readDangers(doc).filter((danger) => !danger.struck)
  const choices: Omit<WallChoice, 'key'>[] = [
    { label: 'Welcome', view: { of: 'welcome' } },
    ...children.map(({ id, name }) => ({ label: `What ${name.split(' ')[0]} says`, view: { of: 'voice' as const, child: id, part: 0 } })),
    ...COLUMNS.map((column) => ({ label: labels.columns[column], view: { of: 'column' as const, column, part: 0 } })),
    ...dangers.map((danger, i) => ({
      label: glimpse(`${labels.statement} ${i + 1}`, danger.statement.toString()),
      view: { of: 'danger' as const, item: danger.id, part: 0 }
    }))
  ]
  return choices.map((choice) => ({ ...choice, key: keyOf(choice.view) }))
}

/** What a view is of, whichever screenful of it is on. */
export function keyOf(view: View): string {
  switch (view.of) {
    case 'welcome':
      return 'welcome'
    case 'column':
      return view.column
    case 'danger':
      return view.item
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

import type { Conference, Work } from '@samepage/shared'
import { sayFirstNames } from '#lib/plain.ts'
import { agendaWords } from '#lib/say/agenda.ts'

const SHORT_LIST = 3 // more names than this would fill the screen

/** The question a stage asks everybody, above what it is worked on. */
export function questionOf(work: Work, { children, labels }: Pick<Conference, 'children' | 'labels'>): string {
  const names = children.length > SHORT_LIST || children.length === 0 ? agendaWords.ask.theChildren : sayFirstNames(children)
  const many = children.length !== 1
  switch (work) {
    case 'welcome':
      return agendaWords.ask.welcome
    case 'family':
      return agendaWords.ask.family(names)
    case 'changes':
      return agendaWords.ask.changes
    case 'worried':
      return labels.columns.worried
    case 'well':
      return labels.columns.well
    case 'dangers':
      return agendaWords.ask.dangers
    case 'scaling':
      return agendaWords.ask.scaling
    case 'goals':
      return agendaWords.ask.goals(names, many)
    case 'steps':
      return agendaWords.ask.steps
    case 'decision':
      return agendaWords.ask.decision(names)
    case 'ending':
      return agendaWords.ask.ending
    default:
      return work satisfies never
  }
}

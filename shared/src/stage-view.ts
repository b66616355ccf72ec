import type * as Y from 'yjs'
import { profileOf } from './profile.ts'
import type { Conference } from './conference.ts'
import type { Standing, View } from './journal.ts'
import { readDangers } from './map/read.ts'

const FIRST = { part: 0 } as const

/** What the wall shows at this moment: what was chosen, or what the stage the room is at shows first. Never `stage`. */
export function viewNow(doc: Y.Doc, { shown, agenda }: Pick<Standing, 'shown' | 'agenda'>, conference: Conference): View {
  if (shown.of !== 'stage') return shown
  const work = profileOf(conference).agenda.find(({ id }) => id === agenda.at)?.work ?? 'welcome'
  const danger = readDangers(doc).find(({ struck }) => !struck)
  const child = conference.children[0]
  const worried: View = { of: 'column', column: 'worried', ...FIRST }
  switch (work) {
    case 'family':
      return child ? { of: 'voice', child: child.id, ...FIRST } : { of: 'welcome' }
    case 'worried':
      return worried
    case 'well':
      return { of: 'column', column: 'well', ...FIRST }
    case 'dangers':
      return danger ? { of: 'danger', item: danger.id, ...FIRST } : worried
    case 'changes':
    case 'goals':
    case 'steps':
      return danger ? { of: 'thread', item: danger.id, ...FIRST } : { of: 'column', column: 'needed', ...FIRST }
    case 'scaling':
      return { of: 'answers', question: { of: 'overall' }, ...FIRST }
    case 'decision':
      return child ? { of: 'answers', question: { of: 'view', child: child.id }, ...FIRST } : { of: 'plan', ...FIRST }
    case 'ending':
      return { of: 'plan', ...FIRST }
    case 'welcome':
      return { of: 'welcome' }
    default:
      return work satisfies never
  }
}

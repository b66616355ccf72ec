import type { PlanRoutes } from '@samepage/shared'
import type { Block } from './blocks.ts'
import { heading } from './opening.ts'
import type { Tongue } from './tongue.ts'

/** The way to disagree or complain, with the last day for it. Source: Greater Manchester and York procedures on complaints. */
export function disagree(routes: PlanRoutes | null, tongue: Tongue): Block[] {
  const { say } = tongue
  const until = routes?.complainBy ? [say('disagreeUntil', { day: tongue.day(routes.complainBy) })] : []
  return [
    heading(2, say('disagreeTitle')),
    {
      is: 'list',
      items: [
        tongue.tell('disagreeSay'),
        tongue.tell('disagreeTalk'),
        { text: [say('disagreeComplain'), ...until, say('disagreeStands')].join(' ') },
        { text: [say('disagreeOne'), say('disagreeOmbudsman')].join(' ') }
      ]
    }
  ]
}

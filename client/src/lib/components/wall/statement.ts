import { readDangers, type Thread } from '@samepage/shared'
import type { ConferencePage } from '#lib/conference.svelte.ts'

/** The number of a danger statement on everyone's page, where those without words count too; 0 when it does not stand there. */
export const numberOn = (page: Pick<ConferencePage, 'read'>, item: string): number =>
  1 + page.read((doc) => readDangers(doc).filter((danger) => !danger.struck)).findIndex(({ id }) => id === item)

/** The statement or, until there is one, the answers it is made from. */
export function statementsOf(thread: Thread | undefined): string[] {
  if (!thread) return []
  return thread.statement ? [thread.statement] : [thread.might, thread.basis, thread.meaning].filter(Boolean)
}

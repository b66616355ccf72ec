import type { DocumentId, Seq } from '@samepage/shared'
import type { Journal } from '../storage/storage.ts'
import type { Channel } from './channel.ts'

/** A journal that lets the other processes know once something is kept. What is kept together is said once. */
export function tellingJournal(journal: Journal, channel: Pick<Channel, 'say'>): Journal {
  const due = new Map<DocumentId, Seq>()
  const said = (document: DocumentId, seq: Seq): void => {
    if (due.size === 0)
      setImmediate(() => {
        for (const [one, last] of due) channel.say({ say: 'journal', document: one, seq: last })
        due.clear()
      })
    due.set(document, Math.max(seq, due.get(document) ?? 0))
  }
  return {
    async append(id, entry, after) {
      const seq = await journal.append(id, entry, after)
      said(id, seq)
      return seq
    },
    since: (id, after) => journal.since(id, after),
    heads: (ids) => journal.heads(ids),
    keep: (id, snapshot) => journal.keep(id, snapshot),
    latest: (id) => journal.latest(id),
    async strike(id, upTo, state, record) {
      const seq = await journal.strike(id, upTo, state, record)
      said(id, seq)
      return seq
    }
  }
}

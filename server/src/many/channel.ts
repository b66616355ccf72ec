import type { DocumentId, PersonHere, Seq } from '@samepage/shared'

/**
 * What processes say to each other, and what may be lost: whoever missed it sees by themselves what stands in the journals and on the board.
 * `journal`: entries were added. `board`: there is something new on it. `here`: who is on a page, at the process that says so.
 */
export type Hint =
  { say: 'journal'; document: DocumentId; seq: Seq } | { say: 'board' } | { say: 'here'; document: DocumentId; everyone: PersonHere[] }

/** How processes reach each other quickly. */
export interface Channel {
  /** Which process this is. */
  readonly me: string
  /** Never waits and never throws: a hint that cannot be sent is gone. */
  say(hint: Hint): void
  /** Hears what the others say, never its own. */
  hear(listener: (hint: Hint, from: string) => void): void
  close(): Promise<void>
}

/** Several in one process, for tests of several servers in one. `lossy`: asked of every hint whether it is lost. */
export function channelsInMemory(lossy: () => boolean = () => false): () => Channel {
  const listeners = new Map<string, (hint: Hint, from: string) => void>()
  return () => {
    const me = crypto.randomUUID()
    return {
      me,
      say(hint) {
        for (const [other, listener] of listeners)
          if (other !== me && !lossy()) setImmediate(() => listeners.has(other) && listener(structuredClone(hint), me))
      },
      hear: (listener) => void listeners.set(me, listener),
      async close() {
        listeners.delete(me)
      }
    }
  }
}

import type { DecisionEntry, Seq } from '@samepage/shared'
import * as Y from 'yjs'

/** Something another process has kept, for those who have the page open at this one. */
export type News = { kind: 'edit'; update: Uint8Array; seq: Seq } | DecisionEntry

/** The same with edits that follow each other as one: whoever reads here is told of them in one frame. */
export function joinNews(news: readonly News[]): News[] {
  const joined: News[] = []
  let edits: Extract<News, { kind: 'edit' }>[] = []
  const join = (): void => {
    const last = edits.at(-1)
    if (last)
      joined.push(edits.length === 1 ? last : { kind: 'edit', seq: last.seq, update: Y.mergeUpdates(edits.map((one) => one.update)) })
    edits = []
  }
  for (const one of news) {
    if (one.kind === 'edit') edits.push(one)
    else {
      join()
      joined.push(one)
    }
  }
  join()
  return joined
}

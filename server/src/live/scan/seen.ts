import * as Y from 'yjs'
import type { Id } from './decode.ts'
import type { Draft, Fresh } from './draft.ts'

/**
 * What the sender must have had on their page when they wrote something: all they wrote before, whatever that refers to,
 * and what came before or led to any of it. Worked out only where others wrote in the same spot at the same time.
 */
export class Seen {
  readonly #draft: Draft
  /** How much of each client's writing that is. */
  readonly #upTo = new Map<number, number>()
  /** How much of `draft.fresh` has been taken into account. */
  #taken = 0

  constructor(draft: Draft) {
    this.#draft = draft
  }

  /** Whether the sender had `id` before they wrote `fresh`, the next of `draft.fresh`. Asked in the order things were written. */
  has(id: Id, fresh: Fresh): boolean {
    const { client, clock } = fresh
    this.#include(client, this.#draft.known(client))
    for (; this.#taken < this.#draft.fresh.length; this.#taken++) this.#includeOrigins(this.#draft.fresh[this.#taken] as Fresh)
    this.#includeOrigins(fresh)
    return id.client === client ? id.clock < clock : id.clock < (this.#upTo.get(id.client) ?? 0)
  }

  #includeOrigins({ client, origin, rightOrigin }: Fresh): void {
    for (const id of [origin, rightOrigin]) if (id && id.client !== client) this.#include(id.client, id.clock + 1)
  }

  /** A page has what one client wrote from its beginning on, and all that was written upon. */
  #include(client: number, end: number): void {
    const waiting: [client: number, end: number][] = [[client, end]]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      for (const { client, clock } of this.#newlySeen(...next)) {
        if (clock >= (this.#upTo.get(client) ?? 0)) waiting.push([client, clock + 1])
      }
    }
  }

  /** What the next part of a client's writing, up to `end`, refers to. */
  #newlySeen(client: number, end: number): Id[] {
    const from = this.#upTo.get(client) ?? 0
    const structs = this.#draft.context.doc.store.clients.get(client)
    if (!structs || end <= from) return []
    this.#upTo.set(client, end)
    const ids: Id[] = []
    for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
      const struct = structs[i] as Y.Item | Y.GC
      if (struct.id.clock >= end) break
      this.#draft.step()
      if (struct instanceof Y.Item) ids.push(...referencesOf(struct))
    }
    return ids
  }
}

function referencesOf({ origin, rightOrigin, parent }: Y.Item): Id[] {
  const holder = parent instanceof Y.AbstractType ? parent._item : null
  return [origin, rightOrigin, holder?.id ?? null].filter((id) => id !== null)
}

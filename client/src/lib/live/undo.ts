import { LISTS, listOf } from '@samepage/shared'
import { createSubscriber } from 'svelte/reactivity'
import * as Y from 'yjs'

const ONE_STEP_MS = 500 // what is typed in one go is taken back in one go
const EVENTS = ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const

/** Set in a transaction's `meta`: this change is taken back by itself, whatever was typed right before and after it. */
export const OWN_STEP = Symbol('own step')

/** Undo of one writer's own changes over the whole page. Whatever has another origin stays as it is. */
export class OwnUndo {
  readonly #manager: Y.UndoManager
  readonly #subscribe: () => void

  /** origin: marks the writer's changes. */
  constructor(doc: Y.Doc, origin: unknown) {
    let place: unknown = null
    this.#manager = new Y.UndoManager(
      LISTS.map((list) => listOf(doc, list)),
      {
        captureTimeout: ONE_STEP_MS,
        trackedOrigins: new Set([origin]),
        captureTransaction: (change) => {
          // Words in one box and a date set right after them are two steps, however quick somebody is.
          const [changed] = change.changed.keys()
          const apart = change.meta.has(OWN_STEP)
          if (change.origin === origin && (apart || changed !== place)) {
            this.#manager.stopCapturing()
            place = apart ? null : changed
          }
          return true
        }
      }
    )
    this.#subscribe = createSubscriber((update) => {
      for (const event of EVENTS) this.#manager.on(event, update)
      return () => EVENTS.forEach((event) => this.#manager.off(event, update))
    })
  }

  get canUndo(): boolean {
    this.#subscribe()
    return this.#manager.canUndo()
  }

  get canRedo(): boolean {
    this.#subscribe()
    return this.#manager.canRedo()
  }

  undo(): void {
    this.#manager.undo()
  }

  redo(): void {
    this.#manager.redo()
  }

  close(): void {
    this.#manager.destroy()
  }
}

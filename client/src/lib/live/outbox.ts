import { MOST_UPDATE_BYTES } from '@samepage/shared'
import * as Y from 'yjs'

const GATHER_MS = 20 // two keys of a quick pair of hands: the second is not to wait longer than the first did

interface Waiting<Mark> {
  update: Uint8Array
  mark: Mark
}

/** Sends what is written: the first key at once; while its answer is under way, and for 20 ms at least, what follows is gathered and merged. */
export class Outbox<Mark> {
  readonly #send: (update: Uint8Array, mark: Mark) => Promise<boolean>
  #waiting: Waiting<Mark>[] = []
  #sending = false

  /** send: says whether it was kept; after a no, nothing more is sent. Never rejects. */
  constructor(send: (update: Uint8Array, mark: Mark) => Promise<boolean>) {
    this.#send = send
  }

  /** mark: stands for everything written up to and with this update. */
  add(update: Uint8Array, mark: Mark): void {
    this.#waiting.push({ update, mark })
    if (!this.#sending) void this.#sendAll() // never rejects
  }

  async #sendAll(): Promise<void> {
    this.#sending = true
    while (this.#waiting.length > 0) {
      const gathered = new Promise((resolve) => setTimeout(resolve, GATHER_MS))
      const { update, mark } = this.#gather()
      if (!(await this.#send(update, mark))) return
      await gathered
    }
    this.#sending = false
  }

  /** As many of the waiting updates as one message may hold. */
  #gather(): Waiting<Mark> {
    let bytes = 0
    const tooMany = this.#waiting.findIndex(({ update }, i) => (bytes += update.byteLength) > MOST_UPDATE_BYTES && i > 0)
    const gathered = this.#waiting.splice(0, tooMany < 0 ? this.#waiting.length : tooMany)
    const [only, ...more] = gathered as [Waiting<Mark>, ...Waiting<Mark>[]]
    return {
      update: more.length === 0 ? only.update : Y.mergeUpdates(gathered.map(({ update }) => update)),
      mark: (more.at(-1) ?? only).mark
    }
  }
}

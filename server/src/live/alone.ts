import { setTimeout as delay } from 'node:timers/promises'
import type { Board } from '../storage/installation.ts'
import { Queue } from './queue.ts'

const LONGEST_MS = 15_000 // a process that ended in the middle keeps nobody out for longer
const AGAIN_MS = 15

/** One act at a time under one name, whichever process it is at: what is read, changed and kept again must not be changed by two at once. */
export class Alone {
  readonly #board: Board
  readonly #now: () => number
  readonly #queues = new Map<string, Queue>()

  constructor(board: Board, now: () => number) {
    this.#board = board
    this.#now = now
  }

  async run<T>(name: string, act: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(name) ?? new Queue()
    this.#queues.set(name, queue)
    try {
      return await queue.run(async () => {
        const place = `alone/${name}`
        while (!(await this.#board.claim(place, '', this.#now() + LONGEST_MS, this.#now()))) await delay(AGAIN_MS)
        try {
          return await act()
        } finally {
          await this.#board.take(place, this.#now())
        }
      })
    } finally {
      if (queue.length === 0) this.#queues.delete(name)
    }
  }
}

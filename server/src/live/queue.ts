import { Refusal } from '@samepage/shared'

const MOST_TRIES = 5

/** One thing at a time, in the order it was asked for. A job that throws does not stop the next one. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  /** How many jobs are waiting or under way. */
  get length(): number {
    return this.#waiting
  }

  run<T>(job: () => Promise<T> | T): Promise<T> {
    this.#waiting++
    const turn = this.#last.then(job).finally(() => this.#waiting--)
    // The next job waits for this one either way; what went wrong is for whoever asked.
    this.#last = turn.catch(() => undefined)
    return turn
  }
}

/** Does what must come right after the last entry of a journal: again, once what another process put there first has been read. */
export async function untilFirst<T>(act: () => Promise<T>, readOn: () => Promise<void>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await act()
    } catch (why) {
      if (!(why instanceof Refusal) || why.code !== 'moved-on' || tries === MOST_TRIES) throw why
      await readOn()
    }
  }
}

import type { FurtherTerm, Look, Names } from '@samepage/shared'
import type { Answered, Asked, Begun } from './asking.ts'
import { startWorker } from './start-worker.ts'

const MOST_FAILURES = 5

interface Question {
  text: string
  names: Names
  answer: (look: Look | null) => void
}

/**
 * Looks through what is being written, on a thread of its own: one for each page, started by the first question, ended with the page.
 * Where there can be no such thread, every answer is null and typing goes on without it.
 */
export class Companion {
  readonly #terms: () => readonly FurtherTerm[]
  readonly #start: () => Worker
  /** null: there is none, and there will be none. */
  #worker: Worker | null | undefined
  #failures = 0
  #asked: Question | null = null
  /** Only the newest question waits: a text that was typed on is not worth an answer. */
  #next: Question | null = null
  #id = 0

  /** terms: the words a council has added to the list. start: another way to start the thread. */
  constructor(terms: () => readonly FurtherTerm[], start = startWorker) {
    this.#terms = terms
    this.#start = start
  }

  /** What there is to say about a text; null when it was asked about another one meanwhile, or there is no companion. */
  look(text: string, names: Names): Promise<Look | null> {
    return new Promise((answer) => {
      this.#next?.answer(null)
      this.#next = { text, names, answer }
      if (!this.#asked) this.#ask()
    })
  }

  close(): void {
    this.#end(null)
  }

  #end(worker: null | undefined): void {
    this.#worker?.terminate()
    this.#worker = worker
    for (const question of [this.#asked, this.#next]) question?.answer(null)
    this.#asked = this.#next = null
  }

  #ask(): void {
    const question = this.#next
    if (!question) return
    const worker = this.#running()
    if (!worker) return this.close()
    this.#next = null
    this.#asked = question
    worker.postMessage({ id: ++this.#id, text: question.text, names: question.names } satisfies Asked)
  }

  #running(): Worker | null {
    if (this.#worker !== undefined) return this.#worker
    try {
      this.#worker = this.#start()
    } catch {
      return (this.#worker = null) // an old browser, or a policy of its owner's: nobody needs to be told
    }
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => this.#hear(data))
    // It could not be fetched, for there is no network just now, or not be run: the next question tries again, a few times.
    this.#worker.addEventListener('error', () => this.#end(++this.#failures < MOST_FAILURES ? undefined : null))
    this.#worker.postMessage({ terms: this.#terms().map((term) => ({ ...term })) } satisfies Begun) // copies: what is reactive cannot be sent
    return this.#worker
  }

  #hear({ id, look }: Answered): void {
    if (id !== this.#id) return
    this.#asked?.answer(this.#next ? null : look)
    this.#asked = null
    this.#ask()
  }
}

import pg from 'pg'
import { codeOf, Cut, faultFrom } from './faults.ts'

const ALREADY_FAILED = '25P02'

/** What can be done inside a transaction. Statements are carried out in the order they were asked for. */
export class Transaction {
  readonly #client: pg.ClientBase
  #later: Promise<unknown>[] = []

  private constructor(client: pg.ClientBase) {
    this.#client = client
  }

  /** Does all of `job` or nothing of it. @throws Cut, or what `job` throws */
  static async run<T>(client: pg.ClientBase, begin: string, job: (tx: Transaction) => Promise<T>): Promise<T> {
    const tx = new Transaction(client)
    tx.later(begin)
    let result: T
    try {
      result = await job(tx)
    } catch (fault) {
      const first = await tx.#firstFault(fault)
      // Without a connection there is nothing left to take back.
      if (!(first instanceof Cut)) await tx.#rollBack()
      throw first
    }
    await tx.#commit()
    return result
  }

  async rows<T>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.#ask(text, values)).rows as T[]
  }

  async row<T>(text: string, values: unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(text, values))[0] ?? null
  }

  /** Answers with how many rows were changed. */
  async run(text: string, values: unknown[] = []): Promise<number> {
    return (await this.#ask(text, values)).rowCount ?? 0
  }

  /** Several statements without values, one after the other. */
  async script(text: string): Promise<void> {
    await this.#client.query(text)
  }

  /** Asks for something whose answer nobody waits for before the commit: should it fail, nothing of the transaction is kept. */
  later(text: string, values: unknown[] = []): void {
    const asked = this.#ask(text, values)
    asked.catch(() => undefined) // heard at the commit
    this.#later.push(asked)
  }

  /** What went wrong first: every statement after one that failed only says that one did. */
  async #firstFault(fault: unknown): Promise<unknown> {
    if (!(fault instanceof Cut) || codeOf(fault.cause) !== ALREADY_FAILED) return fault
    const failed = (await Promise.allSettled(this.#later)).find(({ status }) => status === 'rejected')
    return failed?.status === 'rejected' ? failed.reason : fault
  }

  async #ask(text: string, values: unknown[]): Promise<pg.QueryResult> {
    try {
      return await this.#client.query(text, values)
    } catch (fault) {
      throw faultFrom(fault)
    }
  }

  async #commit(): Promise<void> {
    // On its way with the statements before it. One of them failing makes a rollback of it.
    const commit = this.#client.query('COMMIT')
    commit.catch(() => undefined)
    for (const asked of this.#later) await asked.catch(refuse)
    const { command } = await commit.catch(refuse)
    if (command !== 'COMMIT') throw new Error(`a transaction ended with ${command}`)
  }

  async #rollBack(): Promise<void> {
    await this.#client.query('ROLLBACK').catch((fault: unknown) => {
      throw new Cut(fault)
    })
  }
}

/** Once the commit is on its way, it has certainly not come about only when the server itself lives on and says what was wrong. */
function refuse(fault: unknown): never {
  const said = faultFrom(fault)
  const cause = said instanceof Cut ? said.cause : said
  const lives = cause instanceof pg.DatabaseError && !/^(08|57P0)/.test(codeOf(cause))
  throw lives ? said : new Cut(cause, 'unknown')
}

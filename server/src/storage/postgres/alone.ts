import { join } from 'node:path'
import { CannotOpen } from '../cannot-open.ts'
import { DATABASE_FILE } from '../sqlite/database.ts'
import { readFile } from '../sqlite/file-of-tables.ts'
import { copyToFile, fillFrom } from './copy.ts'
import { Database } from './database.ts'
import { migrate, versionOf } from './migrate.ts'
import { Presence } from './presence.ts'
import { sentenceFor } from './sentences.ts'

/** A database that nobody else uses meanwhile: for moving an installation into it, and for putting a copy back. */
export class Alone {
  readonly #url: string
  readonly #db: Database
  readonly #presence: Presence

  private constructor(url: string) {
    this.#url = url
    this.#db = new Database(url)
    this.#presence = new Presence(url, this.#db)
  }

  /** @throws CannotOpen with a sentence for whoever asks, also while a server uses it */
  static async begin(url: string): Promise<Alone> {
    const alone = new Alone(url)
    return alone.#said(async () => {
      await alone.#presence.begin('alone')
      return alone
    })
  }

  /** Did a Same Page ever keep anything here? */
  async isUsed(): Promise<boolean> {
    return (await versionOf(this.#db)) > 0
  }

  /** Puts everything, sealed as it is, into a SQLite file in a folder of its own. */
  copyInto(folder: string): Promise<void> {
    return this.#said(() => copyToFile(this.#db, join(folder, DATABASE_FILE)))
  }

  /**
   * Puts every row of the SQLite file in a folder here, all of them or none. A database that holds anything else is left alone; one that holds these very
   * rows is done already.
   * @throws CannotOpen
   */
  async takeIn(folder: string): Promise<void> {
    await this.#said(() => migrate(this.#db))
    const isTaken = await this.#fill(folder, false)
    if (isTaken)
      throw new CannotOpen('There is something in the database that DATABASE_URL names. Please name an empty one. Nothing was changed.')
  }

  /** The same, in place of everything that is here. */
  async replaceBy(folder: string): Promise<void> {
    await this.#fill(folder, true)
  }

  async end(): Promise<void> {
    await this.#presence.end()
    await this.#db.close()
  }

  async #fill(folder: string, instead: boolean): Promise<boolean> {
    const file = readFile(folder)
    try {
      return await this.#said(() => fillFrom(this.#db, file, { instead }))
    } finally {
      file.close()
    }
  }

  async #said<T>(job: () => Promise<T>): Promise<T> {
    try {
      return await job()
    } catch (fault) {
      throw fault instanceof CannotOpen ? fault : new CannotOpen(sentenceFor(fault, this.#url), fault)
    }
  }
}

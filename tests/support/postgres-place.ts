import { openPostgres } from '@samepage/server/storage/postgres/open.ts'
import type { Journal, Storage } from '@samepage/server/storage/storage.ts'
import { type ConferenceId, type DocumentId, mapOf, type NewEntry, type PersonId } from '@samepage/shared'
import { afterEach, beforeEach, describe } from 'vitest'
import { entriesIn } from './entries.ts'
import { newFolder } from './folder.ts'
import { ask, newSchema, noPostgres } from './postgres.ts'

/** A database and folders for each test, which go with it. */
export class PostgresPlace {
  url = ''
  schema = ''
  folders = { dir: '', keys: '' }
  readonly open: Storage[] = []
  readonly tidy: (() => unknown)[] = []

  /** Opens it as one more server does. */
  async openOne(at = this.url): Promise<Storage> {
    const storage = await openPostgres({ url: at, dataDir: this.folders.dir, keyDir: this.folders.keys })
    this.open.push(storage)
    return storage
  }

  /** What somebody does to the database behind our back. */
  sql(text: string): Promise<unknown> {
    return ask((client) => client.query(text), this.url)
  }
}

/** Tests that need a PostgreSQL; where there is none, the report says so and how to run them. */
export function describePostgres(name: string, tests: (place: PostgresPlace) => void): void {
  describe.skipIf(noPostgres)(noPostgres ? `${name}: ${noPostgres}` : name, () => {
    const place = new PostgresPlace()
    beforeEach(async () => {
      const folder = newFolder()
      place.folders = folder
      const { url, schema, remove } = await newSchema()
      Object.assign(place, { url, schema })
      place.tidy.push(folder.remove, remove)
    })
    afterEach(async () => {
      for (const storage of place.open.splice(0)) await storage.close()
      for (const job of place.tidy.splice(0).toReversed()) await job()
    })
    tests(place)
  })
}

export const AT = '2026-03-12T10:04:00.000Z'
export const jean = crypto.randomUUID() as PersonId
export const newPage = (): DocumentId => mapOf(crypto.randomUUID() as ConferenceId)
export const edit = (words: string): NewEntry => ({ at: AT, by: jean, kind: 'edit', update: new TextEncoder().encode(words), writer: 1 })
export const wordsIn = async (journal: Journal, page: DocumentId): Promise<string[]> =>
  (await entriesIn(journal, page)).map((entry) => (entry.kind === 'edit' ? new TextDecoder().decode(entry.update) : entry.kind))

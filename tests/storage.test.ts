import { openMemory } from '@samepage/server/storage/memory.ts'
import { openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import { openPostgres } from '@samepage/server/storage/postgres/open.ts'
import { test } from 'vitest'
import { registerStorageContract } from './storage.contract.ts'
import { newFolder } from './support/folder.ts'
import { newSchema, noPostgres } from './support/postgres.ts'

registerStorageContract('in memory', async () => {
  const storage = openMemory()
  return { storage, reopen: async () => storage, done: () => storage.close() }
})

registerStorageContract('in SQLite', async () => {
  const { dir, keys, remove } = newFolder()
  let storage = await openSqlite(dir, keys)
  return {
    storage,
    async reopen() {
      await storage.close()
      storage = await openSqlite(dir, keys)
      return storage
    },
    async done() {
      await storage.close()
      remove()
    }
  }
})

if (noPostgres) test.skip(`in PostgreSQL: ${noPostgres}`)
else {
  registerStorageContract('in PostgreSQL', async () => {
    const { dir, keys, remove } = newFolder()
    const { url, remove: drop } = await newSchema()
    const place = { url, dataDir: dir, keyDir: keys }
    let storage = await openPostgres(place)
    return {
      storage,
      async reopen() {
        await storage.close()
        storage = await openPostgres(place)
        return storage
      },
      async done() {
        await storage.close()
        await drop()
        remove()
      }
    }
  })
}

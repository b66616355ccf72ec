import { openMemory } from '@samepage/server/storage/memory.ts'
import { openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import { registerStorageContract } from './storage.contract.ts'
import { newFolder } from './support/folder.ts'

registerStorageContract('in memory', async () => {
  const storage = openMemory()
  return { storage, reopen: async () => storage, done: () => storage.close() }
})

registerStorageContract('in SQLite', async () => {
  const { dir, remove } = newFolder()
  let storage = openSqlite(dir)
  return {
    storage,
    async reopen() {
      await storage.close()
      storage = openSqlite(dir)
      return storage
    },
    async done() {
      await storage.close()
      remove()
    }
  }
})

import { closeSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BUSY_MS, DATABASE_FILE, lockFolder } from './database.ts'

/** Does something to a folder while no server uses it. @throws CannotOpen while one does */
export async function whileStopped<T>(dataDir: string, job: () => Promise<T>): Promise<T> {
  const lock = lockFolder(dataDir)
  try {
    return await job()
  } finally {
    lock.close()
  }
}

/** Puts a database in the place of the one in a folder, which stays beside it under another name. Both folders are on one disk. */
export function putInPlace(from: string, dataDir: string, aside: string): void {
  putAside(dataDir, aside)
  renameSync(join(from, DATABASE_FILE), join(dataDir, DATABASE_FILE))
  sync(dataDir)
}

/** Gives the database in a folder another name, under which no server uses it. */
export function putAside(dataDir: string, aside: string): void {
  const place = join(dataDir, DATABASE_FILE)
  foldLog(place)
  for (const end of ['', '-wal', '-shm']) if (existsSync(place + end)) renameSync(place + end, join(dataDir, aside) + end)
  sync(dataDir)
}

function sync(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** Brings what is in the log beside a database into it. One that is too damaged for that keeps its log beside it. */
function foldLog(file: string): void {
  if (!existsSync(file)) return
  try {
    const db = new DatabaseSync(file, { timeout: BUSY_MS })
    try {
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } finally {
      db.close()
    }
  } catch {
    // It is put aside as it is, with its log.
  }
}

import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CannotOpen } from '../cannot-open.ts'
import { migrate } from './migrate.ts'

export const DATABASE_FILE = 'same-page.db'
export const BUSY_MS = 2_000 // long enough for a server that is closing to finish

/** SQLite forgets most of these when it closes, so each is set at every opening, and then asked for. Source: https://sqlite.org/pragma.html */
const SETTINGS: readonly [name: string, value: number | string][] = [
  ['busy_timeout', BUSY_MS],
  ['locking_mode', 'normal'], // others may read, so that a copy can be made at any time
  ['journal_mode', 'wal'],
  ['synchronous', 2], // FULL, R3: a commit waits for the disk
  ['fullfsync', 1], // macOS: the disk's own memory too
  ['checkpoint_fullfsync', 1],
  ['foreign_keys', 1],
  ['secure_delete', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['temp_store', 2], // nobody's words in temporary files
  ['mmap_size', 0],
  ['journal_size_limit', 64 * 1024 * 1024]
]

/**
 * Opens the one database in a folder that is locked, making it where there is none.
 * @param look  what to make sure of before anything in it is changed
 * @throws CannotOpen
 */
export function openDatabase(dataDir: string, look: (db: DatabaseSync) => void = () => undefined): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    makeFile(join(dataDir, DATABASE_FILE))
    db = new DatabaseSync(join(dataDir, DATABASE_FILE), { timeout: BUSY_MS })
    for (const [name, value] of SETTINGS) set(db, name, value)
    look(db)
    migrate(db)
    return db
  } catch (fault) {
    db?.close()
    throw cannotOpen(fault, dataDir)
  }
}

// Nothing asks a lock for anything: were it not kept here it would be let go of as soon as memory is short.
const held = new Set<DatabaseSync>()

/**
 * Makes a folder ours alone, making it where there is none. One server to a folder: the lock is a file of its own, so that others can still
 * read the database. It is the operating system's and ends with the process, however that ends. @throws CannotOpen
 */
export function lockFolder(dataDir: string): DatabaseSync {
  let lock: DatabaseSync | undefined
  try {
    makePrivate(dataDir)
    makeFile(join(dataDir, 'same-page.lock'))
    lock = new DatabaseSync(join(dataDir, 'same-page.lock'), { timeout: BUSY_MS })
    lock.exec('PRAGMA journal_mode = memory; BEGIN EXCLUSIVE')
    held.add(lock)
    return lock
  } catch (fault) {
    lock?.close()
    throw cannotOpen(fault, dataDir)
  }
}

export function unlockFolder(lock: DatabaseSync): void {
  if (held.delete(lock)) lock.close()
}

/** A sentence for whoever runs it, for whatever went wrong while opening. */
export const cannotOpen = (fault: unknown, dataDir: string): CannotOpen =>
  fault instanceof CannotOpen ? fault : new CannotOpen(`${sentenceFor(fault, dataDir)} Nothing was changed.`, fault)

/** Only the person the server runs as may look inside. */
function makePrivate(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if ((statSync(dataDir).mode & 0o077) !== 0) {
    // Closing a folder to others is only ours to do when it is only ours.
    if (!existsSync(join(dataDir, DATABASE_FILE)) && readdirSync(dataDir).length > 0) {
      throw new CannotOpen(
        `Others may look into ${dataDir}, and there are other things in it. Please choose an empty folder with DATA_DIR.`
      )
    }
    chmodSync(dataDir, 0o700)
  }
}

function makeFile(file: string): void {
  if (existsSync(file)) chmodSync(file, 0o600)
  // Made here so that it is never readable by others, not even for a moment. Never opened here when it exists: closing it would let go of
  // this process's locks on it. SQLite gives its other files the same mode.
  else closeSync(openSync(file, 'wx', 0o600))
}

function set(db: DatabaseSync, name: string, value: number | string): void {
  db.exec(`PRAGMA ${name} = ${value}`)
  const answer = Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]
  if (answer !== value) throw new Error(`${name} stays at ${answer}`)
}

function sentenceFor(fault: unknown, dataDir: string): string {
  const BUSY = 5
  const NOT_A_DATABASE = 26
  const { errcode, code, message } = fault as { errcode?: number; code?: string; message?: string }
  if (errcode === BUSY) return `Another Same Page is using ${dataDir}. Please close it, or choose another folder with DATA_DIR.`
  if (errcode === NOT_A_DATABASE) return `${join(dataDir, DATABASE_FILE)} was not made by Same Page, or is damaged.`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `Same Page may not write in ${dataDir}.`
  if (code === 'ENOTDIR' || code === 'EEXIST') return `${dataDir} is no folder. Please choose one with DATA_DIR.`
  return `Same Page cannot keep things safely in ${dataDir} (${message}).`
}

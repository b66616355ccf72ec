import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CannotOpen } from './cannot-open.ts'
import { migrate } from './migrate.ts'

const FILE = 'same-page.db'
const BUSY_MS = 2_000 // long enough for a server that is closing to finish

/** SQLite forgets most of these when it closes, so each is set at every opening, and then asked for. Source: https://sqlite.org/pragma.html */
const SETTINGS: readonly [name: string, value: number | string][] = [
  ['busy_timeout', BUSY_MS],
  // One server to a folder. The lock is the operating system's: it ends with the process, however that ends.
  ['locking_mode', 'exclusive'],
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

/** Opens the one database in a folder, making both where there are none. @throws CannotOpen */
export function openDatabase(dataDir: string): DatabaseSync {
  let db: DatabaseSync | undefined
  try {
    makePrivate(dataDir)
    db = new DatabaseSync(join(dataDir, FILE), { timeout: BUSY_MS })
    for (const [name, value] of SETTINGS) set(db, name, value)
    migrate(db)
    return db
  } catch (fault) {
    db?.close()
    throw fault instanceof CannotOpen ? fault : new CannotOpen(`${sentenceFor(fault, dataDir)} Nothing was changed.`, fault)
  }
}

/** Only the person the server runs as may look inside. */
function makePrivate(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, FILE)
  if ((statSync(dataDir).mode & 0o077) !== 0) {
    // Closing a folder to others is only ours to do when it is only ours.
    if (!existsSync(file) && readdirSync(dataDir).length > 0) {
      throw new CannotOpen(
        `Others may look into ${dataDir}, and there are other things in it. Please choose an empty folder with DATA_DIR.`
      )
    }
    chmodSync(dataDir, 0o700)
  }
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
  if (errcode === NOT_A_DATABASE) return `${join(dataDir, FILE)} was not made by Same Page, or is damaged.`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `Same Page may not write in ${dataDir}.`
  return `Same Page cannot keep things safely in ${dataDir} (${message}).`
}

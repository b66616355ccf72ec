import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { CannotOpen } from '../cannot-open.ts'

const OURS = ['installation.key', 'conferences', 'documents', 'erased.json', 'checkpoint.key', 'checkpoints.txt', 'signing.key']

/**
 * The folder of keys, apart from everything they open. `installation.key`: the one above all others. `conferences/<id>.key`: one for each
 * conference, wrapped. `documents/<conference>.<document>.<epoch>.key`: a lock for each document. `erased.json`: the ids of conferences that are gone and must stay gone. `checkpoint.key` signs how far the audit trail
 * went, and `checkpoints.txt` is the list of that. `signing.key` signs papers.
 */
export class KeyFolder {
  readonly path: string

  private constructor(path: string) {
    this.path = path
  }

  /** Opens the folder, making it where there is none. @throws CannotOpen when it would lie with the data, or others may look into it */
  static open(keyDir: string, dataDir: string): KeyFolder {
    refuseTogether(realPathOf(keyDir), realPathOf(dataDir))
    try {
      makePrivate(keyDir)
      for (const folder of ['conferences', 'documents']) mkdirSync(join(keyDir, folder), { recursive: true, mode: 0o700 })
    } catch (fault) {
      if (fault instanceof CannotOpen) throw fault
      throw new CannotOpen(`Same Page cannot keep keys in ${keyDir} (${(fault as Error).message}). Nothing was changed.`, fault)
    }
    return new KeyFolder(keyDir)
  }

  /** What a file holds; null when there is none. */
  read(name: string): Buffer | null {
    const file = join(this.path, name)
    return existsSync(file) ? readFileSync(file) : null
  }

  /** May anybody but the account the server runs as read or change this file? */
  isOpenToOthers(name: string): boolean {
    return (statSync(join(this.path, name)).mode & 0o077) !== 0
  }

  /** Puts a file there whole or not at all; when this returns, a power cut could not lose it. */
  write(name: string, bytes: Uint8Array): void {
    const file = join(this.path, name)
    const half = `${file}.half`
    rmSync(half, { force: true })
    writeNew(half, bytes)
    renameSync(half, file)
    sync(dirname(file))
  }

  /** Puts a file there unless there is one by now: several processes may share the folder. Answers with what is there, on the disk. */
  create(name: string, bytes: Uint8Array): Buffer {
    const file = join(this.path, name)
    const half = `${file}.${randomBytes(6).toString('hex')}.half`
    writeNew(half, bytes)
    try {
      linkSync(half, file)
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(half, file) // a disk without links: no several processes there
    } finally {
      rmSync(half, { force: true })
    }
    sync(dirname(file))
    return readFileSync(file)
  }

  /** Is it there? Opened, not looked for: a network's disk remembers names for seconds. */
  has(name: string): boolean {
    try {
      closeSync(openSync(join(this.path, name), 'r'))
      return true
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return false
      throw fault
    }
  }

  /** Writes over a file, then takes it away. */
  destroy(name: string): void {
    const file = join(this.path, name)
    if (!existsSync(file)) return
    const handle = openSync(file, 'r+')
    try {
      writeSync(handle, new Uint8Array(statSync(file).size), 0, null, 0)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    rmSync(file)
    sync(dirname(file))
  }

  names(folder: string): string[] {
    return readdirSync(join(this.path, folder))
  }
}

function writeNew(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'wx', 0o600)
  try {
    writeSync(handle, bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The names in a folder are on the disk, too. */
function sync(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Whoever takes a copy of the one must not have the other with it. */
function refuseTogether(keys: string, data: string): void {
  const holds = (outer: string, inner: string): boolean => inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep)
  if (keys === data)
    throw new CannotOpen(`The keys and what they open must not share a folder, and both are in ${data}. Please change KEY_DIR.`)
  if (holds(data, keys))
    throw new CannotOpen(`The keys are kept in ${keys}, inside ${data} which they open. Please choose a KEY_DIR outside it.`)
  if (holds(keys, data))
    throw new CannotOpen(`What is kept is in ${data}, inside ${keys} where its keys are. Please choose a KEY_DIR apart from it.`)
}

/** Where a path leads once every link on the way is followed; the end of it need not exist yet. */
function realPathOf(path: string): string {
  const full = resolve(path)
  if (existsSync(full)) return realpathSync(full)
  return dirname(full) === full ? full : join(realPathOf(dirname(full)), basename(full))
}

function makePrivate(keyDir: string): void {
  mkdirSync(keyDir, { recursive: true, mode: 0o700 })
  if ((statSync(keyDir).mode & 0o077) === 0) return
  // Closing a folder to others is only ours to do when it is only ours.
  if (readdirSync(keyDir).some((name) => !OURS.includes(name))) {
    throw new CannotOpen(`Others may look into ${keyDir}, and there are other things in it. Please choose an empty folder with KEY_DIR.`)
  }
  chmodSync(keyDir, 0o700)
}

import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DocumentId } from '@samepage/shared'
import { lineOf, signed } from '../house/proof/audit-chain.ts'
import { AuditTrail } from '../house/proof/audit.ts'
import { openSqlite } from '../storage/sqlite/open.ts'
import { bringForward, carryOver } from '../storage/sqlite/carry-over.ts'
import { putInPlace, whileStopped } from '../storage/sqlite/put-back.ts'
import { openForReading } from '../storage/sqlite/reading-copy.ts'
import type { Checkpoint, AuditRow } from '../storage/installation.ts'
import type { Storage } from '../storage/storage.ts'
import { sayLookedOver } from './backup.ts'
import { lookOver } from './look-over.ts'
import { EXIT, type Exit, OPERATOR, stampOf, Stop, type Tool } from './tool.ts'

/**
 * `restore <file>`: puts a copy in place of what is kept. It is looked over first; what was erased since is erased from it before it is put in
 * place; what was kept stays beside it. The server is stopped meanwhile.
 */
export async function restoreCommand(tool: Tool, [given, ...more]: string[]): Promise<Exit> {
  if (!given || more.length > 0) throw new Stop('Please name the copy: restore <file>')
  const file = resolve(given)
  if (!existsSync(file)) throw new Stop(`There is no ${file}.`)
  return tool.config.databaseUrl === null ? intoFolder(tool, file) : intoPostgres(tool, file, tool.config.databaseUrl)
}

/** Where a copy is put back. `today`: the folder with what is kept now; null for nothing. `put`: from the folder where it was made ready, the old one aside. */
interface Into {
  today: string | null
  put(coming: string, aside: string): Promise<void>
}

function intoFolder(tool: Tool, file: string): Promise<Exit> {
  const { dataDir } = tool.config
  const today = existsSync(join(dataDir, 'same-page.db')) ? dataDir : null
  const put = async (coming: string, aside: string): Promise<void> => putInPlace(coming, dataDir, aside)
  return whileStopped(dataDir, () => inFolderOfItsOwn(dataDir, 'coming-back', (coming) => putBack(tool, file, coming, { today, put })))
}

async function intoPostgres(tool: Tool, file: string, url: string): Promise<Exit> {
  const { dataDir } = tool.config
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const { Alone } = await import('../storage/postgres/alone.ts')
  const alone = await Alone.begin(url)
  try {
    return await inFolderOfItsOwn(dataDir, 'kept-until-now', async (before) => {
      const today = (await alone.isUsed()) ? before : null
      if (today) await alone.copyInto(today)
      const put = async (coming: string, aside: string): Promise<void> => {
        if (today) renameSync(join(today, 'same-page.db'), join(dataDir, aside)) // before it is replaced, so that it is somewhere at every moment
        await alone.replaceBy(coming)
      }
      return inFolderOfItsOwn(dataDir, 'coming-back', (coming) => putBack(tool, file, coming, { today, put }))
    })
  } finally {
    await alone.end()
  }
}

async function inFolderOfItsOwn<T>(dataDir: string, name: string, job: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(dataDir, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { mode: 0o700 })
  try {
    return await job(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function putBack(tool: Tool, file: string, coming: string, { today, put }: Into): Promise<Exit> {
  const { config, say, now } = tool
  copyWhole(file, join(coming, 'same-page.db'))
  await bringForward(coming, config.keyDir)
  const looked = await lookOver(coming, config.keyDir)
  for (const fault of looked.faults) say(fault)
  if (looked.faults.length > 0) {
    say('This copy is not in order, so nothing was changed.')
    return EXIT.found
  }
  say(sayLookedOver(looked))
  const aside = `same-page-before-${stampOf(now())}.db`
  const newer = today ? await newerThan(looked.entries, coming, today, tool) : null
  const carried = today ? carryOver(coming, today, looked.takenOut) : []
  // Opening it applies every erasure since, before anybody else can.
  const storage = await openSqlite(coming, config.keyDir)
  await bringTrailOn(storage, newer, tool)
  await storage.close()
  await put(coming, aside)
  say(`The copy is in place. What was erased since it was made is erased from it, too.`)
  for (const document of looked.takenOut) say(sayTakenOut(document, carried.includes(document)))
  if (newer) say(`The audit trail goes on: ${newer.rows.length} newer entries were kept.`)
  else say('The audit trail ends where the copy ends, because newer entries could not be read. It says so itself.')
  if (today) say(`What was kept before is still there: ${join(config.dataDir, aside)}. Please take it away once you do not need it.`)
  return EXIT.done
}

function sayTakenOut(document: DocumentId, isCarried: boolean): string {
  const why = `Words were taken out of ${document} for good after the copy was made, so the copy’s page of it can be read by nobody.`
  if (isCarried) return `${why} It stays as it was until now, without those words.`
  return `${why} Everything else is in place. A copy made after that day has it, without those words.`
}

interface Newer {
  rows: AuditRow[]
  checkpoints: Checkpoint[]
}

/** What the trail in use has beyond the copy: it is added to the copy, so that nobody loses a trace by putting one back. Null when it cannot be. */
async function newerThan(size: number, coming: string, today: string, { config }: Tool): Promise<Newer | null> {
  try {
    const [copy, now] = [await openForReading(coming, config.keyDir), await openForReading(today, config.keyDir)]
    try {
      const end = await copy.audit.last()
      const [there] = await now.audit.before(size + 1, 1)
      if (end && (there?.seq !== end.seq || there.hash !== end.hash)) return null // another trail
      const rows: AuditRow[] = []
      for await (const row of now.audit.since(size)) rows.push(row)
      const known = new Set((await copy.audit.checkpoints()).map(({ signature }) => signature))
      return { rows, checkpoints: (await now.audit.checkpoints()).filter(({ signature }) => !known.has(signature)) }
    } finally {
      copy.close()
      now.close()
    }
  } catch {
    return null // what was kept may be the very thing that is damaged
  }
}

async function bringTrailOn({ audit, witness }: Storage, newer: Newer | null, { now }: Tool): Promise<void> {
  if (newer) {
    await audit.add(newer.rows)
    for (const checkpoint of newer.checkpoints) await audit.addCheckpoint(checkpoint)
  } else {
    const last = await audit.last()
    const words = { kind: 'restored' as const, size: last?.seq ?? 0, hash: last?.hash ?? '0'.repeat(64), at: new Date(now()).toISOString() }
    witness.keep(lineOf(signed(witness, words)))
  }
  const trail = new AuditTrail(audit, witness, now)
  await trail.note({ ...OPERATOR, conference: '', act: 'restored', about: newer ? `kept ${newer.rows.length}` : 'not-kept' })
  await trail.checkpoint()
}

function copyWhole(from: string, to: string): void {
  copyFileSync(from, to)
  chmodSync(to, 0o600)
  const handle = openSync(to, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

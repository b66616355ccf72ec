import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { AuditTrail } from '../house/proof/audit.ts'
import { openStorage } from '../storage/open.ts'
import { openSqlite } from '../storage/sqlite/open.ts'
import { putAside, whileStopped } from '../storage/sqlite/put-back.ts'
import { lookOver } from './look-over.ts'
import { EXIT, type Exit, OPERATOR, stampOf, Stop, type Tool } from './tool.ts'

const HOW = [
  'Please say: move --from sqlite --to postgres',
  'It moves what is kept in DATA_DIR into the empty database that DATABASE_URL names; KEY_DIR stays where it is. Please stop the server first.',
  'The way back is a backup: make one, take DATABASE_URL away, and restore it.'
].join('\n')

/** `move --from sqlite --to postgres`: all of it or nothing, each row read again on the other side and compared. The server is stopped meanwhile. */
export async function moveCommand(tool: Tool, args: string[]): Promise<Exit> {
  const { values } = parseArgs({ args, options: { from: { type: 'string' }, to: { type: 'string' } } })
  if (values.from !== 'sqlite' || values.to !== 'postgres') throw new Stop(HOW)
  const { dataDir, keyDir, databaseUrl } = tool.config
  if (databaseUrl === null) throw new Stop('Please set DATABASE_URL to the PostgreSQL it moves to. Nothing was changed.')
  if (!existsSync(join(dataDir, 'same-page.db'))) throw new Stop(`Same Page has kept nothing in ${dataDir}. Nothing was changed.`)
  await (await openSqlite(dataDir, keyDir)).close() // brings forward what an older one kept
  const moved = await whileStopped(dataDir, () => moveInto(tool, databaseUrl))
  if (moved !== EXIT.done) return moved
  await note(tool)
  return EXIT.done
}

async function moveInto({ config, say, now }: Tool, url: string): Promise<Exit> {
  const { dataDir, keyDir } = config
  const { documents, entries, faults } = await lookOver(dataDir, keyDir)
  for (const fault of faults) say(fault)
  if (faults.length > 0) {
    say('What is kept is not in order, so nothing was moved. Please restore a copy first, or ask for help.')
    return EXIT.found
  }
  const { Alone } = await import('../storage/postgres/alone.ts')
  const alone = await Alone.begin(url)
  try {
    await alone.takeIn(dataDir)
  } finally {
    await alone.end()
  }
  // Under its own name a server started without DATABASE_URL would go on from it, and there would be two.
  const aside = `same-page-moved-${stampOf(now())}.db`
  putAside(dataDir, aside)
  say(
    `Everything is in PostgreSQL: ${documents} documents and ${entries} entries of the audit trail, each row read again there and the same.`
  )
  say(`From now on please start Same Page with DATABASE_URL. The keys stay in ${keyDir}.`)
  say(`The file it came from is still there: ${join(dataDir, aside)}. Please take it away once you do not need it.`)
  return EXIT.done
}

async function note({ config, now }: Tool): Promise<void> {
  const storage = await openStorage(config, { alone: true })
  const trail = new AuditTrail(storage.audit, storage.witness, now)
  try {
    await trail.note({ ...OPERATOR, conference: '', act: 'moved', about: 'sqlite postgres' })
  } finally {
    await trail.close()
    await storage.close()
  }
}

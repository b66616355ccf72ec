import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { AuditTrail } from '../house/proof/audit.ts'
import { openBesideServer, openReading } from '../storage/open.ts'
import { lookOver, type LookedOver } from './look-over.ts'
import { EXIT, type Exit, OPERATOR, stampOf, Stop, type Tool } from './tool.ts'

/** `backup <folder>`: a whole copy, also in the middle of a conference. It gets its name only once it was looked over. */
export async function backupCommand(tool: Tool, [given, ...more]: string[]): Promise<Exit> {
  if (!given || more.length > 0) throw new Stop('Please name one folder for the copy: backup <folder>')
  const folder = resolve(given)
  refuseWithKeys(folder, tool)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = `same-page-${stampOf(tool.now())}`
  const half = join(folder, `${name}.half`)
  mkdirSync(half, { mode: 0o700 })
  try {
    const looked = await copyInto(half, tool)
    for (const fault of looked.faults) tool.say(fault)
    if (looked.faults.length > 0) {
      tool.say('The copy is not in order, so it was not kept. Nothing else was changed.')
      await note(tool, 'refused', `faults ${looked.faults.length}`)
      return EXIT.found
    }
    const file = join(folder, `${name}.db`)
    renameSync(join(half, 'same-page.db'), file)
    sync(folder)
    await note(tool, 'done', `documents ${looked.documents} entries ${looked.entries}`)
    tool.say(`The copy is ${file}`)
    tool.say(sayLookedOver(looked))
    tool.say(
      `The keys are not in it. Without them nobody can read it, so please copy ${tool.config.keyDir} too, after this, to another place, and let go of the copy of it from before: that one opens what was erased or taken out since.`
    )
    return EXIT.done
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
}

export const sayLookedOver = ({ documents, entries }: LookedOver): string =>
  `It was looked over: the file is whole, everything in its ${documents} ${documents === 1 ? 'document' : 'documents'} opens, and its audit trail of ${entries} entries holds.`

async function copyInto(half: string, { config }: Tool): Promise<LookedOver> {
  const source = await openReading(config)
  try {
    await source.backupTo(join(half, 'same-page.db'))
  } finally {
    await source.close()
  }
  return lookOver(half, config.keyDir)
}

/** Whoever takes the copy must not have the keys with it. */
function refuseWithKeys(folder: string, { config: { keyDir, dataDir } }: Tool): void {
  const isIn = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(outer + sep)
  if (isIn(folder, keyDir) || isIn(keyDir, folder))
    throw new Stop(`The keys are in ${keyDir}. Please choose a folder for the copy that is apart from them.`)
  if (isIn(folder, dataDir))
    throw new Stop(`That is inside ${dataDir}, which it is a copy of. Please choose another folder, best on another machine.`)
  if (existsSync(folder) && isIn(dataDir, folder))
    throw new Stop(`That holds ${dataDir} itself. Please choose another folder, best on another machine.`)
}

async function note({ config, now }: Tool, outcome: 'done' | 'refused', about: string): Promise<void> {
  const beside = await openBesideServer(config)
  try {
    const trail = new AuditTrail(beside.audit, beside.witness, now)
    await trail.note({ ...OPERATOR, conference: '', act: 'backed-up', about, outcome })
    await trail.checkpoint()
  } finally {
    await beside.close()
  }
}

function sync(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

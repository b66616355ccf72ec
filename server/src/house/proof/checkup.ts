import { existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { CheckLine, CheckState } from '@samepage/shared'
import type { AuditRow, AuditStore, Checkpoint, Witness } from '../../storage/installation.ts'
import { proveTrail } from './audit-proof.ts'
import { LastBackup } from './last-backup.ts'
import type { Vitals } from './vitals.ts'

/** What is looked at. `publicUrl`: how browsers come in. `supervised`: something starts the server again should it end. */
export interface CheckupSource {
  dataDir: string
  keyDir: string
  /** Everything is in a database elsewhere, and nothing in `dataDir`. */
  inDatabase: boolean
  publicUrl: string
  supervised: boolean
  retention: { on: boolean }
  audit: Pick<AuditStore, 'last' | 'since' | 'before' | 'checkpoints'>
  witness: Pick<Witness, 'publicKey' | 'kept'>
  /** Known inside the server alone. */
  hasLastResort: boolean | null
  vitals?: Vitals
  now: number
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const LEAST_FREE_BYTES = 2 * 1024 ** 3 // a conference writes megabytes; the rest is for its log, copies and the system
const LEAST_FREE_SHARE = 0.1
const OLDEST_NODE = 24 // what it is tested on
const LATE_CHECKPOINT_MS = 5 * 60_000 // they come every minute
const SLOW_SAVING_MS = 250
const LONG_STALL_MS = 1_000
const CLOCK_SLACK_MS = 2_000

/** Looks whether an installation is in order. Nothing is changed. */
export async function checkUp(source: CheckupSource): Promise<CheckLine[]> {
  const last = await source.audit.last()
  return [
    addressLine(source),
    ...placeLines(source),
    await diskLine(source),
    ...savingLines(source),
    await backupLine(source),
    ...(await trailLines(source, last)),
    clockLine(source, last),
    nodeLine(),
    supervisionLine(source),
    retentionLine(source)
  ]
}

const line = (what: string, state: CheckState, say: string, todo = ''): CheckLine => ({ what, state, say, todo })

function addressLine({ publicUrl }: CheckupSource): CheckLine {
  const what = 'Address'
  if (publicUrl.startsWith('https:')) return line(what, 'fine', `Browsers come in at ${publicUrl}, sealed on the way.`)
  if (/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(publicUrl))
    return line(
      what,
      'look',
      `Only this computer can reach it, at ${publicUrl}.`,
      'For a real conference, set PUBLIC_URL to an address that begins with https://.'
    )
  return line(
    what,
    'mend',
    `Browsers come in at ${publicUrl}, and others on the way can read along.`,
    'Please set PUBLIC_URL to an address that begins with https://.'
  )
}

/** `.../keys` and `.../data`: that neither is inside the other is refused at the start already; here it is whether others can look in. */
function placeLines({ dataDir, keyDir, inDatabase }: CheckupSource): CheckLine[] {
  const apart = dataDir !== keyDir && !dataDir.startsWith(`${keyDir}/`) && !keyDir.startsWith(`${dataDir}/`)
  const sameDisk = !inDatabase && existsSync(dataDir) && existsSync(keyDir) && statSync(dataDir).dev === statSync(keyDir).dev
  const kept = apart
    ? sameDisk
      ? line(
          'Keys',
          'look',
          `The keys are in ${keyDir}, apart from what they open, on the same disk.`,
          'A copy of the whole disk holds both. If you can, keep KEY_DIR on another one.'
        )
      : line(
          'Keys',
          'fine',
          `The keys are in ${keyDir}, ${inDatabase ? 'apart from the database' : 'on another disk than what they open'}.`
        )
    : line('Keys', 'mend', 'The keys lie with what they open.', 'Please set KEY_DIR to a folder apart from DATA_DIR.')
  return [
    kept,
    privateLine('Key files', keyDir, ['installation.key', 'checkpoint.key', 'signing.key', 'erased.json']),
    ...(inDatabase ? [] : [privateLine('Data files', dataDir, ['same-page.db'])])
  ]
}

function privateLine(what: string, folder: string, names: string[]): CheckLine {
  const all = [folder, ...names.map((name) => join(folder, name))].filter((path) => existsSync(path))
  const open = all.filter((path) => (statSync(path).mode & 0o077) !== 0)
  if (open.length === 0) return line(what, 'fine', 'Only the account that Same Page runs as can open them.')
  return line(what, 'mend', `Others on this machine can look into ${open.join(', ')}.`, `Please close them: chmod go-rwx ${open.join(' ')}`)
}

async function diskLine({ dataDir, inDatabase }: CheckupSource): Promise<CheckLine> {
  if (inDatabase)
    return line(
      'Database',
      'fine',
      'Everything is kept in PostgreSQL, which waits for its disk. Whoever looks after it sees how much room is left.'
    )
  const { bavail, blocks, bsize } = await statfs(dataDir)
  const free = bavail * bsize
  const say = `${(free / 1024 ** 3).toFixed(1)} GB of ${((blocks * bsize) / 1024 ** 3).toFixed(0)} GB are free.`
  const enough = free >= LEAST_FREE_BYTES && free >= LEAST_FREE_SHARE * blocks * bsize
  return enough
    ? line('Room on the disk', 'fine', say)
    : line(
        'Room on the disk',
        'mend',
        say,
        'Please make room, at least 2 GB and a tenth of the disk. When it is full, nothing more can be saved.'
      )
}

function savingLines({ vitals }: CheckupSource): CheckLine[] {
  if (!vitals) return []
  const { keeping, lag } = vitals
  const what = 'Saving'
  const said = `Of a hundred things written in the last minutes, ninety-nine were on the disk within ${Math.ceil(keeping.p99)} ms.`
  const say = keeping.count === 0 ? 'Nobody wrote anything in the last minutes.' : said
  const saving =
    vitals.unready === 'not-saving'
      ? line(
          what,
          'mend',
          'What people write cannot be saved just now. It stays on their screens.',
          'Please look whether the disk is full.'
        )
      : keeping.p99 > SLOW_SAVING_MS
        ? line(what, 'look', say, 'People may notice. Please look what else uses this disk.')
        : line(what, 'fine', say)
  const stalls = `For at most ${Math.ceil(lag.most)} ms at a time it was too busy to answer anybody.`
  const answering =
    lag.most > LONG_STALL_MS
      ? line('Answering', 'look', stalls, 'People may notice. Please look what else runs on this machine.')
      : line('Answering', 'fine', stalls)
  return [saving, answering]
}

async function backupLine({ audit, now }: CheckupSource): Promise<CheckLine> {
  const last = await new LastBackup(audit).find()
  const todo = 'Please run `npm run samepage -- backup <folder>`, every night by itself, and keep the folder on another machine.'
  if (!last) return line('Backup', 'mend', 'No backup was made yet.', todo)
  const age = now - Date.parse(last.at)
  return age <= DAY_MS + HOUR_MS
    ? line('Backup', 'fine', `The last one was made and looked over ${ago(age)}.`)
    : line('Backup', 'mend', `The last one was made ${ago(age)}.`, todo)
}

async function trailLines({ audit, witness, now }: CheckupSource, last: AuditRow | null): Promise<CheckLine[]> {
  const { entries, findings, remarks } = await proveTrail(audit, witness)
  const holds =
    findings.length === 0
      ? line(
          'Audit trail',
          remarks.length > 0 ? 'look' : 'fine',
          [`It holds: ${entries.toLocaleString('en-GB')} entries.`, ...remarks].join(' ')
        )
      : line(
          'Audit trail',
          'mend',
          `It does not hold. ${findings[0]?.say}`,
          'Please run `npm run samepage -- audit verify`, keep a copy of DATA_DIR and KEY_DIR as they are, and tell your information security officer today.'
        )
  const [newest] = (await audit.checkpoints()).slice(-1)
  return [holds, checkpointLine(newest, last, now)]
}

function checkpointLine(newest: Checkpoint | undefined, last: AuditRow | null, now: number): CheckLine {
  const what = 'Signed checkpoints'
  const waits = last && (newest?.size ?? 0) < last.seq && now - Date.parse(last.at) > LATE_CHECKPOINT_MS
  if (waits)
    return line(
      what,
      'mend',
      'The newest entries are not signed for.',
      'Please look whether KEY_DIR can be written to, and start Same Page again.'
    )
  return line(
    what,
    'fine',
    newest ? `The last one was signed ${ago(now - Date.parse(newest.at))}, at entry ${newest.size}.` : 'Nothing to sign for yet.'
  )
}

function clockLine({ now }: CheckupSource, last: AuditRow | null): CheckLine {
  const ahead = last ? Date.parse(last.at) - now : 0
  if (ahead <= CLOCK_SLACK_MS) return line('Server’s clock', 'fine', 'It has not gone backwards.')
  return line(
    'Server’s clock',
    'mend',
    `It went back: the newest entry is from ${Math.ceil(ahead / 1000)} seconds ahead of now.`,
    'Please let the machine set its clock by itself (NTP).'
  )
}

function nodeLine(): CheckLine {
  const { node } = process.versions
  return Number.parseInt(node) >= OLDEST_NODE
    ? line('Node', 'fine', `Runs on Node ${node}.`)
    : line('Node', 'mend', `Runs on Node ${node}.`, `Please start it with npm start, which brings Node ${OLDEST_NODE}, or install that.`)
}

function supervisionLine({ supervised, hasLastResort }: CheckupSource): CheckLine {
  const what = 'Staying up'
  if (hasLastResort === false) return line(what, 'mend', 'A single fault could end it for everybody.', 'Please start it with npm start.')
  if (supervised) return line(what, 'fine', 'Something starts it again should it ever end.')
  return line(
    what,
    'look',
    'Nothing is known that would start it again should it end.',
    'Please run it under systemd or the like, or set SUPERVISED=yes when something else looks after it.'
  )
}

function retentionLine({ retention }: CheckupSource): CheckLine {
  if (retention.on) return line('Keeping no longer than needed', 'fine', 'What is due is erased every day, by itself.')
  return line(
    'Keeping no longer than needed',
    'look',
    'Nothing is erased by itself.',
    'Set RETENTION=on, or run `npm run samepage -- retention` now and then.'
  )
}

/** `3 hours ago`. */
function ago(ms: number): string {
  const [count, unit] =
    ms < 2 * 60_000
      ? [0, '']
      : ms < 2 * HOUR_MS
        ? [ms / 60_000, 'minutes']
        : ms < 2 * DAY_MS
          ? [ms / HOUR_MS, 'hours']
          : [ms / DAY_MS, 'days']
  return unit ? `${Math.floor(count)} ${unit} ago` : 'just now'
}

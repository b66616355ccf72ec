import { parseArgs } from 'node:util'
import type { ConferenceId } from '@samepage/shared'
import { AuditTrail } from '../house/proof/audit.ts'
import { erase, ERASE_REASONS, eraseDue, type EraseReason, type Fate, whatIsDue } from '../house/proof/retention.ts'
import { openReading, openStorage } from '../storage/open.ts'
import type { Storage } from '../storage/storage.ts'
import { EXIT, type Exit, OPERATOR, Stop, type Tool } from './tool.ts'

const FATES: Record<Fate, string> = {
  stays: 'Stays',
  'on-hold': 'On hold',
  goes: 'Would go',
  'needs-approval': 'Waits for approval'
}

/** `retention`: what would go and why. `retention --do-it [--approved-by name]`: erases it, while the server is stopped. */
export async function retentionCommand(tool: Tool, args: string[]): Promise<Exit> {
  const { values } = parseArgs({ args, options: { 'do-it': { type: 'boolean', default: false }, 'approved-by': { type: 'string' } } })
  if (values['do-it']) return eraseWhatIsDue(tool, values['approved-by'])
  const copy = await openReading(tool.config)
  try {
    const dues = await whatIsDue(copy, tool.config.retention, tool.now())
    for (const { conference, fate, say } of dues) tool.say(`${FATES[fate]}: ${conference} ${say}.`)
    if (dues.length === 0) tool.say('There is no conference here.')
    tool.say('Nothing was changed. To erase what is due: retention --do-it')
    if (dues.some(({ fate }) => fate === 'needs-approval'))
      tool.say(
        'What was never signed goes only when somebody approves it: retention --do-it --approved-by "the name an administrator signs in with"'
      )
    return EXIT.done
  } finally {
    await copy.close()
  }
}

async function eraseWhatIsDue(tool: Tool, name: string | undefined): Promise<Exit> {
  return withStorage(tool, async (storage, audit) => {
    const approver = name === undefined ? null : await storage.directory.staffNamed(name)
    if (name !== undefined && !(approver?.active && approver.role === 'administrator'))
      throw new Stop(`Nobody with an administrator’s account signs in as "${name}". Nothing was changed.`)
    const gone = await eraseDue({ ...storage, audit }, tool.config.retention, { now: tool.now(), approvedBy: approver?.id ?? null })
    for (const conference of gone) tool.say(`Gone for good: ${conference}.`)
    tool.say(
      gone.length === 0 ? 'Nothing was due, so nothing was changed.' : `${gone.length} erased, with their keys. No copy brings them back.`
    )
    return EXIT.done
  })
}

/** `erase <conference> --reason request|order|mistake|retention`: while the server is stopped. */
export async function eraseCommand(tool: Tool, args: string[]): Promise<Exit> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { reason: { type: 'string' } } })
  const [conference, ...more] = positionals
  const reason = ERASE_REASONS.find((known) => known === values.reason)
  if (!conference || more.length > 0 || !reason) throw new Stop(HOW_TO_ERASE)
  return withStorage(tool, async (storage, audit) => {
    await eraseOne({ ...storage, audit }, conference as ConferenceId, reason)
    tool.say(`Gone for good: ${conference}, with its keys. No copy brings it back.`)
    return EXIT.done
  })
}

const HOW_TO_ERASE = [
  'Please say which, and why: erase <conference> --reason request|order|mistake|retention',
  '  request    somebody asked for it under data protection law',
  '  order      a court, or the council’s lawyers, said so',
  '  mistake    it was made by mistake',
  '  retention  its time is over',
  'Please stop the server first, when nobody is in a conference: it keeps what is open in memory. Start it again afterwards.',
  'It is one of these words and nothing else, because the audit trail keeps it for years.'
].join('\n')

const eraseOne = (tools: Parameters<typeof erase>[0], conference: ConferenceId, reason: EraseReason): Promise<void> =>
  erase(tools, conference, OPERATOR.who, reason)

async function withStorage(tool: Tool, job: (storage: Storage, audit: AuditTrail) => Promise<Exit>): Promise<Exit> {
  const storage = await openStorage(tool.config, { alone: true })
  const audit = new AuditTrail(storage.audit, storage.witness, tool.now)
  try {
    return await job(storage, audit)
  } finally {
    await audit.close()
    await storage.close()
  }
}

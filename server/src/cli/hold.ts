import { parseArgs } from 'node:util'
import type { ConferenceId } from '@samepage/shared'
import { AuditTrail } from '../house/proof/audit.ts'
import { openBesideServer } from '../storage/open.ts'
import type { Beside } from '../storage/reading.ts'
import { dayOf, EXIT, type Exit, OPERATOR, Stop, type Tool } from './tool.ts'

const HOW = [
  'Please say one of these:',
  '  hold list',
  '  hold set <conference> --name "who asks for it" --reason "why" --review-on 2027-05-01',
  '  hold lift <conference>'
].join('\n')

const OPTIONS = { name: { type: 'string' }, reason: { type: 'string' }, 'review-on': { type: 'string' } } as const

/** `hold list|set|lift`: also while the server runs. What is on hold, nothing erases. */
export async function holdCommand(tool: Tool, args: string[]): Promise<Exit> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS })
  const [verb, conference, ...more] = positionals
  if (more.length > 0 || !['list', 'set', 'lift'].includes(verb ?? '') || (verb !== 'list' && !conference)) throw new Stop(HOW)
  const beside = await openBesideServer(tool.config)
  try {
    if (verb === 'list') return await list(tool, beside)
    if (verb === 'lift') return await lift(tool, beside, conference as ConferenceId)
    return await set(tool, beside, { conference: conference as ConferenceId, ...readAsk(values, tool) })
  } finally {
    await beside.close()
  }
}

interface HoldAsk {
  name: string
  reason: string
  reviewOn: string
}

function readAsk(
  { name = '', reason = '', 'review-on': reviewOn = '' }: { name?: string; reason?: string; 'review-on'?: string },
  { now }: Tool
): HoldAsk {
  if (!name.trim() || !reason.trim() || !reviewOn) throw new Stop(HOW)
  if (!/^\d{4}-\d\d-\d\d$/.test(reviewOn) || Number.isNaN(Date.parse(reviewOn)) || reviewOn <= dayOf(now()))
    throw new Stop(`--review-on is "${reviewOn}"; it must be a day to come, such as 2027-05-01.`)
  return { name: name.trim(), reason: reason.trim(), reviewOn }
}

async function set(tool: Tool, { holds, ...beside }: Beside, ask: HoldAsk & { conference: ConferenceId }): Promise<Exit> {
  await holds.set({ ...ask, at: new Date(tool.now()).toISOString() })
  // The name and the reason stay with the hold, sealed: the trail outlives them.
  await note(tool, beside, { conference: ask.conference, act: 'hold-set', about: `review ${ask.reviewOn}` })
  tool.say(`${ask.conference} is on hold. Nothing erases it until the hold is lifted. Please look at it again on ${ask.reviewOn}.`)
  return EXIT.done
}

async function lift(tool: Tool, { holds, ...beside }: Beside, conference: ConferenceId): Promise<Exit> {
  if (!(await holds.lift(conference))) throw new Stop(`${conference} is not on hold. Nothing was changed.`)
  await note(tool, beside, { conference, act: 'hold-lifted' })
  tool.say(`The hold on ${conference} is lifted. From now on it goes when its time is over.`)
  return EXIT.done
}

async function list({ say, now }: Tool, { holds }: Beside): Promise<Exit> {
  const all = await holds.all()
  for (const { conference, name, reason, at, reviewOn } of all) {
    say(
      `${conference}: ${name}, ${reason}. Since ${at.slice(0, 10)}, to be looked at again on ${reviewOn}${reviewOn < dayOf(now()) ? ', which is over' : ''}.`
    )
  }
  if (all.length === 0) say('Nothing is on hold.')
  return EXIT.done
}

async function note(
  { now }: Tool,
  { audit, witness }: Pick<Beside, 'audit' | 'witness'>,
  noted: { conference: ConferenceId; act: 'hold-set' | 'hold-lifted'; about?: string }
): Promise<void> {
  const trail = new AuditTrail(audit, witness, now)
  await trail.note({ ...OPERATOR, ...noted })
  await trail.checkpoint()
}

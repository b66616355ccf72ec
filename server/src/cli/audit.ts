import { parseArgs } from 'node:util'
import type { ConferenceId } from '@samepage/shared'
import { proveTrail } from '../house/proof/audit-proof.ts'
import { openReading } from '../storage/open.ts'
import { EXIT, type Exit, Stop, type Tool } from './tool.ts'

/** `audit verify`, `audit show [--conference id] [--most 100]`: also while the server runs. */
export async function auditCommand(tool: Tool, args: string[]): Promise<Exit> {
  const [verb, ...more] = args
  if (verb === 'verify') return verify(tool)
  if (verb === 'show') return show(tool, more)
  throw new Stop('Please say "audit verify" or "audit show".')
}

async function verify({ config, say }: Tool): Promise<Exit> {
  const copy = await openReading(config)
  try {
    const { entries, checkpoints, findings, remarks, at } = await proveTrail(copy.audit, copy.witness)
    for (const remark of remarks) say(remark)
    for (const finding of findings) say(finding.say)
    say(`This installation signs with the key ${copy.witness.publicKey}`)
    if (findings.length > 0) {
      say(
        `The trail does not hold. Please keep ${config.dataDir} and ${config.keyDir} as they are, and tell your information security officer.`
      )
      return EXIT.found
    }
    say(`The trail holds: ${entries} entries, ${checkpoints} signed checkpoints${at ? `, the last at ${at}` : ''}.`)
    return EXIT.done
  } finally {
    await copy.close()
  }
}

async function show({ config, say }: Tool, args: string[]): Promise<Exit> {
  const { values } = parseArgs({ args, options: { conference: { type: 'string' }, most: { type: 'string', default: '100' } } })
  const most = Number(values.most)
  if (!Number.isInteger(most) || most < 1) throw new Stop('--most is a whole number, 1 or more.')
  const copy = await openReading(config)
  try {
    const rows = await copy.audit.before(Number.MAX_SAFE_INTEGER, most, values.conference as ConferenceId | undefined)
    for (const { seq, at, who, device, conference, act, about, outcome } of rows.toReversed()) {
      say(
        [seq, at, outcome, act, `who=${who}`, device && `device=${device}`, conference && `conference=${conference}`, about]
          .filter(Boolean)
          .join('  ')
      )
    }
    if (rows.length === 0) say('The trail has nothing of that.')
    return EXIT.done
  } finally {
    await copy.close()
  }
}

import { type SamePage, startSamePage } from './app.ts'
import { type Config, ConfigFaults, readConfig } from './config.ts'
import { firstLink } from './house/first-link.ts'
import { makePractice } from './house/practice.ts'
import { openRedis } from './many/redis.ts'
import { CannotOpen, openStorage } from './storage/open.ts'
import { SteadyClock } from './steady-clock.ts'
import { faultOf } from './transport/errors.ts'

const demo = process.argv.includes('--demo')
const json = process.argv.includes('--json')

/** What an operator can put right is said in a sentence; anything else is a fault of ours and keeps its trace. */
function stop(fault: unknown): never {
  const say = fault instanceof ConfigFaults || fault instanceof CannotOpen ? fault.message : sayWhatStopped(fault)
  if (!say) throw fault
  console.error(say)
  process.exit(1)
}

/** Why it cannot begin, in words; null for anything else. */
function sayWhatStopped(fault: unknown): string | null {
  const { code, address, port } = fault as NodeJS.ErrnoException & { address?: string; port?: number }
  if (code === 'not-saved')
    return 'The database went away while Same Page was starting. Please start it again once the database is back. Nothing is half done.'
  if (code === 'EADDRINUSE') return `Something else listens on port ${port} already: perhaps another Same Page. Set PORT to a free one.`
  if (code === 'EACCES' && port !== undefined) return `This account may not listen on port ${port}. Set PORT to one above 1023.`
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${address}. Set HOST to one it has, or 0.0.0.0 for all of them.`
  return null
}

/** Wrong ones stop the start, and not the first signature. What reads them is not loaded otherwise: signing is the printing process’s. */
async function openCertificate(signing: NonNullable<Config['signing']>): Promise<void> {
  const { signerFrom } = await import('./plan/signing/sign.ts')
  await signerFrom(signing).catch(() => {
    const say = 'SIGNING_P12 does not open with the password in SIGNING_P12_PASSWORD_FILE, or is no PKCS #12 file with a key in it.'
    throw new ConfigFaults([say])
  })
}

async function start(): Promise<SamePage> {
  const config = readConfig()
  if (config.signing) await openCertificate(config.signing)
  const storage = await openStorage(config)
  try {
    const channel = config.redisUrl && (await openRedis({ url: config.redisUrl, witness: storage.witness, report }))
    return await startSamePage(config, storage, new SteadyClock().now, channel || null)
  } catch (fault) {
    await storage.close()
    throw fault
  }
}

/** What goes wrong between processes. In the same words the log has for everything else. */
function report(fault: unknown): void {
  console.error(JSON.stringify({ event: 'between processes', say: fault instanceof Error ? fault.message : '' }))
}

const samePage = await start().catch(stop)

// The last resort: a fault nobody caught ends one act, not the conference of everybody who is in the room. It is said where, never what.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (fault: unknown) => console.error(JSON.stringify({ event, ...faultOf(fault) })))
}

let closing = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (closing) return // the terminal and npm may both pass it on
    closing = true
    // Whatever cannot be put away, such as a database that is gone: it ends, and what was said to be kept is kept.
    void samePage.close().then(
      () => process.exit(0),
      (fault: unknown) => {
        console.error(JSON.stringify({ event: 'closing', ...faultOf(fault) }))
        process.exit(1)
      }
    )
  })
}

const { desks, directory, keys, rooms } = samePage.services
if (demo) {
  const { conference, links } = await makePractice(desks.conferences, rooms)
  if (json) console.log(JSON.stringify({ url: samePage.url, conference: conference.id, links }))
  else console.log(sayLinks(links))
} else {
  console.log(`\nSame Page is open at ${samePage.url}\n`)
  const away = (): void => console.error('The database is away. The link that makes the first administrator follows once it is back.')
  const secret = await firstLink({ directory, keys, away, over: () => closing })
  if (secret) console.log(`To set it up, open this link once. It makes the first administrator:\n  ${samePage.url}/set-up#${secret}\n`)
}

function sayLinks(links: Awaited<ReturnType<typeof makePractice>>['links']): string {
  const lines = links.map(({ name, describedAs, url }) => `  ${describedAs ? `${name}, ${describedAs}` : name}\n    ${url}`)
  return ['\nA made-up conference to practise with is open. Open it as any of them:\n', ...lines, ''].join('\n')
}

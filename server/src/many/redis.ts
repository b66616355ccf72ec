import { createHash, hkdfSync } from 'node:crypto'
import { createClient, type RedisClientType } from '@redis/client'
import { CannotOpen } from '../storage/cannot-open.ts'
import { Sealer } from '../storage/sealing/seal.ts'
import type { Witness } from '../storage/installation.ts'
import type { Channel, Hint } from './channel.ts'

const CONNECT_MS = 3_000
const LONGEST_WAIT_MS = 2_000
const PING_MS = 5_000
const PURPOSE = ['hint']
const FRESH_MS = 5 * 60_000 // far more than clocks of two machines differ

interface Given {
  url: string
  witness: Pick<Witness, 'publicKey' | 'sign'>
  report: (fault: unknown) => void
}

/**
 * The processes of one installation, over Redis. What goes through it is sealed with a key that only whoever holds the installation's keys can make:
 * whoever reads along learns nothing, and what somebody else puts there is dropped, also when it was said before. Nothing is kept in Redis, and nothing
 * that is kept depends on it.
 * @throws CannotOpen with a sentence for whoever runs it, when it cannot be reached at the start
 */
export async function openRedis({ url, witness, report }: Given): Promise<Channel> {
  let failing = true // until it has been reached once: that it is not is the caller's to say
  const failed = (): void => {
    if (!failing) report(new Error('Redis is away: other processes are seen up to a second late until it is back'))
    failing = true
  }
  const speaker = clientTo(url, failed)
  const listener = clientTo(url, failed)
  speaker.on('ready', () => (failing = false))
  try {
    await Promise.all([connected(speaker), connected(listener)])
    return await channelOver({ speaker, listener, witness, report })
  } catch (fault) {
    speaker.destroy()
    listener.destroy()
    throw new CannotOpen(`Same Page cannot reach Redis at ${hostOf(url)} (${codeOf(fault)}). Is it running, and is REDIS_URL right?`, fault)
  }
}

interface Parts extends Omit<Given, 'url'> {
  speaker: RedisClientType
  listener: RedisClientType
}

async function channelOver({ speaker, listener, witness, report }: Parts): Promise<Channel> {
  const me = crypto.randomUUID()
  const name = nameFor(witness)
  const sealer = new Sealer(keyFrom(witness))
  let heard: (hint: Hint, from: string) => void = () => undefined
  let forged = false
  let saidAt = 0
  const isNew = onceEach()
  const hear = (sealed: Buffer): void => {
    try {
      const { from, at, hint } = JSON.parse(Buffer.from(sealer.unseal(PURPOSE, sealed)).toString()) as Said
      if (from !== me && isNew(from, at)) heard(hint, from)
    } catch {
      if (!forged) report(new Error('something in Redis was not sealed by this installation, and was dropped'))
      forged = true
    }
  }
  await listener.subscribe(name, hear, true)
  return {
    me,
    say(hint) {
      if (!speaker.isReady) return
      saidAt = Math.max(saidAt + 1, Date.now())
      // It is only a hint: one that does not get through is not missed.
      speaker
        .publish(name, sealer.seal(PURPOSE, Buffer.from(JSON.stringify({ from: me, at: saidAt, hint } satisfies Said))))
        .catch(() => undefined)
    },
    hear: (listens) => void (heard = listens),
    async close() {
      for (const client of [speaker, listener]) client.destroy()
    }
  }
}

/** `at`: goes up with each thing a process says, and is about when it did (ms). */
interface Said {
  from: string
  at: number
  hint: Hint
}

/** Whether something is later than all that was heard of its process. Of one that was never heard before it must be of these minutes. */
function onceEach(): (from: string, at: number) => boolean {
  const last = new Map<string, number>()
  return (from, at) => {
    if (at <= (last.get(from) ?? Date.now() - FRESH_MS)) return false
    last.set(from, at)
    return true
  }
}

/** One Redis may serve several installations: each has a channel of its own. */
export const nameFor = ({ publicKey }: Pick<Witness, 'publicKey'>): string =>
  `same-page:${createHash('sha256').update(publicKey).digest('hex').slice(0, 32)}`

/** Ed25519 signs the same words alike each time, and nobody without its key can know how. These words are signed for nothing else. */
const keyFrom = (witness: Pick<Witness, 'sign'>): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', witness.sign('the key of the channel between processes'), '', 'same-page channel', 32))

function clientTo(url: string, failed: () => void): RedisClientType {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: PING_MS,
    socket: { connectTimeout: CONNECT_MS, reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, LONGEST_WAIT_MS) }
  }) as RedisClientType
  client.on('error', failed)
  return client
}

/** At the start it must be there at once; afterwards it is waited for. */
function connected(client: RedisClientType): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  client.once('error', reject)
  client.connect().then(() => resolve(), reject)
  return promise
}

const hostOf = (url: string): string => URL.parse(url)?.host || 'the address given'

function codeOf(fault: unknown): string {
  const { code, message } = fault as { code?: string; message?: string }
  return code ?? message?.split(' ')[0] ?? 'no answer'
}

import { randomBytes } from 'node:crypto'
import { createClient } from '@redis/client'
import type { DocumentId } from '@samepage/shared'
import type { Channel, Hint } from '@samepage/server/many/channel.ts'
import { nameFor, openRedis } from '@samepage/server/many/redis.ts'
import { openMemory } from '@samepage/server/storage/memory.ts'
import { describe, expect, it, onTestFinished } from 'vitest'
import { until } from './support/guest.ts'
import { askRedis, noRedis, REDIS } from './support/processes.ts'

const PAGE = 'holt/map' as DocumentId
const said = (seq: number): Hint => ({ say: 'journal', document: PAGE, seq })

interface Two {
  one: Channel
  /** What the second heard, and what it reported. */
  heard: Hint[]
  reported: string[]
  /** Puts bytes where the first one’s go, as anybody who can reach the Redis could. */
  put: (bytes: Buffer) => Promise<void>
  /** Everything that went through Redis so far. */
  wire: Buffer[]
}

async function two(): Promise<Two> {
  const { witness } = openMemory()
  const [heard, reported, wire] = [[] as Hint[], [] as string[], [] as Buffer[]]
  const report = (fault: unknown): void => void reported.push(String(fault))
  const one = await openRedis({ url: REDIS, witness, report: () => undefined })
  const other = await openRedis({ url: REDIS, witness, report })
  other.hear((hint) => heard.push(hint))
  const name = nameFor(witness)
  const listener = createClient({ url: REDIS })
  listener.on('error', () => undefined)
  await listener.connect()
  await listener.subscribe(name, (bytes: Buffer) => wire.push(bytes), true)
  onTestFinished(async () => {
    listener.destroy()
    await Promise.all([one.close(), other.close()])
  })
  return { one, heard, reported, wire, put: (bytes) => askRedis(async (redis) => void (await redis.publish(name, bytes))) }
}

describe.skipIf(noRedis)(noRedis ?? 'what somebody else puts into Redis', () => {
  it('[R63] is dropped and said once, and what is true goes on being heard', async () => {
    const { one, heard, reported, put, wire } = await two()
    one.say(said(1))
    await until(() => heard.length === 1 && wire.length === 1, 'what is true is heard')
    const flipped = Buffer.from(wire[0] as Buffer)
    flipped[20] = (flipped[20] as number) ^ 1
    const plain = Buffer.from(JSON.stringify({ from: 'x', hint: said(9) }))
    const foreign: Buffer[] = []
    const elsewhere = await two()
    elsewhere.one.say(said(9))
    await until(() => elsewhere.wire.length === 1, 'another installation says something of its own')
    foreign.push(elsewhere.wire[0] as Buffer)
    for (const bytes of [Buffer.alloc(0), Buffer.from('x'), randomBytes(28), randomBytes(1_000_000), plain, flipped, ...foreign])
      await put(bytes)
    one.say(said(2))
    await until(() => heard.length >= 2, 'what is true is heard after it')
    expect(heard).toEqual([said(1), said(2)])
    expect(reported).toEqual(['Error: something in Redis was not sealed by this installation, and was dropped'])
    expect(elsewhere.heard).toEqual([said(9)])
  })

  it('[R63] is not heard when it is only said again: who was here an hour ago is here no more', async () => {
    const { one, heard, put, wire } = await two()
    one.say({ say: 'here', document: PAGE, everyone: [{ person: 'jade' as never, way: 'room', writingIn: '' }] })
    one.say({ say: 'here', document: PAGE, everyone: [] })
    await until(() => heard.length === 2 && wire.length === 2, 'both are heard')
    await put(wire[0] as Buffer)
    one.say(said(3))
    await until(() => heard.some(({ say }) => say === 'journal'), 'what is true is heard after it')
    expect(heard).toHaveLength(3)
  })

  it('[R63] tells whoever reads along nothing: not a page, not a person', async () => {
    const { one, wire } = await two()
    one.say({ say: 'here', document: PAGE, everyone: [{ person: 'jade' as never, way: 'room', writingIn: '' }] })
    await until(() => wire.length === 1, 'it went through')
    for (const words of ['holt', 'jade', 'here']) expect((wire[0] as Buffer).includes(words)).toBe(false)
  })
})

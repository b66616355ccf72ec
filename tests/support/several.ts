import { startSamePage, type SamePage } from '@samepage/server/app.ts'
import { makePractice } from '@samepage/server/house/practice.ts'
import { channelsInMemory, type Channel } from '@samepage/server/many/channel.ts'
import { openMemory } from '@samepage/server/storage/memory.ts'
import type { Storage } from '@samepage/server/storage/storage.ts'
import type { Conference, Link, Role } from '@samepage/shared'
import { onTestFinished } from 'vitest'
import { Guest } from './guest.ts'

/** One practice conference that several servers have open at once. */
export interface Several {
  servers: SamePage[]
  storage: Storage
  conference: Conference
  link(role: Role, name?: string): Link
  /** Somebody comes in to the server with that number. */
  join(at: number, role: Role, name?: string): Promise<Guest>
}

/** `lost`: the servers hear nothing of each other, and have to see for themselves. */
export async function several({
  count = 2,
  lost = () => false,
  now = Date.now
}: { count?: number; lost?: () => boolean; now?: () => number } = {}): Promise<Several> {
  const storage = openMemory()
  const channel = channelsInMemory(lost)
  const servers: SamePage[] = []
  for (let i = 0; i < count; i++) servers.push(await serverOn(storage, channel(), now))
  const [first] = servers as [SamePage]
  const { conference, links } = await makePractice(first.services.desks.conferences, first.services.rooms)
  const link = (role: Role, name = ''): Link => {
    const found = links.find((one) => one.role === role && one.name.includes(name))
    if (!found) throw new Error(`nobody here is ${role} ${name}`)
    return found
  }
  const join = (at: number, role: Role, name?: string): Promise<Guest> =>
    Guest.join((servers[at] as SamePage).url, link(role, name), conference.id)
  return { servers, storage, conference, link, join }
}

/** One server of several on the same storage; it ends with the test. */
async function serverOn(storage: Storage, channel: Channel, now: () => number = Date.now): Promise<SamePage> {
  const config = {
    port: 0,
    host: '127.0.0.1',
    dataDir: '/nowhere',
    keyDir: '/nowhere-else',
    databaseUrl: null,
    redisUrl: null,
    publicUrl: null,
    logLevel: 'silent' as const,
    trustProxy: [],
    council: null,
    mail: null,
    retention: { on: false, signedDays: 30, unsignedDays: 90 },
    supervised: true,
    signing: null,
    metricsToken: null
  }
  const server = await startSamePage(config, { ...storage, close: async () => undefined }, now, channel)
  onTestFinished(() => server.close())
  return server
}

import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { fastifyCookie } from '@fastify/cookie'
import fastifyRateLimit from '@fastify/rate-limit'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { conferenceOf, type DocumentId } from '@samepage/shared'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import { ConferenceDesk } from './house/conferences.ts'
import { Copies } from './house/copies.ts'
import { Keys } from './house/keys.ts'
import { StaffDesk } from './house/staff.ts'
import type { Tell } from './live/room.ts'
import { Rooms } from './live/rooms.ts'
import { openPrinter } from './plan/printer.ts'
import type { Storage } from './storage/storage.ts'
import type { CookieRules } from './transport/cookies.ts'
import { answerRefusals, faultOf } from './transport/errors.ts'
import { originsFor } from './transport/origins.ts'
import { guardAnswers, refuseForeign, servePages } from './transport/pages.ts'
import { conferenceRoutes } from './transport/routes/conferences.ts'
import { houseRoutes } from './transport/routes/house.ts'
import { seatRoutes } from './transport/routes/seats.ts'
import type { Services } from './transport/services.ts'
import { Sessions } from './transport/session.ts'
import { Live } from './transport/socket.ts'

const CLIENT_DIR = fileURLToPath(new URL('../../client/build', import.meta.url))
const MOST_BODY_BYTES = 256 * 1024 // 60 people with every field full is about 40 kB

/** A running Same Page. */
export interface SamePage {
  /** Where browsers reach it, without a slash at the end. */
  url: string
  /** Where it listens. */
  port: number
  services: Services
  close(): Promise<void>
}

/** Builds everything and listens. storage: closed with it. now: the clock, for tests of clocks. */
export async function startSamePage(config: Config, storage: Storage, now: () => number = Date.now): Promise<SamePage> {
  const app = Fastify({
    logger: { level: config.logLevel, serializers: { req: ({ method, routeOptions }) => ({ method, route: routeOptions.url }) } },
    bodyLimit: MOST_BODY_BYTES,
    requestTimeout: 30_000, // a request that never ends must not hold a place for ever
    trustProxy: config.trustProxy,
    forceCloseConnections: true,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false } }
  }).withTypeProvider<TypeBoxTypeProvider>()
  const report = (fault: unknown): void => app.log.error({ fault: faultOf(fault) }, 'a fault of ours')
  let { port } = config // where it really listens, once it does
  const publicUrl = (): string => config.publicUrl ?? `http://localhost:${port}`
  const rules = (): CookieRules => ({ secure: publicUrl().startsWith('https:') })
  const origins = (): ReadonlySet<string> => originsFor(publicUrl())

  const { directory, journal, prints } = storage
  const keys = new Keys(directory, now)
  const sessions = new Sessions(directory, keys, rules)
  const live = new Live(app.server, { sessions, origins, report })
  const printer = openPrinter()
  const copies = new Copies(journal, prints, printer, () => rooms)
  const tell: Tell = {
    edited: live.tell.edited,
    decided(said) {
      live.tell.decided(said)
      // Printed at once, so that it is there when somebody asks; should that fail, asking prints it.
      if (said.entry.decision.type === 'signed') void printSigned(said.document).catch(report)
    }
  }
  const rooms = new Rooms(journal, directory, { tell, clock: { now: () => new Date(now()).toISOString() }, report })
  const printSigned = async (document: DocumentId): Promise<void> => {
    const room = await rooms.map(conferenceOf(document))
    if (room.standing.signature) await copies.signed(room, room.standing.signature)
  }
  const desks = { staff: new StaffDesk(directory, keys), conferences: new ConferenceDesk(directory, rooms, keys, publicUrl) }
  const services: Services = { desks, directory, keys, sessions, rooms, copies, publicUrl, rules }

  await shapeHttp(app, services, origins)
  live.start(rooms)
  await app.listen({ port, host: config.host })
  port = (app.server.address() as AddressInfo).port
  return {
    url: publicUrl(),
    port,
    services,
    async close() {
      await live.close()
      await app.close()
      await rooms.close()
      await printer.close()
      await storage.close()
    }
  }
}

async function shapeHttp(app: FastifyInstance, services: Services, origins: () => ReadonlySet<string>): Promise<void> {
  answerRefusals(app)
  guardAnswers(app)
  refuseForeign(app, origins)
  await app.register(fastifyCookie)
  await app.register(fastifyRateLimit, { global: false })
  app.get('/healthz', () => ({ ok: true }))
  await app.register(houseRoutes(services))
  await app.register(conferenceRoutes(services))
  await app.register(seatRoutes(services))
  await servePages(app, CLIENT_DIR)
}

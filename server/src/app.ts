import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { fastifyCookie } from '@fastify/cookie'
import fastifyRateLimit from '@fastify/rate-limit'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { ConferenceId } from '@samepage/shared'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import { type Edge, furnish, reactionsOf } from './furnish.ts'
import { LastBackup } from './house/proof/last-backup.ts'
import { Vitals } from './house/proof/vitals.ts'
import { checkUp } from './house/proof/checkup.ts'
import { eraseDaily, eraseDue } from './house/proof/retention.ts'
import type { Channel } from './many/channel.ts'
import { Lookout } from './many/lookout.ts'
import type { Storage } from './storage/storage.ts'
import type { CookieRules } from './transport/cookies.ts'
import { answerRefusals, faultOf } from './transport/errors.ts'
import { lastAnswers } from './transport/last-answers.ts'
import { originsFor } from './transport/origins.ts'
import { guardAnswers, refuseForeign, servePages } from './transport/pages.ts'
import { auditRoutes } from './transport/routes/audit.ts'
import { checkupRoutes } from './transport/routes/checkup.ts'
import { conferenceRoutes } from './transport/routes/conferences.ts'
import { councilRoutes } from './transport/routes/council.ts'
import { directorySignInRoutes } from './transport/routes/directory-sign-in.ts'
import { documentRoutes } from './transport/routes/documents.ts'
import { doorRoutes } from './transport/routes/door.ts'
import { exchangeRoutes } from './transport/routes/exchange.ts'
import { importRoutes } from './transport/routes/imports.ts'
import { keptSafeRoutes } from './transport/routes/kept-safe.ts'
import { healthRoutes } from './transport/routes/health.ts'
import { holderRoutes } from './transport/routes/holders.ts'
import { houseRoutes } from './transport/routes/house.ts'
import { lobbyRoutes } from './transport/routes/lobby.ts'
import { deviceRoutes, meRoutes } from './transport/routes/me.ts'
import { proveRoutes, signInRoutes } from './transport/routes/sign-in.ts'
import { staffRoutes } from './transport/routes/staff.ts'
import { commentRoutes } from './transport/routes/comments.ts'
import { openingRoutes } from './transport/routes/opening.ts'
import { genuineRoutes } from './transport/routes/genuine.ts'
import { releaseRoutes } from './transport/routes/release.ts'
import { pictureRoutes } from './transport/routes/pictures.ts'
import { reviewRoutes } from './transport/routes/reviews.ts'
import { seatRoutes } from './transport/routes/seats.ts'
import { wallRoutes } from './transport/routes/walls.ts'
import type { Services } from './transport/services.ts'
import { StaffSessions } from './transport/staff-session.ts'

const CLIENT_DIR = fileURLToPath(new URL('../../client/build', import.meta.url))
const SWEEP_EVERY_MS = 10 * 60_000 // what has ended is nobody's to keep, though nobody asks for it
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

/**
 * Builds everything and listens. storage: closed with it. now: the clock, for tests of clocks. channel: how this process reaches others that
 * serve the same storage; null where it is alone.
 */
export async function startSamePage(
  config: Config,
  storage: Storage,
  now: () => number = Date.now,
  channel: Channel | null = null
): Promise<SamePage> {
  const app = Fastify({
    logger: {
      level: config.logLevel,
      serializers: { req: ({ method, routeOptions }) => ({ method, route: routeOptions.url }) },
      ...(config.logTo && { stream: config.logTo })
    },
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

  const beforeItCloses = lastAnswers(app.server)
  const vitals = new Vitals()
  const lookout = channel && new Lookout({ channel, journal: storage.journal, board: storage.board, now, report })
  const edge = {
    app,
    report,
    publicUrl,
    rules,
    origins,
    council: config.council,
    mail: config.mail,
    signing: config.signing,
    vitals,
    channel,
    lookout
  }
  const { services, live, printer } = furnish(edge, storage, now)
  await shapeHttp(app, services, origins)
  await proofRoutes(app, services, storage, config, { now, vitals })
  live.start(services.rooms, services.desks.door)
  await lookout?.start(reactionsOf(services, live))
  await app.listen({ port, host: config.host })
  port = (app.server.address() as AddressInfo).port
  services.audit.watch(report)
  services.desks.release.resume()
  const sweeping = setInterval(() => void storage.board.sweep(now()).catch(report), SWEEP_EVERY_MS).unref()
  const endRetention = keepNoLonger(services, storage, config, { report, now })
  return {
    url: publicUrl(),
    port,
    services,
    async close() {
      vitals.closing = true
      services.staffSessions.close()
      services.lobby.close()
      clearInterval(sweeping)
      endRetention()
      try {
        await beforeItCloses(live.close())
        await app.close()
        await services.desks.release.close()
        await services.rooms.close()
        await services.refusedTries.tell()
        await services.audit.close()
      } finally {
        // Also when the database is away and something could not be written down.
        await lookout?.close()
        await printer.close()
        await storage.close()
        vitals.close()
      }
    }
  }
}

async function shapeHttp(app: FastifyInstance, services: Services, origins: () => ReadonlySet<string>): Promise<void> {
  answerRefusals(app)
  guardAnswers(app, services.rules)
  refuseForeign(app, origins)
  await app.register(fastifyCookie)
  await app.register(fastifyRateLimit, { global: false })
  noteStaffAtWork(app, services.staffSessions)
  for (const routes of [houseRoutes, signInRoutes, proveRoutes, directorySignInRoutes, meRoutes, deviceRoutes, staffRoutes])
    await app.register(routes(services))
  for (const routes of [councilRoutes, conferenceRoutes, seatRoutes, lobbyRoutes, doorRoutes, wallRoutes])
    await app.register(routes(services))
  await app.register(documentRoutes(services))
  await app.register(pictureRoutes(services))
  await app.register(keptSafeRoutes(services))
  await app.register(reviewRoutes(services))
  await app.register(holderRoutes(services))
  await app.register(exchangeRoutes(services))
  await app.register(importRoutes(services))
  for (const routes of [releaseRoutes, openingRoutes, commentRoutes, genuineRoutes]) await app.register(routes(services))
  await servePages(app, CLIENT_DIR)
}

/** Whoever asks for anything is at work; looking whether one is still signed in is not. */
function noteStaffAtWork(app: FastifyInstance, staffSessions: StaffSessions): void {
  app.addHook('preHandler', async (request) => {
    if (request.url.startsWith('/api/') && request.url !== '/api/house') await staffSessions.noteUse(request.cookies)
  })
}

/** What shows that all is in order: the trail's pages, and the page for administrators. */
async function proofRoutes(
  app: FastifyInstance,
  services: Services,
  { audit, witness }: Storage,
  config: Config,
  { now, vitals }: { now: () => number; vitals: Vitals }
): Promise<void> {
  const { dataDir, keyDir, supervised, retention } = config
  const source = { dataDir, keyDir, inDatabase: config.databaseUrl !== null, supervised, retention, audit, witness, vitals }
  const { roll, rooms } = services
  const measured = { vitals, backup: new LastBackup(audit), counted: () => roll.counted(), openDocuments: () => rooms.size, now }
  await app.register(healthRoutes(vitals, measured, { token: config.metricsToken, hasPublicUrl: config.publicUrl !== null }))
  const hasLastResort = (): boolean => process.listenerCount('uncaughtException') > 0
  await app.register(auditRoutes(services, audit, witness))
  await app.register(
    checkupRoutes(services, () => checkUp({ ...source, publicUrl: services.publicUrl(), hasLastResort: hasLastResort(), now: now() }))
  )
}

/** Erases daily what is due, when the council chose so. Answers with what ends it. */
function keepNoLonger(
  { directory, rooms, audit }: Services,
  { journal, holds }: Storage,
  { retention }: Config,
  edge: Pick<Edge, 'report'> & { now: () => number }
): () => void {
  if (!retention.on) return () => undefined
  const tools = { directory, journal, holds, audit, closeRooms: (conference: ConferenceId) => rooms.forget(conference) }
  // What was never signed waits for somebody to approve it with the operators' tool.
  return eraseDaily(() => eraseDue(tools, retention, { now: edge.now(), approvedBy: null }), edge.report)
}

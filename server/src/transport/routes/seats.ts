import { Comfort, Id, JoinAsk, Joined, Nothing, type PersonId, Refusal, Seat } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { COOKIE_OPTIONS, seatCookie } from '../cookies.ts'
import { join } from '../join.ts'
import { lobbySeenBy } from '../lobby-seen.ts'
import { packReader, PackQuery, sendPack } from '../pack.ts'
import { LINKS, SEAT_WRITES, type Services } from '../services.ts'
import { conferenceForWall } from '../wall-view.ts'

const Params = Type.Object({ seat: Id<PersonId>() })
const Version = Type.Partial(Type.Object({ version: Type.String({ pattern: '^[1-9]\\d{0,3}$' }) }))

/** What whoever asks for a seat that is over is told. */
const ENDED: ReadonlySet<string> = new Set(['not-signed-in', 'removed', 'turned-away', 'account-ended'])

/** One person's way in, and what they may take away. */
export function seatRoutes(services: Services): FastifyPluginAsyncTypebox {
  const { keys, sessions, rooms, directory, copies, rules, roll, audit } = services
  return async (app) => {
    app.post('/api/join', { ...LINKS, schema: { body: JoinAsk, response: { 200: Joined } } }, async (request, reply) => {
      const { person, secret } = await join(services, request.cookies, request.body.secret)
      if (secret !== null) void reply.setCookie(seatCookie(person.id, rules()), secret, { ...COOKIE_OPTIONS, secure: rules().secure })
      return { seat: person.id, role: person.role }
    })

    app.get('/api/seats/:seat', { schema: { params: Params, response: { 200: Seat } } }, async (request, reply) => {
      const { seat } = request.params
      const { person, conference, key } = await sessions.holder(request.cookies, seat).catch((thrown: unknown) => {
        // A seat that has ended leaves nothing in the browser. Its dead key stays, to be told why; so do those to other people's seats.
        if (thrown instanceof Refusal && ENDED.has(thrown.code) && request.cookies[seatCookie(seat, rules())] !== undefined)
          void reply.header('clear-site-data', '"cache", "storage"')
        throw thrown
      })
      const stage = await rooms.stage(conference.id, person.id)
      const outside = {
        you: person.id,
        name: person.name,
        ...lobbySeenBy(conference, (await rooms.map(conference.id)).ground.chair(), person)
      }
      if (!key.admitted) return { place: 'lobby' as const, ...outside }
      const comfort = await directory.comfort(conference.id, person.id)
      if (stage === 'closed-out') return { place: 'out' as const, comfort, ...outside }
      return {
        place: 'in' as const,
        you: person.id,
        stage,
        comfort,
        conference: person.role === 'wall' ? conferenceForWall(conference) : conference
      }
    })

    const choose = { params: Params, body: Comfort, response: { 200: Comfort } }
    app.put('/api/seats/:seat/comfort', { ...SEAT_WRITES, schema: choose }, async (request) => {
      const { person, conference } = await sessions.seat(request.cookies, request.params.seat)
      const room = await rooms.map(conference.id)
      room.ground.authorise(person.id, 'choose-comfort')
      await directory.saveComfort(conference.id, person.id, request.body)
      return request.body
    })

    app.post('/api/seats/:seat/leave', { schema: { params: Params, response: { 200: Nothing } } }, async (request, reply) => {
      const { seat } = request.params
      const mine = seatCookie(seat, rules())
      if (request.cookies[mine] === undefined) throw new Refusal('not-signed-in') // a seat of nobody here takes nothing from anybody here
      const leaveNothing = (): void => {
        // Somebody else may have a seat in this browser too: theirs stays.
        const others = Object.keys(request.cookies).some((name) => name !== mine && name.startsWith(seatCookie('' as PersonId, rules())))
        void reply.header('clear-site-data', others ? '"cache", "storage"' : '"cache", "cookies", "storage"')
        void reply.clearCookie(mine, { ...COOKIE_OPTIONS, secure: rules().secure })
      }
      const { conference, key } = await sessions.holder(request.cookies, seat).catch((thrown: unknown) => {
        if (thrown instanceof Refusal && ENDED.has(thrown.code)) leaveNothing()
        throw thrown
      })
      leaveNothing()
      await keys.endWithId(key.id)
      await services.lobby.leave(conference.id, key.id)
      await roll.putOutKeys([key.id], new Refusal('not-signed-in'))
      await audit.note({ who: seat, device: key.id, conference: conference.id, act: 'signed-out' })
      return {}
    })

    app.get('/api/seats/:seat/pack', { schema: { params: Params, querystring: PackQuery } }, async (request, reply) => {
      const { person, conference, key } = await sessions.seat(request.cookies, request.params.seat)
      const room = await rooms.map(conference.id)
      room.ground.authorise(person.id, 'print-pack')
      const reader = packReader(room.ground.conference(), request.query.for)
      await audit.note({ who: person.id, device: key.id, conference: conference.id, act: 'pack-taken', about: reader })
      const bytes = await copies.pack(room, reader)
      room.ground.authorise(person.id, 'print-pack') // asked after the wait: a part may have been closed meanwhile
      return sendPack(reply, bytes)
    })

    // R74: each version that was signed stays to be read; without one it is the plan as it stands.
    app.get('/api/seats/:seat/plan.pdf', { schema: { params: Params, querystring: Version } }, async (request, reply) => {
      const { person, conference, key } = await sessions.seat(request.cookies, request.params.seat)
      const room = await rooms.map(conference.id)
      room.ground.authorise(person.id, 'read-plan')
      const { version } = request.query
      const signature =
        version === undefined ? room.standing.signature : room.standing.signatures.find((one) => String(one.version) === version)
      if (signature === undefined) throw new Refusal('not-found')
      const about = signature ? String(signature.version) : 'draft'
      await audit.note({ who: person.id, device: key.id, conference: conference.id, act: 'plan-taken', about })
      const bytes = signature ? await copies.signed(room, signature, person.id) : await copies.draft(room, person.id)
      room.ground.authorise(person.id, 'read-plan') // asked after the wait: a part may have been closed meanwhile
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `inline; filename="${signature ? `plan-${signature.version}` : 'plan-draft'}.pdf"`)
        .send(Buffer.from(bytes))
    })
  }
}

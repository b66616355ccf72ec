import { Id, JoinAsk, Joined, may, Nothing, type PersonId, personIn, Refusal, Seat } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { COOKIE_OPTIONS, seatCookie } from '../cookies.ts'
import { GUESSES, type Services } from '../services.ts'

const Params = Type.Object({ seat: Id<PersonId>() })

/** One person's way in, and what they may take away. */
export function seatRoutes({ directory, keys, sessions, rooms, copies, rules }: Services): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post('/api/join', { ...GUESSES, schema: { body: JoinAsk, response: { 200: Joined } } }, async (request, reply) => {
      const link = await keys.try(request.body.secret, 'link')
      if (!link) throw new Refusal('link-unknown')
      if (link.ended) throw new Refusal('link-replaced')
      const seat = link.key.whose as PersonId
      const conference = await directory.conferenceOf(seat)
      const person = conference && personIn(conference, seat)
      if (!person) throw new Refusal('link-unknown')
      void reply.setCookie(seatCookie(seat, rules()), await keys.seat(seat), { ...COOKIE_OPTIONS, secure: rules().secure })
      return { seat, role: person.role }
    })

    app.get('/api/seats/:seat', { schema: { params: Params, response: { 200: Seat } } }, async (request) => {
      const { person, conference } = await sessions.seat(request.cookies, request.params.seat)
      return { you: person.id, conference }
    })

    app.post('/api/seats/:seat/leave', { schema: { params: Params, response: { 200: Nothing } } }, async (request, reply) => {
      const cookie = seatCookie(request.params.seat, rules())
      const secret = request.cookies[cookie]
      if (secret) await keys.end(secret)
      void reply.clearCookie(cookie, COOKIE_OPTIONS)
      return {}
    })

    app.get('/api/seats/:seat/plan.pdf', { schema: { params: Params } }, async (request, reply) => {
      const { person, conference } = await sessions.seat(request.cookies, request.params.seat)
      const room = await rooms.map(conference.id)
      const answer = may(person, 'read-plan', room.standing)
      if (answer !== true) throw answer
      const { signature } = room.standing
      const bytes = signature ? await copies.signed(room, signature) : await copies.draft(room)
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `inline; filename="${signature ? `plan-${signature.version}` : 'plan-draft'}.pdf"`)
        .send(Buffer.from(bytes))
    })
  }
}

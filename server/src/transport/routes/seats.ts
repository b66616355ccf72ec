import { Id, JoinAsk, Joined, may, type PersonId, personIn, Refusal, Seat } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { COOKIE_OPTIONS, seatCookie } from '../cookies.ts'
import { LINKS, type Services } from '../services.ts'

const Params = Type.Object({ seat: Id<PersonId>() })

/** One person's way in, and what they may take away. */
export function seatRoutes({ directory, keys, sessions, rooms, copies, rules }: Services): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post('/api/join', { ...LINKS, schema: { body: JoinAsk, response: { 200: Joined } } }, async (request, reply) => {
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

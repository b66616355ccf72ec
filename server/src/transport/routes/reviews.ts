import { ConferenceMade, Id, type PersonId, ReviewAsk } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { SEAT_WRITES, type Services } from '../services.ts'

/** Setting up the review of a signed conference, from the chair's seat. */
export function reviewRoutes({ desks, sessions, rooms }: Services): FastifyPluginAsyncTypebox {
  const schema = { params: Type.Object({ seat: Id<PersonId>() }), body: ReviewAsk, response: { 200: ConferenceMade } }
  return async (app) => {
    app.post('/api/seats/:seat/review', { ...SEAT_WRITES, schema }, async (request) => {
      const { person, conference } = await sessions.seat(request.cookies, request.params.seat)
      ;(await rooms.map(conference.id)).ground.authorise(person.id, 'set-up-review')
      return desks.reviews.make(conference.id, person.id, request.body)
    })
  }
}

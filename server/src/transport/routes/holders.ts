import { Holders, Id, type PersonId } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { holdersOf } from '../../house/proof/holders.ts'
import type { Services } from '../services.ts'

const Params = Type.Object({ seat: Id<PersonId>(), version: Type.String({ pattern: '^[1-9]\\d{0,3}$' }) })

/** R74: who has a version that was put right, so that each can be given the newest. Whoever may read the trail of their conference may ask. */
export function holderRoutes({ audit, directory, sessions, rooms }: Services): FastifyPluginAsyncTypebox {
  return async (app) => {
    const schema = { params: Params, response: { 200: Holders } }
    app.get('/api/seats/:seat/versions/:version/holders', { schema }, async (request) => {
      const { person, conference } = await sessions.seat(request.cookies, request.params.seat)
      const room = await rooms.map(conference.id)
      room.ground.authorise(person.id, 'read-own-audit')
      await audit.note({ who: person.id, conference: conference.id, act: 'audit-read' })
      return { holders: await holdersOf({ audit, directory }, room, Number(request.params.version)) }
    })
  }
}

import { ExclusionAnswer, ExclusionAsk, Id, Nothing, PauseAsk, type PersonId, TendAsk } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Asker } from '../../house/door/door-desk.ts'
import { askExclusion, decideExclusion, exclusionsFor } from '../../house/door/exclusions.ts'
import { askPause } from '../../house/door/pauses.ts'
import { SEAT_WRITES, type Services } from '../services.ts'

const Params = Type.Object({ seat: Id<PersonId>() })
const Asked = Type.Object({ seat: Id<PersonId>(), asked: Id() })

/** What whoever tends the door asks for, and requests that somebody be kept out. */
export function doorRoutes({ sessions, desks, rooms, roll, audit }: Services): FastifyPluginAsyncTypebox {
  const parts = { rooms, doorway: roll, audit }
  const asker = async ({ cookies }: FastifyRequest, seat: PersonId): Promise<Asker> => {
    const { person, conference, key } = await sessions.seat(cookies, seat)
    return { person, conference: conference.id, device: key.id }
  }
  return async (app) => {
    app.post('/api/seats/:seat/door', { schema: { params: Params, body: TendAsk, response: { 200: Nothing } } }, async (request) => {
      await desks.door.tend(await asker(request, request.params.seat), request.body)
      return {}
    })

    const pause = { params: Params, body: PauseAsk, response: { 200: Nothing } }
    app.post('/api/seats/:seat/pause', { ...SEAT_WRITES, schema: pause }, async (request) => {
      await askPause(parts, await asker(request, request.params.seat), request.body)
      return {}
    })

    const ask = { params: Params, body: ExclusionAsk, response: { 200: Nothing } }
    app.post('/api/seats/:seat/exclusions', { ...SEAT_WRITES, schema: ask }, async (request) => {
      await askExclusion(parts, await asker(request, request.params.seat), request.body)
      return {}
    })

    const decide = { params: Asked, body: ExclusionAnswer, response: { 200: Nothing } }
    app.put('/api/seats/:seat/exclusions/:asked', { schema: decide }, async (request) => {
      const { seat, asked } = request.params
      await decideExclusion(parts, await asker(request, seat), asked, request.body)
      return {}
    })

    app.get('/api/seats/:seat/exclusions', { schema: { params: Params } }, async (request) => ({
      exclusions: await exclusionsFor(parts, await asker(request, request.params.seat))
    }))
  }
}

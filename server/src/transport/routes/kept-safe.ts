import { Id, KeptSafe, KeptSafeAsk, KeptSafeList, Nothing, type PersonId } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { AtSeat } from '../../house/papers/kept-safe.ts'
import { SEAT_WRITES, type Services } from '../services.ts'

const Params = Type.Object({ seat: Id<PersonId>() })
const One = Type.Object({ seat: Id<PersonId>(), id: Id() })

/** What finds people, and is kept from somebody. */
export function keptSafeRoutes({ desks, sessions }: Services): FastifyPluginAsyncTypebox {
  const desk = desks.keptSafe
  const at = async (request: Pick<FastifyRequest, 'cookies'>, seat: PersonId): Promise<AtSeat> => {
    const { person, conference, key } = await sessions.seat(request.cookies, seat)
    return { person: person.id, conference: conference.id, device: key.id, prove: () => sessions.proved(request.cookies, seat) }
  }

  return async (app) => {
    app.get('/api/seats/:seat/kept-safe', { schema: { params: Params, response: { 200: KeptSafeList } } }, async (request) => {
      return { kept: await desk.list(await at(request, request.params.seat)) }
    })

    const add = { params: Params, body: KeptSafeAsk, response: { 200: KeptSafe } }
    app.post('/api/seats/:seat/kept-safe', { ...SEAT_WRITES, schema: add }, async (request) => {
      return desk.add(await at(request, request.params.seat), request.body)
    })

    app.delete('/api/seats/:seat/kept-safe/:id', { schema: { params: One, response: { 200: Nothing } } }, async (request) => {
      await desk.letGo(await at(request, request.params.seat), request.params.id)
      return {}
    })
  }
}

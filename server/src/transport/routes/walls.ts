import { Id, type PersonId, Refusal, WallAsked, WallSeen } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { KeyId } from '../../storage/directory.ts'
import { COOKIE_OPTIONS, seatCookie, wallCookie } from '../cookies.ts'
import { GUESSES, LINKS, type Services } from '../services.ts'
import type { Cookies } from '../staff-session.ts'

const Params = Type.Object({ wall: Id() })

/** A big screen that asks to be paired from the chair's own: until then it knows nothing at all. */
export function wallRoutes({ keys, walls, sessions, rules }: Services): FastifyPluginAsyncTypebox {
  /** The screen this browser is already, so that asking again every minute leaves one key behind, not hundreds. */
  const wallHere = async (cookies: Cookies): Promise<KeyId | null> => {
    for (const name of Object.keys(cookies)) {
      const id = name.slice(wallCookie('', rules()).length)
      if (name !== wallCookie(id, rules())) continue
      const { key, ended } = await sessions.wall(cookies, id).catch(() => ({ key: null, ended: true })) // not one of ours any more
      if (key?.opens === 'wall' && !ended) return key.id
    }
    return null
  }

  return async (app) => {
    app.post('/api/walls', { ...GUESSES, schema: { response: { 200: WallAsked } } }, async (request, reply) => {
      const known = await wallHere(request.cookies)
      if (known) return { wall: known, ...(await walls.ask(known)) }
      const { id, secret } = await keys.wall()
      void reply.setCookie(wallCookie(id, rules()), secret, { ...COOKIE_OPTIONS, secure: rules().secure })
      return { wall: id, ...(await walls.ask(id)) }
    })

    app.get('/api/walls/:wall', { ...LINKS, schema: { params: Params, response: { 200: WallSeen } } }, async (request, reply) => {
      const { key, secret, ended } = await sessions.wall(request.cookies, request.params.wall)
      if (ended) throw new Refusal('not-signed-in')
      if (key.opens !== 'seat') return { seat: null }
      const seat = key.whose as PersonId
      void reply.setCookie(seatCookie(seat, rules()), secret, { ...COOKIE_OPTIONS, secure: rules().secure })
      return { seat }
    })
  }
}

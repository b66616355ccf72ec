import { Id, Joined, KnockAsk, Knocked, KnockSeen, personIn, type PersonId, Refusal, tidyLine } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { COOKIE_OPTIONS, knockCookie, seatCookie } from '../cookies.ts'
import { lobbySeen } from '../lobby-seen.ts'
import { GUESSES, LINKS, type Services } from '../services.ts'

const Params = Type.Object({ knock: Id() })

/** Coming to the door with the code the chair reads out. */
export function lobbyRoutes({ rooms, keys, codes, lobby, directory, sessions, desks, audit, rules }: Services): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post('/api/knocks', { ...GUESSES, schema: { body: KnockAsk, response: { 200: Knocked } } }, async (request, reply) => {
      const { code, side } = request.body
      const claims = tidyLine(request.body.name)
      if (!claims) throw new Refusal('not-understood', 'no name')
      const id = await codes.try(code, request.ip)
      const conference = id && (await directory.conference(id))
      if (!conference) {
        await desks.door.tellOfGuessing()
        await audit.note({ who: 'nobody', conference: '', act: 'code-tried', outcome: 'refused' })
        throw new Refusal('code-unknown')
      }
      const knock = await keys.knock(conference.id)
      await lobby.knock({ id: knock.id, conference: conference.id, side, claims, person: null })
      void reply.setCookie(knockCookie(knock.id, rules()), knock.secret, { ...COOKIE_OPTIONS, secure: rules().secure })
      await audit.note({ who: 'nobody', device: knock.id, conference: conference.id, act: 'knocked' })
      return { knock: knock.id }
    })

    app.get('/api/knocks/:knock', { ...LINKS, schema: { params: Params, response: { 200: KnockSeen } } }, async (request) => {
      const { key, ended, conference } = await sessions.knock(request.cookies, request.params.knock)
      const chair = (await rooms.map(conference.id)).ground.chair()
      const seen = { name: '', ...lobbySeen(conference, chair, 'family') }
      if (ended && (await lobby.whyGone(key.id)) === 'turned-away') return { is: 'turned-away' as const, ...seen }
      if (ended) throw new Refusal((await lobby.whyGone(key.id)) ?? 'not-signed-in')
      if (key.opens === 'seat') return { is: 'let-in' as const, ...seen, name: personIn(conference, key.whose)?.name ?? '' }
      const waiting = await lobby.find(conference.id, key.id)
      if (!waiting) throw new Refusal('not-signed-in') // a restart forgets the names people gave at the door: they knock anew
      return { is: 'waiting' as const, ...lobbySeen(conference, chair, waiting.side), name: waiting.claims }
    })

    app.post('/api/knocks/:knock/enter', { ...LINKS, schema: { params: Params, response: { 200: Joined } } }, async (request, reply) => {
      const { key, secret, ended, conference } = await sessions.knock(request.cookies, request.params.knock)
      if (ended) throw new Refusal((await lobby.whyGone(key.id)) ?? 'not-signed-in')
      const person = key.opens === 'seat' ? personIn(conference, key.whose as PersonId) : undefined
      if (!person) throw new Refusal('not-let-in')
      void reply.setCookie(seatCookie(person.id, rules()), secret, { ...COOKIE_OPTIONS, secure: rules().secure })
      return { seat: person.id, role: person.role }
    })
  }
}

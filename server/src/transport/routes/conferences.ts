import {
  ConferenceAsk,
  type ConferenceId,
  ConferenceKnown,
  ConferenceList,
  ConferenceMade,
  Id,
  Joined,
  Link,
  LinkAsk,
  Refusal,
  sayChildren
} from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { COOKIE_OPTIONS, seatCookie } from '../cookies.ts'
import type { Services } from '../services.ts'

const Params = Type.Object({ conference: Id<ConferenceId>() })

/** Setting conferences up: for signed-in staff alone. */
export function conferenceRoutes({ desks, directory, keys, sessions, rules }: Services): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/api/conferences', { schema: { response: { 200: ConferenceList } } }, async (request) => {
      await sessions.staff(request.cookies)
      const conferences = await directory.conferences()
      return { conferences: conferences.map((conference) => ({ ...conference, children: sayChildren(conference.children) })) }
    })

    app.post('/api/conferences', { schema: { body: ConferenceAsk, response: { 200: ConferenceMade } } }, async (request) => {
      const staff = await sessions.staff(request.cookies)
      const { draft, mine } = request.body
      return desks.conferences.make(draft, mine === null ? null : { staff: staff.id, index: mine })
    })

    app.get('/api/conferences/:conference', { schema: { params: Params, response: { 200: ConferenceKnown } } }, async (request) => {
      const staff = await sessions.staff(request.cookies)
      const conference = await desks.conferences.known(request.params.conference)
      return { conference, yours: await directory.seatOf(staff.id, conference.id) }
    })

    const change = { params: Params, body: ConferenceAsk, response: { 200: ConferenceMade } }
    app.put('/api/conferences/:conference', { schema: change }, async (request) => {
      await sessions.staff(request.cookies)
      return desks.conferences.change(request.params.conference, request.body.draft)
    })

    const newLink = { params: Params, body: LinkAsk, response: { 200: Link } }
    app.post('/api/conferences/:conference/links', { schema: newLink }, async (request) => {
      await sessions.staff(request.cookies)
      return desks.conferences.newLink(request.params.conference, request.body.person)
    })

    app.post('/api/conferences/:conference/seat', { schema: { params: Params, response: { 200: Joined } } }, async (request, reply) => {
      const staff = await sessions.staff(request.cookies)
      const conference = await desks.conferences.known(request.params.conference)
      const seat = await directory.seatOf(staff.id, conference.id)
      const person = conference.people.find(({ id }) => id === seat)
      if (!seat || !person) throw new Refusal('not-found')
      void reply.setCookie(seatCookie(seat, rules()), await keys.seat(seat), { ...COOKIE_OPTIONS, secure: rules().secure })
      return { seat, role: person.role }
    })
  }
}

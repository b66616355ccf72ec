import {
  ChairSeen,
  ConferenceAsk,
  type ConferenceId,
  ConferenceKnown,
  ConferenceList,
  ConferenceMade,
  FamilyLine,
  Id,
  Joined,
  Link,
  LinkAsk,
  may,
  Refusal,
  sayChildren
} from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { comesByAccount } from '../../house/conferences.ts'
import { familyLine } from '../../house/family-line.ts'
import { mayStepIn } from '../../house/stepping-in.ts'
import type { Staff } from '../../storage/directory.ts'
import { COOKIE_OPTIONS, seatCookie } from '../cookies.ts'
import { packReader, PackQuery, sendPack } from '../pack.ts'
import type { Services } from '../services.ts'
import type { Cookies } from '../staff-session.ts'

const Params = Type.Object({ conference: Id<ConferenceId>() })

/** Setting conferences up: for signed-in staff alone. */
export function conferenceRoutes({
  desks,
  directory,
  keys,
  sessions,
  staffSessions,
  rules,
  audit,
  rooms,
  copies
}: Services): FastifyPluginAsyncTypebox {
  const settingUp = async (cookies: Cookies): Promise<Staff> => {
    const staff = await sessions.staff(cookies)
    const answer = may(staff, 'set-up-conference', 'live')
    if (answer !== true) throw answer
    return staff
  }
  /** Changing who may come in asks to show once more who it is, except in practice. @throws Refusal('prove-again') */
  const changing = async (cookies: Cookies, id: ConferenceId): Promise<Staff> => {
    const staff = await sessions.staff(cookies)
    const { practice } = await desks.conferences.changeableBy(staff, id)
    if (!practice) await staffSessions.proved(cookies)
    return staff
  }
  return async (app) => {
    app.get('/api/conferences', { schema: { response: { 200: ConferenceList } } }, async (request) => {
      const conferences = await desks.conferences.all(await sessions.staff(request.cookies))
      return { conferences: conferences.map((conference) => ({ ...conference, children: sayChildren(conference.children) })) }
    })

    app.post('/api/conferences', { schema: { body: ConferenceAsk, response: { 200: ConferenceMade } } }, async (request) => {
      const staff = await settingUp(request.cookies)
      const { draft, mine } = request.body
      return desks.conferences.make(draft, { staff: staff.id, index: mine })
    })

    app.get('/api/conferences/:conference', { schema: { params: Params, response: { 200: ConferenceKnown } } }, async (request) => {
      const staff = await sessions.staff(request.cookies)
      const conference = await desks.conferences.knownTo(staff, request.params.conference)
      return { conference, yours: await directory.seatOf(staff.id, conference.id) }
    })

    app.get('/api/conferences/:conference/family', { schema: { params: Params, response: { 200: FamilyLine } } }, async (request) => {
      const staff = await sessions.staff(request.cookies)
      const { id } = await desks.conferences.knownTo(staff, request.params.conference)
      return { conferences: familyLine(await desks.conferences.all(staff), id) }
    })

    const change = { params: Params, body: ConferenceAsk, response: { 200: ConferenceMade } }
    app.put('/api/conferences/:conference', { schema: change }, async (request) => {
      const id = request.params.conference
      const staff = await changing(request.cookies, id)
      const made = await desks.conferences.change(id, request.body.draft)
      await audit.note({ who: staff.id, conference: id, act: 'conference-changed' })
      return made
    })

    const pack = { params: Params, querystring: PackQuery }
    app.get('/api/conferences/:conference/pack', { schema: pack }, async (request, reply) => {
      const id = request.params.conference
      const staff = await changing(request.cookies, id) // it holds the page, which whoever sets a conference up does not read otherwise
      const room = await rooms.map(id)
      if (room.standing.signature) throw new Refusal('signed')
      const reader = packReader(room.ground.conference(), request.query.for)
      await audit.note({ who: staff.id, conference: id, act: 'pack-taken', about: reader })
      return sendPack(reply, await copies.pack(room, reader))
    })

    const newLink = { params: Params, body: LinkAsk, response: { 200: Link } }
    app.post('/api/conferences/:conference/links', { schema: newLink }, async (request) => {
      await changing(request.cookies, request.params.conference)
      return desks.conferences.newLink(request.params.conference, request.body.person)
    })

    app.get('/api/conferences/:conference/chair', { schema: { params: Params, response: { 200: ChairSeen } } }, async (request) =>
      desks.steppingIn.seen(await sessions.staff(request.cookies), request.params.conference)
    )

    const recover = { params: Params, response: { 200: Joined } }
    app.post('/api/conferences/:conference/recover', { schema: recover }, async (request, reply) => {
      const staff = await sessions.staff(request.cookies)
      mayStepIn(staff)
      const { practice } = await desks.conferences.knownTo(staff, request.params.conference)
      if (!practice) await staffSessions.proved(request.cookies)
      const { person, secret } = await desks.steppingIn.stepIn(staff, request.params.conference)
      void reply.setCookie(seatCookie(person.id, rules()), secret, { ...COOKIE_OPTIONS, secure: rules().secure })
      return { seat: person.id, role: person.role }
    })

    app.post('/api/conferences/:conference/seat', { schema: { params: Params, response: { 200: Joined } } }, async (request, reply) => {
      const staff = await sessions.staff(request.cookies)
      const conference = await desks.conferences.knownTo(staff, request.params.conference)
      const seat = await directory.seatOf(staff.id, conference.id)
      const person = conference.people.find(({ id }) => id === seat)
      if (!seat || !person) throw new Refusal('not-found')
      const allowed = may(staff, 'set-up-conference', 'live')
      if (allowed !== true) throw allowed
      const { secret, id } = await keys.seat(seat, {
        admitted: await desks.conferences.admits(conference, person, staff.id),
        staff: staff.id
      })
      if (!conference.practice && comesByAccount(person.role)) await keys.endLink(seat) // their account is their way in
      await audit.note({ who: seat, device: id, conference: conference.id, act: 'link-used', about: 'account' })
      void reply.setCookie(seatCookie(seat, rules()), secret, { ...COOKIE_OPTIONS, secure: rules().secure })
      return { seat, role: person.role }
    })
  }
}

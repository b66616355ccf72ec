import { type ChildId, type ConferenceId, CopyAcross, Id, oneOf, TickAsk, Ticked } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import type { Leaving } from '../../house/exchange-desk.ts'
import type { Services } from '../services.ts'
import type { Cookies, SignedInHere } from '../staff-session.ts'

const OfConference = { conference: Id<ConferenceId>() }
const Params = Type.Object(OfConference)
const TableParams = Type.Object({ ...OfConference, table: oneOf(['initial_cp_conference', 'cp_reviews']) })
const ChildParams = Type.Object({ ...OfConference, child: Id<ChildId>() })

/** What leaves for the council's case system: for administrators, and for the chair of that conference. */
export function exchangeRoutes({ desks, staffSessions, audit }: Services): FastifyPluginAsyncTypebox {
  /** What is taken away cannot be taken back: it asks to show once more who it is, except in practice. @throws Refusal('prove-again') */
  const asked = async (cookies: Cookies, id: ConferenceId): Promise<SignedInHere> => {
    const here = await staffSessions.secure(cookies)
    const { practice } = await desks.exchange.authorise(here.staff, id)
    return practice ? here : staffSessions.proved(cookies)
  }
  /** In the trail before it leaves. */
  const send = async (
    reply: FastifyReply,
    { staff, key }: SignedInHere,
    conference: ConferenceId,
    file: Leaving,
    what: string
  ): Promise<unknown> => {
    await audit.note({ who: staff.id, device: key.id, conference, act: 'record-taken', about: `${what} ${file.version}` })
    return reply
      .header('content-type', file.type)
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .send(Buffer.from(file.bytes))
  }
  return async (app) => {
    app.get('/api/conferences/:conference/copy-across', { schema: { params: Params, response: { 200: CopyAcross } } }, async (request) => {
      const { conference } = request.params
      const { staff, key } = await asked(request.cookies, conference)
      const fields = await desks.exchange.fields(staff, conference)
      await audit.note({ who: staff.id, device: key.id, conference, act: 'copy-across-opened', about: String(fields.version) })
      return fields
    })

    const tick = { params: Params, body: TickAsk, response: { 200: Ticked } }
    app.put('/api/conferences/:conference/copy-across', { schema: tick }, async (request) => {
      const { conference } = request.params
      const { staff } = await staffSessions.secure(request.cookies)
      await desks.exchange.authorise(staff, conference)
      return { copied: await desks.exchange.tick(staff, conference, request.body) }
    })

    app.get('/api/conferences/:conference/record.json', { schema: { params: Params } }, async (request, reply) => {
      const { conference } = request.params
      const here = await asked(request.cookies, conference)
      return send(reply, here, conference, await desks.exchange.record(conference), 'json')
    })

    app.get('/api/conferences/:conference/tables/:table', { schema: { params: TableParams } }, async (request, reply) => {
      const { conference, table } = request.params
      const here = await asked(request.cookies, conference)
      return send(reply, here, conference, await desks.exchange.table(conference, table), table)
    })

    app.get('/api/conferences/:conference/children/:child/bundle', { schema: { params: ChildParams } }, async (request, reply) => {
      const { conference, child } = request.params
      const here = await asked(request.cookies, conference)
      const file = await desks.exchange.bundle(conference, child)
      return send(reply, here, conference, file, `zip ${child}`)
    })
  }
}

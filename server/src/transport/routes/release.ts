import {
  type Act,
  CodeMade,
  type ConferenceId,
  ContactAsk,
  CopiesReady,
  Id,
  LookedAt,
  may,
  Nothing,
  PrepareAsk,
  type Reader,
  ReleaseBoard,
  ReleaseSeen,
  BecameAsk
} from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Releaser } from '../../house/release/parts.ts'
import { sendCopy } from '../send-copy.ts'
import type { Services } from '../services.ts'
import type { Cookies } from '../staff-session.ts'

const Conference = Type.Object({ conference: Id<ConferenceId>() })
const OneReader = Type.Object({ conference: Id<ConferenceId>(), reader: Id<Reader>() })
const OneCopy = Type.Object({ conference: Id<ConferenceId>(), copy: Id() })
const OneFile = Type.Object({ conference: Id<ConferenceId>(), copy: Id(), file: Type.String({ pattern: '^[0-9]$' }) })
const done = { 200: Nothing }

/** Sending what is signed: for administrators, and never by whoever signed it. */
export function releaseRoutes({ desks: { release }, directory, staffSessions }: Services): FastifyPluginAsyncTypebox {
  const asked = async (cookies: Cookies, act: Act): Promise<Releaser> => {
    const { staff, key } = await staffSessions.secure(cookies)
    const answer = may(staff, act, 'live')
    if (answer !== true) throw answer
    return { staff: staff.id, device: key.id }
  }
  /** R34: what cannot be taken back asks for a fresh proof, except in practice. */
  const proved = async (cookies: Cookies, act: Act, conference: ConferenceId): Promise<Releaser> => {
    const by = await asked(cookies, act)
    if (!(await directory.conference(conference))?.practice) await staffSessions.proved(cookies)
    return by
  }

  return async (app) => {
    app.get('/api/release', { schema: { response: { 200: ReleaseBoard } } }, async (request) => {
      await asked(request.cookies, 'see-release')
      return release.board()
    })

    app.get('/api/release/:conference', { schema: { params: Conference, response: { 200: ReleaseSeen } } }, async (request) => {
      const by = await asked(request.cookies, 'see-release')
      return release.seen(request.params.conference, by)
    })

    app.get('/api/release/:conference/ready', { schema: { params: Conference, response: { 200: CopiesReady } } }, async (request) => {
      await asked(request.cookies, 'see-release')
      return release.ready.stands(request.params.conference)
    })

    app.post('/api/release/:conference/ready', { schema: { params: Conference, response: { 200: CopiesReady } } }, async (request) => {
      const by = await asked(request.cookies, 'prepare-release')
      await release.ready.press(request.params.conference, by)
      return release.ready.stands(request.params.conference)
    })

    const contact = { params: OneReader, body: ContactAsk, response: done }
    app.put('/api/release/:conference/contacts/:reader', { schema: contact }, async (request) => {
      const by = await asked(request.cookies, 'prepare-release')
      await release.contact(request.params.conference, request.params.reader, request.body, by)
      return {}
    })

    const prepare = { params: OneReader, body: PrepareAsk, response: done }
    app.put('/api/release/:conference/readers/:reader', { schema: prepare }, async (request) => {
      const by = await asked(request.cookies, 'prepare-release')
      await release.prepare(request.params.conference, request.params.reader, request.body, by)
      return {}
    })

    app.delete('/api/release/:conference/readers/:reader', { schema: { params: OneReader, response: done } }, async (request) => {
      const by = await asked(request.cookies, 'prepare-release')
      await release.drop(request.params.conference, request.params.reader, by)
      return {}
    })

    app.get('/api/release/:conference/copies/:copy/files/:file', { schema: { params: OneFile } }, async (request, reply) => {
      const by = await asked(request.cookies, 'see-release')
      const { conference, copy, file } = request.params
      return sendCopy(reply, await release.preview(conference, copy, Number(file), by))
    })

    app.get('/api/release/:conference/copies/:copy/cover', { schema: { params: OneCopy } }, async (request, reply) => {
      const by = await asked(request.cookies, 'send-copy')
      const bytes = await release.cover(request.params.conference, request.params.copy, by)
      return sendCopy(reply, { bytes, type: 'application/pdf', fileName: 'cover.pdf' })
    })

    const looked = { params: Conference, body: LookedAt, response: done }
    app.post('/api/release/:conference/confirm', { schema: looked }, async (request) => {
      const by = await asked(request.cookies, 'confirm-release')
      await release.confirm(request.params.conference, request.body, by)
      return {}
    })

    app.post('/api/release/:conference/send', { schema: looked }, async (request) => {
      const by = await proved(request.cookies, 'send-copy', request.params.conference)
      await release.send(request.params.conference, request.body, by)
      return {}
    })

    const tick = { params: OneCopy, body: BecameAsk, response: done }
    app.post('/api/release/:conference/copies/:copy/tick', { schema: tick }, async (request) => {
      const by = await asked(request.cookies, 'send-copy')
      await release.tick(request.params.conference, request.params.copy, request.body, by)
      return {}
    })

    app.post(
      '/api/release/:conference/copies/:copy/code',
      { schema: { params: OneCopy, response: { 200: CodeMade } } },
      async (request) => {
        const by = await proved(request.cookies, 'send-copy', request.params.conference)
        return { code: await release.code(request.params.conference, request.params.copy, by) }
      }
    )

    app.delete('/api/release/:conference/copies/:copy', { schema: { params: OneCopy, response: done } }, async (request) => {
      const by = await asked(request.cookies, 'send-copy')
      await release.revoke(request.params.conference, request.params.copy, by)
      return {}
    })
  }
}

import { type Act, CommentsKnown, type ConferenceId, Id, may, Nothing, WordsAsk } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Releaser } from '../../house/release/parts.ts'
import type { Services } from '../services.ts'
import type { Cookies } from '../staff-session.ts'

const Conference = Type.Object({ conference: Id<ConferenceId>() })
const OneComment = Type.Object({ conference: Id<ConferenceId>(), comment: Id() })

/** What people say is not right in their copies, answered by the chair, or written down by an administrator as the chair said it. */
export function commentRoutes({ desks: { release }, directory, rooms, staffSessions }: Services): FastifyPluginAsyncTypebox {
  const asked = async (cookies: Cookies, act: Act, conference: ConferenceId): Promise<Releaser> => {
    const { staff, key } = await staffSessions.secure(cookies)
    const byOffice = may(staff, act, 'live')
    if (byOffice !== true) {
      // The chair of this conference, by their seat in it: whoever stepped in, or took the chair, is that now.
      const seat = await directory.seatOf(staff.id, conference)
      if (!seat) throw byOffice
      ;(await rooms.map(conference)).ground.authorise(seat, act)
    }
    return { staff: staff.id, device: key.id }
  }

  return async (app) => {
    app.get('/api/comments/:conference', { schema: { params: Conference, response: { 200: CommentsKnown } } }, async (request) => {
      await asked(request.cookies, 'answer-comments', request.params.conference)
      return release.comments(request.params.conference)
    })

    const answer = { params: OneComment, body: WordsAsk, response: { 200: Nothing } }
    app.post('/api/comments/:conference/:comment', { schema: answer }, async (request) => {
      const { conference, comment } = request.params
      const by = await asked(request.cookies, 'answer-comments', conference)
      await release.answer(conference, comment, request.body.words, by)
      return {}
    })
  }
}

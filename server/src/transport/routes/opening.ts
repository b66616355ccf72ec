import { CodeAsk, CommentSeen, CopyOpened, CopyUnlocked, Id, Nothing, OpenCopyAsk, WordsAsk } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { COOKIE_OPTIONS, copyCookie } from '../cookies.ts'
import { sendCopy } from '../send-copy.ts'
import { GUESSES, LINKS, type Services } from '../services.ts'
import type { Cookies } from '../staff-session.ts'

const Params = Type.Object({ copy: Id() })
const OneFile = Type.Object({ copy: Id(), file: Type.String({ pattern: '^[0-9]$' }) })
const Comments = Type.Object({ comments: Type.Array(CommentSeen) })

/** Opening what one was sent: a link, a code that came another way, and no account. */
export function openingRoutes({ desks: { release }, rules }: Services): FastifyPluginAsyncTypebox {
  const { opening } = release
  const secretFor = (cookies: Cookies, copy: string): string | undefined => cookies[copyCookie(copy, rules())]

  return async (app) => {
    app.post('/api/open', { ...GUESSES, schema: { body: OpenCopyAsk, response: { 200: CopyUnlocked } } }, async (request, reply) => {
      const { id, secret } = await opening.open(request.body.link, request.body.code)
      void reply.setCookie(copyCookie(id, rules()), secret, { ...COOKIE_OPTIONS, secure: rules().secure })
      return { copy: id }
    })

    app.post('/api/open/code', { ...GUESSES, schema: { body: CodeAsk, response: { 200: Nothing } } }, async (request) => {
      await opening.askForCode(request.body.link)
      return {}
    })

    app.get('/api/open/:copy', { ...LINKS, schema: { params: Params, response: { 200: CopyOpened } } }, async (request) => {
      const { copy } = request.params
      return opening.look(copy, secretFor(request.cookies, copy))
    })

    app.get('/api/open/:copy/files/:file', { ...LINKS, schema: { params: OneFile } }, async (request, reply) => {
      const { copy, file } = request.params
      return sendCopy(reply, await opening.file(copy, secretFor(request.cookies, copy), Number(file)))
    })

    const say = { params: Params, body: WordsAsk, response: { 200: Comments } }
    app.post('/api/open/:copy/comments', { ...GUESSES, schema: say }, async (request) => {
      const { copy } = request.params
      return { comments: await opening.comment(copy, secretFor(request.cookies, copy), request.body.words) }
    })

    app.post('/api/open/:copy/leave', { ...LINKS, schema: { params: Params, response: { 200: Nothing } } }, async (request, reply) => {
      const { copy } = request.params
      await opening.leave(copy, secretFor(request.cookies, copy))
      void reply.clearCookie(copyCookie(copy, rules()), { ...COOKIE_OPTIONS, secure: rules().secure })
      return {}
    })
  }
}

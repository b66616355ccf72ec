import { ChildPictures, Id, MOST_PICTURE_BYTES, Nothing, type PersonId, PictureAgreedAsk, PictureAsk } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { atDesk, idOf } from '../at-desk.ts'
import { SEAT_WRITES, type Services } from '../services.ts'

const OneDocument = Type.Object({ seat: Id<PersonId>(), document: Id() })
const OneOfDocument = Type.Object({ seat: Id<PersonId>(), document: Id(), picture: Id() })
const OnePicture = Type.Object({ seat: Id<PersonId>(), picture: Id() })
/** What is a little too large is refused in words of its own; what is far too large is not read to its end. */
const BODY = { bodyLimit: 2 * MOST_PICTURE_BYTES + 10_000 }
/** Opened by itself, a picture does nothing and fetches nothing. */
const SHUT = "default-src 'none'; sandbox; frame-ancestors 'none'"

/** Children's own pictures: each from somebody's own seat. */
export function pictureRoutes({ desks: { pictures }, sessions }: Services): FastifyPluginAsyncTypebox {
  const at = atDesk(sessions)

  return async (app) => {
    const list = { params: OneDocument, response: { 200: ChildPictures } }
    app.get('/api/seats/:seat/documents/:document/pictures', { schema: list }, async (request) => {
      const me = await at(request, request.params.seat)
      return { pictures: await pictures.list(me, idOf(me, request.params.document)) }
    })

    const add = { params: OneOfDocument, body: PictureAsk, response: { 200: Nothing } }
    app.put('/api/seats/:seat/documents/:document/pictures/:picture', { ...SEAT_WRITES, ...BODY, schema: add }, async (request) => {
      const { seat, document, picture } = request.params
      const me = await at(request, seat)
      await pictures.add(me, idOf(me, document), picture, request.body)
      return {}
    })

    const agree = { params: OneOfDocument, body: PictureAgreedAsk, response: { 200: Nothing } }
    app.put('/api/seats/:seat/documents/:document/pictures/:picture/agreed', { schema: agree }, async (request) => {
      const { seat, document, picture } = request.params
      const me = await at(request, seat)
      await pictures.agree(me, idOf(me, document), picture, request.body)
      return {}
    })

    const remove = { params: OneOfDocument, response: { 200: Nothing } }
    app.delete('/api/seats/:seat/documents/:document/pictures/:picture', { schema: remove }, async (request) => {
      const { seat, document, picture } = request.params
      const me = await at(request, seat)
      await pictures.remove(me, idOf(me, document), picture)
      return {}
    })

    app.get('/api/seats/:seat/pictures/:picture', { schema: { params: OnePicture } }, async (request, reply) => {
      const jpeg = await pictures.find(await at(request, request.params.seat), request.params.picture)
      return reply.headers({ 'content-type': 'image/jpeg', 'content-security-policy': SHUT }).send(Buffer.from(jpeg))
    })
  }
}

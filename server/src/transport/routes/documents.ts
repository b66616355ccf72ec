import {
  DocumentAsk,
  DocumentList,
  Id,
  NamedAsk,
  NamedDocument,
  Nothing,
  type PersonId,
  RemoveWordsAsk,
  ShareAsk,
  WordsRemoved
} from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { atDesk, idOf } from '../at-desk.ts'
import { SEAT_WRITES, type Services } from '../services.ts'

const Params = Type.Object({ seat: Id<PersonId>() })
const OneDocument = Type.Object({ seat: Id<PersonId>(), document: Id() })

/** Documents with an audience of their own, and words that are to be gone for good: each from somebody's own seat. */
export function documentRoutes({ desks, sessions }: Services): FastifyPluginAsyncTypebox {
  const { documents, removal } = desks
  const at = atDesk(sessions)

  return async (app) => {
    const list = { params: Params, response: { 200: DocumentList } }
    app.get('/api/seats/:seat/documents', { schema: list }, async (request) => {
      return { documents: await documents.list(await at(request, request.params.seat)) }
    })

    const make = { params: Params, body: DocumentAsk, response: { 200: NamedDocument } }
    app.post('/api/seats/:seat/documents', { ...SEAT_WRITES, schema: make }, async (request) => {
      return documents.make(await at(request, request.params.seat), request.body)
    })

    const name = { params: OneDocument, body: NamedAsk, response: { 200: NamedDocument } }
    app.put('/api/seats/:seat/documents/:document/named', { schema: name }, async (request) => {
      const me = await at(request, request.params.seat)
      return documents.name(me, idOf(me, request.params.document), request.body.named)
    })

    const give = { params: OneDocument, response: { 200: NamedDocument } }
    app.post('/api/seats/:seat/documents/:document/give', { schema: give }, async (request) => {
      const me = await at(request, request.params.seat)
      return documents.give(me, idOf(me, request.params.document))
    })

    const share = { params: OneDocument, body: ShareAsk, response: { 200: Nothing } }
    app.post('/api/seats/:seat/documents/:document/share', { schema: share }, async (request) => {
      const me = await at(request, request.params.seat)
      await documents.share(me, idOf(me, request.params.document), request.body)
      return {}
    })

    const remove = { params: Params, body: RemoveWordsAsk, response: { 200: WordsRemoved } }
    app.post('/api/seats/:seat/remove-words', { schema: remove }, async (request) => {
      return { sentTo: await removal.remove(await at(request, request.params.seat), request.body) }
    })
  }
}

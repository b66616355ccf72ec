import { FileAsk, FileSeen, GenuineSeen } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { GUESSES, type Services } from '../services.ts'

const Mark = Type.Object({ mark: Type.String({ maxLength: 100 }) })
const PAPER = { ...GUESSES, schema: { params: Mark, response: { 200: GenuineSeen } } }
const FILE = { ...GUESSES, schema: { params: Mark, body: FileAsk, response: { 200: FileSeen } } }

/** For anybody who holds a paper: is it genuine, and is it the newest? */
export function genuineRoutes({ desks: { genuine } }: Services): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/api/genuine/:mark', PAPER, async ({ params }) => ({ paper: await genuine.paper(params.mark) }))

    app.post('/api/genuine/:mark', FILE, async ({ params, body }) => genuine.file(params.mark, body.sha256))
  }
}

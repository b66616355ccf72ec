import { Refusal } from '@samepage/shared'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Unfinished } from '../house/conference-from.ts'

/** Every no over HTTP: a Refusal says its sentence; anything else is ours, is logged once, and tells nobody anything. */
export function answerRefusals(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => decline(refusalIn(error), request, reply, error))
}

function decline(refusal: Refusal | null, request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  if (!refusal) {
    request.log.error({ fault: faultOf(error) }, 'a fault of ours')
    return decline(new Refusal('our-fault'), request, reply, error)
  }
  const mends = refusal instanceof Unfinished ? { mends: refusal.mends } : {}
  return reply.code(refusal.status).send({ code: refusal.code, say: refusal.say, ...mends })
}

function refusalIn(error: FastifyError): Refusal | null {
  if (error instanceof Refusal) return error
  if (error.statusCode === 429) return new Refusal('too-fast')
  if (error.statusCode === 404) return new Refusal('not-found')
  // Fastify's own checks: a body of the wrong shape, size or type.
  if (error.statusCode !== undefined && error.statusCode < 500) return new Refusal('not-understood', error.code)
  return null
}

/** Where a fault arose, without its message: that could hold somebody's words. */
export function faultOf(error: unknown): { name: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const at = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return { name: error.name, at: at.slice(0, 8).map((line) => line.trim()) }
}

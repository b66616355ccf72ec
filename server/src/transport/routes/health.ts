import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Refusal } from '@samepage/shared'
import type { FastifyRequest } from 'fastify'
import type { Vitals } from '../../house/proof/vitals.ts'
import { type Measured, metricsOf } from '../metrics.ts'
import { GUESSES } from '../services.ts'

const THIS_MACHINE = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Who may read the numbers. `token`: whoever says it; null for nobody. `hasPublicUrl`: others than this machine reach us. */
export interface Readers {
  token: string | null
  hasPublicUrl: boolean
}

/** For whoever watches over an installation: may people be sent here, and how is it doing? */
export function healthRoutes(vitals: Vitals, measured: Measured, readers: Readers): FastifyPluginAsyncTypebox {
  const registry = metricsOf(measured)
  return async (app) => {
    app.get('/healthz', async (_request, reply) => {
      const why = vitals.unready
      return reply.code(why ? 503 : 200).send(why ? { ready: false, why } : { ready: true })
    })

    app.get('/metrics', GUESSES, async (request, reply) => {
      if (!mayRead(request, readers)) throw new Refusal('not-found')
      return reply.type(registry.contentType).send(await registry.metrics())
    })
  }
}

/**
 * With a token, whoever says it and nobody else. Without one, programs of this machine, as long as no PUBLIC_URL says that others reach us:
 * through a proxy in front everybody seems to come from this machine.
 */
function mayRead({ headers, socket }: FastifyRequest, { token, hasPublicUrl }: Readers): boolean {
  if (token) return isSame(headers.authorization ?? '', `Bearer ${token}`)
  return !hasPublicUrl && THIS_MACHINE.has(socket.remoteAddress ?? '')
}

const digest = (words: string): Buffer => createHash('sha256').update(words).digest()
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

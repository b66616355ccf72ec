import { existsSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import { Refusal } from '@samepage/shared'
import type { FastifyInstance } from 'fastify'

const YEAR_S = 31_536_000

/** The built client: every page is one small program, and every address that is no file is one of its pages. */
export async function servePages(app: FastifyInstance, clientDir: string): Promise<void> {
  if (!existsSync(clientDir)) throw new Error('The pages are not built yet. `npm start` builds them.')
  await app.register(fastifyStatic, {
    root: clientDir,
    wildcard: false,
    index: false,
    preCompressed: true,
    setHeaders(reply, path) {
      // Names of built files hold the hash of what is in them; the page itself is asked for anew each time.
      void reply.header('cache-control', path.includes('/immutable/') ? `public, max-age=${YEAR_S}, immutable` : 'no-cache')
    }
  })
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
    if (!wantsPage || request.url.startsWith('/api/')) throw new Refusal('not-found')
    return reply.sendFile('app.html')
  })
}

/** Headers on every answer. The page's own content policy is in its head; what may frame it must be a header. */
export function guardAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    void reply.headers({
      'content-security-policy': "frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=()'
    })
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store')
  })
}

/** A change asked for from another site's page is no wish of ours. */
export function refuseForeign(app: FastifyInstance, origins: () => ReadonlySet<string>): void {
  app.addHook('onRequest', async (request) => {
    const { origin } = request.headers
    if (request.method !== 'GET' && request.method !== 'HEAD' && origin !== undefined && !origins().has(origin))
      throw new Refusal('not-allowed', 'origin')
  })
}

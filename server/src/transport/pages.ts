import { existsSync, readFileSync } from 'node:fs'
import fastifyStatic from '@fastify/static'
import { Refusal } from '@samepage/shared'
import type { FastifyInstance } from 'fastify'
import type { CookieRules } from './cookies.ts'

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
      void reply.header('cache-control', cacheFor(path))
    }
  })
  const ahead = seatFiles(clientDir)
    .map((path) => `<${path}>; rel=modulepreload`)
    .join(', ')
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
    if (!wantsPage || request.url.startsWith('/api/')) throw new Refusal('not-found')
    if (ahead && request.url.startsWith('/seats/')) void reply.header('link', ahead)
    return reply.sendFile('app.html')
  })
}

/** The programs of a seat's page, as client/chunks.ts lists them: a phone on a slow line fetches them while it reads the page. */
function seatFiles(clientDir: string): string[] {
  const list = `${clientDir}/_app/seat.json`
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : []
}

/** Names of built files hold the hash of what is in them. The page itself is kept nowhere: Back must not bring a family's page up again. */
function cacheFor(path: string): string {
  if (path.includes('/immutable/')) return `public, max-age=${YEAR_S}, immutable`
  return /\.html(\.br|\.gz)?$/.test(path) ? 'no-store' : 'no-cache' // the file that is sent may be a compressed one
}

/** Headers on every answer. The page's own content policy is in its head; what may frame it must be a header. */
export function guardAnswers(app: FastifyInstance, rules: () => CookieRules): void {
  app.addHook('onSend', async (request, reply) => {
    // Data does nothing in a page. A program that runs as a thread of its own lives by the header it came with: it may fetch nothing either.
    const isShut = /^(application\/json|text\/javascript|application\/javascript)/.test(String(reply.getHeader('content-type')))
    void reply.headers({
      'content-security-policy':
        reply.getHeader('content-security-policy') ?? (isShut ? "default-src 'none'; frame-ancestors 'none'" : "frame-ancestors 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), clipboard-read=()'
    })
    if (rules().secure) void reply.header('strict-transport-security', `max-age=${2 * YEAR_S}; includeSubDomains`)
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store')
  })
}

/** What another site's page asks for is no wish of ours: neither a change, nor a look with this browser's keys. */
export function refuseForeign(app: FastifyInstance, origins: () => ReadonlySet<string>): void {
  app.addHook('onRequest', async (request) => {
    const { origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers
    if (request.method !== 'GET' && request.method !== 'HEAD' && origin !== undefined && !origins().has(origin))
      throw new Refusal('not-allowed', 'origin')
    // Browsers say by themselves who asks. Coming here by a link from elsewhere is fine.
    if (request.url.startsWith('/api/') && site === 'cross-site' && mode !== 'navigate') throw new Refusal('not-allowed', 'another site')
  })
}

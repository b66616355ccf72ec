import { request } from 'node:http'
import type { PersonId } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { meeting } from './support/meeting.ts'
import { Browser, secretIn, type TestServer, testServer } from './support/server.ts'

/** A request as no browser would send it; answers with its status and what came back. */
function raw(
  server: TestServer,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body = ''
): Promise<{ status: number; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>()
  const asked = request({ host: '127.0.0.1', port: server.port, method, path, headers }, (response) => {
    let text = ''
    response.on('data', (piece: Buffer) => (text += piece.toString()))
    response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
  })
  asked.on('error', reject)
  asked.end(body)
  return promise
}

const SECRET = JSON.stringify({ secret: 'x'.repeat(32) })
const JSON_TYPE = { 'content-type': 'application/json' }

describe('what comes over HTTP from whoever means harm', () => {
  it('[R27] takes JSON said to be JSON, and nothing that pretends', async () => {
    const server = await testServer()
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/json garbage',
      'application/jsonx',
      'text/json'
    ]) {
      const { status } = await raw(server, 'POST', '/api/join', { 'content-type': type }, SECRET)
      expect([400, 415], type).toContain(status)
    }
    expect((await raw(server, 'POST', '/api/join', {}, SECRET)).status).toBeGreaterThanOrEqual(400)
  })

  it('[R11] does nothing another site asks for, whatever that site says it is', async () => {
    const server = await testServer()
    const { links } = await server.practice()
    const body = JSON.stringify({ secret: secretIn(String(links[0]?.url)) })
    for (const origin of [
      'https://evil.example',
      'null',
      `${server.url}.evil.example`,
      'http://localhost',
      `http://LOCALHOST:${server.port}@evil.example`
    ]) {
      expect((await raw(server, 'POST', '/api/join', { ...JSON_TYPE, origin }, body)).status, origin).toBe(403)
    }
    const site = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }
    expect((await raw(server, 'GET', '/api/house', site)).status).toBe(403)
    expect((await raw(server, 'POST', '/api/join', { ...JSON_TYPE, ...site }, body)).status).toBe(403)
  })

  it('[R11] believes nobody’s word about where a request came from or under what name', async () => {
    const server = await testServer()
    const forwarded = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-forwarded-for': '10.9.8.7',
      host: 'evil.example'
    }
    const { status, text } = await raw(server, 'GET', '/api/house', forwarded)
    expect(status).toBe(200)
    expect(text).not.toContain('evil.example')
  })

  it('[R7] finds no file that is not one of its pages, however its path is written', async () => {
    const server = await testServer()
    const paths = [
      '/..%5c..%5cpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/_app/../../../server/package.json',
      '/static/../../etc/passwd',
      '/_app/%00',
      '//etc/passwd',
      '/.env',
      '/data/same-page.db',
      '/keys/installation.key'
    ]
    for (const path of paths) {
      const { status, text } = await raw(server, 'GET', path)
      expect([400, 403, 404], path).toContain(status)
      expect(text).not.toContain('samepage')
      expect(text).not.toContain('root:')
    }
  })

  it('[R27] a body with one key too many, or of the wrong kind, changes nothing', async () => {
    const server = await testServer()
    const stranger = new Browser(server.url)
    const secret = await server.services.keys.setUp('administrator')
    const whole = { secret, name: 'Ruth Adeyemi', passphrase: 'four ordinary words here' }
    for (const more of [{ role: 'auditor' }, { id: 'x' }, { secure: true }, { __proto__x: 1 }]) {
      expect((await stranger.ask('POST', '/api/set-up', { ...whole, ...more })).status).toBe(400)
    }
    for (const body of ['[]', 'null', '7', '"x"', '{"__proto__":{"secret":"x"}}', '{"constructor":{"prototype":{}}}', '{', '']) {
      const { status, text } = await raw(server, 'POST', '/api/set-up', JSON_TYPE, body)
      expect(status, body).toBe(400)
      expect(JSON.parse(text)).toMatchObject({ code: 'not-understood' })
    }
    expect((await stranger.ask('POST', '/api/set-up', whole)).status).toBe(200)
  })

  it('[R27] other methods and over-long requests end with a plain answer, and tell nothing of what is inside', async () => {
    const server = await testServer()
    for (const method of ['TRACE', 'OPTIONS', 'PATCH', 'DELETE', 'PROPFIND']) {
      expect((await raw(server, method, '/api/house')).status, method).toBeGreaterThanOrEqual(400)
    }
    const override = { ...JSON_TYPE, 'x-http-method-override': 'DELETE' }
    expect((await raw(server, 'POST', '/api/house', override, '{}')).status).toBe(404)
    expect((await raw(server, 'POST', '/api/join', JSON_TYPE, JSON.stringify({ secret: 'x'.repeat(300_000) }))).status).toBe(400)
    for (const path of ['/api/constructor', '/api/toString', '/api/__proto__', `/api/${'x'.repeat(300)}`, '/api/house/../house']) {
      const { status, text } = await raw(server, 'GET', path)
      expect(status, path).toBe(404)
      expect(text).not.toMatch(/node_modules|at .*\.ts|SELECT|sqlite/i)
    }
  })

  it('[R7] a seat’s answers are kept by no cache, and asked for under another’s id say the same as for nobody', async () => {
    const { server, link, links } = await meeting()
    const mum = new Browser(server.url)
    const seat = await mum.join(link('family').url)
    const mine = await mum.ask('GET', `/api/seats/${seat}`)
    expect(mine.headers.get('cache-control')).toBe('no-store')
    const others = links.filter(({ person }) => person !== seat).map(({ person }) => person)
    const strangers = [...others, '00000000-0000-4000-8000-000000000000' as PersonId]
    const answers = await Promise.all(strangers.map(async (person) => (await mum.ask('GET', `/api/seats/${person}`)).text()))
    expect(new Set(answers).size).toBe(1)
    const ranged = await mum.ask('GET', `/api/seats/${seat}/plan.pdf`, undefined, { range: 'bytes=0-10', 'if-none-match': '*' })
    expect(ranged.status).toBe(200)
    expect(ranged.headers.get('cache-control')).toBe('no-store')
  })
})

import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { onTestFinished, vi } from 'vitest'
import { Browser, type Options, type TestServer, testServer } from './server.ts'

type Claims = Record<string, unknown>

/** What this directory says of the next person, and what a directory that is not the right one would change in its answer. */
export interface Mood {
  /** Who signs in there. */
  sub: string
  acr: string
  forge: ((claims: Claims) => Claims) | null
  /** How a forged answer is signed. */
  alg: 'RS256' | 'none' | 'HS256'
  /** It answers nobody. */
  away: boolean
  /** Somebody else signs its answers. */
  stranger: boolean
}

/** A council's own sign-in: a real OpenID Connect server on a free port, and a Same Page that knows it. */
export interface Council {
  server: TestServer
  mood: Mood
  /** Goes through the council's sign-in from there on, and stops at the address it sends the browser back to. */
  visit(authorizationUrl: string): Promise<string>
  /** From the button to the page somebody ends on. */
  signIn(browser: Browser, path?: string): Promise<string>
}

const CLIENT = { client_id: 'same-page', client_secret: 'a secret that both of them know' }

export async function council(options: Options & { acr?: string } = {}): Promise<Council> {
  const http = createServer()
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    http.closeAllConnections()
    http.close()
  })
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const { acr = '', ...rest } = options
  const known = { issuer, clientId: CLIENT.client_id, clientSecret: CLIENT.client_secret, name: 'Eastshire', acr }
  const server = await testServer({ ...rest, council: known })
  const mood: Mood = { sub: 'ruth', acr: 'two-steps', forge: null, alg: 'RS256', away: false, stranger: false }
  const { privateKey } = newKeys()
  const provider = providerFor(issuer, server, privateKey.export({ format: 'jwk' }))
  http.on('request', (request, response) => {
    if (mood.away) return void response.writeHead(503).end()
    if (request.url?.startsWith('/interaction/')) return void letIn(provider, mood, request, response)
    if (request.url?.startsWith('/token') && mood.forge)
      forgeAnswer(response, (token) => forged(token, mood, mood.stranger ? newKeys().privateKey : privateKey))
    void provider.callback()(request, response)
  })
  const visit = (url: string): Promise<string> => follow(new Browser(issuer), url, server.url)
  return {
    server,
    mood,
    visit,
    async signIn(browser, path = '/api/sign-in/directory') {
      const away = (await browser.ask('GET', path)).headers.get('location') ?? ''
      const back = await visit(away)
      return (await browser.ask('GET', back)).headers.get('location') ?? ''
    }
  }
}

const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

function providerFor(issuer: string, server: TestServer, key: object): Provider {
  const quiet = vi.spyOn(console, 'warn').mockReturnValue() // that it keeps everything in memory is what we want
  onTestFinished(() => quiet.mockRestore())
  const hour = { Interaction: 3600, Grant: 3600, Session: 3600, AccessToken: 3600, IdToken: 3600 }
  return new Provider(issuer, {
    ttl: hour,
    clients: [{ ...CLIENT, redirect_uris: [`${server.url}/api/sign-in/directory/back`] }],
    jwks: { keys: [{ ...key, kty: 'RSA', use: 'sig', kid: 'one' }] },
    acrValues: ['one-step', 'two-steps'],
    cookies: { keys: ['for tests alone'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ sub, admin: true, role: 'administrator' }) }),
    // Everybody has agreed already that Same Page may know who they are.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: CLIENT.client_id, accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    }
  })
}

function letIn(provider: Provider, { sub, acr }: Mood, request: IncomingMessage, response: ServerResponse): Promise<void> {
  return provider.interactionFinished(request, response, { login: { accountId: sub, acr, amr: ['pwd'] } })
}

/** Puts another ID token into the answer, in the last moment before it is sent. */
function forgeAnswer(response: ServerResponse, change: (token: string) => string): void {
  const end = response.end.bind(response) as (body: string) => ServerResponse
  response.end = ((body: string | Buffer) => {
    const answer = JSON.parse(String(body)) as { id_token: string }
    const changed = JSON.stringify({ ...answer, id_token: change(answer.id_token) })
    response.setHeader('content-length', Buffer.byteLength(changed))
    return end(changed)
  }) as typeof response.end
}

function forged(token: string, { forge, alg }: Mood, key: Parameters<typeof createPublicKey>[0] & object): string {
  const [, payload = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims
  const body = [{ alg, kid: 'one', typ: 'JWT' }, forge?.(claims) ?? claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url')
  )
  const said = body.join('.')
  if (alg === 'none') return `${said}.`
  const secret = createPublicKey(key).export({ format: 'pem', type: 'spki' })
  const signature = alg === 'HS256' ? createHmac('sha256', secret).update(said).digest() : sign('sha256', Buffer.from(said), key as never)
  return `${said}.${signature.toString('base64url')}`
}

/** As a browser goes from redirect to redirect, until one leads home. */
async function follow(browser: Browser, url: string, home: string): Promise<string> {
  let at = url
  for (let hops = 0; hops < 10; hops++) {
    if (at.startsWith(home)) return at.slice(home.length)
    const answer = await browser.ask('GET', at.startsWith('/') ? at : at.slice(browser.url.length))
    const next = answer.headers.get('location')
    if (!next) throw new Error(`stopped at ${answer.status} ${await answer.text()}`)
    at = next
  }
  throw new Error('went round in circles')
}

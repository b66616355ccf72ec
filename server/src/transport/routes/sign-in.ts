import { randomBytes } from 'node:crypto'
import { Nothing, PasskeyGiven, PasskeyOptions, Prove, Refusal, SetUp, SignedIn, SignIn, tidyLine } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { COOKIE_OPTIONS, staffCookie, tryingCookie } from '../cookies.ts'
import { GUESSES, type Services } from '../services.ts'
import { welcome } from '../welcome.ts'

const OPTIONS = { ...GUESSES, schema: { response: { 200: PasskeyOptions } } }
const PASSKEY = { ...GUESSES, schema: { body: PasskeyGiven, response: { 200: SignedIn } } }

/** Coming in as a member of staff, with a link, a passphrase or a passkey; and going. */
export function signInRoutes(services: Services): FastifyPluginAsyncTypebox {
  const { desks, passkeys, staffSessions, staffKeys, rules, audit } = services
  const cookieOptions = () => ({ ...COOKIE_OPTIONS, secure: rules().secure })

  return async (app) => {
    app.post('/api/set-up', { ...GUESSES, schema: { body: SetUp, response: { 200: SignedIn } } }, async (request, reply) => {
      const { secret, name, passphrase } = request.body
      const staff = await desks.staff.setUp(secret, name, passphrase)
      await audit.note({ who: staff.id, conference: '', act: 'account-made', about: staff.role })
      return welcome(services, reply, { staff, before: request.cookies[staffCookie(rules())], act: 'signed-in' })
    })

    app.post('/api/sign-in', { ...GUESSES, schema: { body: SignIn, response: { 200: SignedIn } } }, async (request, reply) => {
      const staff = await noteRefused(services, request, () => desks.staff.signIn(request.body, request.ip), request.body.name)
      return welcome(services, reply, { staff, before: request.cookies[staffCookie(rules())], act: 'signed-in' })
    })

    app.post('/api/sign-in/passkey/options', OPTIONS, async (_request, reply) => {
      const holder = randomBytes(32).toString('base64url')
      void reply.setCookie(tryingCookie(rules()), holder, cookieOptions())
      return passkeys.ask(holder, null)
    })

    app.post('/api/sign-in/passkey', PASSKEY, async (request, reply) => {
      const holder = request.cookies[tryingCookie(rules())] ?? ''
      const staff = await noteRefused(services, request, () => passkeys.known(holder, request.body.answer, null))
      void reply.clearCookie(tryingCookie(rules()), cookieOptions())
      return welcome(services, reply, { staff, before: request.cookies[staffCookie(rules())], act: 'signed-in' })
    })

    app.post('/api/sign-out', { schema: { response: { 200: Nothing } } }, async (request, reply) => {
      const here = await staffSessions.maybe(request.cookies)
      const secret = request.cookies[staffCookie(rules())]
      if (secret) await staffKeys.end(secret)
      void reply.clearCookie(staffCookie(rules()), cookieOptions())
      await staffSessions.look()
      if (here) await audit.note({ who: here.staff.id, device: here.key.id, conference: '', act: 'signed-out' })
      return {}
    })
  }
}

/** Somebody who is signed in shows once more that it is them; their key is new afterwards. */
export function proveRoutes(services: Services): FastifyPluginAsyncTypebox {
  const { desks, passkeys, staffSessions } = services

  return async (app) => {
    app.post('/api/prove', { ...GUESSES, schema: { body: Prove, response: { 200: SignedIn } } }, async (request, reply) => {
      const { staff, key, secret } = await staffSessions.any(request.cookies)
      const proved = await noteRefused(services, request, () => desks.staff.prove(staff, key.id, request.body))
      return welcome(services, reply, { staff: proved, before: secret, act: 'proved-again' })
    })

    app.post('/api/prove/passkey/options', OPTIONS, async (request) => {
      const { staff, key } = await staffSessions.any(request.cookies)
      return passkeys.ask(key.id, staff)
    })

    app.post('/api/prove/passkey', PASSKEY, async (request, reply) => {
      const { staff, key, secret } = await staffSessions.any(request.cookies)
      const proved = await noteRefused(services, request, () => passkeys.known(key.id, request.body.answer, staff.id))
      return welcome(services, reply, { staff: proved, before: secret, act: 'proved-again' })
    })
  }
}

/** Whoever is refused leaves a trace; who they said they were does not. name: whom they said they are, counted and not kept. */
export async function noteRefused<T>(
  { refusedTries }: Pick<Services, 'refusedTries'>,
  { ip }: Pick<FastifyRequest, 'ip'>,
  act: () => Promise<T>,
  name = ''
): Promise<T> {
  try {
    return await act()
  } catch (why) {
    if (why instanceof Refusal && why.code !== 'second-step') await refusedTries.note(why.code, ip, tidyLine(name))
    throw why
  }
}

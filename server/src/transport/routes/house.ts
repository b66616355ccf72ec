import { ColleagueLink, ConferenceMade, House, Nothing, Refusal, SetUp, SignedIn, SignIn } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { makePractice } from '../../house/practice.ts'
import { COOKIE_OPTIONS, staffCookie } from '../cookies.ts'
import { GUESSES, type Services } from '../services.ts'

/** The doors of an installation: setting it up, signing in, practising. */
export function houseRoutes({ desks, keys, directory, sessions, rules, rooms, publicUrl }: Services): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/api/house', { schema: { response: { 200: House } } }, async (request) => {
      const [hasStaff, staff] = await Promise.all([directory.hasStaff(), sessions.maybeStaff(request.cookies)])
      return { needsSetUp: !hasStaff, canPractise: !hasStaff || staff !== null, staff: staff && { name: staff.name } }
    })

    app.post('/api/set-up', { ...GUESSES, schema: { body: SetUp, response: { 200: SignedIn } } }, async (request, reply) => {
      const { secret, name, passphrase } = request.body
      const { staff, key } = await desks.staff.setUp(secret, name, passphrase)
      void reply.setCookie(staffCookie(rules()), key, { ...COOKIE_OPTIONS, secure: rules().secure })
      return { name: staff.name }
    })

    app.post('/api/sign-in', { ...GUESSES, schema: { body: SignIn, response: { 200: SignedIn } } }, async (request, reply) => {
      const { staff, key } = await desks.staff.signIn(request.body.name, request.body.passphrase)
      void reply.setCookie(staffCookie(rules()), key, { ...COOKIE_OPTIONS, secure: rules().secure })
      return { name: staff.name }
    })

    app.post('/api/sign-out', { schema: { response: { 200: Nothing } } }, async (request, reply) => {
      const secret = request.cookies[staffCookie(rules())]
      if (secret) await keys.end(secret)
      void reply.clearCookie(staffCookie(rules()), { ...COOKIE_OPTIONS, secure: rules().secure })
      return {}
    })

    app.post('/api/colleagues', { schema: { response: { 200: ColleagueLink } } }, async (request) => {
      await sessions.staff(request.cookies)
      return { url: `${publicUrl()}/set-up#${await keys.setUp()}` }
    })

    // Open to anybody only until the first account exists: a made-up family tells nobody anything.
    app.post('/api/practice', { ...GUESSES, schema: { response: { 200: ConferenceMade } } }, async (request) => {
      if ((await directory.hasStaff()) && !(await sessions.maybeStaff(request.cookies))) throw new Refusal('not-signed-in')
      return makePractice(desks.conferences, rooms)
    })
  }
}

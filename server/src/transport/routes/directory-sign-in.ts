import { Onward, Refusal, SetUpWithDirectory } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { type CouncilDirectory, type Errand, pageOfOurs } from '../../house/accounts/council-directory.ts'
import { DIRECTORY_COOKIE_OPTIONS, directoryCookie, staffCookie } from '../cookies.ts'
import { GUESSES, type Services } from '../services.ts'
import { welcome } from '../welcome.ts'
import { noteRefused } from './sign-in.ts'

const Asked = Type.Object({ returnTo: Type.Optional(Type.String({ maxLength: 500 })) })

/** Signing in through the council: there with an errand that stays here, and back. */
export function directorySignInRoutes(services: Services): FastifyPluginAsyncTypebox {
  const { council } = services
  return council ? routesFor(services, council) : async () => undefined
}

function routesFor(services: Services, council: CouncilDirectory): FastifyPluginAsyncTypebox {
  const { desks, staffSessions, rules, publicUrl } = services
  const cookieOptions = () => ({ ...DIRECTORY_COOKIE_OPTIONS, secure: rules().secure })

  const begin = async (reply: FastifyReply, errand: Errand): Promise<string> => {
    const { url, flow } = await council.begin(errand)
    void reply.setCookie(directoryCookie(rules()), flow, cookieOptions())
    return url
  }

  /** Where to go on to. They came with a whole page, so a no is told on one. */
  const orSay = async (act: () => Promise<string>): Promise<string> => {
    try {
      return await act()
    } catch (why) {
      if (!(why instanceof Refusal)) throw why
      return `${publicUrl()}/sign-in?said=${why.code}`
    }
  }

  return async (app) => {
    const asked = { ...GUESSES, schema: { querystring: Asked } }
    app.get('/api/sign-in/directory', asked, async (request, reply) => {
      const returnTo = pageOfOurs(request.query.returnTo, publicUrl())
      const before = request.cookies[staffCookie(rules())]
      return reply.redirect(await orSay(() => begin(reply, { for: 'sign-in', returnTo, before })), 303)
    })

    app.get('/api/prove/directory', asked, async (request, reply) => {
      const { staff, secret } = await staffSessions.any(request.cookies)
      const returnTo = pageOfOurs(request.query.returnTo, publicUrl())
      return reply.redirect(await orSay(() => begin(reply, { for: 'prove', staff: staff.id, returnTo, before: secret })), 303)
    })

    const setUp = { ...GUESSES, schema: { body: SetUpWithDirectory, response: { 200: Onward } } }
    app.post('/api/set-up/directory', setUp, async (request, reply) => {
      const { secret, name } = request.body
      await desks.staff.askToSetUp(secret, name)
      return { url: await begin(reply, { for: 'set-up', secret, name, before: request.cookies[staffCookie(rules())] }) }
    })

    app.get('/api/sign-in/directory/back', GUESSES, async (request, reply) => {
      const flow = request.cookies[directoryCookie(rules())] ?? ''
      const query = request.url.split('?')[1] ?? ''
      void reply.clearCookie(directoryCookie(rules()), cookieOptions())
      return reply.redirect(
        await orSay(() => noteRefused(services, request, async () => runErrand(services, reply, await council.finish(flow, query)))),
        303
      )
    })
  }
}

/** Does what they came back for; answers with the page to go on to. who: `iss sub`, as the council says it. */
async function runErrand(services: Services, reply: FastifyReply, { who, errand }: { who: string; errand: Errand }): Promise<string> {
  const { desks, directory, publicUrl, audit } = services
  const { before } = errand
  if (errand.for === 'set-up') {
    const staff = await desks.staff.setUpWithDirectory(errand.secret, errand.name, who)
    await audit.note({ who: staff.id, conference: '', act: 'account-made', about: staff.role })
    await welcome(services, reply, { staff, before, act: 'signed-in' })
    return pageOfOurs(undefined, publicUrl())
  }
  const staff = await directory.staffInDirectory(who)
  // To show that it is them, they must be who is signed in here already.
  if (!staff || (errand.for === 'prove' && staff.id !== errand.staff)) throw new Refusal('directory-unknown')
  if (!staff.active) throw new Refusal('account-ended')
  await welcome(services, reply, { staff, before, act: errand.for === 'prove' ? 'proved-again' : 'signed-in' })
  return errand.returnTo
}

import { type Act, CouncilAsk, CouncilKnown, may } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Services } from '../services.ts'
import type { Cookies, SignedInHere } from '../staff-session.ts'

/** How the council runs its conferences: read by whoever sets one up, changed by administrators. */
export function councilRoutes({ desks, staffSessions }: Services): FastifyPluginAsyncTypebox {
  const asked = async (cookies: Cookies, act: Act): Promise<SignedInHere> => {
    const here = await staffSessions.secure(cookies)
    const answer = may(here.staff, act, 'live')
    if (answer !== true) throw answer
    return here
  }
  return async (app) => {
    app.get('/api/council', { schema: { response: { 200: CouncilKnown } } }, async (request) => {
      await asked(request.cookies, 'set-up-conference')
      return desks.council.known()
    })

    app.put('/api/council', { schema: { body: CouncilAsk, response: { 200: CouncilKnown } } }, async (request) => {
      const { staff, key } = await asked(request.cookies, 'shape-council')
      return desks.council.change(request.body, { staff: staff.id, device: key.id })
    })
  }
}

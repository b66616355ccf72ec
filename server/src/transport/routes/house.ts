import { ConferenceMade, House } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { makePractice } from '../../house/practice.ts'
import { GUESSES, type Services } from '../services.ts'

/** The doorstep of an installation: what it offers to whoever is looking, and practising. */
export function houseRoutes({ desks, directory, staffSessions, council, rooms }: Services): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/api/house', { schema: { response: { 200: House } } }, async (request) => {
      const [hasStaff, here] = await Promise.all([directory.hasStaff(), staffSessions.maybe(request.cookies)])
      return {
        needsSetUp: !hasStaff,
        canPractise: !hasStaff || here !== null,
        directory: council?.name ?? null,
        staff: here && staffSessions.me(here)
      }
    })

    // Open to anybody only until the first account exists: a made-up family tells nobody anything. An account need not be finished for it.
    app.post('/api/practice', { ...GUESSES, schema: { response: { 200: ConferenceMade } } }, async (request) => {
      if (await directory.hasStaff()) await staffSessions.any(request.cookies)
      return makePractice(desks.conferences, rooms)
    })
  }
}

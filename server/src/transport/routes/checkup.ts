import { Checkup, type CheckLine, may } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { GUESSES, type Services } from '../services.ts'

/** Is this installation in order? For administrators. check: looks, and changes nothing. */
export function checkupRoutes({ staffSessions, publicUrl, audit }: Services, check: () => Promise<CheckLine[]>): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/api/checkup', { ...GUESSES, schema: { response: { 200: Checkup } } }, async (request) => {
      const { staff } = await staffSessions.secure(request.cookies)
      const answer = may(staff, 'check-installation', 'live')
      if (answer !== true) throw answer
      const lines = await check()
      return { lines, now: new Date().toISOString(), publicUrl: publicUrl(), publicKey: audit.publicKey }
    })
  }
}

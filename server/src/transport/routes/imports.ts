import { CaseSeen, ConferenceMade, ImportAsk, may, PreviewAsk } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Staff } from '../../storage/directory.ts'
import type { Services } from '../services.ts'
import type { Cookies } from '../staff-session.ts'

/** Taking over a case from a file: for whoever sets conferences up. */
export function importRoutes({ desks, sessions }: Services): FastifyPluginAsyncTypebox {
  const settingUp = async (cookies: Cookies): Promise<Staff> => {
    const staff = await sessions.staff(cookies)
    const answer = may(staff, 'set-up-conference', 'live')
    if (answer !== true) throw answer
    return staff
  }
  return async (app) => {
    app.post('/api/imports/preview', { schema: { body: PreviewAsk, response: { 200: CaseSeen } } }, async (request) => {
      await settingUp(request.cookies)
      return desks.imports.preview(request.body)
    })

    app.post('/api/imports', { schema: { body: ImportAsk, response: { 200: ConferenceMade } } }, async (request) => {
      const staff = await settingUp(request.cookies)
      return desks.imports.make(request.body, staff.id)
    })
  }
}

import { Colleague, ColleagueAsk, ColleagueChange, ColleagueLink, Colleagues, Id, may, Refusal } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { isSecure } from '../../house/accounts/second-step.ts'
import type { Staff, StaffId } from '../../storage/directory.ts'
import type { Services } from '../services.ts'
import type { SignedInHere } from '../staff-session.ts'

const Params = Type.Object({ staff: Id<StaffId>() })

/** Who works here: for administrators. */
export function staffRoutes({ desks, keys, directory, staffSessions, publicUrl, audit }: Services): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post('/api/colleagues', { schema: { body: ColleagueAsk, response: { 200: ColleagueLink } } }, async (request) => {
      const { staff, key } = manages(await staffSessions.secure(request.cookies))
      await staffSessions.proved(request.cookies)
      const { role } = request.body
      await audit.note({ who: staff.id, device: key.id, conference: '', act: 'link-made', about: role })
      return { url: `${publicUrl()}/set-up#${await keys.setUp(role, staff.id)}` }
    })

    app.get('/api/staff', { schema: { response: { 200: Colleagues } } }, async (request) => {
      const { staff: you } = manages(await staffSessions.secure(request.cookies))
      const staff = await directory.allStaff()
      return { staff: staff.map((one) => sayColleague(one, you)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB')) }
    })

    const change = { params: Params, body: ColleagueChange, response: { 200: Colleague } }
    app.put('/api/staff/:staff', { schema: change }, async (request) => {
      const { staff: you, key } = manages(await staffSessions.secure(request.cookies))
      await staffSessions.proved(request.cookies)
      const id = request.params.staff
      if (!(await directory.staff(id))) throw new Refusal('not-found')
      const staff = await desks.staff.changeColleague(you.id, id, request.body)
      if (!staff.active) await directory.endKeysOfStaff(id)
      if (may(staff, 'manage-staff', 'live') !== true) await keys.endSetUpsBy(id)
      await staffSessions.look()
      const act = staff.active ? 'account-changed' : 'account-closed'
      await audit.note({ who: you.id, device: key.id, conference: '', act, about: `${id} ${staff.role}` })
      return sayColleague(staff, you)
    })
  }
}

function manages(here: SignedInHere): SignedInHere {
  const answer = may(here.staff, 'manage-staff', 'live')
  if (answer !== true) throw answer
  return here
}

const sayColleague = (staff: Staff, you: Staff): Colleague => ({
  id: staff.id,
  name: staff.name,
  role: staff.role,
  active: staff.active,
  secure: isSecure(staff),
  you: staff.id === you.id
})

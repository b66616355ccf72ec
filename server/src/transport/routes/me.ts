import { AppConfirmed, AppOffer, Devices, Me, Nothing, PasskeyAdded, PasskeyOptions, RecoveryCodes, Refusal } from '@samepage/shared'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import { isSecure } from '../../house/accounts/second-step.ts'
import type { KeyId, Staff } from '../../storage/directory.ts'
import { GUESSES, type Services } from '../services.ts'
import type { Cookies, SignedInHere } from '../staff-session.ts'
import { welcome } from '../welcome.ts'

const Passkey = Type.Object({ passkey: Type.String({ maxLength: 2000 }) })
const Device = Type.Object({ device: Type.String({ maxLength: 100 }) })

/** Somebody's own account: how they sign in. */
export function meRoutes(services: Services): FastifyPluginAsyncTypebox {
  const { desks, passkeys, staffSessions, staffKeys, audit } = services

  /** Who may add a way in: with a finished account only somebody who has just shown that it is theirs. */
  const mayAdd = async (cookies: Cookies): Promise<SignedInHere> => {
    const here = await staffSessions.any(cookies)
    return isSecure(here.staff) ? staffSessions.proved(cookies) : here
  }
  /** The ways in have changed: this browser goes on with a new key, and the others sign in anew where `alone`. */
  const changed = async (reply: FastifyReply, here: SignedInHere, staff: Staff, alone: boolean): Promise<Me> => {
    if (alone) await staffKeys.endAll(staff.id)
    const me = await welcome(services, reply, { staff, before: here.secret, act: 'account-changed' })
    await staffSessions.look()
    return me
  }

  return async (app) => {
    app.post('/api/me/passkeys/options', { ...GUESSES, schema: { response: { 200: PasskeyOptions } } }, async (request) => {
      const { staff, key } = await mayAdd(request.cookies)
      return passkeys.offer(staff, key.id)
    })

    app.post('/api/me/passkeys', { ...GUESSES, schema: { body: PasskeyAdded, response: { 200: Me } } }, async (request, reply) => {
      const here = await mayAdd(request.cookies)
      const staff = await passkeys.add(here.staff.id, here.key.id, request.body.answer, request.body.name)
      return changed(reply, here, staff, !isSecure(here.staff))
    })

    app.delete('/api/me/passkeys/:passkey', { schema: { params: Passkey, response: { 200: Me } } }, async (request, reply) => {
      const here = await staffSessions.proved(request.cookies)
      return changed(reply, here, await desks.staff.removePasskey(here.staff.id, request.params.passkey), true)
    })

    app.post('/api/me/app', { ...GUESSES, schema: { response: { 200: AppOffer } } }, async (request) => {
      const { staff } = await mayAdd(request.cookies)
      return desks.staff.offerApp(staff)
    })

    app.post('/api/me/app/confirm', { ...GUESSES, schema: { body: AppConfirmed, response: { 200: Me } } }, async (request, reply) => {
      const here = await mayAdd(request.cookies)
      return changed(reply, here, await desks.staff.confirmApp(here.staff, here.key.id, request.body.code), !isSecure(here.staff))
    })

    app.delete('/api/me/app', { schema: { response: { 200: Me } } }, async (request, reply) => {
      const here = await staffSessions.proved(request.cookies)
      return changed(reply, here, await desks.staff.removeApp(here.staff.id), true)
    })

    app.post('/api/me/recovery-codes', { schema: { response: { 200: RecoveryCodes } } }, async (request) => {
      const { staff, key } = await staffSessions.proved(request.cookies)
      const codes = await desks.staff.newRecoveryCodes(staff.id)
      await audit.note({ who: staff.id, device: key.id, conference: '', act: 'account-changed', about: 'recovery-codes' })
      return { codes }
    })
  }
}

/** Where somebody is signed in. */
export function deviceRoutes({ staffSessions, staffKeys, audit }: Services): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/api/me/devices', { schema: { response: { 200: Devices } } }, async (request) => {
      const { staff, key } = await staffSessions.any(request.cookies)
      const devices = await staffKeys.devices(staff.id)
      return { devices: devices.map(({ id, usedAt }) => ({ id, usedAt: usedAt ?? '', here: id === key.id })) }
    })

    app.delete('/api/me/devices/:device', { schema: { params: Device, response: { 200: Nothing } } }, async (request) => {
      const { staff, key } = await staffSessions.any(request.cookies)
      const device = request.params.device as KeyId
      if (!(await staffKeys.devices(staff.id)).some(({ id }) => id === device)) throw new Refusal('not-found')
      await staffKeys.endDevice(device)
      await staffSessions.look()
      await audit.note({ who: staff.id, device: key.id, conference: '', act: 'signed-out', about: device })
      return {}
    })
  }
}

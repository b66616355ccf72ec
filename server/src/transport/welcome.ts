import type { Me } from '@samepage/shared'
import type { FastifyReply } from 'fastify'
import type { Staff } from '../storage/directory.ts'
import { COOKIE_OPTIONS, staffCookie } from './cookies.ts'
import type { Services } from './services.ts'

type Parts = Pick<Services, 'staffSessions' | 'rules' | 'audit'>

export interface Newcomer {
  staff: Staff
  /** The staff secret this browser held until now; it ends, so that nobody who put it there comes in with its owner. */
  before: string | undefined
  act: 'signed-in' | 'proved-again' | 'account-changed'
}

/** Gives this browser a new key, as somebody has just shown that it is them. */
export async function welcome(parts: Parts, reply: FastifyReply, { staff, before, act }: Newcomer): Promise<Me> {
  const { staffSessions, rules, audit } = parts
  const { secret, key } = await staffSessions.renew(staff.id, before)
  void reply.setCookie(staffCookie(rules()), secret, { ...COOKIE_OPTIONS, secure: rules().secure })
  await audit.note({ who: staff.id, device: key.id, conference: '', act })
  return staffSessions.me({ staff, key })
}

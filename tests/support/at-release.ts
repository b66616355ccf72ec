import { type AuditAct } from '@samepage/shared'
import { onTestFinished } from 'vitest'
import { until } from './guest.ts'
import { meeting } from './meeting.ts'
import { PostOffice } from './post-office.ts'
import { ReleaseOffice } from './release-office.ts'
import { type Browser, type TestServer, testServer } from './server.ts'
import { signedInStaff } from './staff.ts'

const FROM = 'Conferences <conferences@council.example>'
export const DAY_MS = 24 * 3_600_000
export const KELLY = { email: 'kelly@example.org' }

/** A practice conference that is signed, a real mail server, and two administrators at the release desk. */
export async function atRelease() {
  const clock = { ahead: 0 }
  const now = (): number => Date.now() + clock.ahead
  const post = await PostOffice.open()
  onTestFinished(() => post.close())
  const server = await testServer({ now, mail: { smtpUrl: post.url, from: FROM } })
  const { conference, join } = await meeting(server)
  const [chair, mum] = await Promise.all([join('chair'), join('family', 'Kelly')])
  mum.socket.emit('here', { way: 'room', writingIn: '' })
  await until(() => chair.standing.attendance.has(mum.seat), 'mum is recorded as here')
  await chair.decide({ type: 'signed' })
  await until(() => Boolean(chair.standing.signature?.sha256), 'the signed plan is printed')
  const [amy, ben] = [
    await signedInStaff(server, 'administrator', { now, name: 'Amy Lund' }),
    await signedInStaff(server, 'administrator', { now, name: 'Ben Osei' })
  ]
  const office = new ReleaseOffice(amy, conference.id)
  return { clock, post, server, conference, chair, mum, amy, ben, office, other: new ReleaseOffice(ben, conference.id) }
}

export const acts = async (server: TestServer, act: AuditAct): Promise<string[]> => {
  const found: string[] = []
  for await (const row of server.services.audit.newestFirst()) if (row.act === act) found.push(row.outcome)
  return found
}
export const secretOf = (link: string): string => new URL(link).hash.slice(1)
export const tries = (browser: Browser, link: string, code: string): Promise<Response> =>
  browser.ask('POST', '/api/open', { link: secretOf(link), code })

import type { ConferenceMade, Devices, Joined, Opened, PersonId } from '@samepage/shared'
import { DEFAULT_LABELS, mapOf } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { connect, until } from './support/guest.ts'
import { Browser, type TestServer, testServer } from './support/server.ts'
import { answered, numbersAt, PASSPHRASE, refusedWith, signedInStaff, type StaffMember } from './support/staff.ts'

const MINUTE_MS = 60_000

async function onTheClock() {
  const clock = { now: Date.parse('2026-11-20T10:00:00.000Z') }
  const now = (): number => clock.now
  const server = await testServer({ now })
  return { clock, server, ruth: await signedInStaff(server, 'administrator', { now }) }
}

const with_ = (cookie: string): Record<string, string> => ({ cookie })
const asks = (server: TestServer, cookie: string): Promise<Response> => fetch(`${server.url}/api/me/devices`, { headers: with_(cookie) })

/** A real conference that Ruth chairs, and her live page in it, connected from the account. */
async function chairing(server: TestServer, { browser }: StaffMember) {
  const person = (name: string, role: 'chair' | 'family') => ({ name, describedAs: '', role, agency: '', way: 'room' as const })
  const draft = {
    kind: 'initial',
    on: '2026-12-01',
    startsAt: '10:00',
    place: 'Room 2',
    phone: '01632 960001',
    labels: DEFAULT_LABELS,
    children: [{ name: 'Poppy Marlow', bornOn: '2019-05-12', dueOn: '' }],
    people: [person('Ruth Adeyemi', 'chair'), person('Kelly Marlow', 'family')]
  }
  const { conference } = await answered<ConferenceMade>(browser.ask('POST', '/api/conferences', { draft, mine: 0 }))
  const { seat } = await answered<Joined>(browser.ask('POST', `/api/conferences/${conference.id}/seat`))
  const page = livePage(browser, seat, mapOf(conference.id))
  await page.open()
  return { conference, seat, page }
}

function livePage(browser: Browser, seat: PersonId, document: ReturnType<typeof mapOf>) {
  const socket = connect(browser, seat)
  const said: string[] = []
  socket.on('gone', ({ code }) => said.push(code))
  socket.on('closed', ({ code }) => said.push(code))
  socket.on('connect_error', (why) => said.push(why.message))
  return {
    socket,
    said,
    async open(): Promise<Opened> {
      const ask = { document, have: Buffer.from([0]), after: 0 }
      const answer = await socket.timeout(10_000).emitWithAck('open', ask)
      if (!answer.ok) throw new Error(answer.code)
      return answer
    }
  }
}

describe('being signed in', () => {
  it('[R34] ends after half an hour in which nothing happens, and goes on while something does', async () => {
    const { clock, ruth } = await onTheClock()
    for (let times = 0; times < 4; times++) {
      clock.now += 29 * MINUTE_MS
      expect((await ruth.browser.ask('GET', '/api/me/devices')).status).toBe(200)
    }
    clock.now += 29 * MINUTE_MS
    expect((await ruth.me())?.minutesLeft).toBe(1) // looking whether one is signed in is nothing happening
    clock.now += MINUTE_MS
    expect(await refusedWith(ruth.browser.ask('GET', '/api/me/devices'))).toBe('sign-in-again')
    expect(await ruth.me()).toBeNull()
    expect(await refusedWith(ruth.browser.ask('GET', '/api/me/devices'))).toBe('sign-in-again') // asking has woken nothing
    await ruth.signIn(ruth.browser)
    expect((await ruth.browser.ask('GET', '/api/me/devices')).status).toBe(200)
  })

  it('[R34] ends after twelve hours, however busy somebody is', async () => {
    const { clock, ruth } = await onTheClock()
    for (let times = 0; times < 35; times++) {
      clock.now += 20 * MINUTE_MS
      expect((await ruth.browser.ask('GET', '/api/me/devices')).status).toBe(200)
    }
    clock.now += 20 * MINUTE_MS
    expect(await refusedWith(ruth.browser.ask('GET', '/api/me/devices'))).toBe('sign-in-again')
  })

  it('[R34] begins with a new key: one that was put into the browser before opens nothing', async () => {
    const { server, ruth } = await onTheClock()
    const before = ruth.browser.cookie
    await ruth.signIn(ruth.browser)
    expect(ruth.browser.cookie).not.toBe(before)
    expect((await asks(server, before)).status).toBe(401)
    const own = new Browser(server.url)
    await answered(
      own.ask(
        'POST',
        '/api/sign-in',
        { name: ruth.name, passphrase: PASSPHRASE, code: ruth.recovery.pop() },
        with_('staff=of-my-own-choice')
      )
    )
    expect(own.cookie).toMatch(/^staff=[\w-]{43}$/)
    expect((await asks(server, 'staff=of-my-own-choice')).status).toBe(401)
  })

  it('[R34] has a new key after showing once more that it is them', async () => {
    const { server, ruth } = await onTheClock()
    const before = ruth.browser.cookie
    await ruth.prove()
    expect((await asks(server, before)).status).toBe(401)
    expect((await ruth.browser.ask('GET', '/api/me/devices')).status).toBe(200)
  })

  it('[R34] is ended for good by signing out, and the cookie is taken back', async () => {
    const { server, ruth } = await onTheClock()
    const before = ruth.browser.cookie
    const answer = await ruth.browser.ask('POST', '/api/sign-out')
    expect(answer.headers.getSetCookie().join()).toMatch(/^staff=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/)
    expect((await asks(server, before)).status).toBe(401)
  })

  it('[R34] is kept in a cookie that scripts and other sites cannot use', async () => {
    const server = await testServer({ publicUrl: 'https://conference.example.gov.uk' })
    const secret = await server.services.keys.setUp()
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/set-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret, name: 'Ruth Adeyemi', passphrase: PASSPHRASE })
    })
    expect(answer.headers.getSetCookie().join()).toMatch(/^__Host-staff=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  })

  it('[R34] can be seen and ended from another device', async () => {
    const { ruth } = await onTheClock()
    const lost = await ruth.signIn()
    const { devices } = await answered<Devices>(ruth.browser.ask('GET', '/api/me/devices'))
    expect(devices.map(({ here }) => here).sort()).toEqual([false, true])
    const other = devices.find(({ here }) => !here)
    expect((await ruth.browser.ask('DELETE', `/api/me/devices/${other?.id}`)).status).toBe(200)
    expect(await refusedWith(lost.ask('GET', '/api/me/devices'))).toBe('sign-in-again')
    expect(await refusedWith(ruth.browser.ask('DELETE', `/api/me/devices/${other?.id}`))).toBe('not-found')
  })

  it('[R34] on a device of somebody else is nobody’s to end', async () => {
    const { server, ruth, clock } = await onTheClock()
    const samir = await signedInStaff(server, 'auditor', { name: 'Samir Khan', now: () => clock.now })
    const { devices } = await answered<Devices>(samir.browser.ask('GET', '/api/me/devices'))
    expect(await refusedWith(ruth.browser.ask('DELETE', `/api/me/devices/${devices[0]?.id}`))).toBe('not-found')
    expect((await samir.browser.ask('GET', '/api/me/devices')).status).toBe(200)
  })
})

describe('a chair’s seat', () => {
  it('[R34] stops with the half hour of the account, and goes on where it was once they sign in again', async () => {
    const { clock, server, ruth } = await onTheClock()
    const { seat, page, conference } = await chairing(server, ruth)
    clock.now += 30 * MINUTE_MS
    expect(await refusedWith(ruth.browser.ask('GET', `/api/seats/${seat}`))).toBe('sign-in-again')
    await until(() => page.said.includes('sign-in-again'), 'the live page is told')
    await ruth.signIn(ruth.browser)
    expect(await answered(ruth.browser.ask('GET', `/api/seats/${seat}`))).toMatchObject({ you: seat })
    expect((await livePage(ruth.browser, seat, mapOf(conference.id)).open()).seq).toBeGreaterThanOrEqual(0)
  })

  it('[R34] stays alive while its owner writes', async () => {
    const { clock, server, ruth } = await onTheClock()
    const { page } = await chairing(server, ruth)
    for (let times = 0; times < 3; times++) {
      clock.now += 20 * MINUTE_MS
      await page.open()
      await expect.poll(async () => (await ruth.me())?.minutesLeft).toBe(30)
    }
    expect(page.said).toEqual([])
  })

  it('[R34] goes on without a break when its owner shows once more that it is them', async () => {
    const { server, ruth } = await onTheClock()
    const { page } = await chairing(server, ruth)
    await ruth.prove()
    await server.services.staffSessions.look()
    expect((await page.open()).seq).toBeGreaterThanOrEqual(0)
    expect(page.said).toEqual([])
  })

  it('[R34] is out when the account is closed', async () => {
    const { clock, server, ruth } = await onTheClock()
    const samir = await signedInStaff(server, 'administrator', { name: 'Samir Khan', now: () => clock.now })
    const { seat, page, conference } = await chairing(server, ruth)
    await answered(samir.browser.ask('PUT', `/api/staff/${ruth.id}`, { active: false }))
    await until(() => page.said.includes('account-ended') && page.socket.disconnected, 'the live page is out')
    expect((await ruth.browser.ask('GET', `/api/seats/${seat}`)).status).toBeGreaterThan(400)
    const again = livePage(ruth.browser, seat, mapOf(conference.id))
    await until(() => again.said.length > 0, 'it is refused')
  })

  it('[R34] is out when that device is signed out from another one', async () => {
    const { server, ruth } = await onTheClock()
    const { page } = await chairing(server, ruth)
    const phone = await ruth.signIn()
    const { devices } = await answered<Devices>(phone.ask('GET', '/api/me/devices'))
    await answered(phone.ask('DELETE', `/api/me/devices/${devices.find(({ here }) => !here)?.id}`))
    await until(() => page.said.includes('sign-in-again'), 'the live page is out')
  })

  it('[R34] does not open for a colleague who signs in on the same computer', async () => {
    const { clock, server, ruth } = await onTheClock()
    const samir = await signedInStaff(server, 'administrator', { name: 'Samir Khan', now: () => clock.now })
    const { seat } = await chairing(server, ruth)
    await samir.signIn(ruth.browser)
    expect(await refusedWith(ruth.browser.ask('GET', `/api/seats/${seat}`))).toBe('sign-in-again')
  })
})

describe('a passphrase alone', () => {
  it('[R34] opens no seat of a finished account', async () => {
    const { clock, server, ruth } = await onTheClock()
    clock.now += 5 * MINUTE_MS
    const code = numbersAt(ruth.totp, clock.now)
    const thief = new Browser(server.url)
    expect(await refusedWith(thief.ask('POST', '/api/sign-in', { name: ruth.name, passphrase: PASSPHRASE }))).toBe('second-step')
    expect(thief.cookie).toBe('')
    expect((await thief.ask('POST', '/api/sign-in', { name: ruth.name, passphrase: PASSPHRASE, code })).status).toBe(200)
  })
})

import { type Colleagues, type ConferenceMade, DEFAULT_LABELS, type Joined, mapOf, type PersonId } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { SoftwareAuthenticator } from './support/authenticator.ts'
import { connect } from './support/guest.ts'
import { Browser, testServer } from './support/server.ts'
import { answered, numbersAt, PASSPHRASE, refusedWith, signedInStaff, type StaffMember } from './support/staff.ts'

const MINUTE_MS = 60_000

async function onTheClock() {
  const clock = { now: Date.parse('2026-11-20T10:00:00.000Z') }
  const now = (): number => clock.now
  const server = await testServer({ now })
  return { clock, server, ruth: await signedInStaff(server, 'administrator', { now }) }
}

/** What the server says when somebody in that seat signs. */
async function signs(browser: Browser, seat: PersonId, conference: ConferenceMade['conference']): Promise<string> {
  const socket = connect(browser, seat)
  const document = mapOf(conference.id)
  const opened = await socket.timeout(10_000).emitWithAck('open', { document, have: Buffer.from([0]), after: 0 })
  if (!opened.ok) throw new Error(opened.code)
  const ask = { document, decision: { type: 'signed' }, after: opened.seq, key: crypto.randomUUID() } as const
  const answer = await socket.timeout(10_000).emitWithAck('decide', ask)
  socket.close()
  return answer.ok ? 'signed' : answer.code
}

async function chairing({ browser }: StaffMember) {
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
  return { conference, seat }
}

describe('showing once more that it is them', () => {
  it('[R34] is asked of a chair who signs, unless they did within five minutes', async () => {
    const { clock, ruth } = await onTheClock()
    const { conference, seat } = await chairing(ruth)
    clock.now += 5 * MINUTE_MS
    expect(await signs(ruth.browser, seat, conference)).toBe('prove-again')
    await ruth.prove()
    clock.now += 5 * MINUTE_MS - 1
    expect(await signs(ruth.browser, seat, conference)).toBe('signed')
  })

  it('[R34] is asked of nobody who practises', async () => {
    const { clock, server } = await onTheClock()
    const { conference, links } = await server.practice()
    const browser = new Browser(server.url)
    const seat = await browser.join(links.find(({ role }) => role === 'chair')?.url ?? '')
    clock.now += 60 * MINUTE_MS
    expect(await signs(browser, seat, conference)).toBe('signed')
  })

  it('[R34] is asked of whoever changes an account, their own or another', async () => {
    const { clock, server, ruth } = await onTheClock()
    const samir = await signedInStaff(server, 'auditor', { name: 'Samir Khan', now: () => clock.now })
    clock.now += 5 * MINUTE_MS
    const acts: [string, string, object?][] = [
      ['PUT', `/api/staff/${samir.id}`, { active: false }],
      ['PUT', `/api/staff/${samir.id}`, { role: 'administrator' }],
      ['POST', '/api/colleagues', { role: 'administrator' }],
      ['POST', '/api/me/recovery-codes'],
      ['POST', '/api/me/app'],
      ['POST', '/api/me/passkeys/options'],
      ['DELETE', '/api/me/app'],
      ['DELETE', '/api/me/passkeys/any']
    ]
    for (const [method, path, body] of acts) expect(await refusedWith(ruth.browser.ask(method, path, body)), path).toBe('prove-again')
    const { staff } = await answered<Colleagues>(ruth.browser.ask('GET', '/api/staff')) // looking is no change
    expect(staff.find(({ id }) => id === samir.id)).toMatchObject({ active: true, role: 'auditor' })
    await ruth.prove()
    expect((await ruth.browser.ask('PUT', `/api/staff/${samir.id}`, { active: false })).status).toBe(200)
  })

  it('[R34] needs the passphrase and the second step, and numbers that were not used', async () => {
    const { clock, ruth } = await onTheClock()
    clock.now += 5 * MINUTE_MS
    const prove = (body: object): Promise<Response> => ruth.browser.ask('POST', '/api/prove', body)
    const code = numbersAt(ruth.totp, clock.now)
    expect(await refusedWith(prove({ passphrase: PASSPHRASE }))).toBe('second-step')
    expect(await refusedWith(prove({ passphrase: 'not the right passphrase', code }))).toBe('sign-in-unknown')
    expect(await refusedWith(prove({ passphrase: PASSPHRASE, code: ruth.totp }))).toBe('second-step-unknown')
    expect((await ruth.me())?.proved).toBe(false)
    expect(await answered(prove({ passphrase: PASSPHRASE, code }))).toMatchObject({ proved: true })
    expect(await refusedWith(prove({ passphrase: PASSPHRASE, code }))).toBe('second-step-unknown')
  })

  it('[R34] can be done with a passkey', async () => {
    const { clock, server, ruth } = await onTheClock()
    const device = new SoftwareAuthenticator(server.url)
    const adding = await answered<object>(ruth.browser.ask('POST', '/api/me/passkeys/options'))
    await answered(ruth.browser.ask('POST', '/api/me/passkeys', { answer: device.create(adding), name: 'My laptop' }))
    clock.now += 5 * MINUTE_MS
    const options = await answered<object>(ruth.browser.ask('POST', '/api/prove/passkey/options'))
    expect(options).toMatchObject({ userVerification: 'required', allowCredentials: [{ id: device.id.toString('base64url') }] })
    expect(await answered(ruth.browser.ask('POST', '/api/prove/passkey', { answer: device.get(options) }))).toMatchObject({ proved: true })
    expect((await ruth.browser.ask('POST', '/api/colleagues', { role: 'auditor' })).status).toBe(200)
  })

  it('[R34] slows down whoever sits at an open computer and tries', async () => {
    const { ruth } = await onTheClock()
    const tries = Array.from({ length: 14 }, () => ruth.browser.ask('POST', '/api/prove', { passphrase: 'not the right passphrase' }))
    const answers = await Promise.all(tries)
    expect(answers.some(({ status }) => status === 429)).toBe(true)
  })

  it('[R34] is for this browser only', async () => {
    const { clock, ruth } = await onTheClock()
    const other = await ruth.signIn()
    clock.now += 5 * MINUTE_MS
    await ruth.prove()
    expect(await refusedWith(other.ask('POST', '/api/colleagues', { role: 'auditor' }))).toBe('prove-again')
  })
})

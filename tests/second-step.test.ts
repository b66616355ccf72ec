import type { Me } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { postFrom } from './support/addresses.ts'
import { Browser, testServer } from './support/server.ts'
import { answered, numbersAt, PASSPHRASE, refusedWith, signedInStaff, type StaffMember } from './support/staff.ts'

const STEP_MS = 30_000

/** A member of staff on a clock that the test moves. */
async function ruthOnTheClock() {
  const clock = { now: Date.parse('2026-11-20T10:00:00.000Z') }
  const now = (): number => clock.now
  const server = await testServer({ now })
  const ruth = await signedInStaff(server, 'administrator', { now })
  const signIn = (code?: string): Promise<Response> =>
    new Browser(server.url).ask('POST', '/api/sign-in', { name: ruth.name, passphrase: PASSPHRASE, ...(code !== undefined && { code }) })
  return { clock, server, ruth, signIn, numbers: (steps = 0) => numbersAt(ruth.totp, clock.now + steps * STEP_MS) }
}

const recoveryCode = (ruth: StaffMember): string => ruth.recovery.pop() ?? ''

describe('the six numbers of an app', () => {
  it('[R34] are asked for beside the right passphrase, and only then', async () => {
    const { server, ruth, signIn } = await ruthOnTheClock()
    expect(await refusedWith(signIn())).toBe('second-step')
    const wrong = { name: ruth.name, passphrase: 'not the right passphrase' }
    expect(await refusedWith(new Browser(server.url).ask('POST', '/api/sign-in', wrong))).toBe('sign-in-unknown')
  })

  it('[R34] work once: seen over a shoulder, or sent twice at the same moment, they open nothing', async () => {
    const { clock, signIn, numbers } = await ruthOnTheClock()
    expect(await refusedWith(signIn(numbers()))).toBe('second-step-unknown') // they confirmed the app
    clock.now += STEP_MS
    const answers = await Promise.all([signIn(numbers()), signIn(numbers()), signIn(numbers())])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
    expect(await refusedWith(signIn(numbers(-1)))).toBe('second-step-unknown') // nor those before them
  })

  it.each([
    [-2, 401],
    [-1, 200],
    [0, 200],
    [1, 200],
    [2, 401]
  ])('[R34] may be half a minute early or late, and no more: %i steps', async (steps, status) => {
    const { clock, signIn, numbers } = await ruthOnTheClock()
    clock.now += 10 * STEP_MS
    expect((await signIn(numbers(steps))).status).toBe(status)
  })

  it('[R34] cannot be guessed by whoever knows the passphrase, however many places they try from', async () => {
    const { server, ruth } = await ruthOnTheClock()
    const guess = { name: ruth.name, passphrase: PASSPHRASE, code: '000000' }
    const tries = await Promise.all(Array.from({ length: 13 }, (_, i) => postFrom(server, `127.0.0.${i + 2}`, '/api/sign-in', guess)))
    expect(tries.sort()).toEqual([...Array<number>(10).fill(401), 429, 429, 429])
    await ruth.prove()
  })

  it('[R34] may be typed as the app shows them', async () => {
    const { clock, signIn, numbers } = await ruthOnTheClock()
    clock.now += STEP_MS
    expect((await signIn(numbers().replace(/(...)/, '$1 '))).status).toBe(200)
  })

  it.each(['', ' ', '000000', '12345', '1234567', 'abcdef', '１２３４５６', '-00001'])('[R34] are nothing else: “%s”', async (code) => {
    const { signIn } = await ruthOnTheClock()
    expect([400, 401]).toContain((await signIn(code)).status)
  })

  it('[R34] go only where there is another second step', async () => {
    const { ruth } = await ruthOnTheClock()
    expect(await refusedWith(ruth.browser.ask('DELETE', '/api/me/app'))).toBe('last-way-in')
    expect((await ruth.me())?.app).toBe(true)
  })

  it('[R34] come from an app that was offered to this account within ten minutes', async () => {
    const { clock, ruth, server } = await ruthOnTheClock()
    const samir = await signedInStaff(server, 'auditor', { name: 'Samir Khan', now: () => clock.now })
    const { secret, url } = await answered<{ secret: string; url: string }>(ruth.browser.ask('POST', '/api/me/app'))
    expect(url).toMatch(/^otpauth:\/\/totp\/Same%20Page:.*secret=[A-Z2-7]{32}/)
    const code = (): string => numbersAt(secret, clock.now)
    expect(await refusedWith(samir.browser.ask('POST', '/api/me/app/confirm', { code: code() }))).toBe('second-step-unknown')
    clock.now += 10 * 60_000
    await ruth.prove()
    expect(await refusedWith(ruth.browser.ask('POST', '/api/me/app/confirm', { code: code() }))).toBe('second-step-unknown')
  })
})

describe('a recovery code', () => {
  it('[R34] takes the place of the app once', async () => {
    const { ruth, signIn } = await ruthOnTheClock()
    const code = recoveryCode(ruth)
    expect((await signIn(code)).status).toBe(200)
    expect(await refusedWith(signIn(code))).toBe('second-step-unknown')
    expect((await ruth.me())?.recoveryCodes).toBe(9)
  })

  it('[R34] used twice at the same moment works once', async () => {
    const { ruth, signIn } = await ruthOnTheClock()
    const code = recoveryCode(ruth)
    const answers = await Promise.all([signIn(code), signIn(code), signIn(code)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401])
  })

  it('[R34] may be copied from paper as people write', async () => {
    const { ruth, signIn } = await ruthOnTheClock()
    const code = recoveryCode(ruth).toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')
    expect((await signIn(` ${code} `)).status).toBe(200)
  })

  it('[R34] stops working when new ones are made, by whoever has just shown that it is them', async () => {
    const { clock, ruth, signIn } = await ruthOnTheClock()
    const [old = ''] = ruth.recovery
    clock.now += 5 * 60_000
    expect(await refusedWith(ruth.browser.ask('POST', '/api/me/recovery-codes'))).toBe('prove-again')
    await ruth.prove()
    const { codes } = await answered<{ codes: string[] }>(ruth.browser.ask('POST', '/api/me/recovery-codes'))
    expect(new Set(codes).size).toBe(10)
    expect(codes.every((code) => /^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/.test(code))).toBe(true)
    expect(await refusedWith(signIn(old))).toBe('second-step-unknown')
    expect(await answered<Me>(signIn(codes[0]))).toMatchObject({ recoveryCodes: 9 })
  })

  it('[R34] is of no use without the passphrase, nor to a colleague', async () => {
    const { clock, server, ruth } = await ruthOnTheClock()
    const samir = await signedInStaff(server, 'auditor', { name: 'Samir Khan', now: () => clock.now })
    const tried = { name: samir.name, passphrase: PASSPHRASE, code: recoveryCode(ruth) }
    expect(await refusedWith(new Browser(server.url).ask('POST', '/api/sign-in', tried))).toBe('second-step-unknown')
  })
})

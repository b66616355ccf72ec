import { Guesses } from '@samepage/server/house/accounts/guesses.ts'
import { type Colleagues, type Me, STAFF_ROLES } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { postFrom } from './support/addresses.ts'
import { Browser, secretIn, type TestServer, testServer } from './support/server.ts'
import { answered, numbersAt, PASSPHRASE, refusedWith, signedInStaff } from './support/staff.ts'

const signIn = (server: TestServer, name: string, passphrase = PASSPHRASE, code?: string): Promise<Response> =>
  new Browser(server.url).ask('POST', '/api/sign-in', { name, passphrase, ...(code && { code }) })

describe('making an account', () => {
  it('[R34] until an account has its second step it may practise, and nothing else', async () => {
    const server = await testServer()
    const secret = await server.services.keys.setUp('independent-chair')
    const ruth = new Browser(server.url)
    const me = await answered<Me>(ruth.ask('POST', '/api/set-up', { secret, name: 'Ruth Adeyemi', passphrase: PASSPHRASE }))
    expect(me).toMatchObject({ role: 'independent-chair', secure: false })
    for (const path of ['/api/conferences', '/api/staff']) expect(await refusedWith(ruth.ask('GET', path))).toBe('second-step-needed')
    expect(await refusedWith(ruth.ask('POST', '/api/me/recovery-codes'))).toBe('second-step-needed')
    expect((await ruth.ask('POST', '/api/practice')).status).toBe(200)
    const { secret: totp } = await answered<{ secret: string }>(ruth.ask('POST', '/api/me/app'))
    expect(await refusedWith(ruth.ask('POST', '/api/me/app/confirm', { code: 'abcdef' }))).toBe('second-step-unknown')
    const now = await answered<Me>(ruth.ask('POST', '/api/me/app/confirm', { code: numbersAt(totp, Date.now()) }))
    expect(now).toMatchObject({ secure: true, app: true })
    expect((await ruth.ask('GET', '/api/conferences')).status).toBe(200)
  })

  it('[R34] signs out wherever it was signed in with its passphrase alone, once it has a second step', async () => {
    const server = await testServer()
    const secret = await server.services.keys.setUp()
    const ruth = new Browser(server.url)
    await answered(ruth.ask('POST', '/api/set-up', { secret, name: 'Ruth Adeyemi', passphrase: PASSPHRASE }))
    const thief = new Browser(server.url)
    await answered(thief.ask('POST', '/api/sign-in', { name: 'Ruth Adeyemi', passphrase: PASSPHRASE }))
    const { secret: totp } = await answered<{ secret: string }>(ruth.ask('POST', '/api/me/app'))
    await answered(ruth.ask('POST', '/api/me/app/confirm', { code: numbersAt(totp, Date.now()) }))
    expect(await refusedWith(thief.ask('GET', '/api/conferences'))).toBe('sign-in-again')
  })

  it.each(STAFF_ROLES)('[R34] a link makes an account of the role it was made for, once: %s', async (role) => {
    const server = await testServer()
    const ruth = await signedInStaff(server)
    const { url } = await answered<{ url: string }>(ruth.browser.ask('POST', '/api/colleagues', { role }))
    const samir = { secret: secretIn(url), name: 'Samir Khan', passphrase: PASSPHRASE }
    expect(await answered<Me>(new Browser(server.url).ask('POST', '/api/set-up', samir))).toMatchObject({ role })
    const again = new Browser(server.url).ask('POST', '/api/set-up', { ...samir, name: 'Somebody else' })
    expect(await refusedWith(again)).toBe('link-replaced')
  })

  it.each([
    ['is closed', { active: false }],
    ['is for other work from now on', { role: 'auditor' }]
  ])('[R34] a link ends with the right to give it: the account that made it %s', async (_how, change) => {
    const server = await testServer()
    const ruth = await signedInStaff(server)
    const samir = await signedInStaff(server, 'administrator', { name: 'Samir Khan' })
    const [own, other] = await Promise.all(
      [ruth, samir].map(({ browser }) => answered<{ url: string }>(browser.ask('POST', '/api/colleagues', { role: 'administrator' })))
    )
    await answered(ruth.browser.ask('PUT', `/api/staff/${samir.id}`, change))
    const setUp = (url = '') =>
      new Browser(server.url).ask('POST', '/api/set-up', { secret: secretIn(url), name: 'Somebody new', passphrase: PASSPHRASE })
    expect(await refusedWith(setUp(other?.url))).toBe('link-replaced')
    await answered(ruth.browser.ask('PUT', `/api/staff/${samir.id}`, { active: true, role: 'administrator' }))
    expect(await refusedWith(setUp(other?.url)), 'not even when they may again').toBe('link-replaced')
    expect(await answered<Me>(setUp(own?.url))).toMatchObject({ role: 'administrator' })
  })

  it('[R34] takes no role from whoever makes it', async () => {
    const server = await testServer()
    const secret = await server.services.keys.setUp('auditor')
    const wish = { secret, name: 'Samir Khan', passphrase: PASSPHRASE, role: 'administrator' }
    expect((await new Browser(server.url).ask('POST', '/api/set-up', wish)).status).toBe(400)
  })
})

describe('signing in', () => {
  it('[R34] tells a wrong name and a wrong passphrase apart by neither words nor time', async () => {
    const server = await testServer()
    const ruth = await signedInStaff(server)
    const took = async (name: string): Promise<[string, number]> => {
      const began = performance.now()
      const answer = await (await signIn(server, name, 'not the right passphrase')).text()
      return [answer, performance.now() - began]
    }
    const rounds: [string, number][][] = []
    for (let round = 0; round < 4; round++) rounds.push([await took(ruth.name), await took('Nobody at all')])
    for (const [known, unknown] of rounds) expect(known?.[0]).toBe(unknown?.[0])
    const fastest = (which: number): number => Math.min(...rounds.map((round) => round[which]?.[1] ?? 0))
    // A name nobody has is hashed as well: without that it would answer many times faster.
    expect(fastest(1)).toBeGreaterThan(fastest(0) / 3)
  })

  it('[R34] slows down whoever tries a name again and again, and never shuts its owner out for good', async () => {
    let now = Date.now()
    const server = await testServer({ now: () => now })
    const ruth = await signedInStaff(server, 'administrator', { now: () => now })
    const tries = await Promise.all(Array.from({ length: 14 }, () => signIn(server, ruth.name, 'not the right passphrase')))
    expect(tries.filter(({ status }) => status === 429).length).toBeGreaterThan(2)
    expect(await refusedWith(signIn(server, ruth.name.toUpperCase(), PASSPHRASE))).toBe('too-fast')
    now += 60_000
    await ruth.signIn()
  })

  it('[R34] holds up neither the owner of a name elsewhere nor a signed-in owner while somebody tries it without end', async () => {
    let now = Date.now()
    const server = await testServer({ now: () => now })
    const ruth = await signedInStaff(server, 'administrator', { now: () => now })
    const elsewhere = '127.0.0.2'
    const wrong = { name: ruth.name, passphrase: 'not the right passphrase' }
    const tries = await Promise.all(Array.from({ length: 14 }, () => postFrom(server, elsewhere, '/api/sign-in', wrong)))
    expect(tries).toContain(429)
    for (let minute = 0; minute < 3; minute++) {
      await ruth.signIn()
      await ruth.prove()
      expect(await postFrom(server, elsewhere, '/api/sign-in', wrong)).toBe(minute === 0 ? 429 : 401)
      now += 61_000
    }
  })

  it('[R34] slows a name down wherever it is tried from, and refuses its owner nothing for it', () => {
    const guesses = new Guesses(() => 1_000_000)
    const pauses = Array.from({ length: 300 }, (_, i) => guesses.take('Ruth', `10.0.${i}.1`))
    expect(pauses.slice(0, 100).every((ms) => ms === 0)).toBe(true)
    expect(pauses[150]).toBeGreaterThan(1_000)
    expect(Math.max(...pauses)).toBe(10_000)
    expect(guesses.take('Ruth', '2001:db8::1')).toBe(10_000)
    for (let i = 2; i <= 10; i++) guesses.take('Ruth', `2001:db8::${i}`)
    expect(() => guesses.take('Ruth', '2001:db8:0:0:ffff::1'), 'one network').toThrow('too-fast')
    expect(guesses.take('Ruth', '2001:db8:0:1::1'), 'another').toBe(10_000)
    expect(guesses.take('Samir', '2001:db8::1')).toBe(0)
  })

  it('[R36] leaves one row a minute of somebody who is refused again and again, and says how often', async () => {
    const server = await testServer()
    await Promise.all(Array.from({ length: 20 }, (_, i) => signIn(server, `Nobody ${i}`)))
    const rows = async () => {
      const found = []
      for await (const row of server.services.audit.newestFirst()) if (row.act === 'sign-in-refused') found.push(row)
      return found
    }
    expect(await rows()).toMatchObject([{ about: 'sign-in-unknown', outcome: 'refused', who: 'nobody' }])
    await server.services.refusedTries.tell()
    expect((await rows()).map(({ about }) => about)).toEqual(['sign-in-unknown 19 tries', 'sign-in-unknown'])
    await server.services.refusedTries.tell()
    expect(await rows()).toHaveLength(2)
  })

  it('[R34] lets everybody else go on while fifty people sign in at once', async () => {
    const server = await testServer()
    const ruth = await signedInStaff(server)
    const began = performance.now()
    const since = (): number => performance.now() - began
    const rush = Promise.all(Array.from({ length: 50 }, (_, i) => signIn(server, `Somebody ${i}`, 'not the right passphrase')))
    const status = ruth.browser.ask('GET', '/api/me/devices').then((answer) => [answer.status, since()] as const)
    const all = rush.then(() => since())
    expect((await status)[0]).toBe(200)
    expect((await status)[1]).toBeLessThan(await all)
  })
})

describe('colleagues', () => {
  it('[R34] are known to administrators alone', async () => {
    const server = await testServer()
    const ruth = await signedInStaff(server)
    await signedInStaff(server, 'independent-chair', { name: 'Samir Khan' })
    const { staff } = await answered<Colleagues>(ruth.browser.ask('GET', '/api/staff'))
    expect(staff).toMatchObject([
      { name: 'Ruth administrator', role: 'administrator', active: true, secure: true, you: true },
      { name: 'Samir Khan', role: 'independent-chair', active: true, secure: true, you: false }
    ])
    expect(JSON.stringify(staff)).not.toMatch(/argon2|totp|passphrase|publicKey/)
    for (const role of ['independent-chair', 'auditor'] as const) {
      const { browser } = await signedInStaff(server, role)
      for (const path of ['/api/staff', '/API/STAFF', '/api/staff/']) expect((await browser.ask('GET', path)).status).not.toBe(200)
      expect(await refusedWith(browser.ask('GET', '/api/staff'))).toBe('not-allowed')
      expect(await refusedWith(browser.ask('POST', '/api/colleagues', { role: 'administrator' }))).toBe('not-allowed')
      expect(await refusedWith(browser.ask('PUT', `/api/staff/${ruth.id}`, { active: false }))).toBe('not-allowed')
    }
  })

  it('[R34] whose account is closed are out everywhere at once, and stay out', async () => {
    const server = await testServer()
    const ruth = await signedInStaff(server)
    const samir = await signedInStaff(server, 'independent-chair', { name: 'Samir Khan' })
    expect(await answered(ruth.browser.ask('PUT', `/api/staff/${samir.id}`, { active: false }))).toMatchObject({ active: false })
    expect(await refusedWith(samir.browser.ask('GET', '/api/conferences'))).toBe('account-ended')
    expect(await refusedWith(signIn(server, 'Samir Khan', PASSPHRASE, samir.recovery[0]))).toBe('account-ended')
    expect(await answered<{ staff: null }>(samir.browser.ask('GET', '/api/house'))).toMatchObject({ staff: null })
    await answered(ruth.browser.ask('PUT', `/api/staff/${samir.id}`, { active: true }))
    expect(await refusedWith(samir.browser.ask('GET', '/api/conferences'))).toBe('sign-in-again')
    await samir.signIn(samir.browser)
    expect((await samir.browser.ask('GET', '/api/conferences')).status).toBe(200)
  })

  it('[R34] are another role from their next act on', async () => {
    const server = await testServer()
    const ruth = await signedInStaff(server)
    const samir = await signedInStaff(server, 'administrator', { name: 'Samir Khan' })
    expect((await samir.browser.ask('GET', '/api/staff')).status).toBe(200)
    await answered(ruth.browser.ask('PUT', `/api/staff/${samir.id}`, { role: 'auditor' }))
    expect(await refusedWith(samir.browser.ask('GET', '/api/staff'))).toBe('not-allowed')
  })

  it('[R34] always keep one administrator, and nobody closes their own account', async () => {
    const server = await testServer()
    const ruth = await signedInStaff(server)
    const path = `/api/staff/${ruth.id}`
    expect(await refusedWith(ruth.browser.ask('PUT', path, { active: false }))).toBe('not-yourself')
    expect(await refusedWith(ruth.browser.ask('PUT', path, { role: 'auditor' }))).toBe('last-administrator')
    await signedInStaff(server, 'administrator', { name: 'Samir Khan' })
    expect(await answered(ruth.browser.ask('PUT', path, { role: 'auditor' }))).toMatchObject({ role: 'auditor' })
    expect(await refusedWith(ruth.browser.ask('PUT', '/api/staff/00000000-0000-4000-8000-000000000000', {}))).toBe('not-allowed')
  })
})

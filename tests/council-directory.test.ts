import type { Me } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { type Council, council, type Mood } from './support/council.ts'
import { Browser, testServer } from './support/server.ts'
import { answered, refusedWith } from './support/staff.ts'

const bound = async (at: Council, role: 'administrator' | 'auditor' = 'administrator'): Promise<Browser> => {
  const { server } = at
  const browser = new Browser(server.url)
  const secret = await server.services.keys.setUp(role)
  const { url } = await answered<{ url: string }>(browser.ask('POST', '/api/set-up/directory', { secret, name: 'Ruth Adeyemi' }))
  const page = (await browser.ask('GET', await at.visit(url))).headers.get('location')
  expect(page).toBe(`${server.url}/conferences`)
  return browser
}
const me = async (browser: Browser): Promise<Me | null> => (await answered<{ staff: Me | null }>(browser.ask('GET', '/api/house'))).staff

describe('the council’s own sign-in', () => {
  it('[R34] belongs to an account once a set-up link was opened with it, and opens it from then on', async () => {
    const at = await council()
    const ruth = await bound(at)
    expect(await me(ruth)).toMatchObject({ name: 'Ruth Adeyemi', role: 'administrator', secure: true, directory: true, passphrase: false })
    const another = new Browser(at.server.url)
    expect(await at.signIn(another)).toBe(`${at.server.url}/conferences`)
    expect(await me(another)).toMatchObject({ name: 'Ruth Adeyemi' })
    const house = await answered<{ directory: string }>(new Browser(at.server.url).ask('GET', '/api/house'))
    expect(house.directory).toBe('Eastshire')
  })

  it('[R34] lets nobody in who was not invited, and says so on a page', async () => {
    const at = await council()
    await bound(at)
    at.mood.sub = 'somebody-else'
    const stranger = new Browser(at.server.url)
    expect(await at.signIn(stranger)).toBe(`${at.server.url}/sign-in?said=directory-unknown`)
    expect(await me(stranger)).toBeNull()
  })

  it('[R34] gives the role that the link gave, whatever it says itself', async () => {
    const at = await council()
    at.mood.forge = (claims) => ({ ...claims, admin: true, role: 'administrator', roles: ['administrator'] })
    const auditor = await bound(at, 'auditor')
    expect(await me(auditor)).toMatchObject({ role: 'auditor' })
    expect(await refusedWith(auditor.ask('GET', '/api/staff'))).toBe('not-allowed')
  })

  const lies: [string, Partial<Mood>][] = [
    ['for another question', { forge: (claims) => ({ ...claims, nonce: 'another' }) }],
    ['to no question', { forge: ({ nonce: _, ...claims }) => claims }],
    ['for another site', { forge: (claims) => ({ ...claims, aud: 'another-site' }) }],
    ['from another council', { forge: (claims) => ({ ...claims, iss: 'https://elsewhere.example' }) }],
    ['from yesterday', { forge: (claims) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 3600 }) }],
    ['that somebody else signed', { forge: (claims) => claims, stranger: true }],
    ['that nobody signed', { forge: (claims) => claims, alg: 'none' }],
    ['signed with what everybody knows', { forge: (claims) => claims, alg: 'HS256' }]
  ]
  it.each(lies)('[R34] is not believed when its answer is one %s', async (_, lie) => {
    const at = await council()
    await bound(at)
    Object.assign(at.mood, lie)
    const browser = new Browser(at.server.url)
    expect(await at.signIn(browser)).toBe(`${at.server.url}/sign-in?said=directory-away`)
    expect(await me(browser)).toBeNull()
  })

  it('[R34] is believed when nothing is changed in its answer, so that the lies above are what is refused', async () => {
    const at = await council()
    await bound(at)
    at.mood.forge = (claims) => claims
    expect(await at.signIn(new Browser(at.server.url))).toBe(`${at.server.url}/conferences`)
  })

  it('[R34] must have asked for its second step: the right value counts, not that there is one', async () => {
    const at = await council({ acr: 'two-steps' })
    await bound(at)
    for (const acr of ['one-step', 'false', '']) {
      at.mood.acr = 'two-steps'
      at.mood.forge = (claims) => ({ ...claims, acr })
      expect(await at.signIn(new Browser(at.server.url))).toBe(`${at.server.url}/sign-in?said=directory-weak`)
    }
    at.mood.forge = ({ acr: _, ...claims }) => claims
    expect(await at.signIn(new Browser(at.server.url))).toBe(`${at.server.url}/sign-in?said=directory-weak`)
  })

  it('[R34] brings back only the browser that went there, once, and with the answer to its own question', async () => {
    const at = await council()
    await bound(at)
    const away = async (browser: Browser): Promise<string> =>
      (await browser.ask('GET', '/api/sign-in/directory')).headers.get('location') ?? ''
    const said = `${at.server.url}/sign-in?said=directory-away`
    const ruth = new Browser(at.server.url)
    const back = await at.visit(await away(ruth))
    const thief = new Browser(at.server.url)
    expect((await thief.ask('GET', back)).headers.get('location')).toBe(said)
    await away(thief) // with an errand of the thief's own, and Ruth's answer
    expect((await thief.ask('GET', back)).headers.get('location')).toBe(said)
    expect((await ruth.ask('GET', back.replace(/state=[^&]*/, 'state=another'))).headers.get('location')).toBe(said)
    expect((await ruth.ask('GET', back)).headers.get('location')).toBe(said) // that was her one try
    expect(await me(thief)).toBeNull()
  })

  it('[R34] sends people to a question that nobody else can answer', async () => {
    const at = await council()
    const url = new URL((await new Browser(at.server.url).ask('GET', '/api/sign-in/directory')).headers.get('location') ?? '')
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{40,}$/),
      nonce: expect.stringMatching(/^[\w-]{40,}$/),
      redirect_uri: `${at.server.url}/api/sign-in/directory/back`
    })
  })

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/.//evil.example', '/\t/evil.example', ''])(
    '[R34] ends on a page of ours, whatever was asked for: %s',
    async (returnTo) => {
      const at = await council()
      await bound(at)
      const page = await at.signIn(new Browser(at.server.url), `/api/sign-in/directory?returnTo=${encodeURIComponent(returnTo)}`)
      expect(new URL(page).origin).toBe(at.server.url)
      expect(page.startsWith(`${at.server.url}/`)).toBe(true)
    }
  )

  it('[R34] ends on the page somebody came from', async () => {
    const at = await council()
    await bound(at)
    const page = await at.signIn(new Browser(at.server.url), '/api/sign-in/directory?returnTo=%2Fconferences%2Fnew%3Fx%3D1')
    expect(page).toBe(`${at.server.url}/conferences/new?x=1`)
  })

  it('[R34] gives the browser a new key, and ends the one it had before', async () => {
    const at = await council()
    const ruth = await bound(at)
    const before = ruth.cookie
    await at.signIn(ruth)
    expect(ruth.cookie).not.toBe(before)
    const thief = await fetch(`${at.server.url}/api/conferences`, { headers: { cookie: before } })
    expect(thief.status).toBe(401)
  })

  it('[R34] shows once more that it is them, and nobody else’s word counts', async () => {
    let now = Date.now()
    const at = await council({ now: () => now })
    const ruth = await bound(at)
    now += 6 * 60_000
    expect(await refusedWith(ruth.ask('POST', '/api/colleagues', { role: 'auditor' }))).toBe('prove-again')
    at.mood.sub = 'somebody-else'
    expect(await at.signIn(ruth, '/api/prove/directory')).toBe(`${at.server.url}/sign-in?said=directory-unknown`)
    expect(await refusedWith(ruth.ask('POST', '/api/colleagues', { role: 'auditor' }))).toBe('prove-again')
    at.mood.sub = 'ruth'
    expect(await at.signIn(ruth, '/api/prove/directory?returnTo=/staff')).toBe(`${at.server.url}/staff`)
    expect((await ruth.ask('POST', '/api/colleagues', { role: 'auditor' })).status).toBe(200)
  })

  it('[R34] that does not answer is said kindly, and tried again next time', async () => {
    const at = await council()
    await bound(at)
    const server = await at.server.restart() // so that it asks anew what it knows of the council
    const ruth = new Browser(server.url)
    at.mood.away = true
    expect((await ruth.ask('GET', '/api/sign-in/directory')).headers.get('location')).toBe(`${server.url}/sign-in?said=directory-away`)
    at.mood.away = false
    expect(await at.signIn(ruth)).toBe(`${server.url}/conferences`)
  })

  it('[R34] is not there unless the installation has one', async () => {
    const browser = new Browser((await testServer()).url)
    expect(await refusedWith(browser.ask('GET', '/api/sign-in/directory'))).toBe('not-found')
  })
})

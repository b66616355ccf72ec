import type { Me } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { SoftwareAuthenticator, type Wrongs } from './support/authenticator.ts'
import { Browser, type TestServer, testServer } from './support/server.ts'
import { answered, PASSPHRASE, refusedWith, signedInStaff } from './support/staff.ts'

const newcomer = async (server: TestServer): Promise<Browser> => {
  const browser = new Browser(server.url)
  const secret = await server.services.keys.setUp()
  await answered(browser.ask('POST', '/api/set-up', { secret, name: 'Ruth Adeyemi', passphrase: PASSPHRASE }))
  return browser
}

async function added(browser: Browser, device: SoftwareAuthenticator, wrongs: Wrongs = {}): Promise<Response> {
  const options = await answered<object>(browser.ask('POST', '/api/me/passkeys/options'))
  return browser.ask('POST', '/api/me/passkeys', { answer: device.create(options, wrongs), name: 'My laptop' })
}

async function comeIn(browser: Browser, device: SoftwareAuthenticator, wrongs: Wrongs = {}): Promise<Response> {
  const options = await answered<object>(browser.ask('POST', '/api/sign-in/passkey/options'))
  return browser.ask('POST', '/api/sign-in/passkey', { answer: device.get(options, wrongs) })
}

describe('a passkey', () => {
  it('[R34] finishes an account, and opens it from another browser without a name or a passphrase', async () => {
    const server = await testServer()
    const ruth = await newcomer(server)
    const device = new SoftwareAuthenticator(server.url)
    const me = await answered<Me>(added(ruth, device))
    expect(me).toMatchObject({ secure: true, app: false, passkeys: [{ name: 'My laptop' }] })
    const another = new Browser(server.url)
    expect(await answered<Me>(comeIn(another, device))).toMatchObject({ name: 'Ruth Adeyemi', proved: true })
    expect((await another.ask('GET', '/api/conferences')).status).toBe(200)
  })

  it('[R34] is asked for its owner’s finger or face, and for this site and no other', async () => {
    const server = await testServer()
    const ruth = await newcomer(server)
    const site = new URL(server.url)
    const wrongs: Wrongs[] = [
      { origin: 'http://localhost:1' },
      { origin: `https://${site.host}.evil.example` },
      { rpId: 'evil.example' },
      { unverified: true },
      { challenge: Buffer.from('another challenge altogether').toString('base64url') }
    ]
    for (const wrong of wrongs) {
      expect(await refusedWith(added(ruth, new SoftwareAuthenticator(server.url), wrong)), JSON.stringify(wrong)).toBe('passkey-unknown')
    }
    const device = new SoftwareAuthenticator(server.url)
    await answered(added(ruth, device))
    for (const wrong of wrongs) {
      expect(await refusedWith(comeIn(new Browser(server.url), device, wrong)), JSON.stringify(wrong)).toBe('passkey-unknown')
    }
    expect((await comeIn(new Browser(server.url), device)).status).toBe(200)
  })

  it('[R34] answers a question once, in the browser that was asked, within five minutes', async () => {
    let now = Date.now()
    const server = await testServer({ now: () => now })
    const device = new SoftwareAuthenticator(server.url)
    await answered(added(await newcomer(server), device))
    const browser = new Browser(server.url)
    const options = await answered<object>(browser.ask('POST', '/api/sign-in/passkey/options'))
    const answer = device.get(options)
    const thief = new Browser(server.url)
    await answered(thief.ask('POST', '/api/sign-in/passkey/options'))
    expect(await refusedWith(thief.ask('POST', '/api/sign-in/passkey', { answer }))).toBe('passkey-unknown')
    expect((await browser.ask('POST', '/api/sign-in/passkey', { answer })).status).toBe(200)
    expect(await refusedWith(browser.ask('POST', '/api/sign-in/passkey', { answer }))).toBe('passkey-unknown')
    const slow = await answered<object>(browser.ask('POST', '/api/sign-in/passkey/options'))
    now += 5 * 60_000
    expect(await refusedWith(browser.ask('POST', '/api/sign-in/passkey', { answer: device.get(slow) }))).toBe('passkey-unknown')
  })

  it('[R34] that counts backwards is a copy, and opens nothing', async () => {
    const server = await testServer()
    const device = new SoftwareAuthenticator(server.url)
    await answered(added(await newcomer(server), device))
    await answered(comeIn(new Browser(server.url), device, { counter: 7 }))
    expect(await refusedWith(comeIn(new Browser(server.url), device, { counter: 7 }))).toBe('passkey-unknown')
    expect(await refusedWith(comeIn(new Browser(server.url), device, { counter: 3 }))).toBe('passkey-unknown')
    expect((await comeIn(new Browser(server.url), device, { counter: 8 })).status).toBe(200)
  })

  it('[R34] of somebody else, or of nobody, proves nothing', async () => {
    const server = await testServer()
    const ruth = await newcomer(server)
    const device = new SoftwareAuthenticator(server.url)
    await answered(added(ruth, device))
    const samir = await signedInStaff(server, 'independent-chair', { name: 'Samir Khan' })
    const options = await answered<object>(samir.browser.ask('POST', '/api/prove/passkey/options'))
    expect(await refusedWith(samir.browser.ask('POST', '/api/prove/passkey', { answer: device.get(options) }))).toBe('passkey-unknown')
    expect(await refusedWith(comeIn(new Browser(server.url), new SoftwareAuthenticator(server.url)))).toBe('passkey-unknown')
    expect(await refusedWith(new Browser(server.url).ask('POST', '/api/sign-in/passkey', { answer: device.get(options) }))).toBe(
      'passkey-unknown'
    )
  })

  it('[R34] makes the passphrase alone too little', async () => {
    const server = await testServer()
    await answered(added(await newcomer(server), new SoftwareAuthenticator(server.url)))
    const thief = new Browser(server.url)
    const asked = thief.ask('POST', '/api/sign-in', { name: 'Ruth Adeyemi', passphrase: PASSPHRASE })
    expect(await refusedWith(asked)).toBe('second-step')
  })

  it('[R34] stays while it is the only second step, and goes when there is another', async () => {
    const server = await testServer()
    const ruth = await newcomer(server)
    const [first, second] = [new SoftwareAuthenticator(server.url), new SoftwareAuthenticator(server.url)]
    const { passkeys } = await answered<Me>(added(ruth, first))
    const path = `/api/me/passkeys/${passkeys[0]?.id}`
    expect(await refusedWith(ruth.ask('DELETE', path))).toBe('last-way-in')
    await answered(added(ruth, second))
    expect(await answered<Me>(ruth.ask('DELETE', path))).toMatchObject({ passkeys: [{ id: expect.any(String) }] })
    expect(await refusedWith(comeIn(new Browser(server.url), first))).toBe('passkey-unknown')
    expect((await comeIn(new Browser(server.url), second)).status).toBe(200)
  })

  it('[R34] is added to a finished account only by whoever has just shown that it is theirs', async () => {
    let now = Date.now()
    const server = await testServer({ now: () => now })
    const samir = await signedInStaff(server, 'administrator', { now: () => now })
    now += 5 * 60_000
    expect(await refusedWith(samir.browser.ask('POST', '/api/me/passkeys/options'))).toBe('prove-again')
    await samir.prove()
    expect((await added(samir.browser, new SoftwareAuthenticator(server.url))).status).toBe(200)
  })
})

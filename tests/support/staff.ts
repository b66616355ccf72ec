import type { Me, StaffRole } from '@samepage/shared'
import { numbersAt } from './app-numbers.ts'
import { Browser, type TestServer } from './server.ts'

export const PASSPHRASE = 'four ordinary words here'

/** A member of staff with a finished account, signed in in a browser of their own, who has just shown that it is them. */
export interface StaffMember {
  id: string
  name: string
  browser: Browser
  /** The secret in their app. */
  totp: string
  /** Codes not used yet: `prove` and `signIn` take one each. */
  recovery: string[]
  me(): Promise<Me | null>
  /** Shows once more that it is them. */
  prove(): Promise<void>
  /** Signs in from another browser, or from this one. */
  signIn(browser?: Browser): Promise<Browser>
}

export interface StaffOptions {
  name?: string
  passphrase?: string
  /** The clock the server has. */
  now?: () => number
  /** Where the browser finds the server, when it is not the server's own address. */
  url?: string
}

/** Makes an account of that role, with an app and recovery codes, through the doors everybody uses. */
export async function signedInStaff(
  server: TestServer,
  role: StaffRole = 'administrator',
  { name = `Ruth ${role}`, passphrase = PASSPHRASE, now = Date.now, url = server.url }: StaffOptions = {}
): Promise<StaffMember> {
  const browser = new Browser(url)
  const secret = await server.services.keys.setUp(role)
  await answered(browser.ask('POST', '/api/set-up', { secret, name, passphrase }))
  const { secret: totp } = await answered<{ secret: string }>(browser.ask('POST', '/api/me/app'))
  const { id } = await answered<Me>(browser.ask('POST', '/api/me/app/confirm', { code: numbersAt(totp, now()) }))
  const { codes } = await answered<{ codes: string[] }>(browser.ask('POST', '/api/me/recovery-codes'))
  const recovery = [...codes]
  return {
    id,
    name,
    browser,
    totp,
    recovery,
    me: async () => (await answered<{ staff: Me | null }>(browser.ask('GET', '/api/house'))).staff,
    async prove() {
      await answered(browser.ask('POST', '/api/prove', { passphrase, code: recovery.pop() }))
    },
    async signIn(other = new Browser(server.url)) {
      await answered(other.ask('POST', '/api/sign-in', { name, passphrase, code: recovery.pop() }))
      return other
    }
  }
}

/** The body of an answer that is yes. */
export async function answered<T>(asked: Promise<Response>): Promise<T> {
  const response = await asked
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

/** The code of an answer that is no. */
export async function refusedWith(asked: Promise<Response>): Promise<string> {
  const response = await asked
  if (response.ok) throw new Error(`this was not refused: ${response.status}`)
  return ((await response.json()) as { code: string }).code
}

export { numbersAt }

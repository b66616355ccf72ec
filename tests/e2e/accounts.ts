import type { Me } from '@samepage/shared'
import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test'
import { numbersAt } from '../support/app-numbers.ts'
import type { Product } from './product.ts'

export const RUTH = { name: 'Ruth Adeyemi', passphrase: 'marmalade river Tuesday violin' } as const

/** A passkey of this page's own device, which says yes by itself as a finger would. */
export async function giveDevice(page: Page): Promise<void> {
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true
    }
  })
}

/** Opens the set-up link's page to its end of the first step: an account that is not safe yet. */
export async function beginAccount(page: Page, { name, passphrase }: { name: string; passphrase: string } = RUTH): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Choose a passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(page.getByRole('heading', { name: 'Make it safe' })).toBeVisible()
}

/** Makes the account of a set-up page safe with a passkey and goes on to the conferences; answers with its recovery codes. */
export async function setUpAccount(page: Page, who: { name: string; passphrase: string } = RUTH): Promise<string[]> {
  await giveDevice(page)
  await beginAccount(page, who)
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  return keepCodes(page)
}

export async function keepCodes(page: Page): Promise<string[]> {
  await expect(page.getByRole('heading', { name: 'Keep these ten codes' })).toBeVisible()
  const codes = await page.getByRole('list').getByRole('listitem').allInnerTexts()
  await page.getByRole('checkbox', { name: 'I have kept these' }).check()
  await page.getByRole('button', { name: 'Go to my conferences' }).click()
  await expect(page.getByRole('heading', { name: 'Conferences' })).toBeVisible()
  return codes
}

const made = new WeakMap<Product, string[]>()

/** Signs a browser in as the first administrator, whose safe account is made where there is none yet; by what a page would ask for. */
export async function signInAsRuth(request: APIRequestContext, product: Product): Promise<void> {
  const ask = async <T>(path: string, data: unknown = {}): Promise<T> => {
    const answer = await request.post(product.url + path, { data })
    expect(answer.ok(), `${path} ${answer.status()}`).toBe(true)
    return (await answer.json()) as T
  }
  const codes = made.get(product)
  if (codes) return void (await ask<Me>('/api/sign-in', { ...RUTH, code: codes.pop() }))
  await ask<Me>('/api/set-up', { secret: new URL(product.setUpLink).hash.slice(1), ...RUTH })
  const { secret } = await ask<{ secret: string }>('/api/me/app')
  await ask<Me>('/api/me/app/confirm', { code: numbersAt(secret, Date.now()) })
  made.set(product, (await ask<{ codes: string[] }>('/api/me/recovery-codes')).codes)
}

/** The sheet that asks once more who it is. */
export const proofSheet = (page: Page): Locator => page.getByRole('dialog', { name: /^Please (show once more|sign in)/ })

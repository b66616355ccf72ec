import { expect, type Locator, type Page } from '@playwright/test'
import { isGoodForEveryone } from './everyone.ts'

/** Who gets a copy, and on which way. where: the label of what the way needs, and what goes there. */
interface Copy {
  name: string
  way: string
  where?: readonly [label: string, words: string]
}

const copyTo = (name: string, way: string, where?: readonly [string, string]): Copy => ({ name, way, ...(where && { where }) })

/** Five people by three routes, and the child through their worker. */
const FIVE: readonly Copy[] = [
  copyTo('Kelly Marlow', 'Secure link by e-mail', ['Their e-mail address', 'kelly@example.org']),
  copyTo('Amira Hassan', 'Secure link by e-mail', ['Their e-mail address', 'amira@example.org']),
  copyTo('Jean Marlow', 'By post', ['Name and address', 'Jean Marlow\n14 Alder Road']),
  copyTo('Miss Clarke', 'By hand'),
  copyTo('Poppy Marlow', 'Through their worker', ['Which worker gives it to them', 'Amira Hassan'])
]
export const NAMES = FIVE.map(({ name }) => name)

export const row = (desk: Page, name: string): Locator => desk.getByRole('article', { name })

/** All five are chosen, looked at, let go together, and ticked by whoever posts and carries. */
export async function releaseToFive(desk: Page): Promise<void> {
  await expect(desk.getByText('Nothing chosen.').first()).toBeVisible()
  for (const copy of FIVE) await choose(desk, copy)
  await isGoodForEveryone(desk, 'the release desk')
  await desk.getByRole('button', { name: 'Send 5 copies…' }).click()
  const sheet = desk.getByRole('dialog', { name: 'Is this right?' })
  await sheet.getByRole('checkbox', { name: /I have looked at each copy/ }).check()
  await sheet.getByRole('button', { name: 'Send 5 copies' }).click()
  for (const name of ['Kelly Marlow', 'Amira Hassan']) await expect(row(desk, name).getByText(/^Sent on/)).toBeVisible()
  await row(desk, 'Jean Marlow').getByRole('button', { name: 'Posted' }).click()
  await expect(row(desk, 'Jean Marlow').getByText(/^Posted on/)).toBeVisible()
  await row(desk, 'Miss Clarke').getByLabel('Who handed it over').fill('Ruth Adeyemi')
  for (const name of ['Miss Clarke', 'Poppy Marlow']) {
    await row(desk, name).getByRole('button', { name: 'Handed over' }).click()
    await expect(row(desk, name).getByText(/^Handed over on/)).toBeVisible()
  }
}

async function choose(desk: Page, { name, way, where }: Copy): Promise<void> {
  await row(desk, name).getByRole('button', { name: 'Choose a copy' }).click()
  const form = row(desk, name).getByRole('form')
  await form.getByLabel(way).check()
  if (where) await form.getByLabel(where[0]).fill(where[1])
  await form.getByRole('button', { name: 'Choose this' }).click()
  await expect(row(desk, name).getByText('Chosen. Not sent yet.')).toBeVisible()
}

/** A code for the link of somebody, read from the desk and given in another way. */
export async function codeFor(desk: Page, name: string): Promise<string> {
  await row(desk, name).getByRole('button', { name: 'Make a code' }).click()
  const sheet = desk.getByRole('dialog', { name: `The code for ${name}` })
  const code = await sheet.getByText(/^[2-9A-Z]{4} [2-9A-Z]{4}$/).innerText()
  await sheet.getByRole('button', { name: 'I have given it to them' }).click()
  return code
}

export async function giveCode(phone: Page, code: string): Promise<void> {
  await phone.getByLabel('Your code').fill(code)
  await phone.getByRole('button', { name: 'Open' }).click()
}

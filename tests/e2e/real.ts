import { type ConferenceAsk, type ConferenceMade, DEFAULT_LABELS, type Joined, type Role } from '@samepage/shared'
import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { signInAsRuth } from './accounts.ts'
import { failOnFaults, SCREENS } from './people.ts'
import type { Product } from './product.ts'

export const PHONE = '01632 960001'

export type Somebody = [name: string, describedAs: string, role: Role]
const PEOPLE: Somebody[] = [
  ['Ruth Adeyemi', 'independent chair', 'chair'],
  ['Kelly Marlow', 'Poppy’s mum', 'family'],
  ['Jean Marlow', 'Poppy’s nan', 'network'],
  ['Amira Khan', 'social worker', 'professional'],
  ['Sam Lee', 'student social worker', 'observer']
]

/** A real conference, and no practice: people wait at the door until the chair lets them in. */
export interface Real {
  chair: Page
  link(name: string): string
}

/** Makes one as the chair, who comes in through their account, and opens the chair's page. more: who else is invited. */
export async function realConference(
  browser: Browser,
  product: Product,
  screen: keyof typeof SCREENS = 'laptop',
  more: readonly Somebody[] = []
): Promise<Real> {
  const context = await browser.newContext(SCREENS[screen])
  await signInAsRuth(context.request, product)
  const ask = async <T>(path: string, data: unknown): Promise<T> => {
    const answer = await context.request.post(product.url + path, { data })
    expect(answer.ok(), `${path} ${answer.status()}`).toBe(true)
    return (await answer.json()) as T
  }
  const { conference, links } = await ask<ConferenceMade>('/api/conferences', draft(more))
  const { seat } = await ask<Joined>(`/api/conferences/${conference.id}/seat`, {})
  const chair = await context.newPage()
  failOnFaults(chair)
  await chair.goto(`${product.url}/seats/${seat}`)
  return {
    chair,
    link(name) {
      const found = links.find((link) => link.name === name)
      if (!found) throw new Error(`nobody here is ${name}`)
      return found.url
    }
  }
}

function draft(more: readonly Somebody[]): ConferenceAsk {
  const people = [...PEOPLE, ...more].map(([name, describedAs, role]) => ({ name, describedAs, role, agency: '', way: 'video' as const }))
  const children = [{ name: 'Poppy Marlow', bornOn: '2019-05-12', dueOn: '' }]
  const where = { on: '2026-12-01', startsAt: '10:00', place: 'Room 2', phone: PHONE }
  return { draft: { kind: 'initial', ...where, labels: DEFAULT_LABELS, children, people }, mine: 0 }
}

/** The chair's part "At the door". */
export const doorOf = (chair: Page): Locator => chair.getByRole('region', { name: 'At the door' })

/** The chair lets in whoever's line says `who`. */
export async function letIn(chair: Page, who: string | RegExp): Promise<void> {
  const line = doorOf(chair)
    .getByRole('listitem')
    .filter({ has: chair.locator('strong', { hasText: who }) })
  await line.getByRole('button', { name: 'Let in' }).click()
}

/** Has the chair make a code to read out, and puts the sheet that shows it away; `look` may look at it before. */
export async function codeReadOut(chair: Page, look: () => Promise<void> = () => Promise.resolve()): Promise<string> {
  await doorOf(chair).getByRole('button', { name: 'Make a code to read out' }).click()
  const code = chair.getByRole('dialog').locator('.big')
  await expect(code).toHaveAttribute('aria-label', /^\S( \S){7}$/)
  await look()
  const said = (await code.getAttribute('aria-label')) ?? ''
  await chair.keyboard.press('Escape')
  return said
}

/** The chair types the number that stands on a big screen. */
export async function connectWall(chair: Page, wall: Page): Promise<void> {
  const number = wall.locator('.code')
  await expect(number).toHaveAttribute('aria-label', /^\d( \d){5}$/)
  const said = (await number.getAttribute('aria-label')) ?? ''
  await chair.getByRole('button', { name: 'Connect a screen' }).click()
  await chair.getByLabel('The number on the big screen').fill(said.replaceAll(' ', ''))
  await chair.getByRole('button', { name: 'Connect', exact: true }).click()
}

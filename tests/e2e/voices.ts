import { type APIRequestContext, expect, request } from '@playwright/test'
import { type Conference, type ConferenceMade, DEFAULT_PROFILE, type Link, type Person, type ScaleRule } from '@samepage/shared'
import { numbersAt } from '../support/app-numbers.ts'
import type { Product } from './product.ts'

/**
 * A practice conference in which Kelly, Dave and Jean share a screen, Dev speaks for Kelly from his own, and Amira is the chair’s deputy.
 * scale: both ends of the scale for how things are over all, when not the usual ones.
 */
export async function severalVoices({ url, setUpLink }: Product, scale?: ScaleRule): Promise<Link[]> {
  const staff = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } })
  const secret = new URL(setUpLink).hash.slice(1)
  await asked(staff, 'post', '/api/set-up', { secret, name: 'Ruth Adeyemi', passphrase: 'marmalade river Tuesday violin' })
  const app = await asked<{ secret: string }>(staff, 'post', '/api/me/app', {})
  await asked(staff, 'post', '/api/me/app/confirm', { code: numbersAt(app.secret, Date.now()) })
  await asked(staff, 'post', '/api/me/recovery-codes', {})
  // The scale is the council's: a conference starts from a copy of it and changes only its agenda (R40).
  if (scale) await asked(staff, 'put', '/api/council', { profile: { ...DEFAULT_PROFILE, scale }, revision: 0 })
  const made = await asked<ConferenceMade>(staff, 'post', '/api/practice', {})
  const changed = await asked<ConferenceMade>(staff, 'put', `/api/conferences/${made.conference.id}`, {
    draft: draftOf(made.conference),
    mine: null
  })
  await staff.dispose()
  return [...made.links, ...changed.links]
}

function draftOf(conference: Conference): unknown {
  const { kind, on, startsAt, place, labels, children, people } = conference
  const kelly = people.find(({ role }) => role === 'family') as Person
  const own = people
    .filter(({ role }) => role !== 'wall')
    .map((person) => (person.role === 'network' ? { ...person, sitsWith: kelly.id } : person))
  const dave = { name: 'Dave Marlow', describedAs: 'Poppy and Reece’s dad', role: 'family', agency: '', way: 'room', sitsWith: kelly.id }
  const dev = { name: 'Dev Shah', describedAs: 'Kelly’s advocate', role: 'advocate', agency: '', way: 'room', helps: kelly.id }
  const deputy = people.find(({ describedAs }) => describedAs === 'Social worker')?.id
  return { kind, on, startsAt, place, labels, children, deputy, people: [...own, dave, dev] }
}

async function asked<T>(staff: APIRequestContext, method: 'post' | 'put', path: string, data: unknown): Promise<T> {
  const answer = await staff[method](path, { data })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as T
}

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DEFAULT_LABELS, DEFAULT_PROFILE, type Joined, USUAL_COMFORT } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { Browser, secretIn, testServer } from './support/server.ts'
import { realConference } from './support/real-conference.ts'

const ROUTES = new URL('../server/src/transport/routes/', import.meta.url)
const SOMETHING = '00000000-0000-4000-8000-000000000000'

/** Every address the server answers under, as its own code has them: a new one is tried here without being told of. */
const routes = readdirSync(fileURLToPath(ROUTES)).flatMap((file) =>
  [...readFileSync(new URL(file, ROUTES), 'utf8').matchAll(/app\.(get|post|put|delete)\('([^']+)'/g)].map(([, method = '', path = '']) => ({
    method: method.toUpperCase(),
    path
  }))
)

/** The doors: open to anybody, and each asks for a secret, a code or a name of its own, or tells nothing. */
const DOORS = new Set([
  'GET /healthz',
  'GET /metrics', // to programs of this machine, as long as no other reaches it: tests/health.test.ts
  'GET /api/house',
  'POST /api/practice',
  'POST /api/set-up',
  'POST /api/set-up/directory',
  'POST /api/sign-in',
  'POST /api/sign-in/passkey',
  'POST /api/sign-in/passkey/options',
  'GET /api/sign-in/directory',
  'GET /api/sign-in/directory/back',
  'GET /api/prove/directory',
  'POST /api/sign-out',
  'POST /api/join',
  'POST /api/knocks',
  'POST /api/walls',
  'POST /api/open',
  'POST /api/open/code', // answered alike whatever the link is
  'GET /api/genuine/:mark', // of a mark that is no mark it says what it says of any other
  'POST /api/genuine/:mark'
])
/** What somebody who waits may ask of their own seat: where they stand, and to say goodbye. */
const WAITING = new Set(['GET /api/seats/:seat', 'POST /api/seats/:seat/leave'])

const draft = { kind: 'initial', on: '2026-12-01', startsAt: '10:00', place: '', labels: DEFAULT_LABELS, children: [], people: [] }
/** A body of the right shape, so that what is answered is about who asks. */
const BODIES: Record<string, unknown> = {
  'POST /api/colleagues': { role: 'auditor' },
  'PUT /api/staff/:staff': { active: false },
  'POST /api/seats/:seat/documents': { kind: 'draft', title: '', child: '', named: [] },
  'PUT /api/seats/:seat/documents/:document/named': { named: [] },
  'POST /api/seats/:seat/documents/:document/share': { card: SOMETHING, words: 'x', to: [] },
  'PUT /api/seats/:seat/documents/:document/pictures/:picture': { words: 'x', bytes: '' },
  'PUT /api/seats/:seat/documents/:document/pictures/:picture/agreed': { agreed: true, to: [] },
  'POST /api/seats/:seat/remove-words': { list: 'cards', item: SOMETHING, field: 'text', words: 'x', reason: 'x' },
  'POST /api/seats/:seat/door': { act: 'new-code' },
  'POST /api/seats/:seat/pause': { person: SOMETHING },
  'POST /api/seats/:seat/exclusions': { person: SOMETHING, scope: 'part', ground: 'confidential', evidence: 'x' },
  'PUT /api/seats/:seat/exclusions/:asked': { agreed: true, reason: 'x', say: '', heard: '' },
  'POST /api/seats/:seat/kept-safe': { kind: 'car', of: SOMETHING, value: 'ZZ99 ZZZ', from: [SOMETHING] },
  'PUT /api/seats/:seat/comfort': USUAL_COMFORT,
  'POST /api/seats/:seat/review': { on: '2026-12-01', startsAt: '10:00' },
  'POST /api/prove': { passphrase: 'four ordinary words here' },
  'PUT /api/conferences/:conference/copy-across': { version: 1, field: 'family', copied: true },
  'PUT /api/council': { profile: DEFAULT_PROFILE, revision: 0 },
  'POST /api/imports/preview': { format: 'csv', bytes: '' },
  'POST /api/imports': { draft, mine: null, earlier: [] },
  'POST /api/conferences': { draft, mine: null },
  'PUT /api/conferences/:conference': { draft, mine: null },
  'POST /api/conferences/:conference/links': { person: SOMETHING },
  'PUT /api/release/:conference/contacts/:reader': { email: '', post: '', worker: '', restricted: false },
  'PUT /api/release/:conference/readers/:reader': {
    way: 'by-hand',
    copies: [{ paper: 'family-plan', look: 'ordinary', language: 'en' }],
    again: false
  },
  'POST /api/release/:conference/confirm': { looked: [{ id: SOMETHING, revision: 1 }] },
  'POST /api/release/:conference/send': { looked: [{ id: SOMETHING, revision: 1 }] },
  'POST /api/release/:conference/copies/:copy/tick': { did: 'posted', who: '' },
  'POST /api/comments/:conference/:comment': { words: 'x' },
  'POST /api/open/:copy/comments': { words: 'x' },
  'POST /api/me/app/confirm': { code: '123456' }
}

describe('every address the server answers under', () => {
  let here: Awaited<ReturnType<typeof realConference>>
  const waiting: { browser: Browser; seat: string } = { browser: new Browser(''), seat: '' }

  const ask = (browser: Browser, { method, path }: (typeof routes)[number], seat: string): Promise<Response> => {
    const ids: Record<string, string> = { seat, conference: here.conference.id }
    const filled = path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? SOMETHING)
    const body = method === 'GET' || method === 'DELETE' ? undefined : (BODIES[`${method} ${path}`] ?? {})
    return browser.ask(method, filled, body)
  }
  const guarded = routes.filter(({ method, path }) => !DOORS.has(`${method} ${path}`))

  it('[R11] is known to this test, whoever added it', () => {
    expect(routes.length).toBeGreaterThan(50)
    const known = new Set(routes.map(({ method, path }) => `${method} ${path}`))
    for (const door of [...DOORS, ...WAITING, ...Object.keys(BODIES)]) expect(known).toContain(door)
  })

  it('[R11] tells nothing to a stranger, and the same about what is there as about what is not', async () => {
    const server = await testServer()
    here = await realConference({ server })
    const chair = here.conference.people.find(({ role }) => role === 'chair')?.id as string
    for (const route of guarded) {
      const name = `${route.method} ${route.path}`
      const there = await ask(new Browser(server.url), route, chair)
      const nowhere = await ask(new Browser(server.url), route, SOMETHING)
      expect([400, 401, 403, 404], name).toContain(there.status)
      if (BODIES[name]) expect(there.status, name).not.toBe(400)
      expect(await there.text(), name).toBe(await nowhere.text())
    }
  })

  it('[R33] tells nothing to somebody who waits to be let in, of their own seat or of another', async () => {
    const server = await testServer()
    here = await realConference({ server })
    const jade = here.links.find(({ role }) => role === 'family')
    waiting.browser = new Browser(server.url)
    const joined = await waiting.browser.ask('POST', '/api/join', { secret: secretIn(String(jade?.url)) })
    waiting.seat = ((await joined.json()) as Joined).seat
    const chair = here.conference.people.find(({ role }) => role === 'chair')?.id as string
    for (const route of guarded) {
      const name = `${route.method} ${route.path}`
      const others = await ask(waiting.browser, route, chair)
      expect([400, 401, 403, 404], `${name} of another`).toContain(others.status)
      if (WAITING.has(name)) continue
      const own = await ask(waiting.browser, route, waiting.seat)
      expect([400, 401, 403, 404], name).toContain(own.status)
      if (BODIES[name]) expect(own.status, name).not.toBe(400)
    }
    const lobby = await (await waiting.browser.ask('GET', `/api/seats/${waiting.seat}`)).text()
    for (const { name } of here.conference.children) expect(lobby).not.toContain(name)
  })
})

import { type ConferenceAsk, type ConferenceMade, DEFAULT_LABELS, type Link } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { Browser, secretIn, type TestServer, testServer } from './support/server.ts'
import { PASSPHRASE, signedInStaff } from './support/staff.ts'

const signedIn = async (server: TestServer, name = 'Ruth Adeyemi'): Promise<Browser> =>
  (await signedInStaff(server, 'administrator', { name })).browser

const person = (name: string, role: 'chair' | 'family' | 'professional') => ({
  name,
  describedAs: 'Somebody',
  role,
  agency: '',
  way: 'room' as const
})

const asked = (change: Partial<ConferenceAsk['draft']> = {}): ConferenceAsk => ({
  draft: {
    kind: 'pre-birth',
    on: '2026-12-01',
    startsAt: '10:00',
    place: 'Room 2',
    labels: DEFAULT_LABELS,
    children: [{ name: 'Baby Holt', bornOn: '', dueOn: '2027-08-02' }],
    people: [person('Ruth Adeyemi', 'chair'), person('Jade Holt', 'family')],
    ...change
  },
  mine: 0
})

const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T

describe('the first door', () => {
  it('makes one administrator with one link, even when two browsers use it at once', async () => {
    const server = await testServer()
    const secret = await server.services.keys.setUp()
    const answers = await Promise.all(
      ['Ruth', 'Samir'].map((name) => new Browser(server.url).ask('POST', '/api/set-up', { secret, name, passphrase: PASSPHRASE }))
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
    expect(await json(new Browser(server.url).ask('GET', '/api/house'))).toEqual({
      needsSetUp: false,
      canPractise: false,
      directory: null,
      staff: null
    })
  })

  it('says plainly what is wrong with a link, and gives nothing away', async () => {
    const server = await testServer()
    const stranger = new Browser(server.url)
    const unknown = await stranger.ask('POST', '/api/join', { secret: 'x'.repeat(32) })
    expect(unknown.status).toBe(404)
    expect(await unknown.json()).toMatchObject({ code: 'link-unknown', say: expect.stringContaining('ask the person who sent it') })
    expect((await stranger.ask('POST', '/api/join', { secret: '' })).status).toBe(400)
    expect((await stranger.ask('POST', '/api/join', '{"secret":')).status).toBe(400)
  })

  it('lets anybody practise until the first account exists, and then only staff', async () => {
    const server = await testServer()
    const stranger = new Browser(server.url)
    const made = await json<ConferenceMade>(stranger.ask('POST', '/api/practice'))
    expect(made.conference.practice).toBe(true)
    expect(made.links.map(({ role }) => role)).toEqual([
      'chair',
      'family',
      'network',
      'professional',
      'professional',
      'professional',
      'wall'
    ])
    const ruth = await signedIn(server)
    expect((await stranger.ask('POST', '/api/practice')).status).toBe(401)
    expect((await ruth.ask('POST', '/api/practice')).status).toBe(200)
  })
})

describe('setting a conference up', () => {
  it('makes a conference about an unborn child, and a link for each person; the wall is paired instead', async () => {
    const server = await testServer()
    const ruth = await signedIn(server)
    const { conference, links } = await json<ConferenceMade>(ruth.ask('POST', '/api/conferences', asked()))
    expect(conference.children[0]).toMatchObject({ name: 'Baby Holt', dueOn: '2027-08-02' })
    expect(links.map(({ role }) => role)).toEqual(['chair', 'family'])
    const jade = new Browser(server.url)
    const seat = await jade.join(links[1]?.url ?? '')
    const waiting = await json(jade.ask('GET', `/api/seats/${seat}`))
    expect(waiting).toMatchObject({ place: 'lobby', you: seat })
    expect(JSON.stringify(waiting)).not.toContain('Baby Holt')
    expect((await new Browser(server.url).ask('GET', `/api/seats/${seat}`)).status).toBe(401)
  })

  it('opens the seat of whoever set it up without a link', async () => {
    const server = await testServer()
    const ruth = await signedIn(server)
    const { conference } = await json<ConferenceMade>(ruth.ask('POST', '/api/conferences', asked()))
    expect(await json(ruth.ask('POST', `/api/conferences/${conference.id}/seat`))).toMatchObject({ role: 'chair' })
    const colleague = await signedIn(server, 'Samir Khan')
    expect((await colleague.ask('POST', `/api/conferences/${conference.id}/seat`)).status).toBe(404)
  })

  it('[R27] says everything there is to put right at once, in plain words', async () => {
    const ruth = await signedIn(await testServer())
    const draft = { on: '2026-02-31', startsAt: '25:00', children: [], people: [person('', 'chair'), person('Two', 'chair')] }
    // A name of nothing is caught by the shape already; spaces are not.
    draft.people[0] = person('  ', 'chair')
    const no = await ruth.ask('POST', '/api/conferences', asked(draft))
    expect(no.status).toBe(400)
    const { mends } = (await no.json()) as { mends: { at: string; say: string }[] }
    expect(mends.map(({ at }) => at)).toEqual(['on', 'startsAt', 'children', 'people', 'people.0.name'])
    expect(mends.every(({ say }) => !/invalid|error|failed/i.test(say))).toBe(true)
  })

  it('takes 60 people and 12 children, and no more', async () => {
    const ruth = await signedIn(await testServer())
    const many = (people: number, children: number): Partial<ConferenceAsk['draft']> => ({
      people: Array.from({ length: people }, (_, i) => person(`Person ${i}`, i === 0 ? 'chair' : 'professional')),
      children: Array.from({ length: children }, (_, i) => ({ name: `Child ${i}`, bornOn: '', dueOn: '' }))
    })
    expect((await ruth.ask('POST', '/api/conferences', asked(many(60, 12)))).status).toBe(200)
    expect((await ruth.ask('POST', '/api/conferences', asked(many(61, 12)))).status).toBe(400)
    expect((await ruth.ask('POST', '/api/conferences', asked(many(60, 13)))).status).toBe(400)
  })

  it('keeps everybody’s link and seat when it is changed, and makes one for whoever is new', async () => {
    const server = await testServer()
    const ruth = await signedIn(server)
    const made = await json<ConferenceMade>(ruth.ask('POST', '/api/conferences', asked()))
    const jade = new Browser(server.url)
    const seat = await jade.join(made.links[1]?.url ?? '')
    const people = [...made.conference.people.filter(({ role }) => role !== 'wall'), person('Dana', 'professional')]
    const changed = await json<ConferenceMade>(
      ruth.ask('PUT', `/api/conferences/${made.conference.id}`, asked({ people, children: made.conference.children, place: 'Room 5' }))
    )
    expect(changed.links.map(({ name }) => name)).toEqual(['Dana'])
    expect(await json(jade.ask('GET', `/api/seats/${seat}`))).toMatchObject({ you: seat, place: 'lobby' })
    expect(await json(ruth.ask('GET', `/api/conferences/${made.conference.id}`))).toMatchObject({
      yours: made.conference.people[0]?.id,
      conference: { place: 'Room 5' }
    })
  })

  it('[R33] gives nobody a link who shares a screen, and follows who sits with whom and who is there for whom', async () => {
    const ruth = await signedIn(await testServer())
    const [jade, baby] = [crypto.randomUUID(), crypto.randomUUID()]
    const people = [
      person('Ruth Adeyemi', 'chair'),
      { ...person('Jade Holt', 'family'), id: jade },
      { ...person('Jean Holt', 'family'), sitsWith: jade, helps: baby }
    ]
    const children = [{ id: baby, name: 'Baby Holt', bornOn: '', dueOn: '2027-08-02' }]
    const sent = asked({ people, children } as never)
    const { conference, links } = await json<ConferenceMade>(ruth.ask('POST', '/api/conferences', sent))
    expect(links.map(({ name }) => name)).toEqual(['Ruth Adeyemi', 'Jade Holt'])
    expect(conference.people[2]).toMatchObject({ sitsWith: conference.people[1]?.id, helps: conference.children[0]?.id })
    const alone = asked({ people: [people[0], { ...people[2], helps: crypto.randomUUID() }], children } as never)
    const { mends } = (await (await ruth.ask('POST', '/api/conferences', alone)).json()) as { mends: { at: string }[] }
    expect(mends.map(({ at }) => at)).toEqual(['people.1.sitsWith', 'people.1.helps'])
  })

  it('a new link ends the one before, and says so kindly to whoever still has it', async () => {
    const server = await testServer()
    const ruth = await signedIn(server)
    const { conference, links } = await json<ConferenceMade>(ruth.ask('POST', '/api/conferences', asked()))
    const [, jade] = links
    const link = await json<Link>(ruth.ask('POST', `/api/conferences/${conference.id}/links`, { person: jade?.person }))
    const late = await new Browser(server.url).ask('POST', '/api/join', { secret: secretIn(jade?.url ?? '') })
    expect(late.status).toBe(410)
    expect(await late.json()).toMatchObject({ code: 'link-replaced' })
    expect(await new Browser(server.url).join(link.url)).toBe(jade?.person)
  })
})

describe('the edge', () => {
  it('takes no change from another site’s page, and sends nothing that may be kept or framed', async () => {
    const server = await testServer()
    const { browser: ruth, recovery } = await signedInStaff(server, 'administrator', { name: 'Ruth Adeyemi' })
    expect((await ruth.ask('POST', '/api/conferences', asked(), { origin: 'https://evil.example' })).status).toBe(403)
    const { headers } = await ruth.ask('GET', '/api/conferences')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    const cookie = (
      await new Browser(server.url).ask('POST', '/api/sign-in', { name: 'Ruth Adeyemi', passphrase: PASSPHRASE, code: recovery[0] })
    ).headers.getSetCookie()
    expect(cookie.join()).toMatch(/HttpOnly; SameSite=Strict/)
  })

  it('behind https, keeps its keys in cookies that belong to this address alone', async () => {
    const server = await testServer({ publicUrl: 'https://conference.example.gov.uk' })
    const { links } = await server.practice()
    const secret = secretIn(links[0]?.url ?? '')
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret })
    })
    expect(answer.headers.getSetCookie().join()).toMatch(/^__Host-seat-[0-9a-f-]+=.*Path=\/; HttpOnly; Secure; SameSite=Strict$/)
    expect(links[0]?.url).toMatch(/^https:\/\/conference\.example\.gov\.uk\/join#/)
  })

  it('asks whoever tries passphrase after passphrase to wait', async () => {
    const stranger = new Browser((await testServer()).url)
    const tries = await Promise.all(
      Array.from({ length: 70 }, () => stranger.ask('POST', '/api/sign-in', { name: 'Ruth', passphrase: 'not this one' }))
    )
    const waiting = tries.find(({ status }) => status === 429)
    expect(await waiting?.json()).toMatchObject({ code: 'too-fast' })
  })

  it('refuses what it does not know, and says nothing of how it works', async () => {
    const ruth = await signedIn(await testServer())
    expect((await ruth.ask('POST', '/api/conferences', { ...asked(), role: 'administrator' })).status).toBe(400)
    for (const path of [
      '/api/nothing',
      '/api/conferences/constructor',
      '/api/seats/..%2f..%2fetc',
      '/api/conferences/00000000-0000-0000-0000-000000000000'
    ]) {
      const answer = await ruth.ask('GET', path)
      expect([400, 404]).toContain(answer.status)
      expect(await answer.text()).not.toMatch(/stack|sqlite|node_modules|Error/)
    }
    expect((await ruth.ask('POST', '/api/conferences', 'x'.repeat(300_000))).status).toBe(400)
  })
})

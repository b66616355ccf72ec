import { Lobby } from '@samepage/server/house/door/lobby.ts'
import { NO_OTHERS } from '@samepage/server/live/others.ts'
import { memoryBoard } from '@samepage/server/storage/memory-board.ts'
import { SpokenCodes } from '@samepage/server/house/door/spoken-codes.ts'
import type { KeyId } from '@samepage/server/storage/directory.ts'
import type { ConferenceId, PersonId } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { postFrom } from './support/addresses.ts'
import { connect, Declined, Guest, until } from './support/guest.ts'
import { meeting } from './support/meeting.ts'
import { admit, realConference } from './support/real-conference.ts'
import { Browser, secretIn } from './support/server.ts'
import { answered, refusedWith, signedInStaff } from './support/staff.ts'

const declined = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'allowed',
    (why: Declined) => why.code
  )

describe('the name of somebody who was never let in', () => {
  const HOUR_MS = 3_600_000
  const nan = { id: 'nan' as KeyId, conference: 'marlow' as ConferenceId, side: 'family' as const, claims: 'Nan Marlow', person: null }

  it('[R38] is forgotten an hour after their device has gone, and not while it waits', async () => {
    let now = Date.parse('2026-03-12T10:00:00Z')
    const lobby = new Lobby(memoryBoard(), () => now, NO_OTHERS)
    const claims = async (): Promise<string | undefined> => (await lobby.find(nan.conference, nan.id))?.claims
    await lobby.knock(nan)
    await lobby.connect(nan.conference, nan.id)
    now += 5 * HOUR_MS
    expect(await lobby.seenAt(nan.conference), 'however long they wait').toHaveLength(1)
    await lobby.disconnect(nan.conference, nan.id)
    now += HOUR_MS - 1
    expect(await claims()).toBe('Nan Marlow')
    await lobby.connect(nan.conference, nan.id) // back from a dead spot: their place in the queue is theirs
    now += HOUR_MS
    await lobby.disconnect(nan.conference, nan.id)
    expect((await lobby.find(nan.conference, nan.id))?.since).toBe('2026-03-12T10:00:00.000Z')
    now += HOUR_MS
    expect(await claims()).toBeUndefined()
    await lobby.knock(nan) // and one that never connects goes alike
    now += HOUR_MS
    expect(await claims()).toBeUndefined()
  })

  it('[R38] is forgotten even when nobody ever asks at that door again', async () => {
    const now = Date.parse('2026-03-12T10:00:00Z')
    const board = memoryBoard()
    await new Lobby(board, () => now, NO_OTHERS).knock(nan)
    expect(JSON.stringify(await board.under('waits/', 0))).toContain('Nan Marlow')
    await board.sweep(now + HOUR_MS) // as every server does every few minutes
    expect(await board.under('waits/', 0)).toEqual([])
  })
})

describe('a link', () => {
  it('[R33] works once: of two devices at the same moment exactly one gets in to the lobby, and looking at it uses nothing up', async () => {
    const here = await realConference()
    const secret = secretIn(here.link('Jade').url)
    const scanner = new Browser(here.server.url)
    for (const method of ['GET', 'HEAD']) await scanner.ask(method, '/join', undefined, { accept: 'text/html' })
    const phones = Array.from({ length: 2 }, () => new Browser(here.server.url))
    const answers = await Promise.all(phones.map((phone) => phone.ask('POST', '/api/join', { secret })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
    const first = phones[answers.findIndex(({ ok }) => ok)] as Browser
    expect(await refusedWith(new Browser(here.server.url).ask('POST', '/api/join', { secret }))).toBe('link-used')
    // The same device comes back by the same link: it goes on where it was.
    expect(await answered(first.ask('POST', '/api/join', { secret }))).toMatchObject({ role: 'family' })
  })

  it('[R33] opens nothing but the lobby, which says nothing about the children', async () => {
    const here = await realConference()
    const jade = await here.knock('Jade')
    expect(jade.placed).toEqual({ place: 'lobby', stage: 'before' })
    const seat = await (await jade.browser.ask('GET', `/api/seats/${jade.seat}`)).text()
    expect(JSON.parse(seat)).toMatchObject({
      place: 'lobby',
      chair: 'Ruth Adeyemi',
      phone: '01632 960 123',
      side: 'family',
      name: 'Jade Holt'
    })
    expect(seat).not.toContain('Mia')
    expect(await declined(jade.open())).toBe('not-let-in')
    expect(await declined(jade.decide({ type: 'signed' }))).toBe('not-let-in')
    expect(await refusedWith(jade.browser.ask('GET', `/api/seats/${jade.seat}/plan.pdf`))).toBe('not-let-in')
    expect(jade.heard.every((event) => event === 'placed')).toBe(true)
  })

  it('[R33] of the chair asks for their account first, and uses nothing up without it', async () => {
    const here = await realConference()
    const secret = secretIn(here.link('Ruth').url)
    expect(await refusedWith(new Browser(here.server.url).ask('POST', '/api/join', { secret }))).toBe('not-signed-in')
    const { seat } = await answered<{ seat: PersonId }>(here.ruth.browser.ask('POST', '/api/join', { secret }))
    const chair = await Guest.wait(here.ruth.browser, seat, here.conference.id)
    expect(chair.placed?.place).toBe('in')
  })

  it('[R33] does not open on a second device, and that device’s own key needs its own admission', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const jade = await here.letIn(chair, 'Jade')
    expect(jade.placed).toEqual({ place: 'in', stage: 'live' })
    const desk = here.server.services.desks.conferences
    const { url } = await desk.newLink(here.conference.id, jade.seat)
    await until(() => !jade.socket.connected, 'the first device is out')
    const second = new Browser(here.server.url)
    const seat = await second.join(url)
    const again = await Guest.wait(second, seat, here.conference.id)
    expect(again.placed?.place).toBe('lobby')
    expect(await declined(again.open())).toBe('not-let-in')
  })

  it('[R33] of a practice conference works any number of times and lets everybody in at once', async () => {
    const here = await meeting()
    const [one, two] = await Promise.all([here.join('family'), here.join('family')])
    expect([one.seat, two.seat]).toEqual([here.link('family').person, here.link('family').person])
    await until(() => [one, two].every(({ placed }) => placed?.place === 'in' && placed.stage === 'live'), 'both are in')
  })
})

describe('the code the chair reads out', () => {
  it('[R33] brings somebody to the door however it is typed; they are let in by name and then have a seat', async () => {
    const here = await realConference()
    const chair = await here.chair()
    await answered(here.tend(chair, { act: 'new-code' }))
    await until(() => Boolean(chair.door?.code), 'the chair has a code')
    const code = chair.door?.code ?? ''
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
    const wide = [...code.toLowerCase()].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')
    const phone = new Browser(here.server.url)
    const typed = `${wide.slice(0, 4)} - ${wide.slice(4)}`
    const { knock } = await answered<{ knock: string }>(phone.ask('POST', '/api/knocks', { code: typed, name: 'Nan Jean', side: 'family' }))
    expect(await refusedWith(phone.ask('POST', `/api/knocks/${knock}/enter`))).toBe('not-let-in')
    const socket = connect(phone, '' as PersonId, {}, { knock })
    const said: unknown[] = []
    socket.on('placed', (at) => said.push(at))
    await until(() => said.length > 0, 'they are told that they wait')
    await until(() => chair.door?.knocks[0]?.claims === 'Nan Jean', 'the chair sees who they say they are')
    await answered(here.tend(chair, { act: 'admit-new', knock, name: 'Jean Holt', describedAs: 'Mia’s nan', role: 'network' }))
    await until(() => said.length > 1, 'they are told that they are in')
    expect(said).toEqual([
      { place: 'lobby', stage: 'live' },
      { place: 'in', stage: 'live' }
    ])
    expect(await answered(phone.ask('GET', `/api/knocks/${knock}`))).toMatchObject({ is: 'let-in', name: 'Jean Holt' })
    const { seat } = await answered<{ seat: PersonId }>(phone.ask('POST', `/api/knocks/${knock}/enter`))
    const jean = await Guest.wait(phone, seat, here.conference.id)
    await jean.open()
    expect(jean.standing.conference?.people.some(({ name }) => name === 'Jean Holt')).toBe(true)
    socket.close()
  })

  it('[R33] answers alike whether a code is wrong or has ended, and makes guessing hopeless', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const tryCode = (code: string) => new Browser(here.server.url).ask('POST', '/api/knocks', { code, name: 'Nobody', side: 'family' })
    await answered(here.tend(chair, { act: 'new-code' }))
    await until(() => Boolean(chair.door?.code), 'the chair has a code')
    const ended = chair.door?.code ?? ''
    await answered(here.tend(chair, { act: 'new-code' }))
    await until(() => chair.door?.code !== ended, 'there is another code')
    const [one, two] = await Promise.all([tryCode(ended), tryCode('22222222')])
    expect([one.status, await one.text()]).toEqual([two.status, await two.text()])
    const answers = await Promise.all(Array.from({ length: 20 }, () => tryCode('33333333')))
    expect(answers.filter(({ status }) => status === 429).length).toBe(2) // 20 wrong ones from one address, and no more
    expect(await refusedWith(tryCode(chair.door?.code ?? ''))).toBe('codes-resting')
    await until(() => chair.door?.guessing === true, 'the chair is told of it')
  })
})

describe('somebody who guesses codes', () => {
  it('[R33] rests them for nobody but their own address: whoever has the right one still comes to the door', async () => {
    const here = await realConference()
    const chair = await here.chair()
    await answered(here.tend(chair, { act: 'new-code' }))
    await until(() => Boolean(chair.door?.code), 'the chair has a code')
    const wrong = { code: 'AAAAAAAA', name: 'Nobody', side: 'family' }
    const right = { ...wrong, code: chair.door?.code ?? '', name: 'Nan Jean' }
    for (let at = 2; at < 12; at++)
      await Promise.all(Array.from({ length: 20 }, () => postFrom(here.server, `127.0.0.${at}`, '/api/knocks', wrong)))
    await until(() => chair.door?.guessing === true, 'the chair is told of it')
    expect(await postFrom(here.server, '127.0.0.2', '/api/knocks', right)).toBe(429)
    expect(await postFrom(here.server, '127.0.0.99', '/api/knocks', right)).toBe(200)
  })

  it('[R33] has one of them looked at a second once many were wrong, and one network of theirs is one place', async () => {
    let now = 0
    const waits: number[] = []
    const codes = new SpokenCodes(
      memoryBoard(),
      () => now,
      async (ms) => {
        waits.push(ms)
        now += ms
      }
    )
    const marlow = 'marlow' as ConferenceId
    await codes.make(marlow)
    for (let i = 0; i < 20; i++) await codes.try('AAAAAAAA', `2001:db8:0:1::${i}`)
    await expect(codes.try('AAAAAAAA', '2001:db8:0:1:ffff::1')).rejects.toThrow('codes-resting')
    await expect(codes.try((await codes.of(marlow)) ?? '', '2001:db8:0:1::77')).rejects.toThrow('codes-resting')
    for (let i = 0; i < 180; i++) await codes.try('AAAAAAAA', `10.0.${i}.1`)
    expect(waits).toEqual([])
    for (const from of ['10.1.0.1', '10.1.0.2', '::ffff:10.1.0.3'])
      expect(await codes.try((await codes.of(marlow)) ?? '', from)).toBe(marlow)
    expect(waits).toEqual([1000, 1000])
  })
})

describe('a conference', () => {
  it('[R33] begins when the chair comes in: whoever was let in before then waits for that', async () => {
    const here = await realConference()
    const { seat } = await answered<{ seat: PersonId }>(here.ruth.browser.ask('POST', `/api/conferences/${here.conference.id}/seat`))
    const chair = await Guest.wait(here.ruth.browser, seat, here.conference.id)
    const jade = await here.knock('Jade')
    await admit(here, chair, 'Jade')
    await until(() => jade.placed?.place === 'in', 'Jade is let in')
    expect(await declined(jade.open())).toBe('not-begun')
    await chair.open()
    await until(() => jade.placed?.stage === 'live', 'Jade hears that it begins')
    await jade.open()
  })

  it('[R33] of others is nobody’s to see: only whoever has a seat, made it, or may see all', async () => {
    const here = await realConference()
    const path = `/api/conferences/${here.conference.id}`
    const [other, administrator] = await Promise.all([
      signedInStaff(here.server, 'independent-chair', { name: 'Samir Khan' }),
      signedInStaff(here.server, 'administrator', { name: 'Ann Li' })
    ])
    expect(await answered(other.browser.ask('GET', '/api/conferences'))).toEqual({ conferences: [] })
    expect(await refusedWith(other.browser.ask('GET', path))).toBe('not-found')
    expect(await refusedWith(other.browser.ask('POST', `${path}/links`, { person: here.person('Jade').id }))).toBe('not-found')
    expect((await administrator.browser.ask('GET', path)).status).toBe(200)
    expect((await here.ruth.browser.ask('GET', path)).status).toBe(200)
  })

  it('[R33] leaves nothing on the device of somebody who says goodbye', async () => {
    const here = await realConference()
    const jade = await here.letIn(await here.chair(), 'Jade')
    const answer = await jade.browser.ask('POST', `/api/seats/${jade.seat}/leave`)
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"')
    await until(() => !jade.socket.connected, 'the screen is out')
    expect((await jade.browser.ask('GET', `/api/seats/${jade.seat}`)).status).toBe(401)
  })
})

import {
  addCard,
  type Conference,
  type ConferenceDraft,
  type ConferenceMade,
  type Link,
  mapOf,
  readCards,
  type PersonId,
  type TendAsk
} from '@samepage/shared'
import { Lobby } from '@samepage/server/house/door/lobby.ts'
import { NO_OTHERS } from '@samepage/server/live/others.ts'
import { memoryBoard } from '@samepage/server/storage/memory-board.ts'
import { describe, expect, it } from 'vitest'
import { connect, Declined, Guest, until } from './support/guest.ts'
import { admit, HOLT_DRAFT, type RealConference, realAt, realConference } from './support/real-conference.ts'
import { Browser, secretIn, testServer } from './support/server.ts'
import { answered, refusedWith, signedInStaff, type StaffMember } from './support/staff.ts'

const declined = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'allowed',
    (why: Declined) => why.code
  )

/** The conference of the Holts with somebody who writes for all: they opened their link, and wait. */
async function withScribe(): Promise<{ here: RealConference; chair: Guest; sam: StaffMember; waiting: Guest }> {
  const server = await testServer()
  const ruth = await signedInStaff(server, 'independent-chair', { name: 'Ruth Adeyemi' })
  const scribe: ConferenceDraft['people'][number] = { name: 'Sam Reid', describedAs: '', role: 'scribe', agency: '', way: 'room' }
  const draft = { ...HOLT_DRAFT, people: [...HOLT_DRAFT.people, scribe] }
  const here = realAt(server, ruth, await answered<ConferenceMade>(ruth.browser.ask('POST', '/api/conferences', { draft, mine: 0 })))
  const chair = await here.chair()
  const sam = await signedInStaff(server, 'independent-chair', { name: 'Sam Reid' })
  return { here, chair, sam, waiting: await here.knock('Sam', sam.browser) }
}

const pathOf = ({ conference }: RealConference): string => `/api/conferences/${conference.id}`
const draftOf = ({ children, people }: Conference): ConferenceDraft => ({
  ...HOLT_DRAFT,
  children,
  people: people.filter(({ role }) => role !== 'wall')
})

describe('a seat that is somebody’s', () => {
  it('[R33] of the chair is given by no link to anybody else, and the chair goes on', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const adam = await signedInStaff(here.server, 'administrator', { name: 'Adam Marsh' })
    const ask = { person: chair.seat }
    expect(await refusedWith(adam.browser.ask('POST', `${pathOf(here)}/links`, ask))).toBe('not-allowed')
    expect(await refusedWith(adam.browser.ask('POST', '/api/join', { secret: secretIn(here.link('Ruth').url) }))).toBe('link-replaced')
    expect((await adam.browser.ask('GET', `/api/seats/${chair.seat}/documents`)).status).toBe(401)
    await chair.write((writer) => addCard(writer, { category: 'past', text: 'Still here.' }))
    expect(chair.goodbyes).toEqual([])
  })

  it('[R33] is nobody else’s even before its own person has come in', async () => {
    const here = await realConference()
    const join = { secret: secretIn(here.link('Ruth').url) }
    for (const role of ['administrator', 'auditor'] as const) {
      const other = await signedInStaff(here.server, role)
      expect(await refusedWith(other.browser.ask('POST', '/api/join', join))).toBe('not-allowed')
    }
    await answered(here.ruth.browser.ask('POST', '/api/join', join)) // nothing was used up
  })

  it('[R33] of a scribe waits for the chair like anybody’s, and leads to no other seat', async () => {
    const { here, chair, sam, waiting } = await withScribe()
    expect(waiting.placed?.place).toBe('lobby')
    const again = `${pathOf(here)}/seat`
    await answered(sam.browser.ask('POST', again))
    expect(await declined(Guest.open(sam.browser, waiting.seat, mapOf(here.conference.id)))).toBe('not-let-in')
    expect(await refusedWith(sam.browser.ask('POST', `${pathOf(here)}/links`, { person: here.person('Jade').id }))).toBe('not-allowed')
    const draft = { draft: draftOf(here.conference), mine: null }
    expect(await refusedWith(sam.browser.ask('PUT', pathOf(here), draft))).toBe('not-allowed')
    await admit(here, chair, 'Sam')
    await answered(sam.browser.ask('POST', again))
    await Guest.open(sam.browser, waiting.seat, mapOf(here.conference.id))
  })

  it('[R33] is gone with a removal, and one who was sent back waits again', async () => {
    const { here, chair, sam, waiting } = await withScribe()
    await admit(here, chair, 'Sam')
    await until(() => waiting.placed?.place === 'in', 'the scribe is let in')
    await answered(here.tend(chair, { act: 'send-back', person: waiting.seat }))
    await answered(sam.browser.ask('POST', `${pathOf(here)}/seat`))
    expect(await declined(Guest.open(sam.browser, waiting.seat, mapOf(here.conference.id)))).toBe('not-let-in')
    await answered(here.tend(chair, { act: 'remove', person: waiting.seat, reason: 'x' }))
    expect(await refusedWith(sam.browser.ask('POST', `${pathOf(here)}/seat`))).toBe('not-found')
  })

  it('[R33] asks to show once more who it is before anybody’s way in is changed', async () => {
    let at = Date.now()
    const here = await realConference({ now: () => at })
    at += 6 * 60_000
    const jade = { person: here.person('Jade').id }
    expect(await refusedWith(here.ruth.browser.ask('POST', `${pathOf(here)}/links`, jade))).toBe('prove-again')
    const draft = { draft: draftOf(here.conference), mine: null }
    expect(await refusedWith(here.ruth.browser.ask('PUT', pathOf(here), draft))).toBe('prove-again')
  })

  it('[R33] of somebody made chair by a change ends, and they come in anew by their account', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const lowe = await here.letIn(chair, 'Lowe')
    const people = here.conference.people.map((person) => {
      if (person.id === lowe.seat) return { ...person, role: 'chair' as const }
      return person.role === 'chair' ? { ...person, role: 'professional' as const } : person
    })
    const draft = draftOf({ ...here.conference, people })
    const { links } = await answered<ConferenceMade>(here.ruth.browser.ask('PUT', pathOf(here), { draft, mine: null }))
    await until(() => lowe.goodbyes.length > 0 && chair.goodbyes.length > 0, 'both are out')
    expect((await lowe.browser.ask('GET', `/api/seats/${lowe.seat}`)).status).toBe(401)
    const { url } = links.find(({ person }) => person === lowe.seat) as Link
    expect(await refusedWith(lowe.browser.ask('POST', '/api/join', { secret: secretIn(url) }))).toBe('not-signed-in')
  })
})

describe('while a part is closed', () => {
  it('[R33] nothing about who is here changes, so that nobody reads of it afterwards', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const jade = await here.letIn(chair, 'Jade')
    const part: TendAsk = { act: 'close-part', stays: [chair.seat], ground: 'confidential', reason: 'x' }
    const twice = await Promise.all([here.tend(chair, part), here.tend(chair, part)])
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
    const documents = await answered<{ documents: unknown[] }>(chair.browser.ask('GET', `/api/seats/${chair.seat}/documents`))
    expect(documents.documents).toHaveLength(1)
    expect(await refusedWith(here.tend(chair, { act: 'rename', person: jade.seat, name: 'J' }))).toBe('page-rests')
    const draft = { draft: draftOf(here.conference), mine: null }
    expect(await refusedWith(here.ruth.browser.ask('PUT', pathOf(here), draft))).toBe('page-rests')
    const opened = await Promise.all([here.tend(chair, { act: 'open-part' }), here.tend(chair, { act: 'open-part' })])
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('at the door', () => {
  async function knocking(here: RealConference, chair: Guest): Promise<{ knock: string; socket: ReturnType<typeof connect> }> {
    await answered(here.tend(chair, { act: 'new-code' }))
    await until(() => Boolean(chair.door?.code), 'there is a code')
    const browser = new Browser(here.server.url)
    const asked = { code: chair.door?.code, name: 'Aunt May', side: 'family' }
    const { knock } = await answered<{ knock: string }>(browser.ask('POST', '/api/knocks', asked))
    const socket = connect(browser, '' as PersonId, {}, { knock })
    await until(() => chair.door?.knocks.length === 1, 'they are seen waiting')
    return { knock, socket }
  }

  it('[R33] two presses at once put somebody on the list once', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const { knock, socket } = await knocking(here, chair)
    const ask: TendAsk = { act: 'admit-new', knock, name: 'May Holt', describedAs: '', role: 'family' }
    const twice = await Promise.all([here.tend(chair, ask), here.tend(chair, ask)])
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409])
    const { conference } = await answered<{ conference: Conference }>(chair.browser.ask('GET', `/api/seats/${chair.seat}`))
    expect(conference.people.filter(({ name }) => name === 'May Holt')).toHaveLength(1)
    socket.close()
  })

  it('[R33] whoever is removed is out on every connection, that of their knock too', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const { knock, socket } = await knocking(here, chair)
    const { id } = here.person('Jade')
    await answered(here.tend(chair, { act: 'admit', knock, person: id, consented: false }))
    await answered(here.tend(chair, { act: 'remove', person: id, reason: 'x' }))
    await until(() => !socket.connected, 'the connection is closed')
  })

  it('[R33] two hundred knocks by the code keep nobody out who has a link', async () => {
    const lobby = new Lobby(memoryBoard(), Date.now, NO_OTHERS)
    const knock = async (id: string, person: PersonId | null): Promise<void> => {
      await lobby.knock({ id: id as never, conference: 'holt' as never, side: 'family', claims: id, person })
      await lobby.connect('holt' as never, id as never)
    }
    for (let i = 0; i < 200; i++) await knock(`knock-${i}`, null)
    await expect(knock('one more', null)).rejects.toThrow('too-fast')
    await knock('jade', 'jade' as PersonId)
    expect((await lobby.find('holt' as never, 'jade'))?.person).toBe('jade')
  })

  it('[R33] knocks of devices that are not there keep out nobody at all', async () => {
    const lobby = new Lobby(memoryBoard(), Date.now, NO_OTHERS)
    for (let i = 0; i < 2_000; i++)
      await lobby.knock({ id: `${i}` as never, conference: 'holt' as never, side: 'family', claims: 'x', person: null })
    expect(await lobby.find('holt' as never, '1999')).not.toBeNull()
    expect(await lobby.find('holt' as never, '0'), 'the oldest are forgotten').toBeNull()
  })

  it('[R7] a request to keep somebody out says nothing of anybody else’s, and there is an end to them', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const dana = await here.letIn(chair, 'Dana')
    const path = `/api/seats/${dana.seat}/exclusions`
    const ask = { person: here.person('Jade').id, scope: 'part', ground: 'confidential', evidence: 'x' }
    for (let i = 0; i < 10; i++) await answered(dana.browser.ask('POST', path, ask))
    expect(await refusedWith(dana.browser.ask('POST', path, ask))).toBe('too-many')
    const { exclusions } = await answered<{ exclusions: { id: string }[] }>(dana.browser.ask('GET', path))
    expect(exclusions.every((one) => !('seq' in one) && /^[0-9a-f-]{36}$/.test(one.id))).toBe(true)
  })
})

describe('the big screen', () => {
  it('[R33] is one screen at a time, and is told nothing it does not show', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const pair = async (): Promise<{ browser: Browser; wall: Guest }> => {
      const browser = new Browser(here.server.url)
      const { wall, code } = await answered<{ wall: string; code: string }>(browser.ask('POST', '/api/walls'))
      await answered(here.tend(chair, { act: 'pair-wall', code }))
      const { seat } = await answered<{ seat: PersonId }>(browser.ask('GET', `/api/walls/${wall}`))
      return { browser, wall: await Guest.open(browser, seat, mapOf(here.conference.id)) }
    }
    const first = await pair()
    const { browser, wall } = await pair()
    await until(() => !first.wall.socket.connected, 'the first screen is out')
    await answered(here.tend(chair, { act: 'rename', person: here.person('Dana').id, name: 'Dana W' }))
    await until(() => JSON.stringify(wall.decisions).includes('Dana W'), 'the wall hears of it')
    await chair.write((writer) => addCard(writer, { category: 'past', text: 'On the wall' }))
    await until(() => readCards(wall.doc).length === 1, 'the wall shows it')
    const told = JSON.stringify([wall.decisions, await answered(browser.ask('GET', `/api/seats/${wall.seat}`))])
    expect(told).toContain('Mia Holt')
    for (const hidden of ['01632 960 123', '2020-04-05', 'Room 2']) expect(told).not.toContain(hidden)
  })
})

describe('leaving', () => {
  it('[R33] somebody else’s seat takes nothing away, and one’s own leaves the other person’s', async () => {
    const here = await realConference()
    const none = await here.ruth.browser.ask('POST', `/api/seats/${crypto.randomUUID()}/leave`)
    expect([none.status, none.headers.get('clear-site-data')]).toEqual([401, null])
    const shared = new Browser(here.server.url)
    const [jade] = [await shared.join(here.link('Jade').url), await shared.join(here.link('Dana').url)]
    expect((await shared.ask('POST', `/api/seats/${jade}/leave`)).headers.get('clear-site-data')).toBe('"cache", "storage"')
  })
})

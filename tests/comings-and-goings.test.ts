import { addCard, type ConferenceDraft, type ConferenceMade, nameOf, peopleIn, readCards, readVoice, setFields } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { connect, type Declined, Guest, until } from './support/guest.ts'
import { type Meeting, meeting } from './support/meeting.ts'
import { Browser, testServer } from './support/server.ts'

const declined = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'allowed',
    (why: Declined) => why.code
  )

/** Changes a running conference as staff would, without whoever is left out. */
function change({ server, conference }: Meeting, without: string, also: Partial<ConferenceDraft> = {}): Promise<ConferenceMade> {
  const { kind, on, startsAt, place, labels, children } = conference
  const people = peopleIn(conference).filter(({ name }) => !name.includes(without))
  return server.services.desks.conferences.change(conference.id, { kind, on, startsAt, place, labels, children, people, ...also })
}

describe('somebody who is taken off the list', () => {
  it('[R7] hears nothing more from the moment it is recorded, and is told', async () => {
    const here = await meeting()
    const [nan, mum] = await Promise.all([here.join('network'), here.join('family')])
    await change(here, 'Jean')
    const heard = nan.frames.length
    await mum.write((writer) => addCard(writer, { category: 'past', text: 'Where we live now' }))
    await until(() => nan.closings.includes('not-found'), 'nan is told')
    await until(() => !nan.socket.connected, 'nan is out')
    expect(nan.frames.length).toBe(heard)
    expect(nan.goodbyes).toEqual(['not-found'])
    expect((await nan.browser.ask('GET', `/api/seats/${nan.seat}`)).status).toBe(401)
  })

  it('keeps their name on the page and in the plan', async () => {
    const here = await meeting()
    const [chair, nan] = [await here.join('chair'), here.conference.people.find(({ name }) => name.includes('Jean'))]
    const { conference } = await change(here, 'Jean')
    expect(nameOf(conference, nan?.id ?? '')).toBe('Jean Marlow')
    await until(() => chair.standing.conference?.former?.length === 1, 'the chair has heard')
    expect(JSON.stringify(chair.plan())).not.toContain(nan?.id)
  })

  it('[R12] somebody whose part changes to only watching cannot write from their next edit', async () => {
    const here = await meeting()
    const mum = await here.join('family')
    const people = peopleIn(here.conference).map((person) => (person.id === mum.seat ? { ...person, role: 'observer' as const } : person))
    await change(here, 'nobody', { people })
    expect(await declined(mum.write((writer) => addCard(writer, { category: 'past', text: 'No longer' })))).toBe('not-allowed')
  })

  it('a new link puts out whoever used the one before', async () => {
    const here = await meeting()
    const mum = await here.join('family')
    await here.server.services.desks.conferences.newLink(here.conference.id, mum.seat)
    await until(() => !mum.socket.connected, 'mum’s screen is out')
    expect(mum.goodbyes).toEqual(['not-signed-in'])
    expect((await mum.browser.ask('GET', `/api/seats/${mum.seat}`)).status).toBe(401)
  })
})

describe('changing a conference while it is signed', () => {
  it('[R21] is refused, whichever comes first, and a child added after reopening has a place for their words', async () => {
    const here = await meeting()
    const chair = await here.join('chair')
    await chair.decide({ type: 'signed' })
    await expect(change(here, 'nobody')).rejects.toMatchObject({ code: 'signed' })
    await until(() => Boolean(chair.standing.signature?.sha256), 'the plan is printed')
    await chair.decide({ type: 'reopened', reason: 'There is another child.' })
    const baby = { name: 'Baby Marlow', bornOn: '', dueOn: '2027-03-01' }
    const { conference } = await change(here, 'nobody', { children: [...here.conference.children, baby] })
    const child = conference.children[2]?.id ?? ''
    await until(() => readVoice(chair.doc, child) !== null, 'there is a place for Baby’s words')
  })
})

describe('a connection that goes', () => {
  it('[R9] leaves nobody behind, not even when it goes in mid-word or in mid-opening', async () => {
    const here = await meeting()
    const chair = await here.join('chair')
    const mum = await here.join('family')
    mum.socket.emit('here', { way: 'room', writingIn: 'x.text' })
    mum.socket.disconnect()
    const browser = new Browser(here.server.url)
    const seat = await browser.join(here.link('network').url)
    const hasty = connect(browser, seat)
    await new Promise<void>((live) => hasty.on('connect', () => live()))
    hasty.emit('open', { document: chair.document, have: Buffer.from([0]), after: 0 }, () => undefined)
    hasty.disconnect()
    chair.socket.emit('here', { way: 'room', writingIn: '' })
    await until(() => chair.here.length === 1, 'only the chair is here')
    chair.socket.disconnect()
    const room = await here.server.services.rooms.map(here.conference.id)
    await until(() => room.isEmpty, 'the room is empty')
  })

  it('one restless screen neither floods the journal nor keeps the chair from signing', async () => {
    const here = await meeting()
    const [chair, mum] = await Promise.all([here.join('chair'), here.join('family')])
    for (let i = 0; i < 100; i++) mum.socket.emit('here', { way: i % 2 ? 'room' : 'phone', writingIn: '' })
    await mum.write((writer) => addCard(writer, { category: 'past', text: 'Said among all that' }))
    await until(() => readCards(chair.doc).some(({ text }) => text.toString() === 'Said among all that'), 'the chair has it')
    expect(chair.standing.attendance.get(mum.seat)?.length).toBeLessThanOrEqual(7)
    expect(await declined(chair.decide({ type: 'signed' }))).toBe('allowed')
  })

  it('[R27] whoever sends far too much is asked to wait, and loses nothing', async () => {
    const here = await meeting()
    const mum = await here.join('family')
    const asked = await Promise.all(Array.from({ length: 60 }, () => declined(mum.open())))
    expect(asked).toContain('too-fast')
    await until(() => mum.socket.connected, 'mum is still connected')
    const ask = { document: mum.document, have: Buffer.from([0]), after: 0 }
    while (!(await mum.socket.timeout(10_000).emitWithAck('open', ask)).ok) continue // it passes by itself
  })
})

describe('sixty people', () => {
  it('all come in from one building at once, each sees everyone, and all read what one writes', async () => {
    const server = await testServer()
    const people = Array.from({ length: 60 }, (_, i) => ({
      name: `Person ${i}`,
      describedAs: '',
      role: i === 0 ? ('chair' as const) : ('professional' as const),
      agency: '',
      way: 'video' as const
    }))
    const children = Array.from({ length: 12 }, (_, i) => ({ name: `Child ${i}`, bornOn: '', dueOn: '' }))
    const practice = (await server.practice()).conference
    const { conference, links } = await server.services.desks.conferences.make({ ...draftOf(practice), people, children }, null, {
      practice: true
    })
    const guests = await Promise.all(links.map((link) => Guest.join(server.url, link, conference.id)))
    for (const guest of guests) guest.socket.emit('here', { way: 'video', writingIn: '' })
    await guests[1]?.write((writer) =>
      setFields(writer, 'cards', addCard(writer, { category: 'past', text: 'For all sixty' }), { kind: 'fact' })
    )
    await until(() => guests.every(({ doc }) => readCards(doc).length === 1), 'everyone can read it')
    await until(() => guests.every(({ here }) => here.length === 60), 'everyone sees sixty people')
  })
})

function draftOf({ kind, on, startsAt, place, labels }: ConferenceMade['conference']): Omit<ConferenceDraft, 'people' | 'children'> {
  return { kind, on, startsAt, place, labels }
}

import { addCard, type PersonId, readCards, type TendAsk } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { Declined, Guest, until } from './support/guest.ts'
import { admit, realAt, type RealConference, realConference, sniff } from './support/real-conference.ts'
import { answered, refusedWith } from './support/staff.ts'

const declined = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'allowed',
    (why: Declined) => why.code
  )

const closing = (stays: readonly PersonId[]): TendAsk => ({
  act: 'close-part',
  stays: [...stays],
  ground: 'confidential',
  reason: 'The police have something to say.'
})

async function around(here: RealConference): Promise<{ chair: Guest; dana: Guest; jade: Guest }> {
  const chair = await here.chair()
  return { chair, dana: await here.letIn(chair, 'Dana'), jade: await here.letIn(chair, 'Jade') }
}

describe('a closed part', () => {
  it('[R32] reaches whoever is out in no way but that they wait, and leaves no trace when they are back', async () => {
    const here = await realConference()
    const { chair, dana, jade } = await around(here)
    for (const guest of [chair, dana, jade]) guest.socket.emit('here', { way: 'room', writingIn: '' })
    await until(() => [chair, dana, jade].every((guest) => guest.here.length === 3), 'everybody is here')
    const before = { heard: jade.heard.length, at: new Date().toISOString() }
    const seen = sniff(jade)
    await answered(here.tend(chair, closing([chair.seat, dana.seat])))
    await until(() => jade.placed?.place === 'out', 'Jade is out')
    await until(() => dana.placed?.stage === 'closed-in', 'Dana stays')
    const document = (await here.server.services.rooms.door(here.conference.id)).standing.closed?.document
    if (!document) throw new Error('there is nowhere to write')
    const dananow = await Guest.open(dana.browser, dana.seat, document)
    await dananow.write((writer) => addCard(writer, { category: 'unplaced', text: 'WHAT-JADE-MUST-NOT-KNOW' }))
    for (const guest of [chair, dana]) guest.socket.emit('here', { way: 'phone', writingIn: '' })
    await until(() => chair.here.length === 2, 'those who stay see each other')
    // Whatever she asks for, she hears that she will be back soon, and nothing else.
    expect(await declined(jade.open())).toBe('short-break')
    expect(await declined(jade.open(document))).toMatch(/not-found|short-break/)
    expect(await refusedWith(jade.browser.ask('GET', `/api/seats/${jade.seat}/plan.pdf`))).toBe('short-break')
    expect(await answered(jade.browser.ask('GET', `/api/seats/${jade.seat}`))).toMatchObject({ place: 'out', name: 'Jade Holt' })
    // Nobody writes on the map meanwhile, so that it is as it was.
    expect(await declined(dana.write((writer) => addCard(writer, { category: 'past', text: 'Not here' })))).toBe('page-rests')
    const openedAt = new Date().toISOString()
    await answered(here.tend(chair, { act: 'open-part' }))
    await until(() => jade.placed?.place === 'in', 'Jade is back')
    expect(jade.heard.slice(before.heard)).toEqual(['placed', 'placed'])
    await jade.open()
    expect(jade.placed).toEqual({ place: 'in', stage: 'live' })
    // Who changed how they take part meanwhile is recorded once everybody is back: nothing in what she reads is of that time.
    expect(jade.decisions.filter(({ at }) => at >= before.at && at < openedAt)).toEqual([])
    expect(jade.closings).toEqual([])
    expect(JSON.stringify(seen)).not.toMatch(/WHAT-JADE|closed-part|confidential|police have/)
    await dana.open()
    await dana.write((writer) => addCard(writer, { category: 'past', text: 'Together again' }))
    await until(() => readCards(jade.doc).some(({ text }) => text.toString() === 'Together again'), 'Jade reads on')
  })

  it('[R32] outlasts a restart, and whoever comes meanwhile is out or waits', async () => {
    const here = await realConference()
    const { chair, dana, jade } = await around(here)
    await answered(here.tend(chair, closing([chair.seat, dana.seat])))
    await until(() => jade.placed?.place === 'out', 'Jade is out')
    for (const guest of [chair, dana, jade]) guest.socket.close()
    const again = realAt(await here.server.restart(), here.ruth, here)
    const back = await Guest.wait(jade.browser, jade.seat, here.conference.id)
    expect(back.placed).toEqual({ place: 'out', stage: 'closed-out' })
    expect(await declined(back.open())).toBe('short-break')
    const lowe = await again.knock('Lowe')
    expect(lowe.placed).toEqual({ place: 'lobby', stage: 'live' })
    const chairBack = await again.chair()
    expect(chairBack.placed).toEqual({ place: 'in', stage: 'closed-in' })
    await admit(again, chairBack, 'Lowe')
    await until(() => lowe.placed?.place === 'out', 'Sgt Lowe is let in, and out of this part')
    expect(back.heard.every((event) => event === 'placed')).toBe(true)
    await answered(again.tend(chairBack, { act: 'open-part' }))
    await until(() => [back, lowe].every(({ placed }) => placed?.place === 'in'), 'both come in')
  })

  it('[R32] needs its chair, people of the conference alone, and no wall', async () => {
    const here = await realConference()
    const { chair, dana, jade } = await around(here)
    const wall = here.conference.people.find(({ role }) => role === 'wall')
    for (const stays of [[dana.seat], [chair.seat, crypto.randomUUID() as PersonId], [chair.seat, wall?.id as PersonId]])
      expect(await refusedWith(here.tend(chair, closing(stays)))).toBe('not-understood')
    expect(await refusedWith(here.tend(dana, closing([chair.seat, dana.seat])))).toBe('not-allowed')
    expect(await refusedWith(here.tend(chair, { act: 'open-part' }))).toBe('not-allowed')
    expect(jade.placed).toEqual({ place: 'in', stage: 'live' })
  })
})

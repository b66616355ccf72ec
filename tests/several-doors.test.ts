import { addCard, readCards } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { connect, type Guest, until } from './support/guest.ts'
import { admit, realConference, type RealConference } from './support/real-conference.ts'
import { Browser, type TestServer } from './support/server.ts'
import { several } from './support/several.ts'
import { answered } from './support/staff.ts'

interface Apart {
  here: RealConference
  chair: Guest
  there: () => Browser
  comeIn: (name: string) => Promise<Guest>
}

/** A conference whose chair is at one server; `there`: a browser at another. Nothing is heard between them: each has to see for itself. */
async function apart(): Promise<Apart> {
  const { servers } = await several({ lost: () => true })
  const [one, two] = servers
  if (!one || !two) throw new Error('two servers are needed')
  const here = await realConference({ server: one as TestServer })
  const chair = await here.chair()
  const there = (): Browser => new Browser(two.url)
  const comeIn = async (name: string): Promise<Guest> => {
    const guest = await here.knock(name, there())
    await admit(here, chair, name)
    await until(() => guest.placed?.place === 'in', 'they are in')
    await guest.open()
    return guest
  }
  return { here, chair, there, comeIn }
}

describe('the door of a conference at two servers that hear nothing of each other', () => {
  it('[R33] shows the chair who waits at the other, and lets them in there; whoever is removed or sent back is out there', async () => {
    const { here, chair, comeIn } = await apart()
    const jade = await comeIn('Jade')
    const dana = await comeIn('Dana')
    await answered(here.tend(chair, { act: 'send-back', person: dana.seat }))
    await until(() => dana.placed?.place === 'lobby', 'Dana waits outside again')
    expect(dana.closings).toContain('moved-back')
    await answered(here.tend(chair, { act: 'remove', person: jade.seat, reason: 'She shouted.' }))
    await until(() => !jade.socket.connected, 'Jade is out')
    expect(jade.goodbyes).toEqual(['removed'])
  })

  it('[R33] takes a code at one that was made at the other, and keeps the name that was given', async () => {
    const { here, chair, there } = await apart()
    await answered(here.tend(chair, { act: 'new-code' }))
    await until(() => Boolean(chair.door?.code), 'the chair has a code')
    const phone = there()
    const { knock } = await answered<{ knock: string }>(
      phone.ask('POST', '/api/knocks', { code: chair.door?.code, name: 'Nan Jean', side: 'family' })
    )
    const socket = connect(phone, '' as never, {}, { knock })
    const said: unknown[] = []
    socket.on('placed', (at) => said.push(at))
    await until(() => said.length > 0, 'they are told that they wait')
    await until(() => chair.door?.knocks[0]?.claims === 'Nan Jean', 'the chair sees who it is')
    await answered(here.tend(chair, { act: 'admit-new', knock, name: 'Jean Holt', describedAs: 'nan', role: 'network' }))
    await until(() => said.length > 1, 'they are told that they are in')
    expect(said.at(-1)).toEqual({ place: 'in', stage: 'live' })
    socket.close()
  })

  it('[R32] closes a part for whoever is out at the other', async () => {
    const { here, chair, comeIn } = await apart()
    const jade = await comeIn('Jade')
    const stays = [chair.seat, here.person('Dana').id]
    await answered(here.tend(chair, { act: 'close-part', stays, ground: 'confidential', reason: 'The police.' }))
    await until(() => jade.placed?.place === 'out', 'Jade waits')
    await answered(here.tend(chair, { act: 'open-part' }))
    await until(() => jade.placed?.place === 'in', 'Jade is back')
  })

  it('[R25] takes removed words off the page at the other, and off what it gives to whoever comes later', async () => {
    const { here, chair, comeIn } = await apart()
    const jade = await comeIn('Jade')
    let item = ''
    await chair.write((writer) => (item = addCard(writer, { category: 'past', text: 'They live at 5 Marker Road.' })))
    const words = (guest: Guest): string =>
      readCards(guest.doc)
        .map(({ text }) => text.toString())
        .join()
    await until(() => words(jade).includes('Marker'), 'Jade can read it')
    await here.ruth.prove()
    const ask = { list: 'cards', item, field: 'text', words: '', reason: 'address' }
    await answered(chair.browser.ask('POST', `/api/seats/${chair.seat}/remove-words`, ask))
    await until(() => !words(jade).includes('Marker'), 'it is gone from her screen')
    const dana = await comeIn('Dana')
    expect(dana.frames.some((frame) => Buffer.from(frame).includes('Marker'))).toBe(false)
  })
})

it('[R9] shows who is here at both servers, and who has gone', async () => {
  const { join } = await several()
  const [chair, mum] = [await join(0, 'chair'), await join(1, 'family')]
  chair.socket.emit('here', { way: 'room', writingIn: '' })
  mum.socket.emit('here', { way: 'phone', writingIn: '' })
  await until(() => [chair, mum].every(({ here }) => here.length === 2), 'each sees the other')
  mum.socket.close()
  await until(() => chair.here.length === 1, 'mum has gone')
})

import { addCard, type PersonId } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { Declined, Guest, until } from './support/guest.ts'
import { realConference } from './support/real-conference.ts'
import { Browser, testServer } from './support/server.ts'
import { answered, refusedWith } from './support/staff.ts'

const declined = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'allowed',
    (why: Declined) => why.code
  )

interface Asked {
  wall: string
  code: string
  until: string
}

describe('the big screen', () => {
  it('[R33] is paired by the code it shows, can only show, and is out once it is unpaired', async () => {
    const here = await realConference()
    expect(here.links.some(({ role }) => role === 'wall')).toBe(false)
    const chair = await here.chair()
    const screen = new Browser(here.server.url)
    const asked = await answered<Asked>(screen.ask('POST', '/api/walls'))
    expect(asked.code).toMatch(/^\d{6}$/)
    expect(await answered(screen.ask('GET', `/api/walls/${asked.wall}`))).toEqual({ seat: null })
    expect((await new Browser(here.server.url).ask('GET', `/api/walls/${asked.wall}`)).status).toBe(401)
    const wrong = asked.code === '000000' ? '000001' : '000000'
    expect(await refusedWith(here.tend(chair, { act: 'pair-wall', code: wrong }))).toBe('code-unknown')
    await answered(here.tend(chair, { act: 'pair-wall', code: asked.code }))
    const { seat } = await answered<{ seat: PersonId }>(screen.ask('GET', `/api/walls/${asked.wall}`))
    const wall = await Guest.wait(screen, seat, here.conference.id)
    await wall.open()
    await until(() => chair.door?.wall === true, 'the chair sees that there is a wall')
    expect(await declined(wall.write((writer) => addCard(writer, { category: 'past', text: 'From the wall' })))).not.toBe('allowed')
    await wall.open().catch(() => undefined)
    expect(await declined(wall.decide({ type: 'showed', view: { of: 'blank' } }))).not.toBe('allowed')
    expect(await refusedWith(screen.ask('GET', `/api/seats/${seat}/plan.pdf`))).toBe('not-allowed')
    expect(await refusedWith(screen.ask('POST', `/api/seats/${seat}/door`, { act: 'new-code' }))).toBe('not-allowed')
    expect(await refusedWith(here.tend(chair, { act: 'pair-wall', code: asked.code }))).toBe('code-unknown') // it works once
    wall.socket.emit('here', { way: 'room', writingIn: '' })
    chair.socket.emit('here', { way: 'room', writingIn: '' })
    await until(() => chair.here.length === 1, 'the wall is nobody')
    await answered(here.tend(chair, { act: 'unpair-wall' }))
    await until(() => !wall.socket.connected, 'the wall is out')
    expect((await screen.ask('GET', `/api/seats/${seat}`)).status).toBe(401)
  })

  it('[R33] shows each code for a minute, and guessing them is hopeless', async () => {
    let now = Date.now()
    const clock = (): number => now
    const here = await realConference({ server: await testServer({ now: clock }), now: clock })
    const chair = await here.chair()
    const screen = new Browser(here.server.url)
    const first = await answered<Asked>(screen.ask('POST', '/api/walls'))
    now += 61_000
    expect(await refusedWith(here.tend(chair, { act: 'pair-wall', code: first.code }))).toBe('code-unknown')
    const second = await answered<Asked>(screen.ask('POST', '/api/walls'))
    expect(second.wall).toBe(first.wall) // the same screen with new numbers
    const wrong = second.code === '000000' ? '000001' : '000000'
    for (let i = 0; i < 9; i++) expect(await refusedWith(here.tend(chair, { act: 'pair-wall', code: wrong }))).toBe('code-unknown')
    expect(await refusedWith(here.tend(chair, { act: 'pair-wall', code: second.code }))).toBe('too-fast')
    now += 61_000
    const third = await answered<Asked>(screen.ask('POST', '/api/walls'))
    await answered(here.tend(chair, { act: 'pair-wall', code: third.code }))
  })
})

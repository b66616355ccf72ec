import { SteadyClock } from '@samepage/server/steady-clock.ts'
import { addCard, type Link, readCards } from '@samepage/shared'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Product } from '../e2e/product.ts'
import { Guest } from '../support/guest.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

describe('[R57] a clock that somebody sets', () => {
  it('[R57] a day on, and two days back, in mid-session: nothing runs out, nothing changes places, and moments stay in order', async () => {
    const product = await Product.demoWithClockSet()
    onTestFinished(() => product.stop())
    const link = (role: string) => product.links.find((one) => one.role === role) as Link
    const [chair, mum] = [
      await Guest.join(product.url, link('chair'), product.conference),
      await Guest.join(product.url, link('family'), product.conference)
    ]
    const said: string[] = []
    const say = async (text: string): Promise<void> => {
      said.push(text)
      await mum.write((writer) => addCard(writer, { category: 'past', text }))
      mum.socket.emit('here', { way: said.length % 2 ? 'phone' : 'room', writingIn: '' })
    }
    await say('before')
    await product.setClockOn()
    await say('a day on')
    await chair.open() // its key still holds
    await product.setClockBack()
    await say('a day back')
    await mum.open()
    await product.setClockOn()
    await say('as it was')
    const nan = await Guest.join(product.url, link('network'), product.conference)
    const words = readCards(nan.doc).map(({ text }) => text.toString())
    expect(words.filter((one) => said.includes(one))).toEqual(said)
    const moments = nan.decisions.map(({ at }) => Date.parse(at))
    expect(moments).toEqual([...moments].sort((a, b) => a - b))
    expect((moments.at(-1) as number) - (moments[0] as number)).toBeLessThan(5 * MINUTE_MS)
  })

  it('[R57] is believed once it has stood for ten minutes, and sleep is counted at once', () => {
    const machine = { wall: 1_000_000, running: 5_000, booted: 50_000 }
    const clock = new SteadyClock({ wall: () => machine.wall, running: () => machine.running, booted: () => machine.booted })
    onTestFinished(() => clock.close())
    const pass = (ms: number): void => {
      for (const name of ['wall', 'running', 'booted'] as const) machine[name] += ms
      clock.look()
    }
    pass(1_000)
    expect(clock.now()).toBe(1_001_000)
    machine.wall += DAY_MS
    pass(9 * MINUTE_MS)
    expect(clock.now()).toBe(1_001_000 + 9 * MINUTE_MS)
    machine.wall -= DAY_MS
    pass(20 * MINUTE_MS)
    expect(clock.now()).toBe(machine.wall)
    machine.wall -= DAY_MS
    pass(1_000)
    pass(10 * MINUTE_MS)
    expect(clock.now(), 'believed').toBe(machine.wall)
    machine.wall += 8 * 60 * MINUTE_MS
    machine.booted += 8 * 60 * MINUTE_MS // asleep over night
    clock.look()
    expect(clock.now(), 'awake again').toBe(machine.wall)
  })
})

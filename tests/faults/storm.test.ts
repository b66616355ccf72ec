import { addCard, type ConferenceMade, type Link, mapOf, type PersonId } from '@samepage/shared'
import { expect, it, onTestFinished } from 'vitest'
import { Product } from '../e2e/product.ts'
import { connect, Guest } from '../support/guest.ts'
import { Browser } from '../support/server.ts'
import { size } from '../support/long.ts'

const CLIENTS = size(48, 200)
const IN_MS = size(120_000, 3_000)
const STALL_MS = size(120_000, 250)
const EDITS = size(60, 400) // each a card of 1 kB: half a megabyte in the long version

it(`${CLIENTS} pages that lost their connection at once are all in again, and the server answers meanwhile`, async () => {
  const product = await Product.demo()
  onTestFinished(() => product.stop())
  const rooms = await Promise.all(
    Array.from({ length: 4 }, async () => (await (await fetch(`${product.url}/api/practice`, { method: 'POST' })).json()) as ConferenceMade)
  )
  for (const { conference, links } of rooms) {
    const writer = await Guest.join(product.url, links.find(({ role }) => role === 'family') as Link, conference.id)
    for (let i = 0; i < EDITS; i++)
      await writer.write((mine) => addCard(mine, { category: 'past', text: `${i} ${'said and '.repeat(130)}` }))
    writer.socket.close()
  }
  const seats: { browser: Browser; seat: PersonId; room: ConferenceMade }[] = []
  for (let i = 0; i < CLIENTS; i++) {
    const room = rooms[i % rooms.length] as ConferenceMade
    const browser = new Browser(product.url)
    browser.transports = ['websocket']
    seats.push({ browser, seat: await browser.join((room.links[i % room.links.length] as Link).url), room })
  }
  const stalls: number[] = []
  const asking = setInterval(() => {
    const asked = performance.now()
    void fetch(`${product.url}/healthz`).then(() => stalls.push(performance.now() - asked))
  }, 25)
  const from = performance.now()
  const came = await Promise.all(
    seats.map(async ({ browser, seat, room }) => {
      const socket = connect(browser, seat, {}, { transports: ['websocket'] })
      onTestFinished(() => void socket.close())
      await new Promise<void>((done) => socket.once('connect', () => done()))
      const answer = await socket
        .timeout(120_000)
        .emitWithAck('open', { document: mapOf(room.conference.id), have: Buffer.from([0]), after: 0 })
      return { at: performance.now() - from, bytes: answer.ok ? answer.update.length : 0 }
    })
  )
  const last = Math.max(...came.map(({ at }) => at))
  clearInterval(asking)
  const stall = Math.max(...stalls)
  console.log(
    `${CLIENTS} in after ${Math.round(last)} ms, pages of ${Math.round((came[0]?.bytes ?? 0) / 1024)} kB; somebody else waited for at most ${Math.round(stall)} ms`
  )
  expect(came.every(({ bytes }) => bytes > 10_000)).toBe(true)
  expect(last).toBeLessThan(IN_MS)
  expect(stall).toBeLessThan(STALL_MS)
}, 180_000)

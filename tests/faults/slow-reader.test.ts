import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Socket as TcpSocket } from 'node:net'
import { addCard, listOf, readCards } from '@samepage/shared'
import type { Behind } from '@samepage/server/transport/behind.ts'
import { expect, it } from 'vitest'
import { Guest, until } from '../support/guest.ts'
import { meeting } from '../support/meeting.ts'
import { LONG } from '../support/long.ts'

const LETTERS = 'and so it went on, '.repeat(450)

interface Wire {
  io: { engine: { transport: { ws: { _socket: TcpSocket } }; _sendPacket(type: string): void } }
}

/** Takes nothing more of what it is sent, and goes on saying that it is alive. */
function stopReading(guest: Guest): () => void {
  const { engine } = (guest.socket as unknown as Wire).io
  engine.transport.ws._socket.pause()
  const alive = setInterval(() => engine._sendPacket('pong'), 500)
  return () => clearInterval(alive)
}

/** Bytes this process has, without what it has done with and would give back. */
function memory(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return process.memoryUsage.rss()
}

it.skipIf(!LONG)(
  '[R58] somebody who takes nothing of what they are sent is cut off, the others do not notice, and memory stays as it was',
  async () => {
    const { server, link, conference, join } = await meeting()
    const others = await Promise.all([join('chair'), join('family'), join('professional', 'Miss Clarke')])
    const slow = await Guest.join(server.url, link('network'), conference.id)
    await until(() => slow.socket.io.engine.transport.name === 'websocket', 'it reads over a WebSocket')
    const stop = stopReading(slow)
    const connected = () => server.services.roll.counted().connections
    expect(connected()).toBe(4)
    const [before, took] = [memory(), [] as number[]]

    const deadline = performance.now() + 60_000
    for (let i = 0; connected() === 4 && performance.now() < deadline; i++) {
      const writer = others[i % 2] as Guest
      const began = performance.now()
      await writer.write((mine) => addCard(mine, { category: 'past', text: LETTERS }))
      took.push(performance.now() - began)
      // What was written goes again: only the wire is to fill up.
      await writer.write(({ doc, origin }) =>
        doc.transact(
          () =>
            readCards(doc)
              .filter(({ text }) => text.length > 5_000)
              .forEach(({ text }) => text.delete(0, text.length - 1)),
          origin
        )
      )
    }
    stop()
    expect(connected(), 'they are cut off').toBe(3)
    const sorted = took.sort((a, b) => a - b)
    const grown = (memory() - before) / 1024 / 1024
    const p99 = sorted[Math.floor(sorted.length * 0.99)] as number
    console.log(`cut off after ${took.length * 8} kB or so; the others’ p99 ${p99.toFixed(0)} ms; memory grew by ${grown.toFixed(0)} MB`)
    expect(p99).toBeLessThan(250)
    expect(grown).toBeLessThan(64)

    let card = ''
    await others[0]?.write((writer) => (card = addCard(writer, { category: 'strengths', text: 'Still here.' })))
    await until(() => others.every(({ doc }) => listOf(doc, 'cards').has(card)), 'the others go on')
  },
  120_000
)

it('[R58] what waits for somebody is counted, and how long they have taken nothing', async () => {
  const { Behind: Watch } = (await import('@samepage/server/transport/behind.ts')) as { Behind: typeof Behind }
  const reader = (waiting: number, writable: boolean) => {
    const heard: (() => void)[] = []
    const one = { writeBuffer: [{ data: new Uint8Array(waiting) }], transport: { writable }, closed: false }
    return Object.assign(one, { on: (_event: 'drain', hear: () => void) => heard.push(hear), close: () => (one.closed = true) })
  }
  const [little, much, idle] = [reader(1_000, false), reader(2_000_000, false), { ...reader(0, true), writeBuffer: [] }]
  const watch = new Watch(() => [little, much, idle])
  watch.look()
  watch.close()
  expect([little.closed, much.closed, idle.closed]).toEqual([false, true, false])
  expect(watch.dropped).toBe(1)
})

import { EventEmitter } from 'node:events'
import { goStraight } from '@samepage/server/transport/straight.ts'
import { expect, it } from 'vitest'

/** A connection as Engine.IO has it, and what became of what was written: `out` went to the wire at once, `usual` the usual way. */
function connection({ name = 'websocket', readyState = 'open', ws = 1, waiting = 0, unsent = 0 } = {}) {
  const engine = new EventEmitter()
  const [out, usual] = [[] as Buffer[], [] as unknown[]]
  const line = {
    readyState,
    writeBuffer: Array.from({ length: waiting }),
    transport: { name, socket: { readyState: ws, _socket: { writableLength: unsent, write: (bytes: Buffer) => out.push(bytes) } } },
    write: (data: unknown, ..._more: unknown[]): unknown => usual.push(data)
  }
  goStraight(engine as never)
  engine.emit('connection', line)
  return { line, out, usual }
}

const words = Buffer.from('six on the scale')

it('sends bytes at once as one whole WebSocket frame where nothing waits', () => {
  const { line, out, usual } = connection()
  line.write(words, {})
  line.write(words, { wsPreEncodedFrame: [Buffer.from('framed for everybody')] })
  expect(out).toEqual([Buffer.concat([Buffer.of(0x82, words.length), words]), Buffer.from('framed for everybody')])
  expect(usual).toEqual([])
})

it.each([
  ['others wait before them', { waiting: 1 }],
  ['the one at the other end has not taken the last', { unsent: 1 }],
  ['the network lets no WebSocket through', { name: 'polling' }],
  ['the connection is closing', { readyState: 'closing' }],
  ['its WebSocket is closing', { ws: 2 }]
])('lets bytes go the usual way when %s', (_, how) => {
  const { line, out, usual } = connection(how)
  line.write(words, {})
  expect([out, usual]).toEqual([[], [words]])
})

it('lets words, whole pages and whatever somebody waits to see sent go the usual way', () => {
  const { line, out, usual } = connection()
  const page = Buffer.alloc(70_000)
  line.write('text', {})
  line.write(page, {})
  line.write(words, {}, () => undefined)
  expect([out, usual]).toEqual([[], ['text', page, words]])
})

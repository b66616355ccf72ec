import { expect, test } from 'vitest'
import parser from 'socket.io-msgpack-parser'
import { asArrived, readyToSend } from './bytes.ts'

test('bytes go through the parser of a browser as they are, without the memory around them', () => {
  const memory = Uint8Array.from([9, 9, 1, 2, 3, 9])
  const sent = { document: 'map', update: memory.subarray(2, 5) }
  expect(asArrived(carried(readyToSend(sent)))).toEqual({ document: 'map', update: Uint8Array.of(1, 2, 3) })
})

/** What comes out at the other end of the parser. */
function carried(body: object): object {
  const frames = new parser.Encoder().encode({ type: 2, nsp: '/', data: ['edit', body] }) as unknown as ArrayBuffer[]
  const decoder = new parser.Decoder()
  let arrived: { data: [string, object] } | undefined
  decoder.on('decoded', (packet: typeof arrived) => (arrived = packet))
  decoder.add(frames[0])
  return arrived?.data[1] ?? {}
}

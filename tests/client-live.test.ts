import { addCard, addDanger, DEFAULT_LABELS, MOST_UPDATE_BYTES, readCards, strike } from '@samepage/shared'
import parser from 'socket.io-msgpack-parser'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { asArrived, readyToSend } from '../client/src/lib/live/bytes.ts'
import { hasNews } from '../client/src/lib/live/news.ts'
import { Outbox } from '../client/src/lib/live/outbox.ts'
import { unkeptWords } from '../client/src/lib/live/words.ts'
import { until } from './support/guest.ts'

const writerOf = (doc: Y.Doc) => ({ doc, me: 'kelly', origin: 'me', newId: () => crypto.randomUUID() })
const clockOf = (doc: Y.Doc): number => Y.getState(doc.store, doc.clientID)

test('bytes go through the parser of Node as they are, without the memory around them', () => {
  const memory = Uint8Array.from([9, 9, 1, 2, 3, 9])
  const decoder = new parser.Decoder()
  const arrived: { update: Uint8Array }[] = []
  decoder.on('decoded', (packet: { data: [string, { update: Uint8Array }] }) => arrived.push(asArrived(packet.data[1])))
  const frames = new parser.Encoder().encode({ type: 2, nsp: '/', data: ['edit', readyToSend({ update: memory.subarray(2, 5) })] })
  for (const frame of frames as unknown as Buffer[]) decoder.add(frame)
  expect(arrived.map(({ update }) => [...update])).toEqual([[1, 2, 3]])
})

test('[R12] a page that wrote nothing since has no news for the server, whatever was deleted before', () => {
  const server = new Y.Doc()
  const text = server.getText('words')
  text.insert(0, 'one two three')
  text.delete(3, 4)
  const wall = new Y.Doc()
  const theirs = Y.encodeStateAsUpdate(server, Y.encodeStateVector(wall))
  Y.applyUpdate(wall, theirs)
  const mine = (): Uint8Array => Y.encodeStateAsUpdate(wall, Y.encodeStateVector(server))
  expect(hasNews(mine(), theirs)).toBe(false)
  wall.getText('words').delete(0, 1)
  expect(hasNews(mine(), theirs)).toBe(true)
})

test('[R13] the words the server did not take are there to copy, text by text, without those it has', () => {
  const doc = new Y.Doc()
  const mine = writerOf(doc)
  const id = addCard(mine, { category: 'past', text: 'Kept before. ' })
  const kept = clockOf(doc)
  const words = readCards(doc)[0]?.text as Y.Text
  words.insert(words.length, 'Not kept')
  words.insert(words.length, ' either')
  words.insert(0, 'At the front. ')
  words.insert(words.length, '?')
  words.delete(words.length - 1, 1)
  addDanger(mine, { ...DEFAULT_LABELS, zero: '', ten: '' }, { statement: 'A whole statement' })
  strike(mine, 'cards', id, true, 'Said twice')
  expect(unkeptWords(doc, kept).sort()).toEqual(['A whole statement', 'At the front. \nNot kept either', 'Said twice'])
  expect(unkeptWords(doc, clockOf(doc))).toEqual([])
})

/** What an outbox was asked to send, and the answers it still waits for. */
function post() {
  const sent: { size: number; mark: number }[] = []
  const answers: ((kept: boolean) => void)[] = []
  const outbox = new Outbox<number>((update, mark) => {
    sent.push({ size: update.byteLength, mark })
    return new Promise((answer) => answers.push(answer))
  })
  return { outbox, sent, answers }
}

test('the first key is sent at once, and what follows is gathered into one until it is kept', async () => {
  const { outbox, sent, answers } = post()
  const doc = new Y.Doc()
  let mark = 0
  doc.on('update', (update) => outbox.add(update, ++mark))
  for (const letter of 'Poppy') doc.getText('words').insert(mark, letter)
  expect(sent.map((one) => one.mark)).toEqual([1])
  answers[0]?.(true)
  await until(() => sent.length === 2, 'the rest is sent')
  expect(sent[1]?.mark).toBe(5)
})

test('after a no nothing more is sent', async () => {
  const { outbox, sent, answers } = post()
  outbox.add(Y.encodeStateAsUpdate(new Y.Doc()), 1)
  outbox.add(Y.encodeStateAsUpdate(new Y.Doc()), 2)
  answers[0]?.(false)
  await new Promise((later) => setTimeout(later, 0))
  outbox.add(Y.encodeStateAsUpdate(new Y.Doc()), 3)
  expect(sent).toHaveLength(1)
})

test('one message never grows over what the server takes', async () => {
  const { outbox, sent, answers } = post()
  const doc = new Y.Doc()
  let mark = 0
  doc.on('update', (update) => outbox.add(update, ++mark))
  for (let i = 0; i < 8; i++) doc.getText('words').insert(0, 'x'.repeat(60_000))
  for (let i = 0; mark < 8 || (sent.at(-1)?.mark ?? 0) < 8; i++) {
    answers[i]?.(true)
    await until(() => sent.length > i + 1 || sent.at(-1)?.mark === 8, 'the next is sent')
  }
  expect(Math.max(...sent.map(({ size }) => size))).toBeLessThanOrEqual(MOST_UPDATE_BYTES)
})

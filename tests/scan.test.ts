import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { person } from './support/scanned-page.ts'
import * as parts from './support/update-parts.ts'
import { byKelly, CLIENT, KELLY, refuses, WrittenPage } from './support/written-page.ts'

const { jean, kelly, chair, nobody } = CLIENT
const { letters, deleted, collected, skip, type, values, update, numbers } = parts

const end = (page: WrittenPage): parts.Where => ({ left: page.letter('cards', 'kellys', 'text', 6) })
const signs = (page: WrittenPage, index: number): parts.At => page.letter('cards', 'jeans', 'text', index)
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))

it('[R26] the same writing by honest hands passes', () => {
  const page = new WrittenPage()
  expect(page.take(KELLY, byKelly(page, letters(' every night', end(page))))).not.toBeNull()
  expect(page.text('cards', 'kellys', 'text').toString()).toBe('We read every night')
})

describe('what nobody can read', () => {
  refuses({
    'a deletion of no length': ['not-understood', (page) => byKelly(page, deleted(0, end(page)))],
    'a collected run of no length': ['not-understood', (page) => byKelly(page, collected(0))],
    'a collected run of no length under a new client id': ['not-understood', () => update([[nobody, 0, collected(0)]])],
    'two runs of no length and a delete set': [
      'not-understood',
      (page) => update([[kelly, page.next(kelly), deleted(0, end(page)), letters('', end(page))]], [[kelly, [0, 1]]])
    ],
    'a deletion of no letters': ['not-understood', () => update([], [[kelly, [0, 0]]])],
    'deletions out of order, so that letters could be counted twice': [
      'not-understood',
      (page) => update([], [[kelly, [page.next(kelly) - 2, 2], [page.next(kelly) - 2, 2]]])
    ],
    'a client twice in the delete set': [
      'not-understood',
      () =>
        update(
          [],
          [
            [kelly, [0, 1]],
            [kelly, [1, 1]]
          ]
        )
    ],
    '33,554,431 runs declared': ['not-understood', () => numbers([1, 33_554_431, kelly, 0])],
    '200 times 30 million runs declared': ['not-understood', () => numbers([200, ...many(200, (i) => [30_000_000, i + 1, 0]).flat()])],
    '4,294,967,296 runs declared': ['not-understood', () => numbers([1, 2 ** 32, kelly, 0])],
    'more clients than there are numbers': ['not-understood', () => numbers([2 ** 53 - 1])],
    'a number without end': ['not-understood', () => Uint8Array.from(many(30, () => 255))],
    '200,000 empty blocks': ['text-too-long', () => numbers([200_000, ...many(200_000, () => [0, 1, 0]).flat()])],
    '40,000 empty blocks': ['not-understood', () => numbers([40_000, ...many(40_000, (i) => [0, i + 1, 0]).flat(), 0])],
    '250,000 collected runs': ['text-too-long', () => update([[nobody, 0, ...many(250_000, () => collected(1))]])],
    '100,000 collected runs': ['too-fast', () => update([[nobody, 0, ...many(100_000, () => collected(1))]])],
    'a collected run of a trillion': ['not-understood', (page) => byKelly(page, collected(2 ** 40))],
    'a deletion of 2^53 - 1': ['not-understood', (page) => byKelly(page, deleted(2 ** 53 - 1, end(page)))],
    '300,000 delete ranges': ['text-too-long', () => update([], [[nobody, ...many(300_000, (i): [number, number] => [i * 2, 1])]])],
    '60,000 delete ranges': ['too-fast', () => update([], [[nobody, ...many(60_000, (i): [number, number] => [i * 2, 1])]])],
    'a skip': ['not-understood', (page) => byKelly(page, skip(1), letters('x', end(page)))],
    'values nested 50,000 deep': [
      'not-understood',
      (page) => byKelly(page, nested(50_000, { parent: page.at('cards', 'kellys'), key: 'whose' }))
    ],
    '2,147,483,648 values declared': [
      'not-understood',
      (page) => byKelly(page, parts.countedValues(2 ** 31, { parent: page.at('cards', 'kellys'), key: 'whose' }))
    ],
    '200,000 times nothing': [
      'not-understood',
      (page) =>
        byKelly(
          page,
          values(
            many(200_000, () => undefined),
            { parent: page.at('cards', 'kellys'), key: 'whose' }
          )
        )
    ],
    '20,000 styles': ['not-understood', (page) => byKelly(page, ...many(20_000, () => parts.style('b', 'true', end(page))))],
    '40,000 letters, each by itself at the start': [
      'too-fast',
      (page) => byKelly(page, ...many(40_000, () => letters('x', { parent: page.at('cards', 'kellys', 'text') })))
    ],
    'a document in the document': ['not-understood', (page) => byKelly(page, parts.subdocument(end(page)))],
    '2 GB declared': ['not-understood', (page) => byKelly(page, parts.binary(2 ** 31, end(page)))],
    'a million letters': ['text-too-long', (page) => byKelly(page, letters('x'.repeat(1_000_000), end(page)))],
    'a client twice': [
      'not-understood',
      (page) =>
        update([
          [kelly, page.next(kelly), letters('x', end(page))],
          [kelly, page.next(kelly) + 1, letters('y', end(page))]
        ])
    ],
    'a type there is not': ['not-understood', (page) => byKelly(page, type(99, { parent: 'cards', key: 'new' }))],
    'a content there is not': [
      'not-understood',
      (page) =>
        byKelly(
          page,
          parts.struct(31, end(page), () => undefined)
        )
    ],
    'broken JSON in an embed': ['not-understood', (page) => byKelly(page, parts.embed('{', end(page)))],
    'broken JSON in a style': ['not-understood', (page) => byKelly(page, parts.style('b', '{', end(page)))],
    'broken JSON values': ['not-understood', (page) => byKelly(page, parts.json(['{'], end(page)))],
    'a list for a text': ['not-understood', (page) => byKelly(page, type(parts.TYPE.array, { parent: 'cards', key: 'new' }))],
    'a number for a value': ['not-understood', (page) => byKelly(page, values([7], { parent: page.at('cards', 'kellys'), key: 'whose' }))],
    'letters cut in the middle': ['not-understood', (page) => byKelly(page, parts.rawLetters([0xc0, 0x80], end(page)))],
    'bytes that are no letters': ['not-understood', (page) => byKelly(page, parts.rawLetters([0xff, 0xfe], end(page)))],
    'half of a sign written out': ['not-understood', (page) => byKelly(page, parts.rawLetters([0xed, 0xa0, 0x80], end(page)))],
    'more bytes behind it': ['not-understood', (page) => Uint8Array.from([...byKelly(page, letters('x', end(page))), 0])],
    'the other encoding': ['not-understood', (page) => Y.convertUpdateFormatV1ToV2(byKelly(page, letters('x', end(page))))]
  })

  it('[R26] an update cut short anywhere changes nothing', () => {
    const page = new WrittenPage()
    const whole = page.draft(KELLY, kelly, () => undefined)
    const sent = update([[kelly, page.next(kelly), letters('x👍🏽', end(page))]], [[kelly, [page.next(kelly) - 1, 1]]])
    for (const each of [whole, sent]) {
      for (let length = 0; length < each.length; length++)
        expect(page.refusal(KELLY, each.subarray(0, length)), `${length} bytes`).toBe('not-understood')
    }
  })
})

/** A value within a value within a value. */
function nested(depth: number, where: parts.Where): parts.Part {
  return parts.struct(8, where, (to) => {
    encoding.writeVarUint(to, 1)
    for (let i = 0; i < depth; i++) {
      encoding.writeUint8(to, 117)
      encoding.writeVarUint(to, 1)
    }
    encoding.writeUint8(to, 126)
  })
}

describe('what is somebody else’s, or not here yet', () => {
  refuses({
    'everything of Jean’s deleted, and more': ['missing-before', () => update([], [[jean, [0, 1_000_000]]])],
    'what Jean will write next deleted': ['missing-before', (page) => update([], [[jean, [page.next(jean), 100]]])],
    'what Jean will write next deleted with what she just wrote': [
      'missing-before',
      (page) => update([], [[jean, [page.next(jean) - 1, 2]]])
    ],
    'a collected run where Jean writes next': ['not-your-words', (page) => update([[jean, page.next(jean), collected(100_000)]])],
    'a collected run where Kelly writes next': ['not-understood', (page) => byKelly(page, collected(3))],
    'words under Jean’s client id': ['not-your-words', (page) => update([[jean, page.next(jean), letters('x', end(page))]])],
    'words under a client id nobody is known by that wrote already': [
      'not-your-words',
      (page) => {
        page.writers.delete(jean)
        return update([[jean, page.next(jean), letters('x', end(page))]])
      }
    ],
    '15,000 clients': ['not-your-words', (page) => update(many(15_000, (i): parts.Block => [i + 1000, 0, letters('x', end(page))]))],
    'words under two new client ids at once': [
      'not-your-words',
      (page) =>
        update([
          [nobody, 0, letters('x', end(page))],
          [nobody + 1, 0, letters('x', end(page))]
        ])
    ],
    'words under client id 0, which stands for nobody': ['not-understood', (page) => update([[0, 0, letters('x', end(page))]])],
    'something is missing before it': ['missing-before', (page) => update([[kelly, page.next(kelly) + 1, letters('x', end(page))]])],
    'something is missing that it follows on': ['missing-before', (page) => byKelly(page, letters('x', { left: [chair, 5] }))],
    'it follows on itself': ['not-understood', (page) => byKelly(page, letters('x', { left: [kelly, page.next(kelly)] }))],
    'it stands in itself': ['not-understood', (page) => byKelly(page, letters('x', { parent: [kelly, page.next(kelly)] }))],
    'it follows on what comes later': [
      'not-understood',
      (page) => byKelly(page, letters('x', { left: [kelly, page.next(kelly) + 1] }), letters('y', end(page)))
    ],
    'two that each follow on the other': [
      'missing-before',
      (page) =>
        update([
          [nobody, 0, letters('x', { left: [kelly, page.next(kelly)] })],
          [kelly, page.next(kelly), letters('x', { left: [nobody, 0] })]
        ])
    ],
    'repeats what is known, with a reference to what is not': [
      'missing-before',
      () => update([[jean, 0, letters('x', { left: [chair, 5] })]])
    ],
    'repeats what is known, with a root there is not': ['not-allowed', () => update([[jean, 0, letters('x', { parent: 'elsewhere' })]])],
    'repeats what is known, cutting a sign in two': [
      'not-understood',
      (page) => update([[kelly, 0, letters('x', { left: signs(page, 4) })]])
    ]
  })

  it('[R26] a client id of their own, from before, passes', () => {
    const page = new WrittenPage()
    page.write(KELLY, nobody, ({ doc }) => doc.getMap<Y.Map<string>>('cards').get('kellys')?.set('whose', 'Nan'))
    expect(page.take(KELLY, byKelly(page, letters('!', end(page))))).not.toBeNull()
  })

  it('[R26] the same once more is nothing new', () => {
    const page = new WrittenPage()
    const sent = byKelly(page, letters('!', end(page)))
    expect(page.take(KELLY, sent)).not.toBeNull()
    expect(page.take(KELLY, sent)).toBeNull()
    expect(page.look(KELLY, sent)).toEqual({ writer: null })
    expect(page.take(person('amira'), Y.encodeStateAsUpdate(page.doc))).toBeNull()
  })
})

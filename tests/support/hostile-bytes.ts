import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { byKelly, end, type Hostile, many } from './hostile-page.ts'
import * as parts from './update-parts.ts'

const { letters, deleted, collected, skip, type, values, update, numbers } = parts

/** What nobody can read. */
export const UNREADABLE: Hostile = {
  'Y01 a deletion of no length': ['not-understood', (page) => byKelly(page, deleted(0, end(page)))],
  'Y02 a collected run of no length': ['not-understood', (page) => byKelly(page, collected(0))],
  'Y02 a collected run of no length under a new client id': ['not-understood', (page) => update([[page.client.nobody, 0, collected(0)]])],
  'Y03 its delete set left out': ['not-understood', (page) => byKelly(page, letters('x', end(page))).subarray(0, -1)],
  'Y03 its delete set cut short': [
    'not-understood',
    (page) =>
      update([[page.client.kelly, page.next(page.client.kelly), letters('x', end(page))]], [[page.client.jean, [0, 3]]]).subarray(0, -1)
  ],
  'Y04 two runs of no length and a delete set': [
    'not-understood',
    (page) =>
      update(
        [[page.client.kelly, page.next(page.client.kelly), deleted(0, end(page)), letters('', end(page))]],
        [[page.client.kelly, [0, 1]]]
      )
  ],
  'a deletion of no letters': ['not-understood', (page) => update([], [[page.client.kelly, [0, 0]]])],
  'deletions out of order, so that letters could be counted twice': [
    'not-understood',
    (page) => update([], [[page.client.kelly, [page.next(page.client.kelly) - 2, 2], [page.next(page.client.kelly) - 2, 2]]])
  ],
  'a client twice in the delete set': [
    'not-understood',
    (page) =>
      update(
        [],
        [
          [page.client.kelly, [0, 1]],
          [page.client.kelly, [1, 1]]
        ]
      )
  ],
  'Y13 33,554,431 runs declared': ['not-understood', (page) => numbers([1, 33_554_431, page.client.kelly, 0])],
  'Y14 200 times 30 million runs declared': ['not-understood', () => numbers([200, ...many(200, (i) => [30_000_000, i + 1, 0]).flat()])],
  'Y15 4,294,967,296 runs declared': ['not-understood', (page) => numbers([1, 2 ** 32, page.client.kelly, 0])],
  'Y15 more clients than there are numbers': ['not-understood', () => numbers([2 ** 53 - 1])],
  'Y15 a number without end': ['not-understood', () => Uint8Array.from(many(30, () => 255))],
  'Y16 200,000 empty blocks': ['text-too-long', () => numbers([200_000, ...many(200_000, () => [0, 1, 0]).flat()])],
  'Y16 40,000 empty blocks': ['not-understood', () => numbers([40_000, ...many(40_000, (i) => [0, i + 1, 0]).flat(), 0])],
  'Y20 250,000 collected runs': ['text-too-long', (page) => update([[page.client.nobody, 0, ...many(250_000, () => collected(1))]])],
  'Y20 100,000 collected runs': ['too-fast', (page) => update([[page.client.nobody, 0, ...many(100_000, () => collected(1))]])],
  'Y21 a collected run of a trillion': ['not-understood', (page) => byKelly(page, collected(2 ** 40))],
  'Y21 a deletion of 2^53 - 1': ['not-understood', (page) => byKelly(page, deleted(2 ** 53 - 1, end(page)))],
  'Y23 300,000 delete ranges': [
    'text-too-long',
    (page) => update([], [[page.client.nobody, ...many(300_000, (i): [number, number] => [i * 2, 1])]])
  ],
  'Y23 60,000 delete ranges': [
    'too-fast',
    (page) => update([], [[page.client.nobody, ...many(60_000, (i): [number, number] => [i * 2, 1])]])
  ],
  'Y24 a skip': ['not-understood', (page) => byKelly(page, skip(1), letters('x', end(page)))],
  'Y26 values nested 50,000 deep': [
    'not-understood',
    (page) => byKelly(page, nested(50_000, { parent: page.at('cards', 'kellys'), key: 'whose' }))
  ],
  'Y27 2,147,483,648 values declared': [
    'not-understood',
    (page) => byKelly(page, parts.countedValues(2 ** 31, { parent: page.at('cards', 'kellys'), key: 'whose' }))
  ],
  'Y27 200,000 times nothing': [
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
  'Y28 10,000 styles': ['not-understood', (page) => byKelly(page, ...many(10_000, () => parts.style('b', 'true', end(page))))],
  'Y28 25,000 letters, each by itself at the start': [
    'too-fast',
    (page) => byKelly(page, ...many(25_000, () => letters('x', { parent: page.at('cards', 'kellys', 'text') })))
  ],
  'Y28 100,000 styles': ['text-too-long', (page) => byKelly(page, ...many(100_000, () => parts.style('b', 'true', end(page))))],
  'Y29 a document in the document': ['not-understood', (page) => byKelly(page, parts.subdocument(end(page)))],
  'Y30 2 GB declared': ['not-understood', (page) => byKelly(page, parts.binary(2 ** 31, end(page)))],
  'Y30 a million letters': ['text-too-long', (page) => byKelly(page, letters('x'.repeat(1_000_000), end(page)))],
  'Y34 a client twice': [
    'not-understood',
    (page) =>
      update([
        [page.client.kelly, page.next(page.client.kelly), letters('x', end(page))],
        [page.client.kelly, page.next(page.client.kelly) + 1, letters('y', end(page))]
      ])
  ],
  'Y35 a type there is not': ['not-understood', (page) => byKelly(page, type(99, { parent: 'cards', key: 'new' }))],
  'Y35 a content there is not': [
    'not-understood',
    (page) =>
      byKelly(
        page,
        parts.struct(31, end(page), () => undefined)
      )
  ],
  'Y35 broken JSON in an embed': ['not-understood', (page) => byKelly(page, parts.embed('{', end(page)))],
  'Y35 broken JSON in a style': ['not-understood', (page) => byKelly(page, parts.style('b', '{', end(page)))],
  'Y35 broken JSON values': ['not-understood', (page) => byKelly(page, parts.json(['{'], end(page)))],
  'Y36 a value that would change every object': [
    'not-understood',
    (page) =>
      byKelly(page, values([JSON.parse('{"__proto__":{"restricted":false}}')], { parent: page.at('cards', 'kellys'), key: 'whose' }))
  ],
  'Y40 an element of a page we do not have yet': [
    'not-understood',
    (page) => byKelly(page, type(parts.TYPE.element, { parent: 'cards', key: 'new' }))
  ],
  'Y41 a link that would run': [
    'not-understood',
    (page) => byKelly(page, parts.style('link', '{"href":"javascript:alert(1)"}', end(page)))
  ],
  'a list for a text': ['not-understood', (page) => byKelly(page, type(parts.TYPE.array, { parent: 'cards', key: 'new' }))],
  'a number for a value': ['not-understood', (page) => byKelly(page, values([7], { parent: page.at('cards', 'kellys'), key: 'whose' }))],
  'Y37 letters cut in the middle': ['not-understood', (page) => byKelly(page, parts.rawLetters([0xc0, 0x80], end(page)))],
  'Y37 bytes that are no letters': ['not-understood', (page) => byKelly(page, parts.rawLetters([0xff, 0xfe], end(page)))],
  'half of a sign written out': ['not-understood', (page) => byKelly(page, parts.rawLetters([0xed, 0xa0, 0x80], end(page)))],
  'Y38 more bytes behind it': ['not-understood', (page) => Uint8Array.from([...byKelly(page, letters('x', end(page))), 0])],
  'Y39 the other encoding': ['not-understood', (page) => Y.convertUpdateFormatV1ToV2(byKelly(page, letters('x', end(page))))]
}

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

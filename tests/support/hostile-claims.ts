import { byKelly, end, type Hostile, many, signs } from './hostile-page.ts'
import { type Block, collected, letters, update } from './update-parts.ts'

/** What is somebody else's, or not here yet. */
export const FOREIGN: Hostile = {
  'Y07 everything of Jean’s deleted, and more': ['missing-before', (page) => update([], [[page.client.jean, [0, 1_000_000]]])],
  'Y09 what Jean will write next deleted': [
    'missing-before',
    (page) => update([], [[page.client.jean, [page.next(page.client.jean), 100]]])
  ],
  'Y09 what Jean will write next deleted with what she just wrote': [
    'missing-before',
    (page) => update([], [[page.client.jean, [page.next(page.client.jean) - 1, 2]]])
  ],
  'Y10 a collected run where Jean writes next': [
    'not-your-words',
    (page) => update([[page.client.jean, page.next(page.client.jean), collected(100_000)]])
  ],
  'a collected run where Kelly writes next': ['not-understood', (page) => byKelly(page, collected(3))],
  'Y11 words under Jean’s client id': [
    'not-your-words',
    (page) => update([[page.client.jean, page.next(page.client.jean), letters('x', end(page))]])
  ],
  'Y17 15,000 clients': ['not-your-words', (page) => update(many(15_000, (i): Block => [i + 1000, 0, letters('x', end(page))]))],
  'words under two new client ids at once': [
    'not-your-words',
    (page) =>
      update([
        [page.client.nobody, 0, letters('x', end(page))],
        [page.client.nobody + 1, 0, letters('x', end(page))]
      ])
  ],
  'words under client id 0, which stands for nobody': ['not-understood', (page) => update([[0, 0, letters('x', end(page))]])],
  'Y22 something is missing before it': [
    'missing-before',
    (page) => update([[page.client.kelly, page.next(page.client.kelly) + 1, letters('x', end(page))]])
  ],
  'something is missing that it follows on': [
    'missing-before',
    (page) => byKelly(page, letters('x', { left: [page.client.chair, page.next(page.client.chair) + 100_000] }))
  ],
  'Y33 it follows on itself': [
    'not-understood',
    (page) => byKelly(page, letters('x', { left: [page.client.kelly, page.next(page.client.kelly)] }))
  ],
  'Y33 it stands in itself': [
    'not-understood',
    (page) => byKelly(page, letters('x', { parent: [page.client.kelly, page.next(page.client.kelly)] }))
  ],
  'Y33 it follows on what comes later': [
    'not-understood',
    (page) => byKelly(page, letters('x', { left: [page.client.kelly, page.next(page.client.kelly) + 1] }), letters('y', end(page)))
  ],
  'Y33 two that each follow on the other': [
    'missing-before',
    (page) =>
      update([
        [page.client.spare, 0, letters('x', { left: [page.client.kelly, page.next(page.client.kelly)] })],
        [page.client.kelly, page.next(page.client.kelly), letters('x', { left: [page.client.spare, 0] })]
      ])
  ],
  'repeats what is known, with a reference to what is not': [
    'missing-before',
    (page) => update([[page.client.jean, 0, letters('x', { left: [page.client.chair, page.next(page.client.chair) + 100_000] })]])
  ],
  'repeats what is known, with a root there is not': [
    'not-allowed',
    (page) => update([[page.client.jean, 0, letters('x', { parent: 'elsewhere' })]])
  ],
  'repeats what is known, cutting a sign in two': [
    'not-understood',
    (page) => update([[page.client.kelly, 0, letters('x', { left: signs(page, 4) })]])
  ]
}

import { byKelly, end, type Hostile, signs } from './hostile-page.ts'
import { letters, update, values } from './update-parts.ts'

/** Letters in an order that cannot be. */
export const OUT_OF_ORDER: Hostile = {
  'Y31 put behind a letter and before an earlier one': [
    'not-understood',
    (page) => byKelly(page, letters('x', { left: signs(page, 3), right: signs(page, 1) }))
  ],
  'put behind a letter and before the same one': [
    'not-understood',
    (page) => byKelly(page, letters('x', { left: signs(page, 3), right: signs(page, 3) }))
  ],
  'put behind her own new letter and before one left of it': [
    'not-understood',
    (page) => {
      const next = page.next(page.client.kelly)
      const between = letters('x', { left: signs(page, 10), right: signs(page, 11) })
      return byKelly(page, between, letters('y', { left: [page.client.kelly, next], right: signs(page, 1) }))
    }
  ],
  'put behind a letter and before her own new one left of it': [
    'not-understood',
    (page) => {
      const between = letters('x', { left: signs(page, 1), right: signs(page, 2) })
      return byKelly(page, between, letters('y', { left: signs(page, 10), right: [page.client.kelly, page.next(page.client.kelly)] }))
    }
  ],
  'put behind and before letters of two texts': [
    'not-understood',
    (page) => byKelly(page, letters('x', { left: signs(page, 1), right: page.letter('cards', 'kellys', 'text', 1) }))
  ],
  'put behind the end and before its beginning, after something else': [
    'not-understood',
    (page) => byKelly(page, letters('x', { left: signs(page, 1) }), letters('y', { left: signs(page, 16), right: signs(page, 10) }))
  ],
  'put between two that never were neighbours': [
    'not-understood',
    (page) => byKelly(page, letters('x', { left: signs(page, 1), right: signs(page, 10) }))
  ],
  'put behind a letter of her own, as if nothing followed it': [
    'not-understood',
    (page) => byKelly(page, letters('x', { left: page.letter('cards', 'kellys', 'text', 1) }))
  ],
  'put at the start, as if the text were empty': [
    'not-understood',
    (page) => byKelly(page, letters('x', { parent: page.at('cards', 'kellys', 'text') }))
  ],
  'twice between the same two': [
    'not-understood',
    (page) => {
      const where = { left: signs(page, 1), right: signs(page, 2) }
      return byKelly(page, letters('x', where), letters('y', where))
    }
  ],
  'a value written as if the field were empty': [
    'not-understood',
    (page) => byKelly(page, values(['Nan'], { parent: page.at('cards', 'kellys'), key: 'whose' }))
  ],
  'a value put before another': [
    'not-understood',
    (page) => byKelly(page, values(['Nan'], { right: page.at('cards', 'kellys', 'whose') }))
  ],
  'Y32 put into the middle of a sign': [
    'not-understood',
    (page) => byKelly(page, letters('x', { left: signs(page, 4), right: signs(page, 5) }))
  ],
  'Y32 put before the second half of a sign': ['not-understood', (page) => byKelly(page, letters('x', { right: signs(page, 5) }))],
  'Y32 half of a sign deleted': ['not-understood', (page) => update([], [[page.client.jean, [signs(page, 4)[1], 1]]])],
  'Y32 put into the middle of her own new sign': [
    'not-understood',
    (page) => byKelly(page, letters('👍', end(page)), letters('x', { left: [page.client.kelly, page.next(page.client.kelly)] }))
  ],
  'a rest that begins in another text': [
    'not-understood',
    (page) => update([[page.client.kelly, page.next(page.client.kelly) - 1, letters('xy', { left: signs(page, 1) })]])
  ]
}

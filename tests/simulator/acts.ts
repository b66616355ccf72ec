import {
  addCard,
  addDanger,
  addStep,
  CATEGORIES,
  DEFAULT_LABELS,
  moveCardTo,
  readCards,
  readDangers,
  setFields,
  strike,
  tick
} from '@samepage/shared'
import { pick } from '../support/seeded.ts'
import { chance } from './chance.ts'
import type { SimPage } from './sim-page.ts'

/** Somebody does one of the things people do on a page. words: new ones, unlike any before. */
export function act(page: SimPage, words: string): void {
  const cards = readCards(page.doc)
  const card = cards.length > 0 ? pick(chance, cards) : null
  const danger = readDangers(page.doc)[0]
  const { writer } = page
  const acts: (() => void)[] = [
    () => page.write(words, () => addCard(writer, { category: pick(chance, CATEGORIES), text: words })),
    () => card && page.write(words, () => writer.doc.transact(() => card.text.insert(card.text.length, ` ${words}.`), writer.origin)),
    () => card && page.write(words, () => writer.doc.transact(() => card.text.insert(0, `${words}. `), writer.origin)),
    () => card && page.write(null, () => moveCardTo(writer, card.id, pick(chance, CATEGORIES))),
    () => card && page.write(null, () => setFields(writer, 'cards', card.id, { whose: pick(chance, ['Dad', 'Nan']), kind: 'opinion' })),
    () => card && card.by === page.person && page.write(null, () => strike(writer, 'cards', card.id, chance() < 0.6)),
    () => danger && page.write(null, () => tick(writer, 'dangers', danger.id, 'worried', pick(chance, ['Dad', 'Nan']), chance() < 0.6)),
    () => danger && page.write(null, () => addStep(writer, danger.id, { what: 'Somebody rings', who: 'Nan' })),
    () => danger && scribble(page, danger.statement.length),
    () => readDangers(page.doc).length < 2 && page.write(null, () => addDanger(writer, DEFAULT_LABELS))
  ]
  pick(chance, acts)()
}

/** Letters come and go in one text that everybody is in at once. */
function scribble(page: SimPage, length: number): void {
  const text = readDangers(page.doc)[0]?.statement
  const at = Math.floor(chance() * (length + 1))
  if (text && length > 6 && chance() < 0.4)
    page.write(null, ({ doc, origin }) => doc.transact(() => text.delete(Math.min(at, length - 3), 3), origin))
  else if (text)
    page.write(null, ({ doc, origin }) => doc.transact(() => text.insert(at, pick(chance, ['and ', 'she ', 'é', 'Nan. '])), origin))
}

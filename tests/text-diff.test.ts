import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { LaggingView, splicesOf } from '../client/src/lib/live/lagging-view.ts'
import { diffText, type Splice } from '../client/src/lib/live/text-diff.ts'

const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32))
const RUNS = 4_000

/** mulberry32: small, and every bit of it is random. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * sides)
  }
}

const after = (text: string, { index, remove, insert }: Splice): string => text.slice(0, index) + insert + text.slice(index + remove)

const SIGNS = ['a', 'a', 'b', ' ', 'é', '😀', '😁', '👩‍👧', '한', '\n']
const words = (roll: (sides: number) => number, most: number): string =>
  Array.from({ length: roll(most + 1) }, () => SIGNS[roll(SIGNS.length)]).join('')
const isPaired = (text: string): boolean => text.isWellFormed()

test('a difference of two texts, made of them again, never cuts a sign in two', () => {
  const roll = dice(SEED)
  for (let run = 0; run < RUNS; run++) {
    const [before, wanted] = [words(roll, 12), words(roll, 12)]
    const splice = diffText(before, wanted, roll(4) ? roll(wanted.length + 1) : undefined)
    const made = splice ? after(before, splice) : before
    const cut = splice && [splice.insert, before.slice(0, splice.index), before.slice(splice.index + splice.remove)]
    expect([made, cut?.every(isPaired) ?? true], `seed ${SEED}, run ${run}`).toEqual([wanted, true])
  }
})

test('the caret says which of many like letters was typed or taken', () => {
  expect(diffText('aaaa', 'aaaaa', 2)).toEqual({ index: 1, remove: 0, insert: 'a' })
  expect(diffText('aaaa', 'aaa', 1)).toEqual({ index: 1, remove: 1, insert: '' })
  expect(diffText('abc', 'abc')).toBeNull()
})

/** One change of `text` by a person, by whole signs. */
function someChange(text: string, roll: (sides: number) => number): Splice {
  const signs = Array.from(text)
  const from = roll(signs.length + 1)
  const count = roll(3) ? 0 : roll(Math.min(4, signs.length - from + 1))
  const insert = count > 0 && roll(2) ? '' : words(roll, 3)
  return { index: signs.slice(0, from).join('').length, remove: signs.slice(from, from + count).join('').length, insert }
}

function apply(text: Y.Text, splices: readonly Splice[], origin: string): void {
  text.doc?.transact(() => {
    for (const { index, remove, insert } of splices) {
      if (remove > 0) text.delete(index, remove)
      if (insert) text.insert(index, insert)
    }
  }, origin)
}

test('a view that lags behind its text catches up to the letter', () => {
  const roll = dice(SEED)
  for (let run = 0; run < RUNS; run++) {
    const doc = new Y.Doc()
    const text = doc.getText('words')
    text.insert(0, words(roll, 8))
    let view = text.toString()
    const lag = new LaggingView(view.length)
    text.observe(({ delta }, { origin }) => origin === 'elsewhere' && lag.remote(delta))
    for (let step = 0; step < 8; step++) {
      if (roll(2)) apply(text, [someChange(text.toString(), roll)], 'elsewhere')
      else {
        const change = someChange(view, roll)
        view = after(view, change)
        apply(text, lag.local(change), 'here')
      }
    }
    const caughtUp = lag.catchUp(text.toString()).reduce(after, view)
    expect(caughtUp, `seed ${SEED}, run ${run}`).toBe(text.toString())
  }
})

test('a lagging view makes what a screen would that had not heard of the others yet', () => {
  const roll = dice(SEED + 1)
  for (let run = 0; run < RUNS; run++) {
    const start = words(roll, 8)
    const first = new Y.Doc()
    first.getText('words').insert(0, start)
    // Of two who write in the same place at once, Yjs puts the smaller number first, and so does the view.
    const [live, unaware, far] = [docOf(first, 1), docOf(first, 1), docOf(first, 2)]
    const [ours, theirs] = [someChange(start, roll), someChange(start, roll)]

    const lag = new LaggingView(start.length)
    const text = live.getText('words')
    text.observe(({ delta }, { origin }) => origin === 'elsewhere' && lag.remote(delta))
    apply(far.getText('words'), [theirs], 'there')
    Y.applyUpdate(live, Y.encodeStateAsUpdate(far), 'elsewhere')
    apply(text, lag.local(ours), 'here')

    apply(unaware.getText('words'), [ours], 'here')
    Y.applyUpdate(unaware, Y.encodeStateAsUpdate(far))
    expect(text.toString(), `seed ${SEED}, run ${run}: ${JSON.stringify({ start, ours, theirs })}`).toBe(
      unaware.getText('words').toString()
    )
  }
})

function docOf(other: Y.Doc, client: number): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  doc.clientID = client
  return doc
}

test('a delta of Yjs as splices', () => {
  expect(splicesOf([{ retain: 2 }, { insert: 'ab' }, { retain: 1 }, { delete: 3 }])).toEqual([
    { index: 2, remove: 0, insert: 'ab' },
    { index: 5, remove: 3, insert: '' }
  ])
})

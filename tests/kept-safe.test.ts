import {
  addCard,
  addDanger,
  DEFAULT_LABELS,
  type KeptSafeAsk,
  looksKept,
  mapOf,
  type Person,
  readCards,
  Refusal,
  setFields,
  tick
} from '@samepage/shared'
import { Copies } from '@samepage/server/house/papers/copies.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amira, chair, conference, jean, kelly, missClarke, wall } from './support/family.ts'
import { codeOf, openHouse, Sitting } from './support/open-house.ts'

const address = { kind: 'address', value: '12 Oak Street, Leeds LS6 2AB' } as const
const phone = { kind: 'phone', value: '0113 496 0123' } as const
const school = { kind: 'school', value: 'Hill Lane Primary School, Leeds' } as const
const car = { kind: 'car', value: 'AB12 CDE' } as const

/** The same words as somebody might type them: capitals, signs and spaces anywhere between words. */
const typedAs = (words: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('', 'She lives at ', 'Ring: ', '(', '“'),
      fc.array(fc.constantFrom(' ', '  ', ', ', '. ', ' - ', '\n', ' – ', '/'), { minLength: words.length, maxLength: words.length }),
      fc.array(fc.boolean(), { minLength: words.length, maxLength: words.length }),
      fc.constantFrom('', '.', ' now', ')', '”, she said')
    )
    .map(([before, gaps, capitals, after]) => {
      const said = words.map((word, i) => (capitals[i] ? word.toUpperCase() : word)).map((word, i) => (i > 0 ? gaps[i] : '') + word)
      return before + said.join('') + after
    })

describe('what looks like something kept safe', () => {
  it('[R30] an address is known however it is written', () => {
    const street = fc.constantFrom('Street', 'street', 'St', 'St.', 'str').chain((kind) => typedAs(['12', 'Oak', kind]))
    fc.assert(fc.property(street, (text) => looksKept(text, address)))
    const postcode = fc.constantFrom('LS6 2AB', 'ls62ab', 'LS6-2AB', 'L S 6 2 A B', 'Ls6  2aB', 'LS6\u200b2AB', 'ＬＳ６ ２ＡＢ')
    fc.assert(fc.property(postcode, fc.string({ maxLength: 10 }), (code, more) => looksKept(`${more} ${code} `, address)))
    for (const text of ['twelve Oak Street', 'Oak Street 12', 'Oak St, no. 12', 'flat 3 at 12, oak st', '12oak street', '12 Óak Street']) {
      expect(looksKept(text, address), text).toBe(true)
    }
    const variants = { kind: 'address', value: 'Flat 2, 45a St Mary’s Road' } as const
    for (const text of ['45 A Saint Marys Rd', '45a st. mary’s road']) expect(looksKept(text, variants), text).toBe(true)
  })

  it('[R30] an address is known in other alphabets’ letters, hidden signs and digits, and with little words in between', () => {
    const disguised = [
      '12 \u039fak Street',
      '12 O\u3164ak Street',
      '1 2 Oak Street',
      '12 Oak Str\u0435et',
      'LS6 2\u0410B',
      '12 at Oak Street'
    ]
    for (const text of [...disguised, 'number 12 in Oak St', '١٢ Oak Street', '１２ Oak Street', '12 \u041eA\u041a STREET'])
      expect(looksKept(text, address), text).toBe(true)
    const digits = [
      '٠١١٣ ٤٩٦ ٠١٢٣',
      'o113 496 o123',
      'oh one one three four nine six oh one two three',
      '0113x496x0123',
      '0 1 1 3 4 9 6 0 1 2 3'
    ]
    for (const text of digits) expect(looksKept(text, phone), text).toBe(true)
  })

  it('[R30] a phone number is known with or without its beginning, and in any groups', () => {
    const groups = fc.array(fc.constantFrom('', ' ', '-', '.', ' ('), { minLength: 10, maxLength: 10 })
    const start = fc.constantFrom('0', '+44', '+44 (0)', '0044', '44 ', '')
    fc.assert(
      fc.property(start, groups, (begin, gaps) =>
        looksKept(`Ring ${begin}${[...'1134960123'].map((d, i) => d + gaps[i]).join('')}!`, phone)
      )
    )
  })

  it('[R30] a car, a school, a surgery and a place of work are known by their plate and their name', () => {
    for (const text of ['ab12cde', 'AB 12 CDE', 'a b 1 2 c d e', 'car AB12-CDE.']) expect(looksKept(text, car), text).toBe(true)
    expect(looksKept('reg ab12 cde', { kind: 'car', value: 'Blue Ford, AB12 CDE' })).toBe(true)
    for (const text of ['HILL LANE PRIMARY SCHOOL', 'hill lane primary', 'at Hill Lane School', 'Hill-Lane Primary, School']) {
      expect(looksKept(text, school), text).toBe(true)
    }
    expect(looksKept('moved to Roundhay', { kind: 'surgery', value: 'Roundhay' })).toBe(true)
    expect(looksKept('works at tesco', { kind: 'work', value: 'Tesco' })).toBe(false) // too short to find anybody by
  })

  it('[R30] ordinary words are left alone', () => {
    const ordinary =
      'the and Poppy Reece mum nan house street road oak lane hill school car phone number night 8pm 3 12 March 2026 she was asleep 0113'
    const words = fc.array(fc.constantFrom(...ordinary.split(' ')), { maxLength: 30 })
    const apart = (said: string[]): boolean =>
      !/\b12 oak (street)\b/i.test(said.join(' ')) &&
      !/\boak street 12\b/i.test(said.join(' ')) &&
      !/hill lane school/i.test(said.join(' '))
    fc.assert(
      fc.property(words.filter(apart), (said) => [address, phone, school, car].every((one) => !looksKept(said.join(' '), one))),
      { numRuns: 2000 }
    )
    for (const text of ['12 oak trees', '112 Oak Street', '12 Oak Avenue', 'Hill Lane', 'Oak Street', 'LS6', '496 0123 is a long number']) {
      for (const one of [address, phone, school, car]) expect(looksKept(text, one), `${text} ${one.kind}`).toBe(false)
    }
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => !looksKept(text.replace(/\d/g, ''), address)))
  })
})

async function begun() {
  const [ruth, mum, nan, social, teacher] = [chair(), kelly(), jean(), amira(), missClarke()]
  const family = conference({ people: [ruth, mum, nan, social, teacher, wall()] })
  const house = await openHouse(family)
  const at = (who: Person) => ({ person: who.id, conference: family.id, prove: async () => undefined })
  const keep = (by: Person, ask: Partial<KeptSafeAsk> = {}) =>
    house.keptSafe.add(at(by), { ...address, of: mum.id, from: [nan.id], ...ask } as KeptSafeAsk)
  const open = (who: Person) => Sitting.open(house, family, who.id)
  return { house, family, at, keep, open, ruth, mum, nan, social, teacher }
}

const texts = (page: Sitting): string[] => readCards(page.doc).map(({ text }) => text.toString())
const say = (page: Sitting, text: string) => page.write((writer) => addCard(writer, { category: 'past', text }))

describe('what is kept safe', () => {
  it('[R30] is known to the chair, to who wrote it down and to whose it is, and never to anybody it is kept from', async () => {
    const { house, at, keep, ruth, mum, nan, social, teacher } = await begun()
    const one = await keep(social)
    const seenBy = async (who: Person) => (await house.keptSafe.list(at(who))).map(({ id }) => id)
    for (const who of [ruth, mum, social]) expect(await seenBy(who), who.name).toEqual([one.id])
    for (const who of [nan, teacher]) expect(await seenBy(who), who.name).toEqual([])
    expect(await codeOf(house.keptSafe.letGo(at(nan), one.id))).toBe('not-found')
    expect(await codeOf(house.keptSafe.letGo(at(mum), one.id))).toBe('not-allowed')
    expect(await codeOf(keep(nan))).toBe('not-allowed')
    await house.keptSafe.letGo(at(ruth), one.id)
    expect(await seenBy(mum)).toEqual([])
    const theirs = await keep(social)
    await house.keptSafe.letGo(at(social), theirs.id) // whoever wrote it down may
    expect(await seenBy(ruth)).toEqual([])
  })

  it('[R30] cannot be used to silence people: never from the chair, never a name or the place, and not without end', async () => {
    const { family, keep, ruth, mum, nan, social } = await begun()
    expect(await codeOf(keep(social, { from: [ruth.id] }))).toBe('not-understood')
    const [child] = family.children
    for (const value of [mum.name, child?.name.split(' ')[0] ?? '', family.place])
      expect(await codeOf(keep(social, { kind: 'school', value, from: [nan.id] })), value).toBe('not-understood')
    for (let i = 0; i < 100; i++) await keep(social, { kind: 'work', value: `Works number ${i}` })
    expect(await codeOf(keep(social, { kind: 'work', value: 'One more' }))).toBe('too-many')
  })

  it('[R30] asks whoever reads the list, or lets something go, to show once more that it is them', async () => {
    const { house, at, keep, ruth } = await begun()
    const one = await keep(ruth)
    const unproved = { ...at(ruth), prove: () => Promise.reject(new Refusal('prove-again')) }
    expect(await codeOf(house.keptSafe.list(unproved))).toBe('prove-again')
    expect(await codeOf(house.keptSafe.letGo(unproved, one.id))).toBe('prove-again')
  })

  it('[R30] warns the chair at once when it stands on the page already', async () => {
    const { house, keep, open, ruth, teacher } = await begun()
    await say(await open(teacher), 'They are at 12 Oak Street')
    await keep(ruth, { kind: 'phone', value: '0113 496 0123' })
    expect(house.warnings).toEqual([])
    await keep(ruth)
    expect(house.warnings).toHaveLength(1)
  })

  it('[R30] people who share one screen are one: what is kept from either of them gives no sign there, and is not listed', async () => {
    const { house, family, at, keep, ruth, mum, nan } = await begun()
    const people = family.people.map((one) => (one.id === mum.id ? { ...one, sitsWith: nan.id } : one))
    await (await house.rooms.map(family.id)).change(async () => ({ ...family, people }))
    await keep(ruth, { of: nan.id, from: [mum.id] })
    const theirs = await Sitting.open(house, { ...family, people }, nan.id)
    expect(await codeOf(say(theirs, 'Is it 12 Oak Street?'))).toBe('allowed')
    expect(await house.keptSafe.list(at(nan))).toEqual([])
    expect(await codeOf(keep(nan, { of: nan.id, from: [mum.id] }))).toBe('not-allowed')
  })

  it('[R30] stands in no decision that everybody hears, in no detail of the conference, and in no name that was ticked and taken back', async () => {
    const { house, family, keep, open, ruth, teacher } = await begun()
    await keep(ruth)
    const map = await house.rooms.map(family.id)
    const page = await open(ruth)
    let danger = ''
    await page.write((writer) => (danger = addDanger(writer, DEFAULT_LABELS, { statement: 'What if' }) ?? ''))
    const signed = await map.decide(ruth.id, { type: 'signed' }, map.seq, crypto.randomUUID())
    const reopen = (reason: string) => map.decide(ruth.id, { type: 'reopened', reason }, signed, crypto.randomUUID())
    expect(await codeOf(reopen('They moved to 12 Oak Street'))).toBe('kept-safe')
    await reopen('They moved')
    const watch = await house.rooms.watch(family.id)
    expect(() => watch.checkDetails(family, { ...family, place: '12 Oak Street' })).toThrow('kept-safe')
    expect(() => watch.checkDetails(family, { ...family, place: 'Room 3' })).not.toThrow()
    const his = await open(teacher)
    const backAndForth = his.write((writer) =>
      writer.doc.transact(() => [true, false].forEach((on) => tick(writer, 'dangers', danger, 'worried', '12 Oak Street', on)))
    )
    expect(await codeOf(backAndForth)).toBe('kept-safe')
  })

  it('[R30] is stopped as it is typed, letter by letter, before anybody else has it', async () => {
    const { house, family, keep, open, ruth, nan, teacher } = await begun()
    await keep(ruth)
    const [hers, his] = [await open(teacher), await open(nan)]
    await say(hers, 'She lives at 12 Oak Stree')
    const [card] = readCards(hers.doc)
    expect(await codeOf(hers.write(() => card?.text.insert(card.text.length, 't')))).toBe('kept-safe')
    expect(texts(his)).toEqual(['She lives at 12 Oak Stree'])
    expect(texts(await open(ruth))).toEqual(['She lives at 12 Oak Stree'])
    expect(house.warnings).toHaveLength(1)
    const rows = await house.storage.audit.before(Number.MAX_SAFE_INTEGER, 20, family.id)
    expect(rows.filter(({ act }) => act === 'kept-safe-stopped')).toMatchObject([{ who: teacher.id }])
    expect(JSON.stringify([rows, house.warnings])).not.toMatch(/oak/i)
    for await (const entry of house.storage.journal.since(mapOf(family.id), 0)) {
      if (entry.kind === 'edit') expect(Buffer.from(entry.update).toString('latin1')).not.toContain('Street')
    }
  })

  it('[R30] is stopped in every field words can stand in, and what was there before may be edited', async () => {
    const { keep, open, ruth, teacher } = await begun()
    const before = await open(teacher)
    await say(before, 'Known already: 12 Oak Street')
    await keep(ruth)
    const [old] = readCards(before.doc)
    await before.write(() => old?.text.insert(0, 'Well. '))
    const stopped = async (act: (page: Sitting) => Promise<number>) => codeOf(act(await open(teacher)))
    expect(
      await stopped((page) => page.write((writer) => setFields(writer, 'cards', String(old?.id), { why: 'at 12 Oak St', struck: '' })))
    ).toBe('kept-safe')
    expect(await stopped((page) => page.write((writer) => setFields(writer, 'cards', String(old?.id), { whose: 'Dad of LS6 2AB' })))).toBe(
      'kept-safe'
    )
    let danger = ''
    await (await open(ruth)).write((writer) => (danger = addDanger(writer, DEFAULT_LABELS, { statement: 'What if' }) ?? ''))
    expect(await stopped((page) => page.write((writer) => tick(writer, 'dangers', danger, 'worried', '12 Oak Street', true)))).toBe(
      'kept-safe'
    )
    expect(await stopped((page) => page.write((writer) => addDanger(writer, DEFAULT_LABELS, { statement: '12 Oak Street' })))).toBe(
      'kept-safe'
    )
  })

  it('[R30] gives no sign to somebody it is kept from: their words stand, and only the chair is warned', async () => {
    const { house, family, keep, open, ruth, nan, mum } = await begun()
    await keep(ruth)
    const his = await open(nan)
    await say(his, 'I know she is at 12 Oak Street')
    expect(his.closings).toEqual([])
    expect(texts(await open(mum))).toEqual(['I know she is at 12 Oak Street'])
    expect(house.warnings).toHaveLength(1)
    const rows = await house.storage.audit.before(Number.MAX_SAFE_INTEGER, 20, family.id)
    expect(rows.filter(({ act }) => act.startsWith('kept-safe-')).map(({ act }) => act)).toEqual([
      'kept-safe-let-through',
      'kept-safe-added'
    ])
  })

  it('[R30] stops nothing where nobody it is kept from is in the conference, and nothing once it is let go', async () => {
    const { house, at, keep, open, ruth, teacher } = await begun()
    const one = await keep(ruth)
    expect(await codeOf(say(await open(teacher), '12 Oak Street'))).toBe('kept-safe')
    await house.keptSafe.letGo(at(ruth), one.id)
    expect(await codeOf(say(await open(teacher), '12 Oak Street'))).toBe('allowed')
  })

  it('[R30] other people’s words go on arriving around one that was stopped', async () => {
    const { keep, open, ruth, teacher, mum } = await begun()
    await keep(ruth)
    const [one, other, chairs] = [await open(teacher), await open(mum), await open(ruth)]
    const answers = await Promise.all([codeOf(say(chairs, 'Before')), codeOf(say(one, '12 Oak Street')), codeOf(say(other, 'Meanwhile'))])
    expect(answers.slice(0, 2)).toEqual(['allowed', 'kept-safe'])
    if (answers[2] !== 'allowed') await other.comeBack()
    const late = texts(await open(ruth))
    expect(late).toContain('Before')
    expect(late.join()).not.toContain('Oak')
    expect(late).toContain('Meanwhile')
  })

  it('[R30] stands in no plan that is signed, and in no copy for somebody it is kept from', async () => {
    const { house, family, keep, open, ruth, nan, mum } = await begun()
    await say(await open(mum), 'We moved to 12 Oak Street')
    await keep(ruth)
    const map = await house.rooms.map(family.id)
    const { seq } = await (await open(ruth)).open()
    expect(await codeOf(map.decide(ruth.id, { type: 'signed' }, seq, crypto.randomUUID()))).toBe('kept-safe')
    const printed: unknown[] = []
    const printer = { print: async (plan: unknown) => (printed.push(plan), new Uint8Array([1])), close: async () => undefined }
    const { journal, prints } = house.storage
    const copies = new Copies({
      journal,
      prints,
      pictures: house.storage.pictures,
      printer: printer as never,
      askAt: () => Promise.resolve(''),
      rooms: () => house.rooms,
      warn: (_c, text) => void house.warnings.push(text)
    })
    await say(await open(nan), 'Is it 12 Oak Street?')
    await say(await open(nan), 'Is it 13 Oak Street?')
    await copies.draft(map, nan.id)
    expect(house.warnings.at(-1)).toContain('Nan Jean')
    // What others wrote is not in it; what they guess is, right or wrong: neither is a sign.
    const [copy] = printed.splice(0).map((plan) => JSON.stringify(plan))
    expect(copy).not.toContain('We moved')
    for (const guess of ['Is it 12 Oak Street?', 'Is it 13 Oak Street?']) expect(copy).toContain(guess)
    await copies.draft(map, mum.id)
    expect(JSON.stringify(printed)).toContain('We moved to 12 Oak Street')
  })

  it('[R30] a signed plan that says what was kept safe since is held back from everybody alike', async () => {
    const { house, family, keep, open, ruth, nan, mum } = await begun()
    await say(await open(mum), 'We moved to 12 Oak Street')
    const map = await house.rooms.map(family.id)
    await map.decide(ruth.id, { type: 'signed' }, map.seq, crypto.randomUUID())
    await keep(ruth)
    const signature = map.standing.signature
    if (!signature) throw new Error('nothing is signed')
    const { journal, prints } = house.storage
    const printer = { print: async () => new Uint8Array([1]), sign: async (paper: Uint8Array) => paper, close: async () => undefined }
    const copies = new Copies({
      journal,
      prints,
      pictures: house.storage.pictures,
      printer,
      askAt: () => Promise.resolve(''),
      rooms: () => house.rooms,
      warn: () => undefined
    })
    for (const who of [nan, mum, ruth]) expect(await codeOf(copies.signed(map, signature, who.id)), who.name).toBe('plan-held')
  })

  it('[R22] one person’s drafts are printed one at a time, and never keep another’s waiting for more than one', async () => {
    const { house, family, ruth, mum } = await begun()
    const map = await house.rooms.map(family.id)
    const { journal, prints } = house.storage
    const [going, began]: [number[], number[]] = [[0], []]
    const print = async (): Promise<Uint8Array> => {
      began.push((going[0] = (going[0] ?? 0) + 1))
      await map.draft(ruth.id)
      going[0]--
      return new Uint8Array([1])
    }
    const copies = new Copies({
      journal,
      prints,
      pictures: house.storage.pictures,
      printer: { print, sign: async (paper) => paper, close: async () => undefined },
      askAt: () => Promise.resolve(''),
      rooms: () => house.rooms,
      warn: () => undefined
    })
    await Promise.all(Array.from({ length: 40 }, () => copies.draft(map, mum.id)))
    expect(began).toEqual([1, 1])
    await copies.draft(map, mum.id)
    expect(began).toEqual([1, 1, 1])
  })
})

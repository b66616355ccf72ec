import {
  addCard,
  addDanger,
  addDisagreement,
  addLine,
  addVoice,
  carryForward,
  DEFAULT_LABELS,
  itemOf,
  linesBeneath,
  mapOf,
  type Part,
  type Person,
  readLines,
  readPlan,
  type RefusalCode,
  setFields,
  strike,
  tick,
  type Writer
} from '@samepage/shared'
import { layOut } from '@samepage/server/plan/layout.ts'
import { printed } from '@samepage/server/plan/print.ts'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { chair, conference, jean, kelly, missClarke, poppy, standing, wall, writerFor } from './support/family.ts'
import { codeOf, openHouse, Sitting } from './support/open-house.ts'
import { textOf } from './support/pdf.ts'
import { person } from './support/scanned-page.ts'
import { somebody } from './support/small-conference.ts'
import { KELLY, WrittenPage } from './support/written-page.ts'

const EWA = person('ewa')
const ADAM = person('adam')
const ID = { ewa: 60, adam: 70 } as const

/** A page on which two interpreters have their client ids, and one of them a line beneath Jean's card. */
function pageWithLine(): WrittenPage {
  const page = new WrittenPage()
  for (const one of [EWA, ADAM]) page.interpreters.add(one)
  page.write(EWA, ID.ewa, (writer) => {
    const line = { about: 'jeans', part: '', lang: 'pl', words: 'Nan 👍🏽 came home', text: 'Babcia wróciła' } as const
    addLine({ ...writer, newId: () => 'ewas' }, line)
  })
  return page
}

const textIn = (doc: Y.Doc, list: Parameters<typeof itemOf>[1], id: string, field = 'text'): Y.Text =>
  itemOf(doc, list, id)?.get(field) as Y.Text

describe('an interpreter', () => {
  it('[R26] [R48] writes lines, goes on in them and strikes them through', () => {
    const page = pageWithLine()
    const send = (write: (writer: Writer) => void): unknown => page.take(EWA, page.draft(EWA, ID.ewa, write))
    expect(send(({ doc }) => textIn(doc, 'lines', 'ewas').insert(0, 'Tak: '))).not.toBeNull()
    expect(send(({ doc }) => textIn(doc, 'lines', 'ewas').delete(0, 2))).not.toBeNull()
    expect(send((writer) => setFields(writer, 'lines', 'ewas', { lang: 'ur', beneath: 'abcd0123' }))).not.toBeNull()
    expect(send((writer) => strike(writer, 'lines', 'ewas', true, 'wrong'))).not.toBeNull()
    expect(readLines(page.doc)).toMatchObject([{ id: 'ewas', by: EWA, lang: 'ur', struck: EWA }])
  })

  const ELSEWHERE: Record<string, [RefusalCode, (writer: Writer) => void]> = {
    'a card': ['not-allowed', (writer) => void addCard(writer, { category: 'past', text: 'x' })],
    'a danger statement': ['not-allowed', (writer) => void addDanger(writer, DEFAULT_LABELS, { statement: 'x' })],
    'a disagreement': ['not-allowed', (writer) => void addDisagreement(writer, 'jeans', '', EWA, 'x')],
    'a place for a child': ['not-allowed', ({ doc }) => addVoice(doc, 'reece')],
    'letters in somebody’s card': ['not-allowed', ({ doc }) => textIn(doc, 'cards', 'jeans').insert(0, 'x')],
    'letters in a child’s words': ['not-allowed', ({ doc }) => textIn(doc, 'voices', 'poppy', 'words').insert(0, 'x')],
    'letters taken from a danger statement': ['not-allowed', ({ doc }) => textIn(doc, 'dangers', 'danger', 'statement').delete(0, 1)],
    'whose a card is': ['not-allowed', (writer) => setFields(writer, 'cards', 'jeans', { whose: 'Ewa' })],
    'a field taken away': ['not-allowed', ({ doc }) => itemOf(doc, 'cards', 'jeans')?.delete('whose')],
    'who is worried': ['not-allowed', (writer) => tick(writer, 'dangers', 'danger', 'worried', 'Ewa', true)],
    'who is worried no more': ['not-allowed', (writer) => tick(writer, 'dangers', 'danger', 'worried', 'Jean', false)],
    'a strike through a card': ['not-allowed', (writer) => strike(writer, 'cards', 'jeans', true)],
    'a line of hers with a card in the same breath': [
      'not-allowed',
      (writer) => {
        addLine(writer, { about: 'jeans', part: '', lang: 'pl', words: 'x', text: 'Tak' })
        addCard(writer, { category: 'past', text: 'x' })
      }
    ],
    'a line in a language there is not': ['not-allowed', (writer) => setFields(writer, 'lines', 'ewas', { lang: 'hidden words' })],
    'words where the mark of words belongs': ['not-allowed', (writer) => setFields(writer, 'lines', 'ewas', { beneath: 'hidden' })],
    'a line in somebody else’s name': [
      'not-your-words',
      (writer) => void addLine({ ...writer, me: ADAM }, { about: 'jeans', part: '', lang: 'pl', words: 'x' })
    ],
    'her line deleted whole': ['not-allowed', ({ doc }) => doc.getMap('lines').delete('ewas')]
  }
  it.each(Object.entries(ELSEWHERE))('[R26] [R48] writes nothing else: %s', (_, [code, write]) => {
    const page = pageWithLine()
    expect(page.refusal(EWA, page.draft(EWA, ID.ewa, write))).toBe(code)
  })

  const BY_KELLY: Record<string, (writer: Writer) => void> = {
    'a line of their own': (writer) => void addLine(writer, { about: 'kellys', part: '', lang: 'pl', words: 'x' }),
    'letters in a line': ({ doc }) => textIn(doc, 'lines', 'ewas').insert(0, 'x'),
    'letters taken from a line': ({ doc }) => textIn(doc, 'lines', 'ewas').delete(0, 1),
    'another language for a line': (writer) => setFields(writer, 'lines', 'ewas', { lang: 'ur' }),
    'a strike through a line': (writer) => strike(writer, 'lines', 'ewas', true)
  }
  it.each(Object.entries(BY_KELLY))('[R26] [R48] is the only one who writes lines; for anybody else it is refused: %s', (_, write) => {
    const page = pageWithLine()
    expect(page.refusal(KELLY, page.draft(KELLY, page.client.kelly, write))).toBe('not-allowed')
  })

  it('[R26] [R48] strikes no line of another interpreter', () => {
    const page = pageWithLine()
    const strikes = page.draft(ADAM, ID.adam, (writer) => strike(writer, 'lines', 'ewas', true))
    expect(page.refusal(ADAM, strikes)).toBe('not-yours-to-strike')
  })
})

/** A conference with an interpreter in it, its page open. */
async function begun() {
  const [ruth, mum, nan, teacher] = [chair(), kelly(), jean(), missClarke()]
  const ewa = somebody('Ewa Nowak', 'interpreter', 'interpreter')
  const child = poppy()
  const family = conference({ people: [ruth, mum, nan, teacher, ewa, wall()], children: [child] })
  const house = await openHouse(family)
  const open = (who: Person) => Sitting.open(house, family, who.id)
  const map = await house.rooms.map(family.id)
  const translate = (page: Sitting, about: string, words: string, text: string, part: Part = ''): Promise<number> =>
    page.write((writer) => addLine(writer, { about, part, lang: 'pl', words, text }))
  return { house, family, open, map, translate, ruth, mum, nan, teacher, ewa, child }
}

describe('an interpreter’s line', () => {
  it('[R12] [R48] reaches everybody, and whatever else its interpreter writes is refused and seen by nobody', async () => {
    const { open, translate, mum, ewa } = await begun()
    const [hers, interpreters] = [await open(mum), await open(ewa)]
    let card = ''
    await hers.write((writer) => (card = addCard(writer, { category: 'past', text: 'I was tired.' })))
    await translate(interpreters, card, 'I was tired.', 'Byłam zmęczona.')
    expect(linesBeneath(hers.doc, 'cards', card, 'text')).toMatchObject([{ lang: 'pl', by: ewa.id }])
    expect(await codeOf(interpreters.write((writer) => addCard(writer, { category: 'past', text: 'My own view' })))).toBe('not-allowed')
    expect(interpreters.closings).toEqual([]) // told by the answer itself
    const late = await open(ewa)
    expect(JSON.stringify(late.doc.getMap('cards').toJSON())).not.toContain('My own view')
    await translate(late, card, 'I was tired.', 'Jeszcze raz.') // and goes on after coming back
    expect(linesBeneath(hers.doc, 'cards', card, 'text')).toHaveLength(2)
  })

  it('[R21] [R32] waits while a part is closed, and is over when the plan is signed', async () => {
    const { house, family, map, open, translate, ruth, mum, ewa } = await begun()
    const hers = await open(mum)
    let card = ''
    await hers.write((writer) => (card = addCard(writer, { category: 'past', text: 'I was tired.' })))
    const door = await house.rooms.door(family.id)
    const stays = family.people.filter(({ role }) => role !== 'wall').map(({ id }) => id)
    const document = mapOf(family.id)
    await door.record(ruth.id, { type: 'part-closed', stays, ground: 'confidential', reason: 'x', document })
    expect(await codeOf(translate(await open(ewa), card, 'I was tired.', 'Byłam'))).toBe('page-rests')
    await door.record(ruth.id, { type: 'part-opened' })
    expect(await codeOf(translate(await open(ewa), card, 'I was tired.', 'Byłam'))).toBe('allowed')
    await map.decide(ruth.id, { type: 'signed' }, map.seq, crypto.randomUUID())
    expect(await codeOf(translate(await open(ewa), card, 'I was tired.', 'Znowu'))).toBe('signed')
  })

  it('[R30] with something kept safe in it is stopped as any words are', async () => {
    const { house, family, open, translate, ruth, mum, nan, ewa } = await begun()
    const at = { person: ruth.id, conference: family.id, prove: async () => undefined }
    await house.keptSafe.add(at, { kind: 'phone', of: mum.id, value: '0113 496 0123', from: [nan.id] })
    const hers = await open(mum)
    let card = ''
    await hers.write((writer) => (card = addCard(writer, { category: 'past', text: 'Ring me.' })))
    expect(await codeOf(translate(await open(ewa), card, 'Ring me.', 'Zadzwoń: 0113 496 0123'))).toBe('kept-safe')
    expect(JSON.stringify((await open(nan)).doc.getMap('lines').toJSON())).not.toContain('0113')
  })

  it('[R30] [R48] stands in no copy from which the words above it were taken', async () => {
    const { house, family, map, open, translate, ruth, mum, nan, ewa } = await begun()
    const hers = await open(mum)
    const words = 'We are at 12 Oak Street.'
    let danger = ''
    await hers.write((writer) => (danger = addDanger(writer, DEFAULT_LABELS, { statement: words }) ?? ''))
    await hers.write(({ doc }) => textIn(doc, 'dangers', danger, 'goal').insert(0, 'Somebody is there.'))
    await translate(await open(ewa), danger, words, 'Mieszkamy przy ulicy Dębowej', 'statement')
    const at = { person: ruth.id, conference: family.id, prove: async () => undefined }
    await house.keptSafe.add(at, { kind: 'address', of: mum.id, value: '12 Oak Street, Leeds LS6 2AB', from: [nan.id] })
    expect(JSON.stringify((await map.draft(ruth.id)).plan)).toContain('Dębowej')
    const nans = JSON.stringify((await map.draft(nan.id)).plan)
    expect(nans).not.toMatch(/Oak Street|Dębowej/)
    expect(nans).toContain('Somebody is there.')
  })

  it('[R25] [R48] goes with the words it says when those are removed for good, and its neighbours stay', async () => {
    const { house, family, open, translate, ruth, mum, ewa, child } = await begun()
    const [hers, interpreters] = [await open(mum), await open(ewa)]
    const cards: string[] = []
    for (const text of ['Kelly hid at the lighthouse.', 'We read.'])
      await hers.write((writer) => cards.push(addCard(writer, { category: 'past', text })))
    const [hidden = '', read = ''] = cards
    await hers.write(({ doc }) => textIn(doc, 'voices', child.id, 'words').insert(0, 'I like Nan.'))
    await translate(interpreters, hidden, 'Kelly hid at the lighthouse.', 'Kelly ukryła się w latarni.')
    await translate(interpreters, read, 'We read.', 'Czytamy.')
    await translate(interpreters, child.id, 'I like Nan.', 'Lubię babcię.')
    const ask = { list: 'cards', item: hidden, field: 'text', words: 'at the lighthouse', reason: 'It says where she was' } as const
    await house.removal.remove({ person: ruth.id, conference: family.id, prove: async () => undefined }, ask)
    const late = await open(ruth)
    expect(readLines(late.doc).map(({ text }) => text.toString())).toEqual(['', 'Czytamy.', 'Lubię babcię.'])
    for await (const entry of house.storage.journal.since(mapOf(family.id), 0))
      if (entry.kind === 'edit') expect(Buffer.from(entry.update).toString('utf8')).not.toMatch(/latarni|lighthouse/)
  })
})

describe('the plan', () => {
  const ewa = somebody('Ewa Nowak', 'interpreter', 'interpreter')
  const family = conference({ people: [chair(), kelly(), ewa], children: [poppy()] })
  const child = family.children[0]?.id ?? ''

  function page() {
    const doc = new Y.Doc()
    const [ruth, hers] = [writerFor(doc, family.people[0] as Person), writerFor(doc, ewa)]
    const card = addCard(ruth, { category: 'past', text: 'Poppy was alone.' })
    const danger = addDanger(ruth, DEFAULT_LABELS, { statement: 'What if she falls?' }) ?? ''
    textIn(doc, 'dangers', danger, 'goal').insert(0, 'Somebody is there.')
    addVoice(doc, child)
    textIn(doc, 'voices', child, 'words').insert(0, 'I like Nan.')
    const say = (about: string, words: string, text: string, part: Part = ''): string =>
      addLine(hers, { about, part, lang: 'pl', words, text })
    const lines = {
      card: say(card, 'Poppy was alone.', 'Poppy była sama.'),
      statement: say(danger, 'What if she falls?', 'A jeśli upadnie?', 'statement'),
      goal: say(danger, 'Somebody is there.', 'Ktoś tam jest.', 'goal'),
      child: say(child, 'I like Nan.', 'Lubię babcię.')
    }
    return { doc, hers, card, danger, lines, plan: () => readPlan(doc, standing(family), 1) }
  }
  const line = (text: string, changed = false) => ({ lang: 'pl', text, by: 'Ewa Nowak', changed })

  it('[R20] has each line beside the words it says, and prints it under them', async () => {
    const { plan } = page()
    const read = plan()
    expect(read.columns[0]?.categories[0]?.cards[0]?.lines).toEqual([line('Poppy była sama.')])
    expect(read.threads[0]).toMatchObject({ lines: [line('A jeśli upadnie?')], goalLines: [line('Ktoś tam jest.')] })
    expect(read.children[0]?.lines).toEqual([line('Lubię babcię.')])
    const text = await textOf(await printed(layOut(read)))
    for (const [above, below] of [
      ['Poppy was alone.', 'Poppy była sama.'],
      ['What if she falls?', 'A jeśli upadnie?'],
      ['Somebody is there.', 'Ktoś tam jest.'],
      ['I like Nan.', 'Lubię babcię.']
    ] as const)
      expect(text).toContain(`${above} In Polish, by Ewa Nowak: ${below}`)
  })

  it('[R20] says of a line when the words above it were changed since, and leaves out what is struck, empty or of nobody', () => {
    const { doc, hers, card, lines, plan } = page()
    textIn(doc, 'cards', card).insert(0, 'On Monday ')
    strike(hers, 'lines', lines.statement, true)
    textIn(doc, 'lines', lines.goal).delete(0, 14)
    addLine(hers, { about: 'nothing there', part: '', lang: 'pl', words: '', text: 'Nic' })
    const read = plan()
    expect(read.columns[0]?.categories[0]?.cards[0]?.lines).toEqual([line('Poppy była sama.', true)])
    expect(read.threads[0]).toMatchObject({ lines: [], goalLines: [] })
    expect(JSON.stringify(read)).not.toContain('Nic')
  })

  it('[R24] a line in a language there is not is no line', () => {
    const { doc, lines, plan } = page()
    itemOf(doc, 'lines', lines.card)?.set('lang', 'Klingon')
    expect(plan().columns[0]?.categories[0]?.cards[0]?.lines).toEqual([])
  })

  it('a review starts without them: its own interpreter answers for its own', () => {
    const { doc } = page()
    const next = new Y.Doc()
    carryForward(doc, next, family, new Map())
    expect(readLines(doc)).toHaveLength(4)
    expect(readLines(next)).toEqual([])
  })
})

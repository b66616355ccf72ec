import {
  addCard,
  type DocumentAsk,
  mapOf,
  type NamedDocument,
  type Person,
  type PersonId,
  readCards,
  readVoice,
  Refusal,
  strike
} from '@samepage/shared'
import { type AtDesk, mustProve } from '@samepage/server/house/papers/documents.ts'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { amira, chair, conference, jean, kelly, missClarke, poppy, reece, scribe, wall } from './support/family.ts'
import { type Declined, Guest, until } from './support/guest.ts'
import { meeting } from './support/meeting.ts'
import { codeOf, openHouse, Sitting } from './support/open-house.ts'
import { somebody } from './support/small-conference.ts'

const SECRET = 'Gran’s real address is 12 Oak Street'

/** The Marlows, with everybody who can be named and everybody who cannot. */
async function begun() {
  const child = poppy()
  const children = [child, reece()]
  const [ruth, tom, mum, nan, social, teacher] = [chair(), scribe(), kelly(), jean(), amira(), missClarke()]
  const advocate: Person = { ...somebody('Ada', 'advocate', 'here for Poppy'), helps: child.id }
  const lawyer = somebody('Lee', 'lawyer', 'the council’s lawyer')
  const observer = somebody('Olu', 'observer', 'looks on')
  const screen = wall()
  const people = [ruth, tom, mum, nan, social, teacher, advocate, lawyer, observer, screen]
  const family = conference({ people, children })
  const house = await openHouse(family)
  const at = (who: Person): AtDesk => ({ person: who.id, conference: family.id, prove: async () => undefined })
  const make = (who: Person, ask: Partial<DocumentAsk>): Promise<NamedDocument> =>
    house.documents.make(at(who), { kind: 'restricted', title: 'Police', child: '', named: [], ...ask })
  const open = (who: Person, document?: NamedDocument) => Sitting.open(house, family, who.id, document?.id)
  const door = await house.rooms.door(family.id)
  return {
    house,
    family,
    at,
    make,
    open,
    door,
    ruth,
    tom,
    mum,
    nan,
    social,
    teacher,
    advocate,
    lawyer,
    observer,
    screen,
    child
  }
}

const everybodyIn = (family: { people: Person[] }): PersonId[] => family.people.filter(({ role }) => role !== 'wall').map(({ id }) => id)
const words = (page: Pick<Sitting, 'doc'>): string[] => readCards(page.doc).map(({ text }) => text.toString())

describe('a document with an audience of its own', () => {
  it('[R28] is shown, listed and told of to those who are named, and to nobody else', async () => {
    const { house, family, at, make, open, social, ruth, lawyer, ...others } = await begun()
    const document = await make(social, { named: [lawyer.id] })
    expect(new Set(document.named)).toEqual(new Set([social.id, ruth.id, lawyer.id]))
    expect(new Set(house.news)).toEqual(new Set(document.named))
    const page = await open(social, document)
    const map = await Promise.all(['mum', 'teacher', 'screen'].map((who) => open(others[who as 'mum'])))
    await page.write((writer) => addCard(writer, { category: 'past', text: SECRET }))
    expect(words(await open(lawyer, document))).toEqual([SECRET])
    for (const who of [others.mum, others.nan, others.teacher, others.advocate, others.observer, others.screen]) {
      expect(await house.documents.list(at(who)), who.role).toEqual([])
      expect(await codeOf(open(who, document)), who.role).toBe('not-found')
    }
    for (const screen of map) for (const bytes of screen.bytes) expect(Buffer.from(bytes).toString('latin1')).not.toContain('Oak Street')
    expect(family.id).toBe(document.id.split('/')[0])
  })

  it('[R28] that is there and one that is not are refused alike, and leave the same trace: none', async () => {
    const { house, family, at, make, mum, ruth, teacher } = await begun()
    const there = await make(ruth, {})
    const before = await house.storage.audit.last()
    const absent = `${family.id}/${crypto.randomUUID()}` as typeof there.id
    const share = { card: crypto.randomUUID(), words: 'x', to: [] }
    for (const who of [mum, teacher]) {
      const answers = [there.id, absent].map(async (id) => [
        await refusalOf(house.rooms.document(family.id, id, who.id)),
        await refusalOf(house.documents.name(at(who), id, [who.id])),
        await refusalOf(house.documents.share(at(who), id, share)),
        await refusalOf(house.documents.give(at(who), id))
      ])
      const [one, other] = await Promise.all(answers)
      expect(one).toEqual(other)
      expect(one?.every((no) => no.startsWith('not-found'))).toBe(true)
    }
    expect(await house.storage.audit.last()).toEqual(before)
  })

  it('[R28] cannot be reached from another conference', async () => {
    const [here, there] = [await begun(), await begun()]
    const document = await here.make(here.ruth, {})
    expect(await codeOf(there.house.rooms.document(there.family.id, document.id, there.ruth.id))).toBe('not-found')
  })

  it('[R28] holds cards and nothing else, and each person strikes their own; the chair any', async () => {
    const { make, open, social, ruth } = await begun()
    const document = await make(social, {})
    const [hers, chairs] = [await open(social, document), await open(ruth, document)]
    let card = ''
    await hers.write((writer) => (card = addCard(writer, { category: 'past', text: 'From the police' })))
    let other = ''
    await chairs.write((writer) => (other = addCard(writer, { category: 'past', text: 'From the chair' })))
    await chairs.write((writer) => strike(writer, 'cards', card, true))
    expect(await codeOf(hers.write((writer) => strike(writer, 'cards', other, true)))).toBe('not-yours-to-strike')
    expect(await codeOf(chairs.write(({ doc }) => doc.getMap('dangers').set('x', new Y.Map())))).toBe('not-allowed')
  })

  it('[R28] whoever is taken off is out at once, hears nothing more, and is told only that there is nothing', async () => {
    const { house, at, make, open, social, ruth, lawyer } = await begun()
    const document = await make(ruth, { named: [lawyer.id, social.id] })
    const [his, chairs] = [await open(lawyer, document), await open(ruth, document)]
    house.news.length = 0
    await house.documents.name(at(ruth), document.id, [social.id])
    expect(his.closings).toEqual(['not-found'])
    const heard = his.bytes.length
    await chairs.write((writer) => addCard(writer, { category: 'past', text: SECRET }))
    expect(his.bytes.length).toBe(heard)
    expect(house.news).toEqual([])
    expect(await codeOf(his.open())).toBe('not-found')
    await house.documents.name(at(ruth), document.id, [social.id, lawyer.id])
    expect(house.news).toEqual([lawyer.id])
  })

  it('[R28] names nobody who may not know: family, network, observers and the wall; and only the chair names', async () => {
    const { house, at, make, social, ruth, mum, nan, observer, screen, lawyer } = await begun()
    for (const who of [mum, nan, observer, screen]) {
      expect(await codeOf(make(ruth, { named: [who.id] })), who.role).toBe('not-allowed')
      const document = await make(ruth, {})
      expect(await codeOf(house.documents.name(at(ruth), document.id, [who.id])), who.role).toBe('not-allowed')
    }
    expect(await codeOf(make(mum, {}))).toBe('not-allowed')
    const hers = await make(social, {})
    expect(await codeOf(house.documents.name(at(social), hers.id, [lawyer.id]))).toBe('not-allowed')
    expect((await house.documents.name(at(ruth), hers.id, [])).named.sort()).toEqual([ruth.id, social.id].sort())
  })

  it('is there once where there is only ever one: the chair’s notes, somebody’s draft, a child’s words', async () => {
    const { house, at, make, ruth, tom, mum, nan, advocate, teacher, child } = await begun()
    const twice = async (who: Person, ask: Partial<DocumentAsk>): Promise<NamedDocument> => {
      const [one, other] = await Promise.all([make(who, ask), make(who, ask)])
      expect(one.id).toBe(other.id)
      return one
    }
    const notes = await twice(ruth, { kind: 'chair-notes' })
    expect(notes.named).toEqual([ruth.id])
    expect((await house.documents.name(at(ruth), notes.id, [tom.id])).named).toEqual([ruth.id, tom.id])
    expect(await codeOf(house.documents.name(at(ruth), notes.id, [teacher.id]))).toBe('not-allowed')
    const [mums, nans] = [await twice(mum, { kind: 'draft' }), await twice(nan, { kind: 'draft' })]
    expect([mums.named, nans.named]).toEqual([[mum.id], [nan.id]])
    const said = await twice(advocate, { kind: 'child-words', child: child.id })
    expect(said.named.sort()).toEqual([ruth.id, advocate.id].sort())
    expect((await make(ruth, { kind: 'child-words', child: child.id })).id).toBe(said.id)
    const other = somebody('Nobody’s', 'advocate', '')
    expect(await codeOf(make(other, { kind: 'child-words', child: child.id }))).toBe('not-found')
  })

  it('[R28] a draft is its author’s alone until they give it to the chair', async () => {
    const { house, at, make, open, mum, ruth, social } = await begun()
    const draft = await make(mum, { kind: 'draft' })
    const page = await open(mum, draft)
    await page.write((writer) => addCard(writer, { category: 'past', text: 'What I want to say' }))
    expect(await codeOf(open(ruth, draft))).toBe('not-found')
    expect(await codeOf(house.documents.give(at(ruth), draft.id))).toBe('not-found')
    expect((await house.documents.give(at(mum), draft.id)).named).toEqual([mum.id, ruth.id])
    expect(words(await open(ruth, draft))).toEqual(['What I want to say'])
    expect(await codeOf(open(social, draft))).toBe('not-found')
  })

  it('every opening is in the trail before its words are sent, with no words of it', async () => {
    const { house, family, make, open, ruth } = await begun()
    const document = await make(ruth, {})
    await open(ruth, document)
    const rows = await house.storage.audit.before(Number.MAX_SAFE_INTEGER, 10, family.id)
    expect(rows.map(({ act, about }) => [act, about])).toContainEqual(['document-opened', document.id.split('/')[1]])
    expect(['restricted', 'closed-part', 'child-words'].every((kind) => mustProve(kind as NamedDocument['kind']))).toBe(true)
    expect(['chair-notes', 'draft'].some((kind) => mustProve(kind as NamedDocument['kind']))).toBe(false)
  })
})

describe('while a part is closed', () => {
  it('[R7] whoever is out is put out of everything and receives nothing; those who stay go on in documents of theirs', async () => {
    const { house, family, at, make, open, door, ruth, social, mum, teacher } = await begun()
    const restricted = await make(ruth, { named: [teacher.id, social.id] })
    const mums = await make(mum, { kind: 'draft' })
    const [hers, draft, teachers] = [await open(mum), await open(mum, mums), await open(teacher, restricted)]
    const chairs = await open(ruth, restricted)
    const stays = [ruth.id, social.id]
    const document = await house.documents.makeClosedPart(family.id, ruth.id, stays)
    await door.record(ruth.id, { type: 'part-closed', stays, ground: 'confidential', reason: 'Police', document })
    await house.rooms.recheck(family.id)
    for (const page of [hers, draft, teachers]) expect(page.closings).toEqual(['short-break'])
    const heard = teachers.bytes.length
    await chairs.write((writer) => addCard(writer, { category: 'past', text: SECRET }))
    const part = await Sitting.open(house, family, social.id, document)
    await part.write((writer) => addCard(writer, { category: 'past', text: 'Said privately' }))
    expect(teachers.bytes.length).toBe(heard)
    expect(await codeOf(house.documents.list(at(mum)))).toBe('short-break')
    expect(await codeOf(hers.open())).toBe('short-break')
    expect(await codeOf(Sitting.open(house, family, teacher.id, document))).toBe('not-found')
    const resting = await open(ruth)
    expect(await codeOf(resting.write((writer) => addCard(writer, { category: 'past', text: 'On the map' })))).toBe('page-rests')

    await door.record(ruth.id, { type: 'part-opened' })
    await hers.open()
    expect(words(hers)).not.toContain('Said privately')
    expect(await codeOf(Sitting.open(house, family, teacher.id, document))).toBe('not-found')
    expect(words(await Sitting.open(house, family, ruth.id, document))).toEqual(['Said privately'])
  })
})

describe('sharing from a document', () => {
  it('puts new words on the map in the name of whoever shares them, once they have shown that it is them', async () => {
    const { house, family, at, make, open, ruth, social, mum } = await begun()
    const document = await make(social, {})
    const page = await open(social, document)
    let card = ''
    await page.write((writer) => (card = addCard(writer, { category: 'safety', kind: 'fact', on: '2026-03-03', text: 'All of it' })))
    const hers = await open(mum)
    const ask = { card, words: 'A part of it', to: everybodyIn(family) }
    const unproved: AtDesk = { ...at(ruth), prove: () => Promise.reject(new Refusal('prove-again')) }
    expect(await codeOf(house.documents.share(unproved, document.id, ask))).toBe('prove-again')
    expect(await codeOf(house.documents.share(at(social), document.id, ask))).toBe('not-allowed')
    expect(await codeOf(house.documents.share(at(ruth), document.id, { ...ask, to: ask.to.slice(1) }))).toBe('moved-on')
    await house.documents.share(at(ruth), document.id, ask)
    const [shared] = readCards(hers.doc)
    expect(shared).toMatchObject({ by: ruth.id, category: 'safety', kind: 'fact', on: '2026-03-03' })
    expect(words(hers)).toEqual(['A part of it'])
    const entries = []
    for await (const entry of house.storage.journal.since(mapOf(family.id), 0)) entries.push(entry)
    expect(entries.at(-1)).toMatchObject({ kind: 'edit', by: ruth.id })
    const rows = await house.storage.audit.before(Number.MAX_SAFE_INTEGER, 20, family.id)
    const note = rows.find(({ act }) => act === 'words-shared')
    expect(note?.about).toMatch(/ [0-9a-f]{64} /)
    expect(JSON.stringify(rows)).not.toContain('part of it')
  })

  it('lets a child’s advocate bring what the child said to the child’s own place, and an author their own draft', async () => {
    const { house, family, at, make, open, advocate, mum, nan, child } = await begun()
    const said = await make(advocate, { kind: 'child-words', child: child.id })
    let card = ''
    await (
      await open(advocate, said)
    ).write((writer) => (card = addCard(writer, { category: 'unplaced', whose: child.id, text: 'I want Nan' })))
    const to = everybodyIn(family)
    await house.documents.share(at(advocate), said.id, { card, words: 'I want Nan', to })
    const hers = await open(nan)
    expect(readVoice(hers.doc, child.id)?.words.toString()).toBe('I want Nan')
    const draft = await make(mum, { kind: 'draft' })
    await (await open(mum, draft)).write((writer) => (card = addCard(writer, { category: 'strengths', text: 'We read' })))
    const never: AtDesk = { ...at(mum), prove: () => Promise.reject(new Refusal('prove-again')) }
    await house.documents.share(never, draft.id, { card, words: 'We read', to })
    expect(words(hers)).toEqual(['We read'])
  })
})

const refusalOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'allowed',
    (why: Refusal) => why.message
  )

describe('over the wire', () => {
  it('[R28] a document opens on a live connection for whoever is named, and for nobody else as little as one that is not there', async () => {
    const { join, conference: family } = await meeting()
    const [ruth, social, mum] = await Promise.all([join('chair'), join('professional', 'Amira'), join('family')])
    const asked = { kind: 'restricted', title: 'Police', child: '', named: [social.seat] }
    const document = (await (await ruth.browser.ask('POST', `/api/seats/${ruth.seat}/documents`, asked)).json()) as NamedDocument
    await until(() => social.heard.includes('documents'), 'Amira hears that there is something')
    const [chairs, hers] = [
      await Guest.open(ruth.browser, ruth.seat, document.id),
      await Guest.open(social.browser, social.seat, document.id)
    ]
    await chairs.write((writer) => addCard(writer, { category: 'past', text: SECRET }))
    await until(() => readCards(hers.doc).length === 1, 'Amira has it')
    const absent = `${family.id}/${crypto.randomUUID()}` as NamedDocument['id']
    const refusals = [document.id, absent].map((id) =>
      Guest.open(mum.browser, mum.seat, id).catch(({ code, say }: Declined) => ({ code, say }))
    )
    const [there, nowhere] = await Promise.all(refusals)
    expect(there).toEqual(nowhere)
    expect(there).toMatchObject({ code: 'not-found' })
    const list = await (await mum.browser.ask('GET', `/api/seats/${mum.seat}/documents`)).text()
    expect(list).toBe('{"documents":[]}')
    expect(mum.heard).not.toContain('documents')
    const named = `/documents/${String(document.id.split('/')[1])}/named`
    const answers = [named, `/documents/${crypto.randomUUID()}/named`].map((path) =>
      mum.browser.ask('PUT', `/api/seats/${mum.seat}${path}`, { named: [] })
    )
    const [one, other] = await Promise.all(answers)
    expect([one?.status, await one?.text()]).toEqual([other?.status, await other?.text()])

    await ruth.browser.ask('PUT', `/api/seats/${ruth.seat}${named}`, { named: [] })
    await until(() => hers.closings.includes('not-found'), 'Amira is out of it')
    const heard = hers.frames.length
    await chairs.write((writer) => addCard(writer, { category: 'past', text: 'After' }))
    await chairs.write((writer) => addCard(writer, { category: 'past', text: 'And again' }))
    expect(hers.frames.length).toBe(heard)
  })

  it('[R25] words are removed within seconds of being asked, and [R30] what is kept safe is known to few', async () => {
    const { join } = await meeting()
    const [ruth, mum, nan] = await Promise.all([join('chair'), join('family'), join('network')])
    let item = ''
    await mum.write((writer) => (item = addCard(writer, { category: 'past', text: SECRET })))
    await until(() => words(nan).includes(SECRET), 'Nan reads it')
    const ask = { list: 'cards', item, field: 'text', words: SECRET, reason: 'It says where she lives' }
    expect((await mum.browser.ask('POST', `/api/seats/${mum.seat}/remove-words`, ask)).status).toBe(403)
    const removed = await ruth.browser.ask('POST', `/api/seats/${ruth.seat}/remove-words`, ask)
    expect(removed.status).toBe(200)
    expect(((await removed.json()) as { sentTo: PersonId[] }).sentTo).toEqual(expect.arrayContaining([mum.seat, nan.seat]))
    await until(() => nan.decisions.some(({ decision }) => decision.type === 'words-removed'), 'Nan is told')
    expect(words(nan)).not.toContain(SECRET)

    const kept = { kind: 'address', of: mum.seat, value: '12 Oak Street', from: [nan.seat] }
    const made = await ruth.browser.ask('POST', `/api/seats/${ruth.seat}/kept-safe`, kept)
    const { id } = (await made.json()) as { id: string }
    expect(await (await nan.browser.ask('GET', `/api/seats/${nan.seat}/kept-safe`)).text()).toBe('{"kept":[]}')
    const no = await mum.write((writer) => addCard(writer, { category: 'past', text: '12 Oak St' })).catch((why: Declined) => why)
    expect(no).toMatchObject({ code: 'kept-safe' })
    await until(() => (ruth.door?.warnings.length ?? 0) > 0, 'the chair is warned')
    expect((await ruth.browser.ask('DELETE', `/api/seats/${ruth.seat}/kept-safe/${id}`)).status).toBe(200)
  })
})

describe('papers and who asks for them', () => {
  it('[R28] whoever names others shows once more that it is them, and nobody makes papers without end', async () => {
    const { house, at, make, ruth, social, lawyer } = await begun()
    const paper = await make(ruth, {})
    const unproved = { ...at(ruth), prove: () => Promise.reject(new Refusal('prove-again')) }
    expect(await codeOf(house.documents.name(unproved, paper.id, [lawyer.id]))).toBe('prove-again')
    const ask = { kind: 'restricted', title: 'Police', child: '', named: [lawyer.id] } as const
    expect(await codeOf(house.documents.make(unproved, { ...ask, named: [...ask.named] }))).toBe('prove-again')
    for (let i = 0; i < 20; i++) await make(social, {})
    expect(await codeOf(make(social, {}))).toBe('too-many')
    expect(await codeOf(make(ruth, {}))).toBe('allowed')
  })
})

import {
  addCard,
  addDanger,
  type CopyAsk,
  DEFAULT_LABELS,
  doorOf,
  mapOf,
  type Person,
  type PersonId,
  readCards,
  type RemoveWordsAsk,
  Refusal,
  setFields,
  tick
} from '@samepage/shared'
import { Copies } from '@samepage/server/house/papers/copies.ts'
import type { AtDesk } from '@samepage/server/house/papers/documents.ts'
import { copiesFor } from '@samepage/server/house/release/made.ts'
import type { ReleaseParts } from '@samepage/server/house/release/parts.ts'
import { Alone } from '@samepage/server/live/alone.ts'
import { openSqlite } from '@samepage/server/storage/sqlite/open.ts'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import * as Y from 'yjs'
import { amira, chair, conference, jean, kelly, missClarke, wall } from './support/family.ts'
import { keysBeside, newFolder } from './support/folder.ts'
import { codeOf, openHouse, Sitting } from './support/open-house.ts'

const SECRET = 'Kelly hid at the lighthouse'

async function begun() {
  const { dir, remove } = newFolder()
  onTestFinished(remove)
  const storage = await openSqlite(dir, keysBeside(dir))
  onTestFinished(() => storage.close().catch(() => undefined))
  const [ruth, mum, nan, social, teacher] = [chair(), kelly(), jean(), amira(), missClarke()]
  const family = conference({ people: [ruth, mum, nan, social, teacher, wall()] })
  const house = await openHouse(family, storage)
  const at = (who: Person): AtDesk => ({ person: who.id, conference: family.id, prove: async () => undefined })
  const open = (who: Person) => Sitting.open(house, family, who.id)
  const remove_ = (who: Person, ask: Partial<RemoveWordsAsk>) =>
    house.removal.remove(at(who), { list: 'cards', item: '', field: 'text', words: SECRET, reason: 'It says where she was', ...ask })
  return { dir, storage, house, family, at, open, remove: remove_, ruth, mum, nan, social, teacher }
}

const texts = (page: Sitting): string[] => readCards(page.doc).map(({ text }) => text.toString())
const holds = (bytes: Uint8Array, words: string): boolean => Buffer.from(bytes).toString('latin1').includes(words)

describe('words that must go for good', () => {
  it('[R25] are gone from every screen, from what is sent to whoever comes later, and from every row that is stored', async () => {
    const { dir, storage, house, family, open, remove, ruth, mum, nan, teacher } = await begun()
    const [hers, his] = [await open(mum), await open(nan)]
    let card = ''
    await hers.write((writer) => (card = addCard(writer, { category: 'past', text: `Before. ${SECRET}. After.` })))
    await hers.write((writer) => addCard(writer, { category: 'past', text: 'Something else' }))
    await remove(ruth, { item: card })
    expect(texts(his).sort()).toEqual(['Before. . After.', 'Something else'].sort())
    expect(his.decisions).toEqual(['words-removed'])
    const late = await open(teacher)
    expect(texts(late).sort()).toEqual(texts(his).sort())
    expect(late.bytes.some((bytes) => holds(bytes, 'lighthouse'))).toBe(false)

    let rows = 0
    for await (const entry of storage.journal.since(mapOf(family.id), 0)) {
      rows++
      expect(entry.seq).toBe(rows) // R2: no holes
      if (entry.kind === 'edit') expect(holds(entry.update, 'lighthouse')).toBe(false)
      else expect(JSON.stringify(entry.decision)).not.toContain('lighthouse')
    }
    expect(rows).toBeGreaterThan(4)
    const snapshot = await storage.journal.latest(mapOf(family.id))
    expect(snapshot && holds(snapshot.state, 'lighthouse')).toBe(false)
    await house.rooms.close()
    await storage.close()
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      const bytes = await Promise.resolve(readFileSync(join(dir, name))).catch(() => Buffer.alloc(0))
      expect(bytes.includes('lighthouse'), name).toBe(false)
    }
  })

  it('[R25] keeps the rest of the page, and everybody writes on', async () => {
    const { house, family, storage, open, remove, ruth, mum } = await begun()
    const hers = await open(mum)
    let card = ''
    await hers.write((writer) => (card = addCard(writer, { category: 'past', text: SECRET })))
    await remove(ruth, { item: card, words: '' })
    const back = await open(mum)
    await back.write((writer) => addCard(writer, { category: 'safety', text: 'We read every night' }))
    await house.rooms.close()
    const again = await openHouse(family, storage)
    expect(texts(await Sitting.open(again, family, mum.id)).sort()).toEqual(['', 'We read every night'])
    expect((await again.rooms.map(family.id)).standing.removal).toBeGreaterThan(0)
  })

  it('[R25] a page from before that comes back has them taken away, and cannot bring them back', async () => {
    const { open, remove, ruth, nan, mum } = await begun()
    const [hers, his] = [await open(mum), await open(nan)]
    let card = ''
    await hers.write((writer) => (card = addCard(writer, { category: 'past', text: SECRET })))
    his.leave()
    const offline = texts(his)
    await remove(ruth, { item: card })
    expect(offline).toEqual([SECRET])
    await his.comeBack()
    expect(texts(his)).toEqual([''])
    const undo = new Y.UndoManager(hers.doc.getMap('cards'), { trackedOrigins: new Set(['me', 'server']) })
    undo.undo()
    await hers.comeBack()
    expect(texts(await open(ruth))).toEqual([''])
  })

  it('[R25] in plain fields, in ticks and in a child’s words alike, names and all', async () => {
    const { storage, family, open, remove, ruth, mum } = await begun()
    const page = await open(mum)
    let [card, danger] = ['', '']
    await page.write((writer) => (card = addCard(writer, { category: 'past', text: 'x' })))
    await page.write((writer) => setFields(writer, 'cards', card, { whose: 'Uncle Lighthouse' }))
    await page.write((writer) => (danger = addDanger(writer, DEFAULT_LABELS, { statement: 'What if' }) ?? ''))
    await page.write((writer) => tick(writer, 'dangers', danger, 'worried', 'Aunt Lighthouse', true))
    await page.write((writer) => tick(writer, 'dangers', danger, 'worried', 'Nan', true))
    const [child] = family.children
    await page.write(({ doc }) => {
      const voice = doc.getMap<Y.Map<Y.Text>>('voices').get(String(child?.id))
      voice?.get('words')?.insert(0, 'I like the Lighthouse keeper')
    })
    await remove(ruth, { item: card, field: 'whose', words: '' })
    await remove(ruth, { list: 'dangers', item: danger, field: 'worried', words: 'Aunt Lighthouse' })
    await remove(ruth, { list: 'voices', item: String(child?.id), field: 'words', words: 'Lighthouse' })
    for await (const entry of storage.journal.since(mapOf(family.id), 0)) {
      if (entry.kind === 'edit') expect(holds(entry.update, 'Lighthouse'), String(entry.seq)).toBe(false)
    }
    const late = await open(ruth)
    expect(JSON.stringify(late.doc.getMap('dangers').toJSON())).toContain('Nan')
    await (await open(mum)).write((writer) => tick(writer, 'dangers', danger, 'worried', 'Nan', false))
    expect(late.doc.getMap('voices').size).toBe(family.children.length)
  })

  it('[R25] records why, and whose screens had those words: whoever had the page open since, and whoever may have had', async () => {
    const { storage, family, open, remove, ruth, mum, nan, social, teacher } = await begun()
    const before = await open(teacher)
    before.leave() // gone before the words were written
    const [hers, his] = [await open(mum), await open(nan)]
    let card = ''
    await hers.write((writer) => (card = addCard(writer, { category: 'past', text: SECRET })))
    his.leave()
    ;(await open(social)).leave()
    const sentTo = await remove(ruth, { item: card })
    const had: PersonId[] = [mum.id, nan.id, social.id]
    expect(sentTo.sort()).toEqual(had.sort())
    const entries = []
    for await (const entry of storage.journal.since(doorOf(family.id), 0)) if (entry.kind === 'decision') entries.push(entry)
    expect(entries.at(-1)).toMatchObject({ by: ruth.id, decision: { type: 'removal-explained', reason: 'It says where she was' } })
    const rows = await storage.audit.before(Number.MAX_SAFE_INTEGER, 100, family.id)
    expect(rows.filter(({ act }) => act === 'words-removed')).toMatchObject([{ who: ruth.id }])
    expect(JSON.stringify(rows)).not.toContain('lighthouse')
  })

  it('[R25] were typed and taken away again: they go from the history all the same', async () => {
    const { storage, family, open, remove, ruth, mum, social } = await begun()
    ;(await open(social)).leave()
    const hers = await open(mum)
    let card = ''
    await hers.write((writer) => (card = addCard(writer, { category: 'past', text: SECRET })))
    await hers.write((writer) => readCards(writer.doc)[0]?.text.delete(0, SECRET.length))
    const inHistory = async (): Promise<number> => {
      let rows = 0
      for await (const entry of storage.journal.since(mapOf(family.id), 0))
        if (entry.kind === 'edit' && holds(entry.update, 'lighthouse')) rows++
      return rows
    }
    expect(await inHistory()).toBe(1)
    const sentTo = await remove(ruth, { item: card })
    expect(await inHistory()).toBe(0)
    const had: PersonId[] = [mum.id, social.id]
    expect(sentTo.sort()).toEqual(had.sort())
    expect(texts(await open(ruth))).toEqual([''])
  })

  it('[R25] whoever took a copy of the plan with them had those words, and after one removal nobody is left out of the next', async () => {
    const { house, family, open, remove, ruth, mum, nan, social } = await begun()
    const hers = await open(mum)
    let [card, other] = ['', '']
    await hers.write((writer) => (card = addCard(writer, { category: 'past', text: SECRET })))
    await hers.write((writer) => (other = addCard(writer, { category: 'past', text: 'More of it' })))
    ;(await open(nan)).leave()
    await house.audit.note({ who: social.id, conference: family.id, act: 'plan-taken', about: 'draft' })
    expect(await remove(ruth, { item: card })).toEqual(expect.arrayContaining([mum.id, nan.id, social.id]))
    expect(await remove(ruth, { item: other, words: 'More' })).toEqual(expect.arrayContaining([mum.id, nan.id, social.id]))
  })

  it('[R25] whoever a copy of a signed plan was let go to had those words', async () => {
    const { house, family, open, remove, ruth, mum, nan, teacher } = await begun()
    const STAFF = crypto.randomUUID()
    const hers = await open(mum)
    let card = ''
    await house.audit.note({ who: 'an administrator', conference: family.id, act: 'copy-released', about: `${ruth.id} post` })
    await hers.write((writer) => (card = addCard(writer, { category: 'past', text: SECRET })))
    await house.audit.note({ who: 'an administrator', conference: family.id, act: 'copy-released', about: `${teacher.id} e-mail` })
    // A large-print pack is made for somebody; a file of the plan stays with whoever took it for the case system.
    await house.audit.note({ who: ruth.id, conference: family.id, act: 'pack-taken', about: nan.id })
    await house.audit.note({ who: STAFF, conference: family.id, act: 'record-taken', about: 'json 1' })
    expect((await remove(ruth, { item: card })).sort()).toEqual([mum.id, nan.id, teacher.id, STAFF].sort())
  })

  it('[R25] is the chair’s alone, while the conference is live, once they have shown that it is them', async () => {
    const { house, family, at, open, remove, ruth, mum } = await begun()
    const hers = await open(mum)
    let card = ''
    await hers.write((writer) => (card = addCard(writer, { category: 'past', text: SECRET })))
    expect(await codeOf(remove(mum, { item: card }))).toBe('not-allowed')
    const ask = { list: 'cards', item: card, field: 'text', words: SECRET, reason: 'why' } as const
    const unproved = { ...at(ruth), prove: () => Promise.reject(new Refusal('prove-again')) }
    expect(await codeOf(house.removal.remove(unproved, ask))).toBe('prove-again')
    expect(await codeOf(remove(ruth, { item: card, field: 'nothing' }))).toBe('moved-on')
    expect(await codeOf(remove(ruth, { item: crypto.randomUUID() }))).toBe('moved-on')
    expect(await codeOf(remove(ruth, { item: card, field: 'by' }))).toBe('not-allowed')
    expect(texts(await open(ruth))).toEqual([SECRET])
    expect((await house.rooms.map(family.id)).standing.removal).toBe(0)
  })

  /** A signed plan that says them. print: how long the printer takes. takeOut: the chair opens the plan again and removes them. */
  async function signedWithThem(print: () => Promise<unknown> = async () => undefined) {
    const all = await begun()
    const { storage, house, family, open, remove, ruth, mum } = all
    let card = ''
    await (await open(mum)).write((writer) => (card = addCard(writer, { category: 'past', text: SECRET })))
    const map = await house.rooms.map(family.id)
    await map.decide(ruth.id, { type: 'signed' }, map.seq, crypto.randomUUID())
    const signature = map.standing.signature
    if (!signature) throw new Error('nothing is signed')
    const { journal, prints, pictures } = storage
    const printer = {
      print: (plan: unknown) => print().then(() => Buffer.from(JSON.stringify(plan))),
      sign: async (paper: unknown) => paper,
      close: async () => undefined
    }
    const copies = new Copies({
      ...{ journal, prints, pictures, printer: printer as never },
      askAt: () => Promise.resolve(''),
      rooms: () => house.rooms,
      warn: () => undefined
    })
    const takeOut = async (): Promise<void> => {
      await map.decide(ruth.id, { type: 'reopened', reason: 'Words must go' }, map.seq, crypto.randomUUID())
      await remove(ruth, { item: card })
    }
    return { ...all, card, map, signature, copies, takeOut }
  }
  const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

  it('[R25] withdraws every version that was signed before, and their bytes are gone', async () => {
    const { storage, family, remove, ruth, mum, card, map, signature, copies, takeOut } = await signedWithThem()
    const bytes = await copies.signed(map, signature, mum.id)
    expect(holds(bytes, 'lighthouse')).toBe(true)
    expect(await codeOf(remove(ruth, { item: card }))).toBe('signed')
    await takeOut()
    expect(await codeOf(copies.signed(map, signature, mum.id))).toBe('withdrawn')
    expect(await storage.prints.find(family.id, sha256Of(bytes))).toBe(null)
  })

  it('[R25] leaves nothing of a plan that is being printed at that moment', async () => {
    const printed = Promise.withResolvers<void>()
    const { storage, mum, map, signature, copies, takeOut } = await signedWithThem(() => printed.promise)
    const keep = vi.spyOn(storage.prints, 'keep')
    const asked = codeOf(copies.signed(map, signature, mum.id))
    await takeOut()
    printed.resolve()
    expect(await asked).toBe('withdrawn')
    expect(keep).not.toHaveBeenCalled()
  })

  it('[R25] [R81] leaves nothing of copies that are being made ready at that moment', async () => {
    const { storage, house, family, mum, signature, takeOut } = await signedWithThem()
    const printed = Promise.withResolvers<void>()
    const keep = vi.spyOn(storage.prints, 'keep')
    const bytes = Buffer.from(SECRET)
    const made = { type: 'application/pdf', fileName: 'plan.pdf', sha256: sha256Of(bytes), bytes }
    const parts = {
      ...{ directory: storage.directory, prints: storage.prints, rooms: house.rooms },
      alone: new Alone(storage.board, Date.now),
      maker: { make: () => printed.promise.then(() => [made]) }
    } as unknown as ReleaseParts
    const ask: CopyAsk = { paper: 'family-plan', reader: mum.id, look: 'ordinary', language: 'en', format: 'pdf' }
    const asked = codeOf(copiesFor(parts, family.id, signature.seq, mum.id, [ask]))
    await takeOut()
    printed.resolve()
    expect(await asked).toBe('not-signed')
    expect(keep).not.toHaveBeenCalled()
  })

  it('[R25] works in a journal of 2,000 entries', async () => {
    const { storage, family, open, remove, ruth, mum } = await begun()
    const hers = await open(mum)
    let card = ''
    await hers.write((writer) => (card = addCard(writer, { category: 'past', text: SECRET })))
    const typing = Array.from({ length: 2000 }, (_, i) => hers.write((writer) => readCards(writer.doc)[0]?.text.insert(0, String(i % 10))))
    await Promise.all(typing)
    await remove(ruth, { item: card })
    let rows = 0
    for await (const entry of storage.journal.since(mapOf(family.id), 0)) {
      rows++
      if (entry.kind === 'edit') expect(holds(entry.update, 'lighthouse')).toBe(false)
    }
    expect(rows).toBeGreaterThan(2000)
  })
})

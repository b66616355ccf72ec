import { Copies } from '@samepage/server/house/papers/copies.ts'
import type { AtDesk } from '@samepage/server/house/papers/documents.ts'
import { shownToChair } from '@samepage/server/house/proof/audit-reading.ts'
import { openMemory } from '@samepage/server/storage/memory.ts'
import {
  mapOf,
  MOST_PICTURES,
  type NamedDocument,
  peopleIn,
  type Person,
  type PersonId,
  readPictures,
  Refusal,
  type Signature
} from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { entriesIn } from './support/entries.ts'
import { amira, chair, conference, jean, kelly, missClarke, poppy, reece, wall } from './support/family.ts'
import { codeOf, openHouse, Sitting } from './support/open-house.ts'
import { drawing } from './support/picture-bytes.ts'
import { somebody } from './support/small-conference.ts'

const HOUSE = 'A house with a big blue door'
const CAT = 'The cat that hides under the stairs'
const bytes = drawing().toString('base64')

/** The Marlows with Poppy's words kept apart; she has an advocate and a seat of her own. */
async function begun(storage = openMemory()) {
  const child = poppy()
  const [ruth, mum, nan, social, teacher, screen] = [chair(), kelly(), jean(), amira(), missClarke(), wall()]
  const ada: Person = { ...somebody('Ada', 'advocate', 'here for Poppy'), helps: child.id }
  const her = somebody(child.name, 'child', 'Poppy')
  const family = conference({ people: [ruth, mum, nan, social, teacher, ada, her, screen], children: [child, reece()] })
  const house = await openHouse(family, storage)
  const at = (who: Person): AtDesk => ({ person: who.id, conference: family.id, prove: async () => undefined })
  const paper = await house.documents.make(at(ada), { kind: 'child-words', title: '', child: child.id, named: [] })
  const everybody = peopleIn(family).map(({ id }) => id)
  const add = async (words: string, who = ada, id: string = crypto.randomUUID()): Promise<string> => {
    await house.pictures.add(at(who), paper.id, id, { words, bytes })
    return id
  }
  const agree = (id: string, agreed: boolean, who = her, to: PersonId[] = everybody): Promise<void> =>
    house.pictures.agree(at(who), paper.id, id, { agreed, to })
  const list = (who = ada) => house.pictures.list(at(who), paper.id)
  const map = () => house.rooms.map(family.id)
  const open = (who: Person, document?: NamedDocument) => Sitting.open(house, family, who.id, document?.id)
  const shownTo = async (who: Person): Promise<string[]> => readPictures((await open(who)).doc, child.id).map(({ text }) => text.toString())
  return {
    house,
    family,
    child,
    paper,
    everybody,
    at,
    add,
    agree,
    list,
    map,
    open,
    shownTo,
    ruth,
    mum,
    nan,
    social,
    teacher,
    ada,
    her,
    screen
  }
}
const refusalOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'yes',
    (why: Refusal) => `${why.code} ${why.message}`
  )

describe('a child’s own pictures', () => {
  it('[R78] are known to those who may open the child’s document, and nobody else can tell that there are any', async () => {
    const { house, at, add, agree, list, open, paper, ruth, mum, nan, social, teacher, screen, her, ada } = await begun()
    const screens = await Promise.all([mum, teacher, screen].map((who) => open(who)))
    const id = await add(HOUSE)
    expect(await list(ruth)).toEqual([{ id, words: HOUSE, agreed: null, shown: false }])
    for (const who of [ruth, ada, her]) expect((await house.pictures.find(at(who), id)).length, who.role).toBeGreaterThan(100)
    await agree(id, false)
    const trail = await house.storage.audit.last()
    const absent = { ...paper, id: paper.id.replace(/.{12}$/, '000000000000') as typeof paper.id }
    for (const who of [mum, nan, social, teacher, screen]) {
      const answers = [
        { document: paper.id, picture: id },
        { document: absent.id, picture: crypto.randomUUID() }
      ].map(async ({ document, picture }) => [
        await refusalOf(house.pictures.find(at(who), picture)),
        await refusalOf(house.pictures.list(at(who), document)),
        await refusalOf(house.pictures.add(at(who), document, picture, { words: HOUSE, bytes })),
        await refusalOf(house.pictures.agree(at(who), document, picture, { agreed: true, to: [] })),
        await refusalOf(house.pictures.remove(at(who), document, picture))
      ])
      const [one, other] = await Promise.all(answers)
      expect(one, who.role).toEqual(other)
      expect(
        one?.every((no) => no.startsWith('not-found')),
        who.role
      ).toBe(true)
    }
    expect(await house.storage.audit.last()).toEqual(trail)
    for (const page of screens) {
      for (const heard of page.bytes) expect(Buffer.from(heard).toString('latin1')).not.toContain('blue door')
      expect(page.decisions).toEqual([])
    }
    expect(house.news.filter((one) => ![ruth.id, ada.id, her.id].includes(one))).toEqual([])
  })

  it('[R78] are shown one by one, as the child says, with what they show in words; and taken down again', async () => {
    const { house, at, add, agree, list, shownTo, mum, teacher, screen } = await begun()
    const [shown, kept] = [await add(HOUSE), await add(CAT)]
    await agree(shown, true)
    await agree(kept, false)
    expect(await list()).toMatchObject([
      { words: HOUSE, agreed: true, shown: true },
      { words: CAT, agreed: false, shown: false }
    ])
    for (const who of [mum, teacher, screen]) {
      expect(await shownTo(who), who.role).toEqual([HOUSE])
      expect((await house.pictures.find(at(who), shown)).length).toBeGreaterThan(100)
      expect(await codeOf(house.pictures.find(at(who), kept))).toBe('not-found')
    }
    await agree(shown, false)
    expect(await shownTo(mum)).toEqual([])
    expect(await codeOf(house.pictures.find(at(mum), shown))).toBe('not-found')
    await agree(shown, true)
    expect(await shownTo(mum)).toEqual([HOUSE])
    const acts = (await house.storage.audit.before(1_000, 100)).filter(({ act }) => act.startsWith('picture-'))
    expect(acts.toReversed().map(({ act }) => act)).toEqual([
      'picture-added',
      'picture-added',
      'picture-agreed',
      'picture-taken-back',
      'picture-taken-back',
      'picture-agreed'
    ])
    for (const { about } of acts) expect([shown, kept]).toContain(about.split(' ').at(-1))
  })

  it('[R28] [R78] leave a trace that whoever takes the chair later does not read, as little as the paper they belong to', async () => {
    const { house, family, add, agree, list, at, paper, ruth, social } = await begun()
    const id = await add(HOUSE)
    await agree(id, true)
    await agree(id, false)
    await house.pictures.remove(at(ruth), paper.id, id)
    expect(await list()).toEqual([])
    const trail = await house.storage.audit.before(1_000, 100)
    const readBy = async (chair: Person): Promise<string[]> => {
      const shown = await shownToChair(family, chair.id, house.storage.directory)
      return trail.filter(shown).map(({ act }) => act)
    }
    const acts = ['picture-removed', 'picture-taken-back', 'picture-agreed', 'picture-added']
    expect(await readBy(ruth)).toEqual(expect.arrayContaining(acts))
    expect((await readBy(social)).filter((act) => acts.includes(act))).toEqual([])
  })

  it('[R78] are shown to those alone who were said to see them, and not where the words say what is kept safe', async () => {
    const { house, at, family, add, agree, list, everybody, mum, nan, her } = await begun()
    const id = await add('Our house in 14 Alder Road')
    expect(await codeOf(agree(id, true, her, everybody.slice(1)))).toBe('moved-on')
    await house.keptSafe.add(at(mum), { kind: 'address', of: mum.id, value: '14 Alder Road', from: [nan.id] })
    expect(await codeOf(agree(id, true))).toBe('kept-safe')
    expect(await list()).toMatchObject([{ agreed: null, shown: false }])
    expect(await (await house.rooms.map(family.id)).shownPictures()).toEqual(new Set())
  })

  it('[R21] [R78] stay as they are once the plan is signed', async () => {
    const { add, agree, map, ruth, house, at, paper, list } = await begun()
    const [shown, kept] = [await add(HOUSE), await add(CAT)]
    await agree(shown, true)
    const room = await map()
    await room.decide(ruth.id, { type: 'signed' }, room.seq, crypto.randomUUID())
    expect(await codeOf(agree(shown, false))).toBe('signed')
    expect(await codeOf(agree(kept, true))).toBe('signed')
    expect(await codeOf(house.pictures.remove(at(ruth), paper.id, shown))).toBe('signed')
    expect(await list()).toMatchObject([{ shown: true }, { shown: false }])
    await house.pictures.remove(at(ruth), paper.id, kept)
    expect(await list()).toHaveLength(1)
  })

  it('[R78] sent again, because the answer was lost, are one; and there is room for a few', async () => {
    const { add, list, her } = await begun()
    const id = crypto.randomUUID()
    await Promise.all([add(HOUSE, her, id), add(HOUSE, her, id)])
    await add(HOUSE, her, id)
    expect(await list()).toHaveLength(1)
    for (let i = 1; i < MOST_PICTURES; i++) await add(`${CAT} ${i}`)
    expect(await codeOf(add('One more'))).toBe('too-many')
    expect(await list()).toHaveLength(MOST_PICTURES)
  })

  it('[R78] are kept before anybody is told, and where the disk says no in between, sending again is all it takes', async () => {
    const storage = openMemory()
    let broken = false
    const journal = {
      ...storage.journal,
      append: (...asked: Parameters<typeof storage.journal.append>) =>
        broken && asked[1].kind === 'decision' && asked[1].decision.type === 'picture-added'
          ? Promise.reject(new Refusal('not-saved'))
          : storage.journal.append(...asked)
    }
    const { add, list, house, family, her, paper } = await begun({ ...storage, journal })
    const id = crypto.randomUUID()
    broken = true
    expect(await codeOf(add(HOUSE, her, id))).toBe('not-saved')
    expect(await list()).toEqual([])
    expect((await house.storage.pictures.find(family.id, id))?.words).toBe(HOUSE)
    broken = false
    await add(HOUSE, her, id)
    expect(await list()).toMatchObject([{ id, words: HOUSE }])
    // The journal of the child's document says what was decided, and not a word of what is in a picture.
    expect(JSON.stringify(await entriesIn(house.storage.journal, paper.id))).toContain('picture-added')
    expect(JSON.stringify(await entriesIn(house.storage.journal, paper.id))).not.toContain('blue door')
  })

  it('[R78] taken away are gone for good, in every copy that was made before too, unless a signed plan has them', async () => {
    const { add, agree, list, house, at, paper, family, map, ruth, her } = await begun()
    const [never, signed] = [await add(CAT), await add(HOUSE)]
    await agree(signed, true)
    const room = await map()
    await room.decide(ruth.id, { type: 'signed' }, room.seq, crypto.randomUUID())
    await room.decide(ruth.id, { type: 'reopened', reason: 'A date' }, room.seq, crypto.randomUUID())
    for (const id of [never, signed]) await house.pictures.remove(at(her), paper.id, id)
    expect(await list()).toEqual([])
    expect(await room.shownPictures()).toEqual(new Set())
    expect(await house.storage.pictures.find(family.id, never)).toBeNull()
    expect(await house.storage.pictures.find(family.id, signed)).not.toBeNull()
    expect(await codeOf(add(CAT, her, never))).toBe('moved-on')
  })

  it('[R25] [R78] that must go for good are gone from the page, its history, the store and every signed plan', async () => {
    const { add, agree, list, house, at, family, child, map, ruth, mum, open } = await begun()
    const id = await add(HOUSE)
    await agree(id, true)
    const room = await map()
    await room.decide(ruth.id, { type: 'signed' }, room.seq, crypto.randomUUID())
    const { signature } = room.standing
    await room.decide(ruth.id, { type: 'reopened', reason: 'A picture' }, room.seq, crypto.randomUUID())
    const hers = await open(mum)
    const reason = 'Somebody can be seen in it'
    const sentTo = await house.removal.remove(at(ruth), { list: 'pictures', item: id, field: 'text', words: 'part of it', reason })
    expect(sentTo).toContain(mum.id)
    expect(readPictures(hers.doc, child.id)).toEqual([])
    expect(await codeOf(house.pictures.find(at(mum), id))).toBe('not-found')
    expect(await codeOf(house.pictures.find(at(ruth), id))).toBe('not-found')
    expect(await list()).toEqual([])
    const history = (await entriesIn(house.storage.journal, mapOf(family.id))).map((entry) =>
      entry.kind === 'edit' ? Buffer.from(entry.update).toString('latin1') : JSON.stringify(entry)
    )
    expect(history.join()).not.toContain('blue door')
    const { journal, prints, pictures } = house.storage
    const copies = new Copies({
      ...{ journal, prints, pictures, printer: undefined as never, warn: () => undefined },
      askAt: async () => '',
      rooms: () => house.rooms
    })
    expect(await codeOf(copies.frozen(room, signature as Signature))).toBe('withdrawn')
  })

  it('[R78] [R13] cannot be put on the page by whoever writes there, or changed in its words', async () => {
    const { add, agree, child, open, mum, ruth } = await begun()
    const id = await add(HOUSE)
    await agree(id, true)
    for (const who of [mum, ruth]) {
      const page = await open(who)
      expect(await codeOf(page.write(({ doc }) => readPictures(doc, child.id)[0]?.text.insert(0, 'Not '))), who.role).toBe('not-allowed')
      await page.open().catch(() => undefined)
    }
  })
})

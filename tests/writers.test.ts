import { addCard, type PersonId, readCards, type Role } from '@samepage/shared'
import { openMemory } from '@samepage/server/storage/memory.ts'
import { Writers } from '@samepage/server/live/writers.ts'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { amira, chair, conference, jean, kelly, wall } from './support/family.ts'
import { codeOf, openHouse, Sitting } from './support/open-house.ts'
import { somebody } from './support/small-conference.ts'
import { CLIENT, KELLY, WrittenPage } from './support/written-page.ts'

const none = (): boolean => false
const words = (page: Sitting): string[] => readCards(page.doc).map(({ text }) => text.toString())

async function begun() {
  const [ruth, mum, nan, social] = [chair(), kelly(), jean(), amira()]
  const family = conference({ people: [ruth, mum, nan, social, wall(), somebody('Olu', 'observer', 'looks on')] })
  const house = await openHouse(family)
  return { house, family, ruth, mum, nan, open: (who: { id: PersonId }) => Sitting.open(house, family, who.id) }
}

describe('an id to write under', () => {
  it('[R29] is given by the server to each page anew, and to nobody twice', async () => {
    const { open, mum, nan } = await begun()
    const pages = await Promise.all([open(mum), open(mum), open(nan)])
    const ids = pages.map(({ writerId }) => writerId)
    expect(ids.every((id) => Number.isInteger(id) && id > 0 && id < 2 ** 32)).toBe(true)
    expect(new Set(ids).size).toBe(3)
  })

  it('[R29] stays the same for a page that opens again', async () => {
    const { open, mum } = await begun()
    const page = await open(mum)
    const first = page.writerId
    await page.write((writer) => addCard(writer, { category: 'past', text: 'One' }))
    await page.open()
    expect(page.writerId).toBe(first)
  })

  it('[R29] is none for whoever may only read', async () => {
    const { house, family } = await begun()
    for (const role of ['wall', 'observer'] satisfies Role[]) {
      const person = family.people.find((one) => one.role === role)
      const page = await Sitting.open(house, family, (person as { id: PersonId }).id)
      expect(page.writerId, role).toBe(0)
    }
  })

  it('[R29] is refused to everybody else, and one that nobody was given is refused to all', async () => {
    const { open, mum, nan, ruth } = await begun()
    const [hers, his, chairs] = [await open(mum), await open(nan), await open(ruth)]
    his.doc.clientID = hers.writerId
    expect(await codeOf(his.write((writer) => addCard(writer, { category: 'past', text: 'In her name' })))).toBe('not-your-words')
    chairs.doc.clientID = 4242
    expect(await codeOf(chairs.write((writer) => addCard(writer, { category: 'past', text: 'Made up' })))).toBe('not-your-words')
    expect(words(hers)).toEqual([])
  })

  it('[R29] is looked at before anything else: the scan takes no id that was given to nobody', () => {
    const page = new WrittenPage()
    page.givesIds = false
    const sent = page.draft(KELLY, CLIENT.nobody, (writer) => addCard(writer, { category: 'past', text: 'x' }))
    expect(page.refusal(KELLY, sent)).toBe('not-your-words')
    page.writers.set(CLIENT.nobody, KELLY)
    expect(page.refusal(KELLY, sent)).toBe(null)
  })

  it('[R29] stays theirs for good: words written offline under an earlier one are taken after coming back, even after a restart', async () => {
    const { house, family, open, mum } = await begun()
    const before = await open(mum)
    before.leave()
    addCard(before.writer, { category: 'past', text: 'Written in the lift' })
    const again = await openHouse(family, house.storage)
    const back = await Sitting.open(again, family, mum.id)
    expect(back.writerId).not.toBe(before.writerId)
    const room = await again.rooms.map(family.id)
    await room.edit(back, Y.encodeStateAsUpdate(before.doc, Y.encodeStateVector(back.doc)))
    expect(words(await Sitting.open(again, family, mum.id))).toEqual(['Written in the lift'])
  })

  it('[R29] goes on under an id that has words which never arrived: one page never writes under two at once', async () => {
    const { house, family, open, mum } = await begun()
    const page = await open(mum)
    page.leave()
    addCard(page.writer, { category: 'past', text: 'Written in the lift' })
    const room = await house.rooms.map(family.id)
    const { writer, vector } = await room.open(
      { person: mum.id, enter: () => true, putOut: () => undefined },
      Y.encodeStateVector(page.doc),
      0
    )
    expect(writer).toBe(page.writerId)
    expect(Y.decodeStateVector(vector).get(writer)).toBe(undefined)
  })

  it('[R29] is one of 200 at most for each person: the last that no open page writes under comes round again', async () => {
    const { family, mum } = await begun()
    const writers = await Writers.read(`${family.id}/map` as never, openMemory().directory)
    const pages = Array.from({ length: 202 }, () => ({ person: mum.id }))
    const ids: number[] = []
    for (const [i, page] of pages.entries())
      ids.push(await writers.give(page, { unsent: [], inUse: none, open: pages.slice(Math.max(0, i - 3), i) }))
    expect(new Set(ids).size).toBe(200)
    expect(ids[200]).toBe(ids[196]) // 197, 198 and 199 are open
  })
})

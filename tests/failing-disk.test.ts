import { Beat } from '@samepage/server/live/beat.ts'
import { addCard, type DecisionEntry, DOOR_START, mapOf, type Person, readCards, Refusal } from '@samepage/shared'
import type { Member } from '@samepage/server/live/edits.ts'
import { readJournal } from '@samepage/server/live/reading.ts'
import { Answers } from '@samepage/server/live/answers.ts'
import { KeptWatch } from '@samepage/server/live/kept-watch.ts'
import { MapRoom } from '@samepage/server/live/map-room.ts'
import { Page } from '@samepage/server/live/page.ts'
import { NO_OTHERS } from '@samepage/server/live/others.ts'
import type { Reach } from '@samepage/server/live/reach.ts'
import { Writers } from '@samepage/server/live/writers.ts'
import { openMemory } from '@samepage/server/storage/memory.ts'
import type { Journal } from '@samepage/server/storage/storage.ts'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { chair, conference, kelly, writerFor } from './support/family.ts'

/** A real journal whose disk says no when it is told to: to writing, to reading, or to both. */
class ShakyJournal implements Journal {
  writes = true
  reads = true
  readonly #kept = openMemory().journal

  append: Journal['append'] = (...asked) => (this.writes ? this.#kept.append(...asked) : Promise.reject(new Refusal('not-saved')))
  since: Journal['since'] = (...asked) => {
    if (!this.reads) throw new Error('the disk does not answer')
    return this.#kept.since(...asked)
  }
  heads: Journal['heads'] = (...asked) => this.#kept.heads(...asked)
  keep: Journal['keep'] = (...asked) => this.#kept.keep(...asked)
  latest: Journal['latest'] = (...asked) => this.#kept.latest(...asked)
  strike: Journal['strike'] = (...asked) => (this.writes ? this.#kept.strike(...asked) : Promise.reject(new Refusal('not-saved')))
}

async function openRoom() {
  const [ruth, mum] = [chair(), kelly()]
  const family = conference({ people: [ruth, mum] })
  const journal = new ShakyJournal()
  const told: Uint8Array[] = []
  const id = mapOf(family.id)
  const reach: Reach = {
    tell: {
      edited: ({ update }) => void told.push(update),
      decided: () => undefined,
      heard: () => undefined,
      doorMoved: () => undefined,
      tellDocuments: () => undefined,
      tellMine: () => undefined
    },
    clock: { now: () => '2026-12-01T10:00:00.000Z' },
    beat: new Beat(),
    report: () => undefined,
    others: NO_OTHERS,
    note: async () => undefined,
    warn: () => undefined
  }
  const page = new Page(id, await readJournal(journal, id), journal, reach)
  const writers = await Writers.read(id, openMemory().directory)
  const begun = { ...DOOR_START, began: true }
  const room = new MapRoom({ page, writers, reach, conference: family.id }, () => begun, {
    watch: new KeptWatch([]),
    answers: await Answers.open(family.id, journal)
  })
  await room.convene(family)
  return { room, journal, told, id, ruth, mum }
}

const member = (person: Member['person']): Member => ({ person, enter: () => true, putOut: () => undefined })

async function pageOf(room: MapRoom, who: Member): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const { update, writer } = await room.open(who, Y.encodeStateVector(doc), 0)
  Y.applyUpdate(doc, update)
  doc.clientID = writer
  return doc
}

function newCard(doc: Y.Doc, person: Person, text: string): Uint8Array {
  const before = Y.encodeStateVector(doc)
  addCard(writerFor(doc, person), { category: 'past', text })
  return Y.encodeStateAsUpdate(doc, before)
}

const wordsOf = (doc: Y.Doc): string[] => readCards(doc).map(({ text }) => text.toString())

describe('a disk that says no', () => {
  it('[R3] nobody is told "saved", not even whoever sent the same words at the same moment', async () => {
    const { room, journal, told, mum } = await openRoom()
    const [first, second] = [member(mum.id), member(mum.id)]
    const update = newCard(await pageOf(room, first), mum, 'Never kept')
    await pageOf(room, second)
    journal.writes = false
    const answers = await Promise.allSettled([room.edit(first, update), room.edit(second, update)])
    expect(answers.map((answer) => (answer.status === 'rejected' ? (answer.reason as Refusal).code : 'saved'))).toEqual([
      'not-saved',
      'not-saved'
    ])
    expect(told.length).toBe(1) // the children's places, and nothing since
  })

  it('[R4] shows nobody what was not kept, even while the journal cannot be read again', async () => {
    const { room, journal, mum, ruth } = await openRoom()
    const hers = member(mum.id)
    const doc = await pageOf(room, hers)
    journal.writes = journal.reads = false
    await expect(room.edit(hers, newCard(doc, mum, 'Never kept'))).rejects.toMatchObject({ code: 'not-saved' })
    await expect(pageOf(room, member(ruth.id))).rejects.toMatchObject({ code: 'not-saved' })
    journal.writes = journal.reads = true
    expect(wordsOf(await pageOf(room, member(ruth.id)))).not.toContain('Never kept')
  })

  it('goes on by itself once there is room again, and the words that waited arrive', async () => {
    const { room, journal, told, mum, ruth } = await openRoom()
    const hers = member(mum.id)
    const doc = await pageOf(room, hers)
    journal.writes = false
    await expect(room.edit(hers, newCard(doc, mum, 'Waited'))).rejects.toMatchObject({ code: 'not-saved' })
    journal.writes = true
    const { vector } = await room.open(hers, Y.encodeStateVector(doc), 0)
    await room.edit(hers, Y.encodeStateAsUpdate(doc, vector))
    expect(told.length).toBe(2)
    expect(wordsOf(await pageOf(room, member(ruth.id)))).toContain('Waited')
  })

  it('[R14] a room that has fallen behind its journal reads on, and the next decision is taken', async () => {
    const { room, journal, id, ruth } = await openRoom()
    const { decisions, seq } = await room.open(member(ruth.id), Y.encodeStateVector(new Y.Doc()), 0)
    const [convened] = decisions as [DecisionEntry]
    await journal.append(id, { ...convened, at: '2026-12-01T10:00:01.000Z', key: crypto.randomUUID(), after: seq }, seq)
    await expect(room.decide(ruth.id, { type: 'signed' }, seq, crypto.randomUUID())).rejects.toMatchObject({ code: 'moved-on' })
    expect(await room.decide(ruth.id, { type: 'signed' }, seq + 1, crypto.randomUUID())).toBe(seq + 2)
  })
})

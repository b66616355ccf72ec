import type { Journal, Snapshot } from '@samepage/server/storage/storage.ts'
import type { ConferenceId, DecisionEntry, DocumentId, NewEntry, PersonId, Seq } from '@samepage/shared'
import { mapOf } from '@samepage/shared'
import { describe, expect, test } from 'vitest'
import type { Place } from './storage.contract.ts'
import { entriesIn } from './support/entries.ts'

const AT = '2026-03-12T10:04:00.000Z'
const jean = crypto.randomUUID() as PersonId

export function registerJournalContract(place: () => Place): void {
  const journal = (): Journal => place().storage.journal

  describe('the journal', () => {
    test('[R2] 500 edits to three pages at once are numbered from 1 without a hole, each page on its own', async () => {
      const pages = [newPage(), newPage(), newPage()]
      const asked = Array.from({ length: 500 }, (_, i) => ({ page: pages[i % 3] as DocumentId, entry: edit(`words ${i}`) }))
      const seqs = await Promise.all(asked.map(({ page, entry }) => journal().append(page, entry)))

      for (const page of pages) {
        const mine = asked.flatMap((ask, i) => (ask.page === page ? [{ ...ask.entry, seq: seqs[i] as Seq }] : []))
        expect(mine.map(({ seq }) => seq)).toEqual(mine.map((_, i) => i + 1))
        expect(await entriesIn(journal(), page)).toEqual(mine)
      }
    })

    test('[R1] an entry stays as it was kept, whatever happens to the copies people hold', async () => {
      const page = newPage()
      const mine = edit('Nan Jean phones at eight')
      await journal().append(page, mine)
      mine.update.fill(0)
      const [read] = await entriesIn(journal(), page)
      if (read?.kind === 'edit') read.update.fill(0)
      expect(await entriesIn(journal(), page)).toEqual([{ ...edit('Nan Jean phones at eight'), seq: 1 }])
    })

    test('[R10] edits and decisions come back with everything that was kept: who, when, and the last number seen', async () => {
      const page = newPage()
      const kept: NewEntry[] = [
        edit('Poppy walked next door', 4_294_967_295),
        arrival(1),
        {
          at: AT,
          by: 'same-page',
          kind: 'decision',
          decision: { type: 'reopened', reason: 'A step had no name – “who?”' },
          after: 2,
          key: 'k'
        }
      ]
      for (const entry of kept) await journal().append(page, entry)
      expect(await entriesIn(journal(), page)).toEqual(kept.map((entry, i) => ({ ...entry, seq: i + 1 })))
    })

    test('[R21] an edit by somebody who has not seen the last decision is refused, and other edits are nothing to it', async () => {
      const page = newPage()
      await journal().append(page, edit('written at one process'))
      await journal().append(page, edit('written at another'), 0)
      await journal().append(page, arrival(2), 2)
      await expect(journal().append(page, edit('by a page that is behind'), 2)).rejects.toMatchObject({ code: 'moved-on' })
      await journal().append(page, edit('by one that is not'), 3)
      await journal().append(page, edit('nor is this'), 3)
      expect((await entriesIn(journal(), page)).map(({ kind }) => kind)).toEqual(['edit', 'edit', 'decision', 'edit', 'edit'])
    })

    test('[R2] how far several pages have gone is said at once, and nothing of one that holds nothing', async () => {
      const [one, two, none] = [newPage(), newPage(), newPage()]
      await journal().append(one, edit('first'))
      await journal().append(one, edit('second'))
      await journal().append(two, edit('first'))
      expect(await journal().heads([one, two, none])).toEqual(
        new Map([
          [one, 2],
          [two, 1]
        ])
      )
      expect(await journal().heads([])).toEqual(new Map())
    })

    test('[R14] of 20 decisions taken at once by people who saw the same page, exactly one is kept', async () => {
      const page = newPage()
      await journal().append(page, edit('as everyone saw it'))
      const results = await Promise.allSettled(Array.from({ length: 20 }, () => journal().append(page, arrival(1), 1)))
      const kept = results.filter((result) => result.status === 'fulfilled')
      const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))

      expect(kept.map(({ value }) => value)).toEqual([2])
      expect(refused).toEqual(Array.from({ length: 19 }, () => expect.objectContaining({ name: 'Refusal', code: 'moved-on' })))
      expect(await entriesIn(journal(), page)).toHaveLength(2)
    })

    test('[R14] a decision that comes too late does not disturb what others wrote at the same time', async () => {
      const page = newPage()
      const [first, late, second] = await Promise.allSettled([
        journal().append(page, edit('first')),
        journal().append(page, arrival(0), 0),
        journal().append(page, edit('second'))
      ])
      expect([first, late?.status, second]).toEqual([kept(1), 'rejected', kept(2)])
    })

    test('[R14] a decision about a page that nobody wrote on yet is the first entry', async () => {
      expect(await journal().append(newPage(), arrival(0), 0)).toBe(1)
    })

    test('reading on from a number gives everything later, oldest first, however much that is', async () => {
      const page = newPage()
      await Promise.all(Array.from({ length: 1_203 }, (_, i) => journal().append(page, edit(`${i}`))))
      for (const after of [0, 1, 499, 500, 702, 1_202, 1_203, 5_000]) {
        const expected = Array.from({ length: Math.max(0, 1_203 - after) }, (_, i) => after + i + 1)
        expect((await entriesIn(journal(), page, after)).map(({ seq }) => seq)).toEqual(expected)
      }
    })

    test('[R3] everything that was acknowledged is there after a restart, and numbers go on from it', async () => {
      const page = newPage()
      await Promise.all([journal().append(page, edit('before')), journal().append(page, arrival(0))])
      const before = await entriesIn(journal(), page)
      const again = (await place().reopen()).journal
      expect(await entriesIn(again, page)).toEqual(before)
      expect(await again.append(page, edit('after'))).toBe(3)
    })

    test('[R3] closing waits for what was asked before', async () => {
      const page = newPage()
      const asked = journal().append(page, edit('the last words of the day'))
      const again = (await place().reopen()).journal
      expect(await asked).toBe(1)
      expect(await entriesIn(again, page)).toHaveLength(1)
    })
  })

  registerSnapshotContract(place)
  registerStrikeContract(place)
}

function registerSnapshotContract(place: () => Place): void {
  const journal = (): Journal => place().storage.journal

  describe('snapshots', () => {
    test('[R5] a page has no snapshot until one is kept, and then the newest, also after a restart', async () => {
      const page = newPage()
      expect(await journal().latest(page)).toBeNull()
      await journal().keep(page, snapshot(2))
      await journal().keep(page, snapshot(7))
      expect(await journal().latest(page)).toEqual(snapshot(7))
      expect(await (await place().reopen()).journal.latest(page)).toEqual(snapshot(7))
    })

    test('[R5] an older snapshot changes nothing', async () => {
      const page = newPage()
      await journal().keep(page, snapshot(7))
      await journal().keep(page, snapshot(2))
      expect(await journal().latest(page)).toEqual(snapshot(7))
    })

    test('[R5] keeping a snapshot changes nothing in the journal', async () => {
      const page = newPage()
      for (const words of ['one', 'two']) await journal().append(page, edit(words))
      const before = await entriesIn(journal(), page)
      await journal().keep(page, snapshot(2))
      expect(await entriesIn(journal(), page)).toEqual(before)
      expect(await journal().append(page, edit('three'), 2)).toBe(3)
    })
  })
}

function registerStrikeContract(place: () => Place): void {
  const journal = (): Journal => place().storage.journal
  const state = new TextEncoder().encode('what stays')
  const gone = Uint8Array.of(0, 0)

  describe('words taken out for good', () => {
    test('[R25] every edit up to there is empty and the last one bears what stays; numbers, people, times and decisions are as they were', async () => {
      const page = newPage()
      for (const entry of [edit('14 Alder Road', 17), arrival(1), edit('she lives at 14 Alder Road', 18), arrival(3), edit('later', 19)])
        await journal().append(page, entry)
      const before = await entriesIn(journal(), page)
      await journal().strike(page, 4, state)

      const expected = before.map((entry) =>
        entry.kind === 'edit' ? { ...entry, update: { 1: gone, 3: state }[entry.seq] ?? entry.update } : entry
      )
      expect(await entriesIn(journal(), page)).toEqual(expected)
      expect(await journal().append(page, edit('and on'), 5)).toBe(6)
      const again = (await place().reopen()).journal
      expect(await entriesIn(again, page)).toEqual([...expected, { ...edit('and on'), seq: 6 }])
      expect(await entriesIn(again, page, 4)).toHaveLength(2)
    })

    test('[R25] snapshots go, and one made before comes back no more', async () => {
      const page = newPage()
      for (const words of ['one', 'two', 'three']) await journal().append(page, edit(words))
      await journal().keep(page, snapshot(2))
      await journal().strike(page, 3, state)
      expect(await journal().latest(page)).toBeNull()
      await journal().keep(page, snapshot(3))
      expect(await journal().latest(page)).toBeNull()
      await journal().append(page, edit('four'))
      await journal().keep(page, snapshot(4))
      expect(await journal().latest(page)).toEqual(snapshot(4))
    })

    test('[R25] what was asked for just before is in, other pages are untouched, and it can happen again', async () => {
      const [page, other] = [newPage(), newPage()]
      await journal().append(other, edit('elsewhere'))
      const asked = journal().append(page, edit('14 Alder Road'))
      await journal().strike(page, 1, state)
      expect(await asked).toBe(1)
      await journal().append(page, edit('more'))
      await journal().strike(page, 2, state)
      const updates = (await entriesIn(journal(), page)).map((entry) => entry.kind === 'edit' && entry.update)
      expect(updates).toEqual([gone, state])
      expect(await entriesIn(journal(), other)).toEqual([{ ...edit('elsewhere'), seq: 1 }])
    })

    test('[R25] somebody who is reading meanwhile reads on', async () => {
      const page = newPage()
      await Promise.all(Array.from({ length: 1_203 }, (_, i) => journal().append(page, edit(`${i}`))))
      const seqs: Seq[] = []
      for await (const { seq } of journal().since(page, 0)) {
        seqs.push(seq)
        if (seq === 300) await journal().strike(page, 1_000, state)
      }
      expect(seqs).toEqual(Array.from({ length: 1_203 }, (_, i) => i + 1))
    })

    test('[R25] the record of it is kept behind it, and the page goes on from there', async () => {
      const page = newPage()
      for (const entry of [edit('14 Alder Road'), arrival(1)]) await journal().append(page, entry)
      const record = arrival(2)
      expect(await journal().strike(page, 2, state, record)).toBe(3)
      expect(await journal().append(page, edit('and on'), 3)).toBe(4)
      const again = (await place().reopen()).journal
      const [words, , told] = await entriesIn(again, page)
      expect(words).toMatchObject({ update: state })
      expect(told).toEqual({ ...record, seq: 3 })
      expect(await again.heads([page])).toEqual(new Map([[page, 4]]))
    })

    test('[R25] with a record, nothing at all is changed once the page has moved on', async () => {
      const page = newPage()
      for (const words of ['14 Alder Road', 'later']) await journal().append(page, edit(words))
      await journal().keep(page, snapshot(2))
      const before = await entriesIn(journal(), page)
      await expect(journal().strike(page, 1, state, arrival(1))).rejects.toMatchObject({ code: 'moved-on' })
      expect(await entriesIn(journal(), page)).toEqual(before)
      expect(await journal().latest(page)).toEqual(snapshot(2))
      expect(await journal().append(page, edit('and on'))).toBe(3)
    })

    test('[R25] a page that nobody wrote on has nothing to take out', async () => {
      const page = newPage()
      await journal().strike(page, 0, state)
      expect(await entriesIn(journal(), page)).toEqual([])
    })
  })
}

const newPage = (): DocumentId => mapOf(crypto.randomUUID() as ConferenceId)

const edit = (words: string, writer = 17) => ({ at: AT, by: jean, kind: 'edit' as const, update: new TextEncoder().encode(words), writer })

const arrival = (after: Seq): NewEntry => ({
  at: AT,
  by: jean,
  kind: 'decision',
  decision: { type: 'attended', person: jean, as: 'arrived', way: 'room' },
  after,
  key: crypto.randomUUID()
})

function snapshot(seq: Seq): Snapshot {
  const arrived: DecisionEntry = {
    seq: 1,
    at: AT,
    by: jean,
    kind: 'decision',
    decision: { type: 'attended', person: jean, as: 'arrived', way: 'phone' },
    after: 0,
    key: 'arrived'
  }
  const writers: Snapshot['writers'] = [
    [17, jean],
    [18, 'same-page']
  ]
  return { seq, state: Uint8Array.of(1, 2, seq), writers, decisions: [arrived] }
}

const kept = (value: Seq) => ({ status: 'fulfilled', value })

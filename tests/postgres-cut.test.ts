import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { newKey } from './directory.contract.ts'
import { entriesIn } from './support/entries.ts'
import { cutAll } from './support/postgres.ts'
import { describePostgres, edit, newPage, wordsIn } from './support/postgres-place.ts'
import { tapWire, type WireTap } from './support/wire-tap.ts'

describePostgres('a connection to PostgreSQL that is cut', (place) => {
  let tap: WireTap
  beforeEach(async () => {
    tap = await tapWire(place.url)
    place.tidy.push(() => tap.close())
  })

  test('[R3] cut again and again in the middle of writing, nothing that was acknowledged is lost or there twice, and it goes on by itself', async () => {
    const { journal } = await place.openOne()
    const page = newPage()
    const acknowledged = new Map<string, number>()
    const cutting = (async () => {
      for (let i = 0; i < 8; i++) {
        await wait(60)
        await cutAll(place.schema)
      }
    })()
    // Between two cuts nothing may be kept for a while, and everybody hears so at once: what counts is that it goes on.
    for (let i = 0; acknowledged.size <= 200; i++) {
      await journal.append(page, edit(`words ${i}`)).then(
        (seq) => acknowledged.set(`words ${i}`, seq),
        (why: unknown) => expect(why).toMatchObject({ name: 'Refusal', code: 'not-saved' })
      )
      await wait(1)
    }
    await cutting
    await expect.poll(() => journal.append(page, edit('after')).catch(() => 0)).toBeGreaterThan(0)
    const words = await wordsIn(journal, page)
    for (const [said, seq] of acknowledged) expect(words[seq - 1]).toBe(said)
    expect(new Set(words).size, 'nothing twice').toBe(words.length)
  })

  test('[R3] when the answer to a commit is lost, its writer hears all the same that the words were kept, and they are there once', async () => {
    const { journal } = await place.openOne(tap.url)
    const page = newPage()
    await journal.append(page, edit('first'))
    tap.fate = 'answer-lost'
    const asked = journal.append(page, edit('second'))
    await expect.poll(() => tap.cuts).toBeGreaterThan(0)
    tap.fate = 'through'
    expect(await asked).toBe(2)
    expect(await journal.append(page, edit('third'))).toBe(3)
    expect(await wordsIn(journal, page)).toEqual(['first', 'second', 'third'])
  })

  test('[R3] when a commit never arrives, its writer hears that nothing was saved, and it is not there later', async () => {
    const { journal } = await place.openOne(tap.url)
    const page = newPage()
    await journal.append(page, edit('first'))
    tap.fate = 'lost'
    const asked = journal.append(page, edit('second'))
    const said = expect(asked).rejects.toMatchObject({ name: 'Refusal', code: 'not-saved' })
    await expect.poll(() => tap.cuts).toBeGreaterThan(0)
    tap.fate = 'through'
    await said
    expect(await journal.append(page, edit('third'))).toBe(2)
    expect(await wordsIn(journal, page)).toEqual(['first', 'third'])
  })

  test('[R3] while the database is away everybody is told, and when it is back everything goes on', async () => {
    const { journal, directory } = await place.openOne(tap.url)
    const page = newPage()
    await journal.append(page, edit('first'))
    tap.sever()
    await wait(50)
    const notSaved = { name: 'Refusal', code: 'not-saved' }
    await expect(journal.append(page, edit('lost'))).rejects.toMatchObject(notSaved)
    await expect(directory.addKey(newKey())).rejects.toMatchObject(notSaved)
    await expect(entriesIn(journal, page)).rejects.toMatchObject(notSaved)
    tap.mend()
    await expect.poll(() => journal.append(page, edit('back')).catch(() => 0), { timeout: 10_000 }).toBe(2)
    expect(await wordsIn(journal, page)).toEqual(['first', 'back'])
  })

  test('[R3] what is only read when its connection is cut is asked again on another', async () => {
    const { directory } = await place.openOne(tap.url)
    expect(await directory.hasStaff()).toBe(false)
    tap.mend() // counts from here
    tap.severAt = 1
    const asked = directory.hasStaff()
    await wait(10)
    tap.severAt = Infinity
    tap.mend()
    expect(await asked).toBe(false)
  })
})

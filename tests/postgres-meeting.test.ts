import { setTimeout as wait } from 'node:timers/promises'
import { addCard, readCards } from '@samepage/shared'
import { expect, onTestFinished, test } from 'vitest'
import { Guest, pageOf, until } from './support/guest.ts'
import { meeting } from './support/meeting.ts'
import { cutAll, newSchema } from './support/postgres.ts'
import { describePostgres } from './support/postgres-place.ts'
import { testServer } from './support/server.ts'
import { tapWire } from './support/wire-tap.ts'

const words = (guest: Guest): string[] => readCards(guest.doc).map(({ text }) => text.toString())

/** Opens the page again as a browser does, until it is let. */
async function openAgain(guest: Guest): Promise<void> {
  for (;;) {
    try {
      await guest.open()
      return
    } catch {
      await wait(100)
    }
  }
}

/** Writes one card after the other; whatever is refused stays on the page and goes with the next opening. */
async function keepWriting(guest: Guest, name: string, saved: string[], over: () => boolean): Promise<void> {
  for (let i = 0; !over(); i++) {
    const text = `${name} ${i}`
    try {
      await guest.write((writer) => addCard(writer, { category: 'past', text }))
      saved.push(text)
    } catch {
      await openAgain(guest)
    }
    await wait(15)
  }
}

describePostgres('a meeting on PostgreSQL', () => {
  test('[R3] in which the database is cut off for seconds and its connections are ended again and again loses nothing that was saved', async () => {
    const { url, schema, remove } = await newSchema()
    onTestFinished(remove)
    const tap = await tapWire(url)
    onTestFinished(() => tap.close())
    const server = await testServer({ databaseUrl: tap.url })
    const { join, link, conference } = await meeting(server)
    const people = await Promise.all([join('chair'), join('family'), join('professional', 'Miss Clarke')])
    let isOver = false
    const saved: string[] = []
    const writing = people.map((guest, i) => keepWriting(guest, `person ${i}`, saved, () => isOver))

    await until(() => saved.length >= 15, 'some sentences are saved')
    for (let i = 0; i < 3; i++) {
      await cutAll(schema)
      await wait(400)
    }
    tap.sever()
    await wait(3_000)
    const whileAway = saved.length
    await wait(500)
    expect(saved.length, 'nobody is told "saved" while it is away').toBe(whileAway)
    tap.mend()
    await until(() => saved.length >= whileAway + 15, 'it goes on by itself')
    isOver = true
    await Promise.all(writing)
    for (const guest of people) await openAgain(guest)

    await until(() => new Set(people.map(({ doc }) => pageOf(doc))).size === 1, 'everybody has the same page')
    const restarted = await server.restart()
    const late = await Guest.join(restarted.url, link('professional', 'Sgt Lowe'), conference.id)
    expect(pageOf(late.doc)).toBe(pageOf((people[0] as Guest).doc))
    const kept = words(late)
    expect(saved.filter((text) => !kept.includes(text))).toEqual([])
    expect(kept.length, 'nothing twice').toBe(new Set(kept).size)
  })
})

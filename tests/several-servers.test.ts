import { addCard, readCards } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { type Guest, pageOf, until } from './support/guest.ts'
import { several } from './support/several.ts'

const words = (guest: Guest): string[] => readCards(guest.doc).map((card) => card.text.toString())
const write = (guest: Guest, text: string): Promise<number> => guest.write((writer) => addCard(writer, { category: 'past', text }))

describe('one conference at two servers', () => {
  it('[R6] shows what is written at one to whoever is at the other, and everybody ends with the same page', async () => {
    const { join } = await several()
    const [chair, mum, school] = [await join(0, 'chair'), await join(1, 'family'), await join(1, 'professional', 'Miss Clarke')]
    await write(mum, 'Written at the second.')
    await until(() => [chair, school].every((guest) => words(guest).includes('Written at the second.')), 'both can read it')
    await Promise.all([chair, mum, school].flatMap((guest, who) => Array.from({ length: 20 }, (_, i) => write(guest, `${who} and ${i}`))))
    await until(
      () => [chair, mum, school].every((guest) => words(guest).length === words(chair).length && words(guest).length >= 61),
      'all have all'
    )
    expect(new Set([chair, mum, school].map(({ doc }) => pageOf(doc))).size).toBe(1)
    expect(pageOf((await join(0, 'professional', 'Sgt Lowe')).doc)).toBe(pageOf(chair.doc))
  })

  it('[R6] does so by itself when nothing is heard between them', async () => {
    const { join } = await several({ lost: () => true })
    const [chair, mum] = [await join(0, 'chair'), await join(1, 'family')]
    await write(mum, 'Nobody said so.')
    await until(() => words(chair).includes('Nobody said so.'), 'the chair can read it')
  })

  it('[R14] refuses a decision of somebody who has not seen the last one, at whichever server that was taken', async () => {
    const { join } = await several({ lost: () => true })
    const [chair, mum] = [await join(0, 'chair'), await join(1, 'family')]
    await write(mum, 'The chair has not read this.')
    const seen = chair.seq
    await expect(chair.decide({ type: 'signed' }, seen)).rejects.toMatchObject({ code: 'moved-on' })
    expect(words(chair)).toContain('The chair has not read this.')
    await chair.decide({ type: 'signed' })
  })

  it('[R21] takes no edit at one server once the plan is signed at the other', async () => {
    const { join } = await several({ lost: () => true })
    const [chair, mum] = [await join(0, 'chair'), await join(1, 'family')]
    await write(mum, 'Before.')
    await until(() => words(chair).includes('Before.'), 'the chair has it')
    await chair.decide({ type: 'signed' })
    // The second server has not heard of it yet.
    await expect(write(mum, 'After.')).rejects.toMatchObject({ code: 'signed' })
    await until(() => mum.standing.signature !== null, 'mum sees that it is signed')
    expect(words(chair)).not.toContain('After.')
  })
})

import { addCard, readCards } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Declined, type Guest, until } from './support/guest.ts'
import { meeting } from './support/meeting.ts'

const words = (guest: Guest): string[] => readCards(guest.doc).map((card) => card.text.toString())
const write = (guest: Guest, text: string): Promise<number> => guest.write((writer) => addCard(writer, { category: 'past', text }))
const declined = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'allowed',
    (why: Declined) => why.code
  )

describe('after a no', () => {
  it('[R12] nobody writes once the chair has signed, from the very next edit, and they are told', async () => {
    const { join } = await meeting()
    const [chair, mum] = await Promise.all([join('chair'), join('family')])
    await chair.decide({ type: 'signed' })
    expect(await declined(write(mum, 'Too late'))).toBe('signed')
    await until(() => mum.closings.includes('signed'), 'mum’s page is closed')
    expect(words(chair)).not.toContain('Too late')
  })

  it('[R13] a closed page stays closed until it is opened again, and later words reach everyone', async () => {
    const { join } = await meeting()
    const [chair, mum] = await Promise.all([join('chair'), join('family')])
    await chair.decide({ type: 'signed' })
    expect(await declined(write(mum, 'Refused'))).toBe('signed')
    await chair.decide({ type: 'reopened', reason: 'Kelly asked us to add something.' }, chair.standing.signature ? chair.seq : 0)
    // The writer's next words build on the refused ones; nobody could ever see them.
    expect(await declined(write(mum, 'Built on the refused words'))).toBe('rejoin-first')

    const again = await join('family')
    await write(again, 'Words after reopening')
    await until(() => words(chair).includes('Words after reopening'), 'the other screen shows the new edit')
    expect(words(chair)).not.toContain('Refused')
  })

  it('[R13] hears nothing more of a page that was closed', async () => {
    const { join } = await meeting()
    const [chair, mum] = await Promise.all([join('chair'), join('family')])
    expect(await declined(mum.edit(Uint8Array.from([1, 1])))).not.toBe('allowed')
    const heard = mum.frames.length
    await write(chair, 'Said after mum’s page closed')
    expect(mum.frames.length).toBe(heard)
    await mum.open()
    expect(words(mum)).toContain('Said after mum’s page closed')
  })

  it('[R26] an edit that builds on a refused one changes nothing for anybody', async () => {
    const { join } = await meeting()
    const [chair, mum] = await Promise.all([join('chair'), join('family')])
    addCard(mum.writer, { category: 'past', text: 'Never sent' })
    const vector = Y.encodeStateVector(mum.doc)
    addCard(mum.writer, { category: 'past', text: 'Builds on it' })
    expect(await declined(mum.edit(Y.encodeStateAsUpdate(mum.doc, vector)))).toBe('missing-before')
    expect(words(chair)).not.toContain('Builds on it')
    await mum.open() // the resync brings both
    await until(() => words(chair).includes('Builds on it') && words(chair).includes('Never sent'), 'both arrive')
  })

  it('[R27] refuses a text that is too long for its box with what to do, and keeps the page going for others', async () => {
    const { join } = await meeting()
    const [chair, mum] = await Promise.all([join('chair'), join('family')])
    const why = await write(mum, 'x'.repeat(20_001)).catch((no: Declined) => no)
    expect(why).toMatchObject({ code: 'text-too-long' })
    expect((why as Declined).say).toContain('copy')
    await write(chair, 'x'.repeat(20_000))
    await mum.open().catch(() => undefined)
    expect(words(chair).some((text) => text.length === 20_000)).toBe(true)
  })
})

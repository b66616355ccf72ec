import { addCard, profileFor, sayWeekday } from '@samepage/shared'
import { printed } from '@samepage/server/plan/print.ts'
import { layOutPack, type Pack } from '@samepage/server/plan/pack.ts'
import { describe, expect, it } from 'vitest'
import { marlow } from './support/marlow.ts'
import { linesOf } from './support/pdf-lines.ts'
import { pagesOf, textOf } from './support/pdf.ts'
import { realConference } from './support/real-conference.ts'
import { refusedWith, signedInStaff } from './support/staff.ts'

const { agenda, scale } = profileFor('initial')

const packOf = (given: Partial<Pack> = {}): Pack => ({
  reader: 'Jean Marlow',
  chair: 'Ruth Adeyemi',
  phone: '01632 960001',
  stages: agenda.map(({ name, minutes }) => ({ name, minutes })),
  scale,
  plan: marlow().draft(),
  ...given
})
const print = (given: Partial<Pack> = {}): Promise<Uint8Array> => printed(layOutPack(packOf(given)))

describe('the pack of somebody who is on the phone', () => {
  it('says what is meant, one thing to a page: when, what will happen, who, the children’s words, the page, the numbers, whom to ring', async () => {
    const pages = await pagesOf(await print())
    const page = (title: string): string => pages.find((text) => text.includes(title)) ?? ''
    expect(pages[0]).toContain('For Jean Marlow')
    expect(pages[0]).toContain(`When: ${sayWeekday('2026-05-12')} at 10:00`)
    expect(pages[0]).toContain('01632 960001')
    for (const { name } of agenda) expect(page('What will happen')).toContain(name)
    expect(page('Who will be there')).toContain('Amira')
    expect(page('What the children say')).toContain('Poppy')
    expect(page('What the numbers mean')).toContain(scale.zero)
    expect(page('What you can say at any time')).toContain('I need a break')
    expect(pages.every((text) => text.includes('DRAFT · For Jean Marlow'))).toBe(true)
    expect(new Set(pages.map((text) => text.match(/Page (\d+) of (\d+)/)?.[2]))).toEqual(new Set([String(pages.length)]))
  })

  it('has every word of the page, and no letter smaller than 18 points', async () => {
    const bytes = await print()
    const sizes = (await linesOf(bytes)).flat().map(({ size }) => size)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18)
    const text = squeezed(await textOf(bytes))
    const { columns, threads } = packOf().plan
    const cards = columns.flatMap(({ categories }) => categories.flatMap((category) => category.cards.map((card) => card.text)))
    for (const words of [
      ...cards,
      ...threads.map(({ statement }) => statement),
      ...threads.flatMap(({ steps }) => steps.map(({ what }) => what))
    ])
      expect(text).toContain(squeezed(words))
  })

  it('has few words on a page, and holds the longest there are', async () => {
    const page = marlow()
    page.card('past', 'Wow '.repeat(2000))
    const pages = await pagesOf(await print({ plan: page.draft() }))
    expect(Math.max(...pages.map((text) => text.split(' ').length))).toBeLessThan(190)
    expect(pages.join(' ').match(/Wow/g)).toHaveLength(2000)
  })

  it('stands without a telephone number, a place or anybody’s words', async () => {
    const empty = { ...packOf().plan, place: '', columns: [], threads: [], otherSteps: [], unplaced: [] }
    const text = await textOf(await print({ phone: '', plan: empty }))
    expect(text).toContain('Ring the person who asked you to take part')
    expect(text).not.toContain('ring:')
  })
})

const squeezed = (text: string): string => text.replace(/\s+/g, '')
const pdf = async (asked: Promise<Response>): Promise<string> => {
  const response = await asked
  expect(response.headers.get('content-type')).toBe('application/pdf')
  return textOf(new Uint8Array(await response.arrayBuffer()))
}

describe('who prints it', () => {
  it('[R30] leaves out for its reader what is kept safe from them, as their own draft does, and says so to the chair alone', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const jade = await here.letIn(chair, 'Jade')
    await chair.write((writer) => {
      addCard(writer, { category: 'past', text: 'Dana met them at 12 Elm Row.' })
      addCard(writer, { category: 'strengths', text: 'Mia loves her nursery.' })
    })
    const { id: mia } = here.conference.children[0] ?? {}
    const kept = { kind: 'address', of: mia, value: '12 Elm Row', from: [jade.seat] }
    expect((await chair.browser.ask('POST', `/api/seats/${chair.seat}/kept-safe`, kept)).ok).toBe(true)
    const pack = (reader: string): Promise<string> => pdf(chair.browser.ask('GET', `/api/seats/${chair.seat}/pack?for=${reader}`))
    const [hers, lowes] = [await pack(jade.seat), await pack(here.person('Lowe').id)]
    expect(lowes).toContain('12 Elm Row')
    expect(hers).toContain('Mia loves her nursery.')
    expect(hers).not.toContain('Elm')
    expect(hers).toContain('DRAFT · For Jade Holt')
    const warned = chair.door?.warnings.map(({ say }) => say).join(' ')
    expect(warned).toContain('Large print was made for Jade Holt.')
  })

  it('[R11] is the chair and whoever writes for all, and whoever sets the conference up once they have shown who they are', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const jade = await here.letIn(chair, 'Jade')
    const own = (reader: string): Promise<Response> => jade.browser.ask('GET', `/api/seats/${jade.seat}/pack?for=${reader}`)
    expect(await refusedWith(own(jade.seat))).toBe('not-allowed')
    const nobody = crypto.randomUUID()
    expect(await refusedWith(chair.browser.ask('GET', `/api/seats/${chair.seat}/pack?for=${nobody}`))).toBe('person-unknown')
    const adam = await signedInStaff(here.server, 'administrator', { name: 'Adam Marsh' })
    const path = `/api/conferences/${here.conference.id}/pack?for=${jade.seat}`
    expect(await pdf(adam.browser.ask('GET', path))).toContain('For Jade Holt')
    const other = await signedInStaff(here.server, 'independent-chair', { name: 'Another Chair' })
    expect(await refusedWith(other.browser.ask('GET', path))).toBe('not-found')
    await chair.decide({ type: 'signed' })
    expect(await refusedWith(chair.browser.ask('GET', `/api/seats/${chair.seat}/pack?for=${jade.seat}`))).toBe('signed')
    expect(await refusedWith(adam.browser.ask('GET', path))).toBe('signed')
  })
})

import { createHash } from 'node:crypto'
import { addCard, readCards } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { Declined, type Guest, until } from './support/guest.ts'
import { meeting } from './support/meeting.ts'
import { textOf } from './support/pdf.ts'

const declined = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'allowed',
    (why: Declined) => why.code
  )
const pdf = async (guest: Guest): Promise<Buffer> =>
  Buffer.from(await (await guest.browser.ask('GET', `/api/seats/${guest.seat}/plan.pdf`)).arrayBuffer())
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

describe('sign-off', () => {
  it('[R14] refuses a signature when somebody wrote a word while the chair was reading', async () => {
    const { join } = await meeting()
    const [chair, mum] = await Promise.all([join('chair'), join('family')])
    const read = chair.seq
    await mum.write((writer) => addCard(writer, { category: 'past', text: 'One more thing.' }))
    const no = await chair.decide({ type: 'signed' }, read).catch((why: Declined) => why)
    expect(no).toMatchObject({ code: 'moved-on', say: 'The page changed while you were reading. Nothing is lost. Please look again.' })
    await until(() => chair.seq > read, 'the chair has the new words')
    expect(await declined(chair.decide({ type: 'signed' }))).toBe('allowed')
  })

  it('lets only the chair sign, and only once', async () => {
    const { join } = await meeting()
    const [chair, mum, school] = await Promise.all([join('chair'), join('family'), join('professional', 'Miss Clarke')])
    expect(await declined(mum.decide({ type: 'signed' }))).toBe('not-allowed')
    expect(await declined(school.decide({ type: 'signed' }))).toBe('not-allowed')
    expect(await declined(chair.decide({ type: 'reopened', reason: 'Too early' }))).toBe('not-signed')
    const [first, second] = await Promise.all([declined(chair.decide({ type: 'signed' })), declined(chair.decide({ type: 'signed' }))])
    expect([first, second].sort()).toEqual(['allowed', expect.stringMatching(/signed|moved-on/)])
  })

  it('[R19] a signature asked for twice with the same key is one signature', async () => {
    const { join } = await meeting()
    const chair = await join('chair')
    const [key, after] = [crypto.randomUUID(), chair.seq]
    const first = await chair.decide({ type: 'signed' }, after, key)
    expect(await declined(chair.decide({ type: 'signed' }, after, key))).not.toBe('moved-on')
    expect(chair.standing.signatures.map(({ seq }) => seq)).toEqual([first])
  })

  it('[R20] prints the page as it stood when it was signed', async () => {
    const { join } = await meeting()
    const [chair, mum] = await Promise.all([join('chair'), join('family')])
    await mum.write((writer) => addCard(writer, { category: 'strengths', text: 'Nan has a key now.' }))
    await until(() => readCards(chair.doc).some(({ text }) => text.toString() === 'Nan has a key now.'), 'the chair can read it')
    const plan = chair.seq
    await chair.decide({ type: 'signed' })
    const text = await textOf(await pdf(mum))
    expect(text).toContain('Nan has a key now.')
    expect(text).not.toContain('DRAFT')
    expect(chair.standing.signature?.plan).toBe(plan)
  })

  it('[R21] a signed page takes no edits; reopening needs a reason and a new signature', async () => {
    const { join } = await meeting()
    const [chair, mum] = await Promise.all([join('chair'), join('family')])
    await chair.decide({ type: 'signed' })
    expect(await declined(mum.write((writer) => addCard(writer, { category: 'past', text: 'Late' })))).toBe('signed')
    await until(() => Boolean(chair.standing.signature?.sha256), 'the signed plan is printed')
    expect(await declined(chair.decide({ type: 'reopened', reason: '   ' }))).toBe('reason-needed')
    await chair.decide({ type: 'reopened', reason: 'A date was wrong.' })
    expect(await textOf(await pdf(chair))).toContain('DRAFT')
    await chair.decide({ type: 'signed' })
    expect(chair.standing.signature?.version).toBe(2)
  })

  it('[R22] keeps the signed bytes under their SHA-256 and serves the same ones again, after a restart too', async () => {
    const { join, server } = await meeting()
    const chair = await join('chair')
    await chair.decide({ type: 'signed' })
    const [first, again] = [await pdf(chair), await pdf(chair)]
    expect(sha256(again)).toBe(sha256(first))
    await until(() => chair.standing.signature?.sha256 === sha256(first), 'the journal says where the copy is')
    await server.restart()
    expect(sha256(await pdf(chair))).toBe(sha256(first))
  })

  it('marks every page of a draft, and gives the wall no plan to take away', async () => {
    const { join } = await meeting()
    const [mum, wall] = await Promise.all([join('family'), join('wall')])
    const text = await textOf(await pdf(mum))
    expect(text).toContain('DRAFT')
    expect(text).toContain('PRACTICE')
    expect((await wall.browser.ask('GET', `/api/seats/${wall.seat}/plan.pdf`)).status).toBe(403)
  })
})

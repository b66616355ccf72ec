import { createHash } from 'node:crypto'
import { addCard, type AuditPage, readCards } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { Declined, type Guest, until } from './support/guest.ts'
import { meeting } from './support/meeting.ts'
import { textOf } from './support/pdf.ts'
import { insist } from './support/signed-conference.ts'

const declined = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'allowed',
    (why: Declined) => why.code
  )
const pdf = async (guest: Guest, query = ''): Promise<Buffer> =>
  Buffer.from(await (await guest.browser.ask('GET', `/api/seats/${guest.seat}/plan.pdf${query}`)).arrayBuffer())
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

  it('[R74] a correction is version 2, with who and why; version 1 stays to be read as it was signed, and the chair sees who has it', async () => {
    const { join } = await meeting()
    const [chair, mum] = await Promise.all([join('chair'), join('family', 'Kelly')])
    await insist(chair, { type: 'signed' })
    const first = await pdf(mum)
    await insist(chair, { type: 'reopened', reason: 'The day of the core group was wrong.' })
    await chair.write((writer) => addCard(writer, { category: 'past', text: 'Put right.' }))
    await insist(chair, { type: 'signed' })
    const second = await textOf(await pdf(mum))
    expect(second).toContain('This is version 2.')
    expect(second).toContain('Why it was opened again: The day of the core group was wrong.')
    expect(second).toMatch(/Version 1 was signed by Ruth Adeyemi on .*\. Ruth Adeyemi opened it again/)
    expect(sha256(await pdf(mum, '?version=1'))).toBe(sha256(first))
    expect(await textOf(first)).not.toContain('Put right.')
    for (const version of ['3', '0', 'x', '1e0']) {
      const { status } = await mum.browser.ask('GET', `/api/seats/${mum.seat}/plan.pdf?version=${version}`)
      expect([400, 404]).toContain(status)
    }
    const trail = (await (await chair.browser.ask('GET', `/api/seats/${chair.seat}/audit?acts=plan-taken`)).json()) as AuditPage
    expect(new Set(trail.entries.map(({ who, about }) => `${trail.names[who]} ${about}`))).toEqual(
      new Set(['Kelly Marlow 1', 'Kelly Marlow 2'])
    )
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

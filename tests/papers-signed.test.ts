import { makeCopy } from '@samepage/server/papers/make-copy.ts'
import { openPrinter } from '@samepage/server/plan/printer.ts'
import type { PersonId, Signature } from '@samepage/shared'
import { afterAll, expect, it } from 'vitest'
import { until } from './support/guest.ts'
import { asked } from './support/marlow-papers.ts'
import { meeting } from './support/meeting.ts'
import { pagesOf } from './support/pdf.ts'

const printer = openPrinter()
afterAll(() => printer.close())

it('[R20] [R22] [R67] [R74] papers are made from the page at the signed number, and a version two says what it takes the place of', async () => {
  const { join, server, conference, link } = await meeting()
  const chair = await join('chair')
  await chair.decide({ type: 'signed' })
  await until(() => Boolean(chair.standing.signature?.sha256), 'the signed plan is printed')
  await chair.decide({ type: 'reopened', reason: 'A date was wrong.' })
  await chair.decide({ type: 'signed' })
  const { copies, rooms } = server.services
  const room = await rooms.map(conference.id)
  const [first, second] = room.standing.signatures as [Signature, Signature]
  const kelly = link('family').person as PersonId
  const pages = async (signature: Signature): Promise<string[]> => {
    const frozen = await copies.frozen(room, signature)
    expect(frozen.conference.id).toBe(conference.id)
    return pagesOf((await makeCopy(printer, frozen, asked('family-plan', kelly))).bytes)
  }
  const [one, two] = [await pages(first), await pages(second)]
  expect(one.length).toBeGreaterThanOrEqual(2)
  expect(one.length).toBeLessThanOrEqual(4)
  expect(one[0]).toContain('Version 1. Ruth Adeyemi signed it')
  expect(one.join()).not.toContain('takes the place')
  expect(two[0]).toContain('It takes the place of version 1.')
  const record = await makeCopy(printer, await copies.frozen(room, second), asked('full-record', kelly, { format: 'html' }))
  expect(new TextDecoder().decode(record.bytes)).toMatch(
    /Version 1: Ruth Adeyemi signed it [\s\S]*Ruth Adeyemi opened it again on [^<]*Why:<\/b> A date was wrong\./
  )
  for (const page of two) expect(page).toMatch(/PRACTICE: a made-up family · Made for Kelly Marlow/)
})

it('[R67] whoever the chair kept out of all of it is known as kept out by every paper', async () => {
  const { join, server, conference, link } = await meeting()
  const [chair, amira] = [await join('chair'), await join('professional', 'Amira')]
  const kelly = link('family').person as PersonId
  await chair.decide({ type: 'signed' })
  const frozenNow = async () => {
    const room = await server.services.rooms.map(conference.id)
    return server.services.copies.frozen(room, room.standing.signature as Signature)
  }
  expect((await frozenNow()).keptOut).toEqual([]) // somebody looked before it was decided
  const ask = { person: kelly, scope: 'whole', ground: 'harm-to-child', evidence: 'What happened in March.' }
  expect((await amira.browser.ask('POST', `/api/seats/${amira.seat}/exclusions`, ask)).ok).toBe(true)
  await until(() => chair.door?.exclusions.length === 1, 'the chair sees it')
  const answer = { agreed: true, reason: 'So decided.', say: 'Not today.', heard: 'By letter.' }
  expect((await chair.browser.ask('PUT', `/api/seats/${chair.seat}/exclusions/${chair.door?.exclusions[0]?.id}`, answer)).ok).toBe(true)
  const frozen = await frozenNow()
  expect(frozen.keptOut).toEqual([kelly])
  await expect(makeCopy(printer, frozen, asked('full-record', kelly, { format: 'html' }))).rejects.toMatchObject({ code: 'not-allowed' })
  const letter = await makeCopy(printer, frozen, asked('decision-letter', kelly, { format: 'html' }))
  expect(new TextDecoder().decode(letter.bytes)).not.toMatch(/drink|kept out|Not today|By letter/i)
})

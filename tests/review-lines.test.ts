import {
  addDanger,
  addStep,
  itemOf,
  type LineLookedAt,
  type Plan,
  readDangers,
  readEarlier,
  readPlan,
  readSteps,
  remarksOn
} from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { type Guest, until } from './support/guest.ts'
import { meeting } from './support/meeting.ts'
import { textOf } from './support/pdf.ts'
import { insist, reviewOf } from './support/signed-conference.ts'

const planOf = (guest: Guest): Plan => readPlan(guest.doc, guest.standing, guest.seq, guest.standing.signature)
const no = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'kept',
    (why: Error) => why.message
  )
const looked = (list: LineLookedAt['list'], item: string, verdict: LineLookedAt['verdict'], words = ''): LineLookedAt => ({
  type: 'looked-at',
  list,
  item,
  verdict,
  words
})
const verdictOn = (guest: Guest, id: string) => planOf(guest).since?.lines.find((line) => line.id === id)

/** The practice conference, signed, and its review with the chair and the mother in it. */
async function reviewed() {
  const { join, server, conference } = await meeting()
  const first = await join('chair')
  const danger = readDangers(first.doc).find(({ struck }) => !struck)
  const step = readSteps(first.doc).find(({ struck }) => !struck)
  if (!danger || !step) throw new Error('a danger statement and a step')
  await insist(first, { type: 'signed' })
  const review = await reviewOf(first, server.url, '2027-02-01')
  const [chair, mum] = await Promise.all([review.join('chair'), review.join('family', 'Kelly')])
  return { first, server, before: conference, review, chair, mum, danger, step }
}

describe('a review, line by line', () => {
  it('[R73] has every line of last time beside the live one, with whose it was and since when, and nobody can write in it', async () => {
    const { first, chair, mum, before, danger } = await reviewed()
    const signed = planOf(first)
    const earlier = readEarlier(chair.doc)
    expect(earlier.filter(({ list }) => list === 'steps').map(({ said }) => said)).toEqual(
      expect.arrayContaining(signed.threads.flatMap(({ steps }) => steps.map(({ what }) => what)))
    )
    expect(earlier.find(({ id }) => id === danger.id)).toMatchObject({
      said: danger.statement.toString().trim(),
      more: danger.goal.toString().trim(),
      since: before.on
    })
    expect(earlier.every(({ by }) => by !== 'same-page')).toBe(true)
    const { since } = planOf(chair)
    expect(since?.lines).toHaveLength(earlier.length)
    expect(since?.lines.every(({ verdict }) => verdict === null)).toBe(true)
    const text = itemOf(mum.doc, 'earlier', danger.id)?.get('said') as Y.Text
    expect(await no(mum.write(() => text.insert(0, 'Never: ')))).toBe('not-allowed')
  })

  it('[R73] says what became of each: still true, changed, ended with why, new; what nobody looked at is asked about and said', async () => {
    const { chair, mum, danger, step } = await reviewed()
    const asked = () => remarksOn(planOf(chair)).filter(({ id }) => id === 'Q21')
    expect(asked()).toHaveLength(2)
    await insist(mum, looked('steps', step.id, 'done', 'Jean came along the first time.'))
    await insist(chair, looked('dangers', danger.id, 'dropped', 'Nobody drinks at home any more.'))
    await until(() => verdictOn(chair, danger.id)?.now === null, 'it is struck through on the page')
    await until(() => verdictOn(chair, step.id)?.now === null, 'so is the step that was done')
    expect(verdictOn(chair, step.id)).toMatchObject({ verdict: 'done', words: 'Jean came along the first time.', by: 'Kelly Marlow' })
    expect(planOf(chair).threads.map(({ id }) => id)).not.toContain(danger.id)
    for (const { id, list, verdict } of planOf(chair).since?.lines ?? [])
      if (verdict === null && list !== 'steps' && list !== 'cards') await insist(chair, looked(list, id, 'still'))
    await chair.write((writer) => {
      const added = addDanger(writer, chair.standing.conference!.labels, { statement: 'A new worry.' })
      addStep(writer, added ?? '', { what: 'Amira rings the school.' })
    })
    expect(planOf(chair).since?.fresh.map(({ said }) => said)).toEqual(expect.arrayContaining(['A new worry.', 'Amira rings the school.']))
    const open = planOf(chair).since?.lines.filter(({ verdict }) => verdict === null).length ?? 0
    expect(open).toBeGreaterThan(0)
    expect(asked().map(({ say }) => say)).toContainEqual(expect.stringContaining('last time'))
    await insist(chair, { type: 'signed' })
    const bytes = await (await mum.browser.ask('GET', `/api/seats/${mum.seat}/plan.pdf`)).arrayBuffer()
    const text = await textOf(Buffer.from(bytes))
    for (const words of ['Because: Nobody drinks at home any more.', 'Done (Kelly Marlow)', 'Not looked at', 'What is new', 'Still true'])
      expect(text).toContain(words)
  })

  it('[R73] a line can be looked at again: it stands once more, and what was said before stays', async () => {
    const { chair, danger } = await reviewed()
    await insist(chair, looked('dangers', danger.id, 'done'))
    await until(() => verdictOn(chair, danger.id)?.now === null, 'it has ended')
    await insist(chair, looked('dangers', danger.id, 'still'))
    await until(() => verdictOn(chair, danger.id)?.now !== null, 'it stands again')
    expect(chair.standing.lookedAt.get(danger.id)?.earlier.map(({ verdict }) => verdict)).toEqual(['done'])
  })

  it('[R73] only the chair takes away what others wrote, and says why; what was never there is not looked at', async () => {
    const { chair, mum, danger, step, first } = await reviewed()
    expect(await no(insist(mum, looked('dangers', danger.id, 'done')))).toBe('not-allowed')
    expect(await no(insist(mum, looked('steps', step.id, 'dropped', 'No.')))).toBe('not-allowed')
    expect(await no(insist(chair, looked('dangers', danger.id, 'dropped', ' ')))).toBe('reason-needed')
    expect(await no(insist(chair, looked('dangers', danger.id, 'partly')))).toBe('not-understood')
    expect(await no(insist(chair, looked('cards', danger.id, 'still')))).toBe('not-on-page')
    await insist(first, { type: 'reopened', reason: 'A date was wrong.' })
    expect(await no(insist(first, looked('dangers', danger.id, 'still')))).toBe('not-on-page')
  })

  it('[R25] words removed for good from a line are gone from what it said last time as well', async () => {
    const { chair, review, danger } = await reviewed()
    const words = danger.statement.toString().trim()
    const answer = await chair.browser.ask('POST', `/api/seats/${chair.seat}/remove-words`, {
      list: 'dangers',
      item: danger.id,
      field: 'statement',
      words,
      reason: 'An address.'
    })
    expect(answer.status).toBe(200)
    const late = await review.join('professional', 'Amira')
    expect(JSON.stringify(planOf(late).since)).not.toContain(words)
  })

  it('[R17] keeps the numbers of every conference before, each under its day, and makes nothing of them', async () => {
    const { server, chair, mum } = await reviewed()
    await insist(mum, {
      type: 'gave',
      question: { of: 'overall' },
      person: mum.seat,
      said: { kind: 'number', value: 6, reason: 'Better.', higher: '' }
    })
    await until(() => chair.standing.answers.size === 1, 'it is given')
    await insist(chair, { type: 'reveal', question: { of: 'overall' } })
    await insist(chair, { type: 'signed' })
    const second = await reviewOf(chair, server.url, '2027-06-01')
    expect(second.conference.lastTime).toMatchObject({ on: '2027-02-01', earlier: [{ scales: expect.any(Array) }] })
    const her = await second.join('family', 'Kelly')
    await her.browser.ask('GET', `/api/seats/${her.seat}/plan.pdf`)
    const { earlier, last } = planOf(her).scale
    expect(earlier.map(({ on }) => on)).toEqual(['2027-02-01'])
    expect(last?.answers).toEqual([{ name: 'Kelly Marlow', value: 6, reason: 'Better.' }])
    const third = planOf(await second.join('chair'))
    expect(third.since?.lines.some(({ was }) => was.since < '2027-02-01')).toBe(true)
  })
})

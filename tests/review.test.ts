import { familyLine } from '@samepage/server/house/family-line.ts'
import { outcomeLine } from '@samepage/server/papers/decided.ts'
import { tongueOf } from '@samepage/server/papers/tongue.ts'
import {
  addDanger,
  type ChildDecided,
  type ChildId,
  type Conference,
  type ConferenceMade,
  DEFAULT_LABELS,
  hadPlan,
  isUnderPlan,
  type Link,
  type Question,
  readCards,
  readDangers,
  readPlan,
  readSteps,
  sayOutcome
} from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { arranged, decisionFor, DRAFT } from './support/decided-room.ts'
import { Guest, until } from './support/guest.ts'
import { meeting } from './support/meeting.ts'
import { testServer } from './support/server.ts'
import { insist } from './support/signed-conference.ts'

const OVERALL: Question = { of: 'overall' }
const NEXT = { on: '2027-02-01', startsAt: '10:00' }

/** A conference with a danger, a number that was shown and one that was not, signed. */
async function signed() {
  const { join, server } = await meeting()
  const [chair, mum, amira] = await Promise.all([join('chair'), join('family', 'Kelly'), join('professional', 'Amira')])
  const danger = readDangers(chair.doc).find(({ struck }) => !struck)
  if (!danger) throw new Error('no danger statement')
  const give = (guest: Guest, question: Question, value: number, reason: string) =>
    guest.decide({ type: 'gave', question, person: guest.seat, said: { kind: 'number', value, reason, higher: '' } })
  await give(mum, OVERALL, 6, 'Jean helps now.')
  await give(amira, { of: 'danger', item: danger.id }, 3, 'It is early days.')
  await until(() => chair.standing.answers.size === 2, 'the chair knows that both have answered')
  await chair.decide({ type: 'reveal', question: OVERALL })
  await chair.decide({ type: 'signed' })
  return { chair, mum, danger, url: server.url }
}

const setUp = (guest: Guest, ask: object = NEXT): Promise<Response> => guest.browser.ask('POST', `/api/seats/${guest.seat}/review`, ask)

/** Poppy has a plan throughout, Reece until the review before the newest; nothing was decided for him there. Each conference before the newest is signed. */
async function brotherLeft() {
  const { join, conference, server } = await meeting()
  const sit = async (chair: Guest, { children }: Conference, reece: Partial<ChildDecided> | null, on: string) => {
    await chair.decide(decisionFor(children[0]?.id as ChildId))
    if (reece) await chair.decide(decisionFor(children[1]?.id as ChildId, { limb: '', harm: '', ...reece }))
    await chair.decide({ type: 'signed' })
    const { conference: next, links } = (await (await setUp(chair, { ...NEXT, on })).json()) as ConferenceMade
    const sitDown = (role: string) => Guest.join(server.url, links.find((link) => link.role === role) as Link, next.id)
    return { next, ruth: await sitDown('chair'), sitDown }
  }
  const first = await sit(await join('chair'), conference, { outcome: 'plan', limb: 'happened', harm: 'neglect' }, '2027-02-01')
  const second = await sit(first.ruth, first.next, { outcome: 'ended', ending: 'safe-now' }, '2027-07-01')
  const third = await sit(second.ruth, second.next, null, '2028-01-10')
  return { conference, first, second, third }
}

describe('a review', () => {
  it('[R20] starts from the plan as it was signed, with the same people and the numbers that were shown', async () => {
    const { chair, danger, url } = await signed()
    const answer = await setUp(chair)
    expect([answer.status, answer.ok || (await answer.clone().text())]).toEqual([200, true])
    const { conference, links } = (await answer.json()) as ConferenceMade
    expect(conference).toMatchObject({ kind: 'review', on: NEXT.on, clockFrom: expect.stringMatching(/^\d{4}-/) })
    expect(conference.lastTime?.scales).toEqual([
      expect.objectContaining({ key: 'overall', safest: 10, answers: [{ name: 'Kelly Marlow', value: 6, reason: 'Jean helps now.' }] })
    ])
    const link = links.find(({ role }) => role === 'chair')
    if (!link) throw new Error('no link for the chair')
    const ruth = await Guest.join(url, link, conference.id)
    const carried = readDangers(ruth.doc).find(({ id }) => id === danger.id)
    expect(carried?.statement.toString()).toBe(danger.statement.toString())
    expect(carried?.worried.filter((who) => conference.people.some(({ id }) => id === who))).toHaveLength(
      danger.worried.filter((who) => chair.standing.conference?.people.some(({ id }) => id === who)).length
    )
    expect(readCards(ruth.doc).map(({ text }) => text.toString())).toEqual(readCards(chair.doc).map(({ text }) => text.toString()))
    expect(readSteps(ruth.doc).map(({ who }) => conference.people.find(({ id }) => id === who)?.name)).toEqual(
      readSteps(chair.doc).map(({ who }) => chair.standing.conference?.people.find(({ id }) => id === who)?.name)
    )
    await ruth.write((writer) => writer.doc.transact(() => carried?.statement.insert(0, 'Still: '), writer.origin))
    await until(() => readDangers(ruth.doc).some(({ statement }) => statement.toString().startsWith('Still: ')), 'it can be written on')
    expect(
      readDangers(chair.doc)
        .find(({ id }) => id === danger.id)
        ?.statement.toString()
    ).toBe(danger.statement.toString())
  })

  it('has what was decided last time, and why, for each child under the id the child has now; the wall hears only who may have a plan', async () => {
    const { join, conference, server } = await meeting()
    const chair = await join('chair')
    const [poppy, reece] = conference.children
    if (!poppy || !reece) throw new Error('two children')
    const reason = 'Nobody sober was with her at night.'
    await chair.decide(decisionFor(poppy.id, { more: ['emotional'], reason }))
    await chair.decide(arranged({ lead: 'Amira Hassan', reviewOn: NEXT.on }))
    await chair.decide({ type: 'signed' })
    const { conference: review, links } = (await (await setUp(chair)).json()) as ConferenceMade
    const { decided, next } = review.lastTime ?? {}
    expect(decided).toEqual([
      {
        child: review.children[0]?.id,
        outcome: 'plan',
        limb: 'happened',
        harm: 'Neglect',
        more: ['Emotional abuse'],
        ending: '',
        other: '',
        reason,
        by: 'Ruth Adeyemi',
        at: expect.stringMatching(/^20\d\d-/)
      }
    ])
    expect(review.children[0]?.id).not.toBe(poppy.id)
    expect(next).toEqual({ lead: 'Amira Hassan', coreGroupOn: '', reviewOn: NEXT.on })
    const seen = async (role: Link['role']) => {
      const link = links.find((one) => one.role === role)
      if (!link) throw new Error(`nobody is ${role}`)
      return (await Guest.join(server.url, link, review.id)).standing.conference?.lastTime
    }
    expect((await seen('family'))?.decided?.[0]?.reason).toBe(reason)
    expect(await seen('wall')).toEqual({ on: conference.on, scales: [], planned: review.children.map(({ id }) => id) })
  })

  it('is set up once, by the chair, from a signed plan', async () => {
    const { chair, mum } = await signed()
    expect(((await (await setUp(mum)).json()) as { code: string }).code).toBe('not-allowed')
    expect(((await (await setUp(chair, { on: '31 February', startsAt: '10:00' })).json()) as { code: string }).code).toBe('not-understood')
    expect((await setUp(chair)).status).toBe(200)
    expect(((await (await setUp(chair)).json()) as { code: string }).code).toBe('review-exists')
    const other = await meeting()
    const early = await other.join('chair')
    expect(((await (await setUp(early)).json()) as { code: string }).code).toBe('not-signed')
  })

  it('is about the child a baby has become, with everything that was said before the birth', async () => {
    const server = await testServer()
    const draft = { ...DRAFT, kind: 'pre-birth' as const, children: [{ name: 'Baby Holt', bornOn: '', dueOn: '2026-09-01' }] }
    const { conference, links } = await server.services.desks.conferences.make(draft, null, { practice: true })
    const first = await Guest.join(server.url, links[0] as Link, conference.id)
    await first.write((writer) => void addDanger(writer, DEFAULT_LABELS, { statement: 'Who looks after Baby Holt at night?' }))
    await insist(first, decisionFor(conference.children[0]?.id as ChildId))
    await insist(first, { type: 'signed' })
    const born = [{ child: conference.children[0]?.id, name: 'Ivy Holt', bornOn: '2026-08-28' }]
    const made = (await (await setUp(first, { ...NEXT, born })).json()) as ConferenceMade
    expect(made.conference.children).toEqual([{ id: expect.any(String), name: 'Ivy Holt', bornOn: '2026-08-28', dueOn: '' }])
    expect(made.conference.lastTime?.decided?.[0]).toMatchObject({ child: made.conference.children[0]?.id, outcome: 'plan' })
    const ruth = await Guest.join(server.url, made.links[0] as Link, made.conference.id)
    expect(readDangers(ruth.doc).map(({ statement }) => statement.toString())).toEqual(['Who looks after Baby Holt at night?'])
    expect(first.standing.conference?.children[0]?.name).toBe('Baby Holt')
    expect(familyLine([made.conference, conference], conference.id)).toEqual([
      {
        id: conference.id,
        kind: 'pre-birth',
        on: draft.on,
        children: [{ name: 'Baby Holt', decided: 'Ivy will have a child protection plan.', planEndedOn: '' }]
      },
      { id: made.conference.id, kind: 'review', on: NEXT.on, children: [{ name: 'Ivy Holt', decided: '', planEndedOn: '' }] }
    ])
    expect(familyLine([made.conference], made.conference.id).map(({ id }) => id)).toEqual([made.conference.id])
  })

  it('says of a child who left the plan that it has ended, where nothing more was decided', async () => {
    const { conference, first, second, third } = await brotherLeft()
    const line = familyLine([third.next, first.next, second.next, conference], conference.id)
    expect(line.map(({ on, children }) => [on, children[1]?.decided, children[1]?.planEndedOn])).toEqual([
      [conference.on, 'Reece will have a child protection plan.', ''],
      ['2027-02-01', 'Reece’s child protection plan ends.', ''],
      ['2027-07-01', '', '2027-02-01'],
      ['2028-01-10', '', '2027-02-01']
    ])
    expect(line.map(({ children }) => children[0]?.planEndedOn)).toEqual(['', '', '', ''])
  })

  it('asks of a child who has no plan whether there is to be one, whatever becomes of a brother’s or sister’s', async () => {
    const { third } = await brotherLeft()
    const [poppy, reece] = third.next.children.map(({ id }) => id) as [ChildId, ChildId]
    expect(third.next.lastTime?.planned, 'also where nothing was decided last time').toEqual([poppy])
    const wall = await third.sitDown('wall')
    expect(wall.standing.conference && isUnderPlan(wall.standing.conference, reece), 'the wall knows').toBe(false)

    const { ruth } = third
    await expect(ruth.decide(decisionFor(reece, { outcome: 'changed' }))).rejects.toMatchObject({ code: 'only-at-review' })
    await ruth.decide(decisionFor(poppy, { outcome: 'changed' }))
    await ruth.decide(decisionFor(reece))
    const plan = readPlan(ruth.doc, ruth.standing, ruth.seq)
    expect(plan.outcomes.map((one) => one.decided && sayOutcome(one.called, one.decided, hadPlan(plan.kind, one)))).toEqual([
      'Poppy’s child protection plan goes on, with changes.',
      'Reece will have a child protection plan.'
    ])
    const [, letter] = plan.outcomes.map((one) => outcomeLine(one, plan.kind, tongueOf('en')))
    expect(letter?.words.text).toBe('Reece will have a child protection plan.')
  })
})

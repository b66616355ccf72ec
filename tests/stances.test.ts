import { layOut, wordsIn } from '@samepage/server/plan/layout.ts'
import { addCard, type Decision, type Plan, readPlan, type Stance } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { type Declined, type Guest, until } from './support/guest.ts'
import { meeting } from './support/meeting.ts'
import { textOf } from './support/pdf.ts'

const code = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'kept',
    (why: Declined) => why.code
  )
/** Said again while others are still coming in, as a screen does by itself. */
async function insist(guest: Guest, decision: Decision): Promise<void> {
  for (;;) {
    const answer = await code(guest.decide(decision))
    if (answer === 'kept') return
    if (answer !== 'moved-on') throw new Error(String(answer))
  }
}
const stand = (guest: Guest, stance: Stance, words = '', person = guest.seat) => insist(guest, { type: 'stood', person, stance, words })
const no = (act: Promise<void>): Promise<unknown> =>
  act.then(
    () => 'kept',
    (why: Error) => why.message
  )
const planOf = (guest: Guest): Plan => readPlan(guest.doc, guest.standing, guest.seq, guest.standing.signature)
const pdf = async (guest: Guest): Promise<string> =>
  textOf(Buffer.from(await (await guest.browser.ask('GET', `/api/seats/${guest.seat}/plan.pdf`)).arrayBuffer()))

describe('where each person stands on the plan', () => {
  it('[R72] is their own, in their words, and is printed; whoever was only there is in nothing', async () => {
    const { join } = await meeting()
    const [chair, mum, school, amira] = await Promise.all([
      join('chair'),
      join('family', 'Kelly'),
      join('professional', 'Miss Clarke'),
      join('professional', 'Amira')
    ])
    await stand(mum, 'in-part', 'The steps are fair. I do not drink every day.')
    await stand(school, 'heard')
    await until(() => chair.standing.stances.size === 2, 'the chair sees both')
    await insist(chair, { type: 'signed' })
    const said = planOf(chair).stances
    expect(said.map(({ whose, stance, words, changed, afterSigning }) => ({ whose, stance, words, changed, afterSigning }))).toEqual([
      {
        whose: 'Kelly Marlow',
        stance: 'in-part',
        words: 'The steps are fair. I do not drink every day.',
        changed: false,
        afterSigning: false
      },
      { whose: 'Miss Clarke', stance: 'heard', words: '', changed: false, afterSigning: false }
    ])
    const text = await pdf(amira)
    expect(text).toContain('I agree with part of it: The steps are fair. I do not drink every day.')
    expect(text).toContain('I was there and heard it.')
    expect(text).not.toContain('I agree with this plan.')
    const printed = wordsIn(layOut(planOf(chair)).content)
    expect(printed.filter((words) => words.includes('I agree with this plan'))).toEqual([])
  })

  it('[R72] is tied to the words it was said of: a change afterwards shows, a changed mind keeps what it was', async () => {
    const { join } = await meeting()
    const [chair, mum] = await Promise.all([join('chair'), join('family', 'Kelly')])
    await stand(mum, 'agrees')
    await until(() => chair.standing.stances.size === 1, 'it is on the chair’s screen')
    expect(planOf(chair).stances[0]).toMatchObject({ changed: false, seen: expect.any(Number) })
    await chair.write((writer) => addCard(writer, { category: 'past', text: 'One thing more.' }))
    expect(planOf(chair).stances[0]?.changed).toBe(true)
    await until(() => mum.seq === chair.seq, 'her mum has it')
    await stand(mum, 'disagrees', 'Not with what was added.')
    await until(() => planOf(chair).stances[0]?.stance === 'disagrees', 'the chair has it')
    expect(planOf(chair).stances).toHaveLength(1)
    expect(planOf(chair).stances[0]).toMatchObject({ changed: false, was: [{ stance: 'agrees', words: '' }] })
    await insist(chair, { type: 'signed' })
    await until(() => mum.standing.signature !== null, 'it is signed')
    await stand(mum, 'in-part', 'I have slept on it.')
    await until(() => planOf(chair).stances[0]?.stance === 'in-part', 'the chair has it')
    expect(planOf(chair).stances[0]).toMatchObject({ afterSigning: true, changed: false })
    expect(await pdf(mum)).not.toContain('slept on it')
  })

  it('[R14] is refused when the page moved on, and needs words where it says nothing without', async () => {
    const { join } = await meeting()
    const [chair, mum] = await Promise.all([join('chair'), join('family', 'Kelly')])
    const read = mum.seq
    await chair.write((writer) => addCard(writer, { category: 'past', text: 'Meanwhile.' }))
    await until(() => mum.seq > read, 'her mum has the new words')
    expect(await code(mum.decide({ type: 'stood', person: mum.seat, stance: 'agrees', words: '' }, read))).toBe('moved-on')
    expect(await no(stand(mum, 'disagrees', ' '))).toBe('reason-needed')
    expect(await no(stand(mum, 'in-part'))).toBe('reason-needed')
  })

  it('is nobody else’s to say, but for who writes for all: then it is marked so; the wall, observers and interpreters have none', async () => {
    const { join, conference } = await meeting()
    const [chair, mum, school] = await Promise.all([join('chair'), join('family', 'Kelly'), join('professional', 'Miss Clarke')])
    expect(await no(stand(school, 'agrees', '', mum.seat))).toBe('not-theirs-to-say')
    expect(await no(stand(chair, 'agrees'))).toBe('not-theirs-to-say')
    for (const { id } of conference.people.filter(({ role }) => ['interpreter', 'observer', 'supporter', 'wall'].includes(role)))
      expect(['not-theirs-to-say', 'person-unknown']).toContain(await no(stand(chair, 'agrees', '', id)))
    await stand(chair, 'disagrees', 'It is not fair.', mum.seat)
    expect(planOf(chair).stances[0]).toMatchObject({ whose: 'Kelly Marlow', writtenBy: 'Ruth Adeyemi' })
  })
})

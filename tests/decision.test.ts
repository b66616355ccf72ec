import { type ChildId, type Decision, type PersonId } from '@samepage/shared'
import { describe, expect, test } from 'vitest'
import { arranged, DecidedRoom, decisionFor, gave, viewOn } from './support/decided-room.ts'
import { Declined, type Guest, until } from './support/guest.ts'

/** What the server says to it: `done`, or its no; and what the person reads. */
async function answer(act: Promise<unknown>): Promise<{ code: string; say: string }> {
  try {
    await act
    return { code: 'done', say: '' }
  } catch (why) {
    if (why instanceof Declined) return { code: why.code, say: why.say }
    throw why
  }
}
const codeOf = async (act: Promise<unknown>): Promise<string> => (await answer(act)).code

/** Asks with what this page has seen by now; where something came in between, once more, as a browser does. */
async function decide(guest: Guest, decision: Decision): Promise<string> {
  let code = 'moved-on'
  for (let tries = 0; code === 'moved-on' && tries < 20; tries++) code = await codeOf(guest.decide(decision))
  return code
}

const given = (guest: Guest, child: ChildId): readonly PersonId[] => guest.standing.answers.get(`view/${child}`)?.answered ?? []

describe('[R16] views before the chair opens them', () => {
  test('no byte of a view or its reason reaches another browser, the chair’s and the wall’s neither; then everybody has all of them', async () => {
    const room = await DecidedRoom.convene()
    const { poppy } = room
    const [chair, kelly, amira, lowe, wall] = await Promise.all(
      ['Ruth Adeyemi', 'Kelly Marlow', 'Amira Hassan', 'Sgt Lowe', 'The wall'].map((name) => room.listen(name))
    )
    if (!chair || !kelly || !amira || !lowe || !wall) throw new Error('not everybody came')
    const said = [
      { by: kelly, view: 'other', bytes: '\xa4view\xa5other', reason: 'Quietly blue evenings' },
      { by: amira, view: 'unsure', bytes: '\xa4view\xa6unsure', reason: 'Loudly green mornings' }
    ] as const
    for (const { by, view, reason } of said) expect(await decide(by.guest, gave(by.guest.seat, poppy, view, reason))).toBe('done')
    await until(
      () => [chair, kelly, lowe, wall].every(({ guest }) => given(guest, poppy).length === 2),
      'everybody knows who has given theirs'
    )
    const late = await room.listen('PC Brandt') // somebody who comes only now is told nothing more
    expect(given(late.guest, poppy)).toEqual([kelly.guest.seat, amira.guest.seat])
    for (const { by, bytes, reason } of said)
      for (const { post } of [chair, kelly, amira, lowe, wall, late].filter((one) => one !== by)) {
        expect(post.heard.includes(reason)).toBe(false)
        expect(post.heard.includes(bytes, 0, 'latin1')).toBe(false)
      }
    expect(await decide(kelly.guest, { type: 'reveal', question: viewOn(poppy) })).toBe('not-allowed')
    expect(await decide(chair.guest, { type: 'reveal', question: viewOn(poppy) })).toBe('done')
    await until(
      () =>
        [chair, kelly, amira, lowe, wall, late].every(({ post }) =>
          said.every(({ bytes, reason }) => post.heard.includes(reason) && post.heard.includes(bytes, 0, 'latin1'))
        ),
      'everybody has both, word for word'
    )
    expect(await decide(chair.guest, { type: 'reveal', question: viewOn(poppy) })).toBe('already-shown')
  })

  test('an agency has one view: a colleague is told kindly who may change it, and everybody else goes on', async () => {
    const room = await DecidedRoom.convene()
    const { poppy } = room
    const [chair, lowe, brandt] = [await room.join('Ruth Adeyemi'), await room.join('Sgt Lowe'), await room.join('PC Brandt')]
    expect(await decide(lowe, gave(lowe.seat, poppy, 'plan', 'We were called twice.'))).toBe('done')
    await until(() => given(brandt, poppy).length === 1, 'the colleague knows')
    expect(await answer(brandt.decide(gave(brandt.seat, poppy, 'no-plan', 'I see it otherwise.')))).toEqual({
      code: 'agency-has-view',
      say: 'Your agency has given its view already. Each agency has one; whoever gave it can change it.'
    })
    expect(await decide(lowe, gave(lowe.seat, poppy, 'unsure', 'I asked again.'))).toBe('done')
    expect(await decide(chair, { type: 'reveal', question: viewOn(poppy) })).toBe('done')
    await until(() => chair.standing.answers.get(`view/${poppy}`)?.opened != null, 'they are open')
    expect(chair.standing.answers.get(`view/${poppy}`)?.opened?.answers.map(({ person, said }) => [person, said])).toEqual([
      [lowe.seat, { kind: 'view', view: 'unsure', reason: 'I asked again.', written: false }]
    ])
  })
})

describe('a decision that cannot be', () => {
  test('is refused in plain words, and nothing else is disturbed', async () => {
    const room = await DecidedRoom.convene()
    const { poppy } = room
    const [chair, kelly] = [await room.join('Ruth Adeyemi'), await room.join('Kelly Marlow')]
    const elsewhere = crypto.randomUUID() as ChildId
    const tried: [Decision, string][] = [
      [decisionFor(elsewhere), 'child-unknown'],
      [decisionFor(poppy, { outcome: 'ended', limb: '', harm: '', ending: 'safe-now' }), 'only-at-review'],
      [decisionFor(poppy, { outcome: 'changed' }), 'only-at-review'],
      [decisionFor(poppy, { limb: '' }), 'decision-parts'],
      [decisionFor(poppy, { harm: '' }), 'decision-parts'],
      [decisionFor(poppy, { more: ['neglect'] }), 'decision-parts'],
      [decisionFor(poppy, { outcome: 'other', limb: '', harm: '' }), 'decision-parts'],
      [decisionFor(poppy, { reason: '  ' }), 'reason-needed'],
      [arranged({ coreGroupOn: '2026-03-11' }), 'day-out-of-range'],
      [arranged({ reviewOn: '2036-03-12' }), 'day-out-of-range'],
      [arranged({ reviewOn: '2026-02-30' }), 'day-out-of-range'],
      [arranged({ coreGroupOn: '2026-03-27' }), 'late-needs-reason'],
      [arranged({ reviewOn: '2026-06-13', reviewLate: ' ' }), 'late-needs-reason'],
      [arranged({ tells: [{ child: elsewhere, who: '', how: '' }] }), 'child-unknown'],
      [{ type: 'disagreed-with', child: poppy, person: kelly.seat, words: 'No.' }, 'not-decided-yet']
    ]
    for (const [decision, code] of tried) {
      const said = await answer(chair.decide(decision))
      expect([decision, said.code]).toEqual([decision, code])
      expect(said.say).toMatch(/^[A-Z].*\.$/)
      expect(said.say).not.toMatch(/invalid|error|failed/i)
    }
    expect(await codeOf(kelly.decide(decisionFor(poppy)))).toBe('not-allowed')
    expect(chair.standing.outcome).toEqual(kelly.standing.outcome)
    expect(chair.standing.outcome.children.size).toBe(0)
    expect(chair.standing.outcome.arranged).toBeNull()
    // Everybody goes on as before.
    expect(await decide(chair, decisionFor(poppy))).toBe('done')
    expect(await decide(chair, arranged({ coreGroupOn: '2026-03-27', coreGroupLate: 'Kelly is in hospital.' }))).toBe('done')
    await until(() => kelly.standing.outcome.arranged !== null, 'Kelly knows')
    expect(kelly.standing.outcome.arranged).toMatchObject({ coreGroupOn: '2026-03-27', coreGroupLate: 'Kelly is in hospital.' })
  })

  test('[R14] taken on a page that has moved on, it is refused, whatever moved; what was decided before stands', async () => {
    const room = await DecidedRoom.convene()
    const { poppy } = room
    const [chair, tab] = [await room.join('Ruth Adeyemi'), await room.join('Amira Hassan')]
    const seen = chair.seq
    expect(await decide(chair, decisionFor(poppy))).toBe('done')
    const again = decisionFor(poppy, { outcome: 'no-plan', limb: '', harm: '', reason: 'Taken on an old page.' })
    expect(await answer(chair.decide(again, seen))).toEqual({
      code: 'moved-on',
      say: 'The page changed while you were reading. Nothing is lost. Please look again.'
    })
    expect(await codeOf(chair.decide({ type: 'reveal', question: viewOn(poppy) }, seen))).not.toBe('done')
    await until(() => tab.standing.outcome.children.size === 1, 'the decision is known')
    expect(tab.standing.outcome.children.get(poppy)).toMatchObject({ outcome: 'plan', earlier: [] })
  })

  test('at a review a plan can end, with why; and who was here at that moment is recorded', async () => {
    const room = await DecidedRoom.convene({ kind: 'review' })
    const { poppy } = room
    const [chair, kelly] = [await room.join('Ruth Adeyemi'), await room.join('Kelly Marlow')]
    for (const { seat } of [chair, kelly])
      expect(await decide(chair, { type: 'attended', person: seat, as: 'arrived', way: 'room' })).toBe('done')
    const ended = { outcome: 'ended', limb: '', harm: '' } as const
    expect(await decide(chair, decisionFor(poppy, ended))).toBe('decision-parts')
    expect(await decide(chair, decisionFor(poppy, { ...ended, ending: 'safe-now' }))).toBe('done')
    expect(await decide(chair, { type: 'attended', person: kelly.seat, as: 'left', way: 'room' })).toBe('done')
    await until(() => kelly.standing.outcome.children.size === 1, 'Kelly knows')
    expect(kelly.standing.outcome.children.get(poppy)).toMatchObject({
      outcome: 'ended',
      ending: 'safe-now',
      present: [chair.seat, kelly.seat]
    })
  })
})

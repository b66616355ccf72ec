import {
  addDanger,
  type AnswerDecision,
  answersOf,
  DEFAULT_LABELS,
  keyOfQuestion,
  type PersonId,
  type Question,
  type Role,
  strike
} from '@samepage/shared'
import { expect, it } from 'vitest'
import { Declined, type Guest, until } from './support/guest.ts'
import { ListeningPost } from './support/listening-post.ts'
import { foundIn } from './support/kept.ts'
import { textOf } from './support/pdf.ts'
import { EVERYBODY, SEATS } from './support/rights.ts'
import { testServer } from './support/server.ts'
import { keysBeside } from './support/folder.ts'
import { WholeConference } from './support/whole-conference.ts'

const OVERALL: Question = { of: 'overall' }

/** Words that stand nowhere else in the world: whoever receives them received the answer they are in. */
const canary = (name: string): string => `Kanarie${name}${crypto.randomUUID().slice(0, 8)}`

const gave = (person: PersonId, value: number | null, reason = '', higher = '', question: Question = OVERALL): AnswerDecision => ({
  type: 'gave',
  question,
  person,
  said: { kind: 'number', value, reason, higher }
})

/** The code and the sentence of a no. */
async function no(act: Promise<unknown>): Promise<{ code: string; say: string }> {
  try {
    await act
    return { code: 'yes', say: '' }
  } catch (why) {
    if (!(why instanceof Declined)) throw why
    return { code: why.code, say: why.say }
  }
}

it('[R16] before the chair shows them no byte of anybody’s number reaches another screen, file or log', async () => {
  const logged: string[] = []
  const server = await testServer({ logTo: (line) => logged.push(line) })
  const posts = new Map<Role, ListeningPost>()
  for (const role of SEATS) posts.set(role, await ListeningPost.open(server.port))
  const whole = await WholeConference.convene(server, (role) => (posts.get(role) as ListeningPost).url)
  const chair = await whole.begin()
  const screens = new Map<Role, Guest>([['chair', chair]])
  for (const role of SEATS) if (role !== 'chair') screens.set(role, await whole.page(role))
  const screen = (role: Role): Guest => screens.get(role) as Guest
  const person = (role: Role): PersonId => whole.seat(role).person
  const words = { why: canary('why'), higher: canary('higher'), second: canary('second'), aloud: canary('aloud') }
  const secrets = Object.values(words)
  /** A barrier: everybody has heard what was said before it. */
  const everybodyHears = async (): Promise<void> => {
    const at = await chair.decide({ type: 'showed', view: { of: 'welcome' } })
    await until(() => [...screens.values()].every((one) => one.decisions.some(({ seq }) => seq === at)), 'everybody has heard')
  }

  await screen('family').decide(gave(person('family'), 3, words.why, words.higher))
  await chair.decide(gave(person('network'), 8, words.aloud)) // said aloud: whoever wrote it down is not told it again
  await everybodyHears()
  expect(screen('family').mine.map(({ answer }) => answer.said)).toMatchObject([{ value: 3, reason: words.why }])
  expect(screen('network').mine.map(({ answer }) => [answer.by, answer.person])).toEqual([[person('chair'), person('network')]])
  for (const [role, { mine, decisions }] of screens) {
    if (role !== 'family' && role !== 'network') expect(mine, role).toEqual([])
    const told = decisions.flatMap(({ decision }) => (decision.type === 'answered' ? [Object.keys(decision)] : []))
    expect(told, role).toEqual([
      ['type', 'question', 'person'],
      ['type', 'question', 'person']
    ])
  }

  // A number that is changed while it is hidden: nobody else hears anything at all, not even that it was.
  const heard = new Map([...screens].map(([role, { heard }]) => [role, heard.length]))
  await screen('family').decide(gave(person('family'), 6, words.second, words.higher))
  await everybodyHears()
  for (const [role, one] of screens) {
    const since = one.heard.slice(heard.get(role)).filter((event) => event !== 'here')
    expect(since, role).toEqual(role === 'family' ? ['mine', 'decided'] : ['decided'])
  }

  // The server goes down and comes back; everybody opens everything, and somebody joins late.
  const again = await server.restart()
  for (const role of SEATS) {
    const late = await whole.page(role)
    await late.open()
    screens.set(role, late)
    for (const path of ['', '/documents', '/kept-safe', '/exclusions', '/plan.pdf', '/audit']) {
      const { browser } = whole.seat(role)
      const answer = await browser.ask('GET', `/api/seats/${person(role)}${path}`)
      const bytes = Buffer.from(await answer.arrayBuffer())
      if (path !== '/plan.pdf' || !answer.ok) continue
      const text = await textOf(bytes)
      for (const secret of secrets) expect(text, `${role}’s plan`).not.toContain(secret)
    }
  }
  await until(() => screen('family').mine.length > 0, 'one’s own number comes back')
  expect(screen('family').mine).toMatchObject([{ answer: { said: { value: 6, reason: words.second } } }])

  const own: Partial<Record<Role, string[]>> = { family: [words.why, words.higher, words.second], network: [words.aloud] }
  for (const [role, post] of posts)
    for (const secret of secrets)
      if (!own[role]?.includes(secret)) expect(post.heard.includes(secret), `${role} received ${secret}`).toBe(false)
  expect(foundIn([server.dataDir, keysBeside(server.dataDir)], secrets)).toEqual([])
  expect(logged.length).toBeGreaterThan(100)
  for (const secret of secrets) expect(logged.join('\n')).not.toContain(secret)

  // Nobody opens the journal they are kept in, nor learns that there is one.
  for (const role of SEATS) expect((await no(screen(role).ask(answersOf(whole.conference.id)))).code, role).toBe('not-found')

  // It can fail: once the chair shows them, everybody has them, and the wall too.
  const opener = screen('chair')
  await opener.decide({ type: 'reveal', question: OVERALL })
  for (const [role, one] of screens) await until(() => one.standing.answers.get('overall')?.opened != null, `${role} sees the numbers`)
  for (const [role, post] of posts) expect(post.heard.includes(words.second), `${role} sees the numbers`).toBe(true)
  for (const [role, post] of posts)
    if (role !== 'family') expect(post.heard.includes(words.why), 'what was taken back stays unsaid').toBe(false)
  for (const secret of secrets) expect(logged.join('\n')).not.toContain(secret)
  await again.close()
})

it('[R16] of two who show the numbers at once exactly one does, and they cannot be hidden or shown again', async () => {
  const server = await testServer()
  const whole = await WholeConference.convene(server)
  const [chair, twin] = [await whole.begin(), await whole.page('chair')]
  const mum = await whole.page('family')
  const reveal: AnswerDecision = { type: 'reveal', question: OVERALL }
  expect((await no(chair.decide(reveal))).code).toBe('no-answers-yet')
  await mum.decide(gave(mum.seat, 4, 'Because.'))
  for (const role of EVERYBODY)
    if (role !== 'chair') expect((await no((await whole.page(role)).decide(reveal))).code, role).toBe('not-allowed')
  await until(() => chair.seq === mum.seq && twin.seq === mum.seq, 'both have seen it')
  const [one, other] = await Promise.all([no(chair.decide(reveal)), no(twin.decide(reveal))])
  expect([one?.code, other?.code].filter((code) => code === 'yes')).toHaveLength(1)
  expect(['moved-on', 'already-shown']).toContain([one?.code, other?.code].find((code) => code !== 'yes'))
  await until(() => chair.standing.answers.get('overall')?.opened != null, 'the numbers are shown')
  expect(chair.decisions.filter(({ decision }) => decision.type === 'revealed')).toHaveLength(1)
  expect((await no(chair.decide(reveal))).code).toBe('already-shown')
  expect((await no(mum.decide(gave(mum.seat, 5)))).code).toBe('already-shown')
})

it('[R15] a number that is no whole one from 0 to 10 has its own sentence, and nothing else is disturbed', async () => {
  const server = await testServer()
  const whole = await WholeConference.convene(server)
  const chair = await whole.begin()
  const mum = await whole.page('family')
  const before = mum.seq
  for (const value of [11, -1, 3.5, 'five', '5', true, Number.NaN, Infinity, [], undefined]) {
    const said = await no(mum.decide(gave(mum.seat, value as number)))
    expect(said, String(value)).toEqual({
      code: 'scale-number',
      say: 'A number here is a whole one from 0 to 10, or “rather not say”. Nothing was changed.'
    })
  }
  expect([mum.closings, chair.seq, mum.mine]).toEqual([[], before, []])
  // Nought with a minus before it is nought.
  await mum.decide(gave(mum.seat, -0))
  await until(() => mum.mine.length > 0, 'it is kept')
  expect(mum.mine[0]?.answer.said).toMatchObject({ value: 0 })
  await mum.decide(gave(mum.seat, null))
  await until(() => (mum.mine[0]?.answer.said as { value: unknown }).value === null, '"rather not say" takes its place')
})

it('[R15] nobody gives a number in another’s name but who sits with them, speaks for them or writes for all, and it is marked', async () => {
  const server = await testServer()
  const whole = await WholeConference.convene(server)
  const chair = await whole.begin()
  const person = (role: Role): PersonId => whole.seat(role).person
  const page = new Map<Role, Guest>([['chair', chair]])
  for (const role of EVERYBODY) if (role !== 'chair') page.set(role, await whole.page(role))
  const tries = async (by: Role, forWhom: PersonId): Promise<string> => (await no((page.get(by) as Guest).decide(gave(forWhom, 5)))).code
  expect(await tries('family', person('professional'))).toBe('not-theirs-to-say')
  expect(await tries('professional', person('family'))).toBe('not-theirs-to-say')
  expect(await tries('family', crypto.randomUUID() as PersonId)).toBe('person-unknown')
  for (const role of ['observer', 'interpreter', 'supporter', 'lawyer'] as const)
    expect(await tries(role, person(role)), role).toBe('not-allowed')
  for (const role of ['chair', 'scribe'] as const) {
    expect(['not-allowed', 'not-theirs-to-say'], role).toContain(await tries(role, person(role)))
    expect(await tries(role, person('observer')), 'whoever only looks on has none').toBe('not-theirs-to-say')
  }
  expect(await tries('scribe', person('professional'))).toBe('yes')
  await chair.decide({ type: 'reveal', question: OVERALL }).catch(() => chair.decide({ type: 'reveal', question: OVERALL }))
  await until(() => chair.standing.answers.get('overall')?.opened != null, 'the numbers are shown')
  const [answer] = chair.standing.answers.get('overall')?.opened?.answers ?? []
  expect([answer?.by, answer?.person]).toEqual([person('scribe'), person('professional')])
})

it('[R15] both ends stay with a number as they stood when it was given; none is taken for a worry that is struck or gone', async () => {
  const server = await testServer()
  const whole = await WholeConference.convene(server)
  const chair = await whole.begin()
  const mum = await whole.page('family')
  let danger = ''
  await chair.write((writer) => (danger = addDanger(writer, DEFAULT_LABELS, { statement: 'We worry.' }) ?? ''))
  const question: Question = { of: 'danger', item: danger }
  await mum.decide(gave(mum.seat, 2, '', '', question))
  await until(() => mum.mine.length > 0, 'it is kept')
  expect(mum.mine[0]?.answer.ends).toEqual({ zero: DEFAULT_LABELS.zero, ten: DEFAULT_LABELS.ten, safest: 10 })
  await chair.write((writer) => strike(writer, 'dangers', danger, true, 'Said twice.'))
  expect((await no(mum.decide(gave(mum.seat, 3, '', '', question)))).code).toBe('not-on-page')
  const nowhere: Question = { of: 'danger', item: crypto.randomUUID() }
  expect((await no(mum.decide(gave(mum.seat, 3, '', '', nowhere)))).code).toBe('not-on-page')
  expect(mum.mine[0]?.answer.said).toMatchObject({ value: 2 })
})

it('[R16] once shown, a number is changed in sight of everybody with why, and the earlier one stays in sight', async () => {
  const server = await testServer()
  const whole = await WholeConference.convene(server)
  const chair = await whole.begin()
  const [mum, amira] = [await whole.page('family'), await whole.page('professional')]
  const change = (of: Guest, value: number, because: string): AnswerDecision => ({
    type: 'change',
    question: OVERALL,
    person: of.seat,
    said: { kind: 'number', value, reason: '', higher: '' },
    because
  })
  expect((await no(mum.decide(change(mum, 5, 'Because.')))).code).toBe('not-shown-yet')
  await mum.decide(gave(mum.seat, 3))
  await until(() => chair.seq === mum.seq || chair.decisions.length === mum.decisions.length, 'the chair has seen it')
  await until(() => chair.standing.answers.get(keyOfQuestion(OVERALL))?.answered.length === 1, 'the chair knows')
  await chair.decide({ type: 'reveal', question: OVERALL })
  await until(() => mum.standing.answers.get('overall')?.opened != null && amira.standing.answers.get('overall')?.opened != null, 'shown')
  expect((await no(mum.decide(change(mum, 5, ' ')))).code).toBe('reason-needed')
  await mum.decide(change(mum, 5, 'Nan will come.'))
  await until(() => amira.seq >= mum.seq && amira.standing.answers.get('overall')?.opened?.earlier.length === 1, 'it is told')
  await amira.decide(change(amira, 4, '')) // late: nothing to say why about
  await until(() => chair.standing.answers.get('overall')?.opened?.answers.length === 2, 'both are told')
  const opened = chair.standing.answers.get('overall')?.opened
  expect(opened?.answers.map(({ said, because }) => [said, because])).toMatchObject([
    [{ value: 5 }, 'Nan will come.'],
    [{ value: 4 }, '']
  ])
  expect(opened?.earlier.map(({ said }) => said)).toMatchObject([{ value: 3 }])
})

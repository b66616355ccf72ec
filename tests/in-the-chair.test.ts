import {
  type AuditPage,
  chairNow,
  type ChairSeen,
  type ConferenceDraft,
  type ConferenceMade,
  type Joined,
  mapOf,
  type NamedDocument,
  type PersonId,
  type TendAsk
} from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { sayEntry } from '../client/src/lib/components/audit/sentences.ts'
import { type Declined, Guest, until } from './support/guest.ts'
import { HOLT_DRAFT, type RealConference, realAt } from './support/real-conference.ts'
import { type TestServer, testServer } from './support/server.ts'
import { answered, refusedWith, signedInStaff, type StaffMember } from './support/staff.ts'

const DANA = crypto.randomUUID() as PersonId
const WITH_DEPUTY: ConferenceDraft = {
  ...HOLT_DRAFT,
  deputy: DANA,
  people: HOLT_DRAFT.people.map((person) => (person.name === 'Dana Weekes' ? { ...person, id: DANA } : person))
}

const declined = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'allowed',
    (why: Declined) => why.code
  )

interface Holts {
  here: RealConference
  chair: Guest
  dana: Guest
  jade: Guest
  lowe: Guest
}

/** The Holts’ conference, under way, with Dana as the chair’s deputy: she, mum and the police officer are in. */
async function holts(server?: TestServer, now?: () => number): Promise<Holts> {
  const running = server ?? (await testServer())
  const ruth = await signedInStaff(running, 'independent-chair', { name: 'Ruth Adeyemi', ...(now && { now }) })
  const made = await answered<ConferenceMade>(ruth.browser.ask('POST', '/api/conferences', { draft: WITH_DEPUTY, mine: 0 }))
  const here = realAt(running, ruth, made)
  const chair = await here.chair()
  const [dana, jade, lowe] = [await here.letIn(chair, 'Dana'), await here.letIn(chair, 'Jade'), await here.letIn(chair, 'Lowe')]
  return { here, chair, dana, jade, lowe }
}

const takes = (guest: Guest): Promise<number> => guest.decide({ type: 'took-chair', person: guest.seat })
const everybodyHears = (chair: PersonId, ...pages: Guest[]): Promise<void> =>
  until(() => pages.every(({ standing }) => chairNow(standing) === chair), 'everybody hears who is in the chair')
const trail = async ({ browser, seat }: Guest): Promise<string[]> => {
  const { entries, names } = await answered<AuditPage>(browser.ask('GET', `/api/seats/${seat}/audit`))
  return entries.map((entry) => sayEntry(entry, names))
}
const doc = (guest: Guest, kind: string): Promise<NamedDocument> =>
  answered(guest.browser.ask('POST', `/api/seats/${guest.seat}/documents`, { kind, title: 'x', child: '', named: [] }))

describe('the deputy', () => {
  it('[R45] takes the chair, and from then on leads and tends the door; the chair takes part, hears nothing of the door, and takes it back', async () => {
    const { here, chair, dana, jade, lowe } = await holts()
    await takes(dana)
    await everybodyHears(dana.seat, chair, dana, jade, lowe)
    await until(() => dana.door !== null, 'the deputy sees the door')
    const olu = await here.knock('Olu')
    await until(() => dana.door?.knocks.length === 1, 'who knocks is seen by the deputy')
    expect(chair.door?.knocks.map(({ claims }) => claims) ?? []).not.toContain('Olu')
    expect(await answered(olu.browser.ask('GET', `/api/seats/${olu.seat}`))).toMatchObject({ place: 'lobby', chair: 'Dana Weekes' })
    const admit: TendAsk = { act: 'admit', knock: dana.door?.knocks[0]?.id ?? '', person: olu.seat, consented: true }
    expect(await refusedWith(here.tend(chair, admit))).toBe('not-allowed')
    await answered(here.tend(dana, admit))

    expect(await declined(chair.decide({ type: 'moved', from: '', to: 'welcome', skipped: [] }))).toBe('not-allowed')
    await dana.decide({ type: 'moved', from: '', to: 'welcome', skipped: [] })
    await expect.poll(() => trail(dana)).toContain('Dana Weekes took the chair.')
    expect(await refusedWith(chair.browser.ask('GET', `/api/seats/${chair.seat}/audit`))).toBe('not-allowed')

    await takes(chair)
    await everybodyHears(chair.seat, chair, dana, jade, lowe)
    await chair.decide({ type: 'took-chair', person: dana.seat })
    await everybodyHears(dana.seat, chair, dana, jade, lowe)
    await dana.decide({ type: 'took-chair', person: chair.seat })
    await everybodyHears(chair.seat, chair, dana)
    await expect
      .poll(() => trail(chair))
      .toEqual(expect.arrayContaining(['Ruth Adeyemi handed the chair to Dana Weekes.', 'Dana Weekes handed the chair to Ruth Adeyemi.']))
  })

  it('[R45] is who was named: nobody else takes the chair, nor is it handed to them, and nobody gives it to somebody else', async () => {
    const { chair, dana, jade, lowe } = await holts()
    expect(await declined(takes(lowe))).toBe('not-the-deputy')
    expect(await declined(takes(jade))).toBe('not-allowed')
    expect(await declined(chair.decide({ type: 'took-chair', person: lowe.seat }))).toBe('not-the-deputy')
    expect(await declined(lowe.decide({ type: 'took-chair', person: dana.seat }))).toBe('not-the-deputy')
    expect(chairNow(chair.standing)).toBe(chair.seat)
  })

  it('[R45] cannot put the chair out, and neither of them can be asked to stay out', async () => {
    const { here, chair, dana, lowe } = await holts()
    await takes(dana)
    await everybodyHears(dana.seat, chair, dana)
    const close = (...stays: Guest[]): Promise<Response> =>
      here.tend(dana, { act: 'close-part', stays: stays.map(({ seat }) => seat), ground: 'confidential', reason: 'x' })
    expect(await refusedWith(close(dana, lowe))).toBe('not-understood')
    expect(await refusedWith(close(chair, lowe))).toBe('not-understood')
    expect(await refusedWith(here.tend(dana, { act: 'remove', person: chair.seat, reason: 'x' }))).toBe('not-understood')
    const out = { scope: 'part', ground: 'confidential', evidence: 'x' }
    for (const { seat } of [chair, dana])
      expect(await refusedWith(lowe.browser.ask('POST', `/api/seats/${lowe.seat}/exclusions`, { ...out, person: seat }))).toBe(
        'not-understood'
      )
    await answered(close(chair, dana, lowe))
    await until(() => dana.placed?.stage === 'closed-in', 'the private part is on')
    await answered(here.tend(dana, { act: 'open-part' }))
  })

  it('[R28] opens nothing that was there before by taking the chair; what is for the chair from then on reaches both', async () => {
    const { chair, dana, lowe } = await holts()
    const before = await doc(lowe, 'restricted')
    const notes = await doc(chair, 'chair-notes')
    await takes(dana)
    await everybodyHears(dana.seat, chair, dana)
    for (const { id } of [before, notes]) expect(await declined(dana.ask(id))).toBe('not-found')
    expect((await doc(lowe, 'restricted')).named.sort()).toEqual([lowe.seat, chair.seat, dana.seat].sort())
    const own = await doc(dana, 'chair-notes')
    expect(own.id).not.toBe(notes.id)
    expect(own.named).toEqual([dana.seat])
    const draft = await doc(lowe, 'draft')
    const given = await answered<NamedDocument>(
      lowe.browser.ask('POST', `/api/seats/${lowe.seat}/documents/${draft.id.slice(draft.id.indexOf('/') + 1)}/give`)
    )
    expect(given.named).toEqual([lowe.seat, dana.seat])
  })

  it('[R34] with nothing but a link signs nothing and removes nothing: that asks for an account', async () => {
    const { chair, dana } = await holts()
    await takes(dana)
    await everybodyHears(dana.seat, chair, dana)
    expect(await declined(dana.decide({ type: 'signed' }))).toBe('needs-account')
    const words = { list: 'cards', item: crypto.randomUUID(), field: 'text', words: 'x', reason: 'x' }
    expect(await refusedWith(dana.browser.ask('POST', `/api/seats/${dana.seat}/remove-words`, words))).toBe('needs-account')
    await dana.decide({ type: 'took-chair', person: chair.seat })
    await until(() => chairNow(chair.standing) === chair.seat, 'the chair has it back')
    expect(await declined(chair.decide({ type: 'signed' }))).toBe('allowed')
  })
})

describe('a chair who is cut off', () => {
  const MINUTE = 60_000
  interface Clocked extends Holts {
    /** The clock goes on, and whoever had shown who they are may have to do so again. */
    pass: (minutes: number) => void
    adam: StaffMember
    seen: () => Promise<ChairSeen>
  }

  /** The same with a clock that goes on when the test says so, and an administrator who may step in. */
  async function clocked(): Promise<Holts & { pass: (minutes: number) => void; adam: StaffMember; seen: () => Promise<ChairSeen> }> {
    let ahead = 0
    const now = (): number => Date.now() + ahead
    const all = await holts(await testServer({ now }), now)
    const { server, conference } = all.here
    const adam = await signedInStaff(server, 'administrator', { name: 'Adam Marsh', now })
    return {
      ...all,
      adam,
      pass: (minutes) => {
        ahead += minutes * MINUTE
      },
      seen: () => answered(adam.browser.ask('GET', `/api/conferences/${conference.id}/chair`))
    }
  }
  /** Closes the chair’s connection, as a dead battery does, and waits until the server has noticed. */
  async function isCutOff({ chair, seen }: Clocked): Promise<void> {
    chair.socket.close()
    for (const deadline = Date.now() + 15_000; Date.now() < deadline;) if ((await seen()).away !== null) return
    throw new Error('the server never noticed that the chair is gone')
  }
  const stepIn = ({ here }: Holts, { browser }: StaffMember): Promise<Response> =>
    browser.ask('POST', `/api/conferences/${here.conference.id}/recover`)

  it('[R45] is followed by somebody of the council’s staff after the set minutes, and not earlier', async () => {
    const all = await clocked()
    const { here, dana, jade, adam, pass, seen } = all
    expect(await seen()).toEqual({ chair: 'Ruth Adeyemi', away: null, after: 5, open: true, yours: false })
    expect(await refusedWith(stepIn(all, adam))).toBe('chair-is-here')
    await isCutOff(all)
    pass(4.9)
    expect(await refusedWith(stepIn(all, adam))).toBe('chair-is-here')
    pass(0.2)
    expect(await refusedWith(stepIn(all, adam))).toBe('prove-again')
    await adam.prove()
    expect((await seen()).away).toBeGreaterThanOrEqual(300)
    const { seat } = await answered<Joined>(stepIn(all, adam))
    await everybodyHears(seat, dana, jade)
    const page = await Guest.open(adam.browser, seat, mapOf(here.conference.id))
    expect(page.standing.conference?.people.find(({ id }) => id === seat)).toMatchObject({ name: 'Adam Marsh', role: 'professional' })
    await page.decide({ type: 'moved', from: '', to: 'welcome', skipped: [] })
    await until(() => page.door !== null, 'they tend the door')
    expect(await trail(page)).toEqual(
      expect.arrayContaining(['Adam Marsh (administrator) stepped in as chair, because Ruth Adeyemi had been cut off.'])
    )
    expect((await seen()).yours).toBe(true)

    const back = await here.chair()
    await takes(back)
    await everybodyHears(back.seat, page, dana, jade)
    expect(await refusedWith(stepIn(all, adam))).toBe('chair-is-here')
  })

  it('[R45] is followed by nobody who may not: without proof, without sight of the conference, or as an auditor', async () => {
    const all = await clocked()
    await isCutOff(all)
    const [audit, other] = [
      await signedInStaff(all.here.server, 'auditor', { name: 'Ann Auditor' }),
      await signedInStaff(all.here.server, 'independent-chair', { name: 'Another Chair' })
    ]
    all.pass(4)
    expect(await refusedWith(stepIn(all, audit))).toBe('not-allowed')
    expect(await refusedWith(stepIn(all, other))).toBe('not-found')
    expect(await refusedWith(other.browser.ask('GET', `/api/conferences/${all.here.conference.id}/chair`))).toBe('not-found')
  })

  it('[R32] ends the private part that was on, and everybody comes back', async () => {
    const all = await clocked()
    const { here, chair, dana, jade, adam, pass } = all
    await answered(here.tend(chair, { act: 'close-part', stays: [chair.seat, dana.seat], ground: 'confidential', reason: 'x' }))
    await until(() => jade.placed?.place === 'out', 'mum waits')
    await isCutOff(all)
    pass(5.1)
    await adam.prove()
    await answered(stepIn(all, adam))
    await until(() => jade.placed?.place === 'in', 'mum is back')
  })
})

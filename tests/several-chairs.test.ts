import { chairNow, type ChairSeen, type ConferenceMade, type Joined, mapOf, type PersonId } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { type Declined, Guest, until } from './support/guest.ts'
import { admit, HOLT_DRAFT, type RealConference, realAt } from './support/real-conference.ts'
import { Browser, type TestServer } from './support/server.ts'
import { several } from './support/several.ts'
import { answered, refusedWith, signedInStaff, type StaffMember } from './support/staff.ts'

const MINUTE_MS = 60_000
const DANA = crypto.randomUUID() as PersonId
const WITH_DEPUTY = {
  ...HOLT_DRAFT,
  deputy: DANA,
  people: HOLT_DRAFT.people.map((person) => (person.name === 'Dana Weekes' ? { ...person, id: DANA } : person))
}

interface Apart {
  here: RealConference
  ruth: StaffMember
  /** At the first of two servers that hear nothing of each other. */
  chair: Guest
  one: string
  two: string
  first: TestServer
  /** Somebody who is let in, at the second. */
  comeIn: (name: string) => Promise<Guest>
  pass: (minutes: number) => void
  now: () => number
}

async function apart(): Promise<Apart> {
  let ahead = 0
  const now = (): number => Date.now() + ahead
  const { servers } = await several({ lost: () => true, now })
  const [first, second] = servers as [TestServer, TestServer]
  const ruth = await signedInStaff(first, 'independent-chair', { name: 'Ruth Adeyemi', now })
  const made = await answered<ConferenceMade>(ruth.browser.ask('POST', '/api/conferences', { draft: WITH_DEPUTY, mine: 0 }))
  const here = realAt(first, ruth, made)
  const chair = await here.chair()
  const comeIn = async (name: string): Promise<Guest> => {
    const guest = await here.knock(name, new Browser(second.url))
    await admit(here, chair, name)
    await until(() => guest.placed?.place === 'in', `${name} is in`)
    await guest.open()
    return guest
  }
  return { here, ruth, chair, one: first.url, two: second.url, first, comeIn, pass: (minutes) => void (ahead += minutes * MINUTE_MS), now }
}

const signs = (guest: Guest): Promise<string> =>
  guest.decide({ type: 'signed' }).then(
    () => 'signed',
    (why: Declined) => why.code
  )

describe('who it is, at two servers that hear nothing of each other', () => {
  it('[R34] what was proved at one counts at the other, for the connection that was there before', async () => {
    const { ruth, chair, two, pass } = await apart()
    const there = await Guest.open(ruth.browser.at(two), chair.seat, chair.document)
    pass(5.1)
    for (const page of [chair, there]) expect(await signs(page)).toBe('prove-again')
    await ruth.prove() // at the first
    expect(await signs(there)).toBe('signed')
  })

  it('[R34] what was proved in another browser counts for nobody, at neither', async () => {
    const { ruth, chair, two, pass } = await apart()
    const other = await ruth.signIn(new Browser(two))
    pass(5.1)
    await answered(other.ask('POST', '/api/prove', { passphrase: 'four ordinary words here', code: ruth.recovery.pop() }))
    expect(await signs(chair)).toBe('prove-again')
  })
})

describe('the chair, at two servers that hear nothing of each other', () => {
  it('[R45] is taken by the deputy at one while the chair is at the other: one of them leads, and both know who', async () => {
    const { here, chair, comeIn } = await apart()
    const dana = await comeIn('Dana')
    await dana.decide({ type: 'took-chair', person: dana.seat })
    // The first server has not heard of it yet: whoever was in the chair must not lead any more all the same.
    const leads = await chair.decide({ type: 'moved', from: '', to: 'welcome', skipped: [] }).then(
      () => 'led',
      (why: Declined) => why.code
    )
    expect(['moved-on', 'not-allowed']).toContain(leads)
    await until(() => chairNow(chair.standing) === dana.seat, 'the chair hears of it')
    await here.knock('Olu')
    await until(
      () => dana.door?.knocks.some(({ claims }) => claims === '' || claims.includes('Olu')) ?? false,
      'the deputy sees who waits at the other'
    )
    expect(await refusedWith(here.tend(chair, { act: 'new-code' }))).toBe('not-allowed')
    await chair.decide({ type: 'took-chair', person: chair.seat })
    await until(() => chairNow(dana.standing) === chair.seat, 'the deputy hears that the chair has it back')
  })

  it('[R45] is followed by nobody at one while they are connected at the other; once they are cut off, after the set minutes', async () => {
    const { here, chair, first, two, comeIn, pass, now } = await apart()
    const jade = await comeIn('Jade')
    const adam = await signedInStaff(first, 'administrator', { name: 'Adam Marsh', now })
    const there = adam.browser.at(two)
    const path = `/api/conferences/${here.conference.id}`
    const seen = (): Promise<ChairSeen> => answered(there.ask('GET', `${path}/chair`))
    expect((await seen()).away).toBeNull()
    expect(await refusedWith(there.ask('POST', `${path}/recover`))).toBe('chair-is-here')
    chair.socket.close()
    await expect.poll(async () => (await seen()).away, { timeout: 15_000 }).not.toBeNull()
    expect(await refusedWith(there.ask('POST', `${path}/recover`))).toBe('chair-is-here')
    pass(5.1)
    await adam.prove()
    const { seat } = await answered<Joined>(there.ask('POST', `${path}/recover`))
    await until(() => chairNow(jade.standing) === seat, 'everybody hears who is in the chair')
    const page = await Guest.open(there, seat, mapOf(here.conference.id))
    await page.decide({ type: 'moved', from: '', to: 'welcome', skipped: [] })
  })
})

import { type CopiesReady, type CouncilKnown, DEFAULT_SENDING, type ReleaseBoard, type SendingRules } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { acts, atRelease } from './support/at-release.ts'
import { ReleaseOffice } from './support/release-office.ts'
import { insist, reviewOf } from './support/signed-conference.ts'
import { answered, refusedWith } from './support/staff.ts'

type Place = Awaited<ReturnType<typeof atRelease>>

const stands = (office: ReleaseOffice): Promise<CopiesReady> => answered(office.ask('GET', '/ready'))
const press = (office: ReleaseOffice): Promise<CopiesReady> => answered(office.ask('POST', '/ready'))

async function untilMade(office: ReleaseOffice): Promise<CopiesReady> {
  for (;;) {
    const ready = await stands(office)
    if (!ready.making) return ready
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Every file that was made ready, by whom it is for. */
async function filesIn({ server, conference }: Place): Promise<string[]> {
  const ready = await server.services.directory.ready(conference.id)
  return (ready?.copies ?? []).map(({ reader, paper, look, language, format }) => [reader, paper, look, language, format].join(' ')).sort()
}

async function councilSends(place: Place, given: Partial<SendingRules>): Promise<void> {
  const { browser } = place.amy
  const { profile, revision } = await answered<CouncilKnown>(browser.ask('GET', '/api/council'))
  await answered(browser.ask('PUT', '/api/council', { profile: { ...profile, sending: { ...profile.sending, ...given } }, revision }))
}

describe('every copy made ready in one press', () => {
  it('[R81] makes what each person is to get, and chooses and sends nothing; what is chosen then is that', async () => {
    const place = await atRelease()
    const { office, post } = place
    const before = await stands(office)
    expect(before).toMatchObject({ ready: 0, held: 0, making: false })
    expect(before.of).toBeGreaterThan(5)
    expect((await press(office)).making).toBe(true)
    expect(await untilMade(office)).toEqual({ ...before, ready: before.of })
    const seen = await office.seen()
    expect(seen.readers.flatMap(({ distributions }) => distributions)).toEqual([])
    expect(post.arrived).toEqual([])
    const kelly = await office.reader('Kelly')
    expect(kelly.toGet).toEqual(['family-plan', 'decision-letter'])
    expect((await office.reader('Poppy')).toGet).toEqual(['child-letter'])
    const files = await filesIn(place)
    expect(files.filter((file) => file.startsWith(kelly.reader))).toHaveLength(4) // each as a PDF and as a page
    // What is chosen is what was made: nothing is printed again.
    const ready = await place.server.services.directory.ready(place.conference.id)
    await office.prepare('Kelly', 'by-hand')
    const [kept] = await place.server.services.directory.distributions(place.conference.id)
    expect(ready?.copies).toContainEqual({ ...kept?.copies[0], reader: kelly.reader })
    expect(await filesIn(place)).toEqual(files)
  })

  it('[R81] pressed twice, by two, at once and afterwards, nothing is made twice', async () => {
    const place = await atRelease()
    const { office, other, server } = place
    await Promise.all([press(office), press(other), press(office)])
    const { ready, of } = await untilMade(office)
    expect(ready).toBe(of)
    const files = await filesIn(place)
    expect(new Set(files).size).toBe(files.length)
    expect(await acts(server, 'copies-readied')).toEqual(['done'])
    await press(other)
    await untilMade(other)
    expect(await filesIn(place)).toEqual(files)
  })

  it('[R81] stopped in the middle, what is made stays; pressed again, it makes the others and nothing twice', async () => {
    const place = await atRelease()
    const { office, conference, amy } = place
    await press(office)
    const server = await place.server.restart()
    const again = new ReleaseOffice(amy, conference.id)
    const half = await stands(again)
    expect(half.making).toBe(false)
    expect(half.ready).toBeLessThan(half.of)
    const made = (await server.services.directory.ready(conference.id))?.copies ?? []
    await press(again)
    expect((await untilMade(again)).ready).toBe(half.of)
    const files = await filesIn({ ...place, server })
    expect(new Set(files).size).toBe(files.length)
    expect((await server.services.directory.ready(conference.id))?.copies.slice(0, made.length)).toEqual(made)
  })

  it('[R81] what says something kept safe from whoever it is for is held back, and everybody else’s is made', async () => {
    const place = await atRelease()
    const { office, server, conference } = place
    const kelly = conference.people.find(({ name }) => name.startsWith('Kelly'))
    const nan = conference.people.find(({ name }) => name.startsWith('Jean'))
    const kept = [
      { id: crypto.randomUUID(), kind: 'school', of: conference.children[0]?.id, value: 'Reece Marlow', from: [kelly?.id], by: nan?.id }
    ]
    await server.services.directory.saveKeptSafe(conference.id, kept as never)
    await server.services.rooms.keepSafe(conference.id, kept as never)
    await press(office)
    const { ready, of, held } = await untilMade(office)
    expect({ ready, held }).toEqual({ ready: of - 1, held: 1 })
    expect((await filesIn(place)).filter((file) => file.startsWith(String(kelly?.id)))).toEqual([])
  })

  it('[R30] what is ready is asked about once more when it is chosen: something may be kept safe since', async () => {
    const { office, server, conference } = await atRelease()
    await press(office)
    await untilMade(office)
    const kelly = conference.people.find(({ name }) => name.startsWith('Kelly'))
    const kept = [
      { id: crypto.randomUUID(), kind: 'school', of: conference.children[0]?.id, value: 'Reece Marlow', from: [kelly?.id], by: kelly?.id }
    ]
    await server.services.directory.saveKeptSafe(conference.id, kept as never)
    await server.services.rooms.keepSafe(conference.id, kept as never)
    expect(await refusedWith(office.choose((await office.reader('Kelly')).reader))).toBe('release-held')
    expect(await stands(office)).toMatchObject({ held: 1 })
  })

  it('[R67] [R81] makes, offers and misses no letter to a child who has died', async () => {
    const { server, amy, chair: first } = await atRelease()
    const review = await reviewOf(first, server.url, '2027-02-01')
    const chair = await review.join('chair')
    const [poppy] = review.conference.children
    if (!poppy) throw new Error('a child')
    const died = { outcome: 'ended', limb: '', harm: '', ending: 'died', other: '', reason: 'She has died.' } as const
    await insist(chair, { type: 'child-decided', child: poppy.id, more: [], ...died })
    await insist(chair, { type: 'signed' })
    const office = new ReleaseOffice(amy, review.conference.id)
    expect(await office.reader('Poppy')).toMatchObject({ offers: [], toGet: [], missing: [] })
    const { conferences } = await answered<ReleaseBoard>(amy.browser.ask('GET', '/api/release'))
    const missing = conferences.find(({ id }) => id === review.conference.id)?.missing
    expect(missing?.find(({ paper }) => paper === 'child-letter')?.names).toEqual(['Reece Marlow'])
    await press(office)
    const { ready, of } = await untilMade(office)
    expect(ready).toBe(of)
  })

  it('[R81] of a version that is signed anew nothing that was ready counts', async () => {
    const { office, chair } = await atRelease()
    await press(office)
    const { of } = await untilMade(office)
    await chair.decide({ type: 'reopened', reason: 'A date was wrong.' })
    expect(await refusedWith(office.ask('POST', '/ready'))).toBe('not-signed')
    await chair.decide({ type: 'signed' })
    expect(await stands(office)).toMatchObject({ ready: 0, of })
  })
})

describe('what the council’s rules say', () => {
  it('[R69] ticks what each kind of person is to get, and says what is still missing for whom', async () => {
    const place = await atRelease()
    const { office, amy } = place
    const board = async (): Promise<ReleaseBoard['conferences'][number]> => {
      const [row] = (await answered<ReleaseBoard>(amy.browser.ask('GET', '/api/release'))).conferences
      if (!row) throw new Error('nothing is signed')
      return row
    }
    const lacking = async (paper: string): Promise<string[]> => (await board()).missing.find((one) => one.paper === paper)?.names ?? []
    expect((await board()).begun).toBe(false)
    expect(await lacking('decision-letter')).toContain('Kelly Marlow')
    await office.prepare('Kelly', 'by-hand') // the plan alone
    expect((await office.reader('Kelly')).missing).toEqual(['decision-letter'])
    expect((await board()).begun).toBe(true)
    expect(await lacking('decision-letter')).toContain('Kelly Marlow')
    expect(await lacking('family-plan')).not.toContain('Kelly Marlow')
    const both = ['family-plan', 'decision-letter'].map((paper) => ({ paper, look: 'ordinary', language: 'en' }))
    await office.prepare('Kelly', 'by-hand', {}, { copies: both as never })
    expect(await lacking('decision-letter')).not.toContain('Kelly Marlow')
    await councilSends(place, { papers: { ...DEFAULT_SENDING.papers, family: ['full-record', 'family-plan'], child: [] } })
    expect(await office.reader('Kelly')).toMatchObject({ toGet: ['family-plan', 'full-record'], missing: ['full-record'] })
    expect(await lacking('child-letter')).toEqual([])
  })

  it('[R67] ticks for nobody what they may not have', async () => {
    const place = await atRelease()
    const { profile, revision } = await answered<CouncilKnown>(place.amy.browser.ask('GET', '/api/council'))
    const papers = { ...DEFAULT_SENDING.papers, network: ['full-record'] }
    const asked = place.amy.browser.ask('PUT', '/api/council', {
      profile: { ...profile, sending: { ...profile.sending, papers } },
      revision
    })
    expect(await refusedWith(asked)).toBe('not-understood')
  })

  it('[R70] holds for links and codes: how long, and how many tries', async () => {
    const place = await atRelease()
    const { office, post } = place
    await councilSends(place, { linkDays: 3, codeDays: 2, codeTries: 3 })
    await office.prepare('Kelly', 'e-mail', { email: 'kelly@example.org' })
    await office.release('Kelly')
    const days = (Date.parse((await office.newest('Kelly')).linkUntil) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(2.9)
    expect(days).toBeLessThan(3.1)
    const code = await office.code('Kelly')
    const link = new URL(post.linkTo('kelly@example.org')).hash.slice(1)
    for (let i = 0; i < 3; i++)
      expect(await refusedWith(place.ben.browser.ask('POST', '/api/open', { link, code: `AAAA ${i}BBB` }))).toBe('copy-closed')
    expect((await office.newest('Kelly')).code).toBe('locked')
    expect(await refusedWith(place.ben.browser.ask('POST', '/api/open', { link, code }))).toBe('copy-closed')
    // More tries for codes to come open none that is locked.
    await councilSends(place, { codeTries: 10 })
    expect((await office.newest('Kelly')).code).toBe('locked')
  })
})

import { addCard, type PersonId, readCards } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { Declined, until } from './support/guest.ts'
import { admit, realConference, sniff } from './support/real-conference.ts'
import { answered, refusedWith, signedInStaff } from './support/staff.ts'

const declined = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => 'allowed',
    (why: Declined) => why.code
  )

const words = ({ doc }: { doc: Parameters<typeof readCards>[0] }): string[] => readCards(doc).map(({ text }) => text.toString())

describe('whoever tends the door', () => {
  it('[R33] lets each in by name, and nobody else does or hears who waits', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const jade = await here.letIn(chair, 'Jade')
    const dana = await here.knock('Dana')
    await until(() => chair.door?.knocks[0]?.claims === 'Dana Weekes', 'the chair sees Dana')
    const knock = chair.door?.knocks[0]?.id ?? ''
    const ask = { act: 'admit', knock, person: dana.seat, consented: false } as const
    expect(await refusedWith(here.tend(jade, ask))).toBe('not-allowed')
    expect(await refusedWith(here.tend(dana, ask))).toBe('not-let-in')
    expect(await refusedWith(here.tend(chair, { ...ask, person: jade.seat }))).toBe('not-understood') // the link names its seat
    expect(jade.heard).not.toContain('door')
    await answered(here.tend(chair, ask))
    await until(() => dana.placed?.place === 'in', 'Dana is in')
    await until(() => chair.door?.admitted.includes(dana.seat) ?? false, 'the chair sees that Dana is in')
  })

  it('[R33] lets an observer in only when chair and family agreed', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const olu = await here.knock('Olu')
    await until(() => chair.door?.knocks.length === 1, 'Olu waits')
    const ask = { act: 'admit', knock: chair.door?.knocks[0]?.id ?? '', person: olu.seat, consented: false } as const
    expect(await refusedWith(here.tend(chair, ask))).toBe('not-understood')
    expect(olu.placed?.place).toBe('lobby')
    await answered(here.tend(chair, { ...ask, consented: true }))
    await until(() => olu.placed?.place === 'in', 'Olu is in')
    const door = await here.server.services.rooms.door(here.conference.id)
    expect(door.standing.consented).toEqual([olu.seat])
  })

  it('[R33] turns somebody away, who is told so and hears nothing more', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const dana = await here.knock('Dana')
    await until(() => chair.door?.knocks.length === 1, 'Dana waits')
    await answered(here.tend(chair, { act: 'refuse', knock: chair.door?.knocks[0]?.id ?? '' }))
    await until(() => !dana.socket.connected, 'Dana is out')
    expect(dana.goodbyes).toEqual(['turned-away'])
    expect(await refusedWith(dana.browser.ask('GET', `/api/seats/${dana.seat}`))).toBe('turned-away')
  })

  it('[R33] puts right what somebody is called, for everybody', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const jade = await here.letIn(chair, 'Jade')
    await answered(here.tend(chair, { act: 'rename', person: jade.seat, name: 'Jade Holt-Green' }))
    await until(() => JSON.stringify(jade.standing.conference).includes('Jade Holt-Green'), 'Jade reads her name')
  })

  it('[R33] sends somebody back to wait: their page closes at once, and opens when they are let in again', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const jade = await here.letIn(chair, 'Jade')
    await answered(here.tend(chair, { act: 'send-back', person: jade.seat }))
    await until(() => jade.placed?.place === 'lobby', 'Jade is outside')
    expect(jade.closings).toEqual(['moved-back'])
    const frames = jade.frames.length
    await chair.write((writer) => addCard(writer, { category: 'past', text: 'Said meanwhile' }))
    expect(await declined(jade.open())).toBe('not-let-in')
    expect(await declined(jade.write((writer) => addCard(writer, { category: 'past', text: 'From outside' })))).toBe('not-let-in')
    expect(jade.frames.length).toBe(frames)
    await admit(here, chair, 'Jade')
    await until(() => jade.placed?.place === 'in', 'Jade is in again')
    await jade.open()
    expect(words(jade)).toContain('Said meanwhile')
  })

  it('[R7] removes somebody: no frame reaches them after the answer, and no key of theirs opens anything', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const jade = await here.letIn(chair, 'Jade')
    const seen = sniff(jade)
    await answered(here.tend(chair, { act: 'remove', person: jade.seat, reason: 'Threatened somebody.' }))
    const atAnswer = seen.length
    await chair.write((writer) => addCard(writer, { category: 'past', text: 'Where they live now' }))
    chair.socket.emit('here', { way: 'room', writingIn: '' })
    await until(() => !jade.socket.connected && chair.here.length === 1, 'the others go on')
    expect(jade.goodbyes).toEqual(['removed'])
    expect(seen.length - atAnswer).toBeLessThanOrEqual(2) // its own goodbye, still on its way here when the answer came
    expect(JSON.stringify(seen)).not.toContain('Where they live')
    expect(words(jade)).not.toContain('Where they live now')
    expect(await refusedWith(jade.browser.ask('GET', `/api/seats/${jade.seat}`))).toBe('removed')
    expect(await refusedWith(jade.browser.ask('GET', `/api/seats/${jade.seat}/plan.pdf`))).toBe('removed')
    expect(chair.door?.admitted).not.toContain(jade.seat)
  })

  it('[R33] cannot be put out by anybody, nor put themselves out', async () => {
    const here = await realConference()
    const chair = await here.chair()
    for (const act of ['send-back', 'remove'] as const)
      expect(await refusedWith(here.tend(chair, { act, person: chair.seat, reason: '' } as never))).toMatch('not-understood')
    expect(await refusedWith(here.tend(chair, { act: 'remove', person: crypto.randomUUID() as PersonId, reason: '' }))).toBe(
      'not-understood'
    )
  })
})

describe('a member of staff whose account is closed', () => {
  it('[R33] is out of their seat at once', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const ann = await signedInStaff(here.server, 'administrator', { name: 'Ann Li' })
    await answered(ann.browser.ask('PUT', `/api/staff/${here.ruth.id}`, { active: false }))
    await until(() => !chair.socket.connected, 'the chair is out')
    expect(chair.goodbyes).toEqual(['account-ended'])
  })
})

describe('asking that somebody be kept out', () => {
  it('[R33] is between whoever asks and the chair', async () => {
    const here = await realConference()
    const chair = await here.chair()
    const [dana, lowe, jade] = [await here.letIn(chair, 'Dana'), await here.letIn(chair, 'Lowe'), await here.letIn(chair, 'Jade')]
    const at = ({ seat }: { seat: PersonId }): string => `/api/seats/${seat}/exclusions`
    const ask = { person: jade.seat, scope: 'part', ground: 'harm-to-child', evidence: 'Said on Monday.' }
    expect(await refusedWith(jade.browser.ask('POST', at(jade), { ...ask, person: dana.seat }))).toBe('not-allowed')
    await answered(dana.browser.ask('POST', at(dana), ask))
    await until(() => chair.door?.exclusions.length === 1, 'the chair sees it')
    const asked = chair.door?.exclusions[0]?.id
    const answer = { agreed: true, reason: 'Agreed.', say: 'We need a short part.', heard: 'By phone.' }
    expect(await refusedWith(dana.browser.ask('PUT', `${at(dana)}/${asked}`, answer))).toBe('not-allowed')
    await answered(chair.browser.ask('PUT', `${at(chair)}/${asked}`, answer))
    expect(await answered(dana.browser.ask('GET', at(dana)))).toMatchObject({ exclusions: [{ decided: { agreed: true } }] })
    expect(await answered(lowe.browser.ask('GET', at(lowe)))).toEqual({ exclusions: [] })
    expect(await refusedWith(jade.browser.ask('GET', at(jade)))).toBe('not-allowed')
  })
})

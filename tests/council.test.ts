import {
  type ConferenceAsk,
  type ConferenceKnown,
  type ConferenceMade,
  type CouncilKnown,
  type CouncilProfile,
  DEFAULT_LABELS,
  DEFAULT_PROFILE,
  type Mend,
  type PersonId,
  mendsForCouncil,
  profileFor
} from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { testServer } from './support/server.ts'
import { answered, refusedWith, signedInStaff } from './support/staff.ts'

/** A new house with an administrator and a chair, and what they do in it. */
async function house() {
  const server = await testServer()
  const administrator = await signedInStaff(server)
  const chair = await signedInStaff(server, 'independent-chair')
  const known = (): Promise<CouncilKnown> => answered(administrator.browser.ask('GET', '/api/council'))
  const put = (profile: unknown, revision: number): Promise<Response> =>
    administrator.browser.ask('PUT', '/api/council', { profile, revision })
  return {
    server,
    administrator,
    chair,
    known,
    put,
    async change(given: Partial<CouncilProfile>): Promise<void> {
      const { profile, revision } = await known()
      await answered(put({ ...profile, ...given }, revision))
    },
    make: async (given: Partial<ConferenceAsk['draft']> = {}): Promise<ConferenceMade['conference']> =>
      (await answered<ConferenceMade>(chair.browser.ask('POST', '/api/conferences', draft(given)))).conference,
    async remake(id: string, given: Partial<ConferenceAsk['draft']>): Promise<ConferenceMade['conference']> {
      await chair.prove()
      return (await answered<ConferenceMade>(chair.browser.ask('PUT', `/api/conferences/${id}`, draft(given)))).conference
    }
  }
}

const person = (name: string, role: 'chair' | 'family') => ({ name, describedAs: 'Somebody', role, agency: '', way: 'room' as const })
const draft = (given: Partial<ConferenceAsk['draft']> = {}): ConferenceAsk => ({
  draft: {
    kind: 'review',
    on: '2026-12-01',
    startsAt: '10:00',
    place: 'Room 2',
    labels: DEFAULT_LABELS,
    children: [{ name: 'Poppy Marlow', bornOn: '2018-11-02', dueOn: '' }],
    people: [person('Ruth Adeyemi', 'chair'), person('Kelly Marlow', 'family')],
    ...given
  },
  mine: 0
})
const SHORT = DEFAULT_PROFILE.agendas.review.filter(({ work }) => work !== 'goals')

describe('how a council runs its conferences', () => {
  it('is as it came until an administrator changes it; whoever sets conferences up may read it, and nobody else', async () => {
    const { server, chair, known } = await house()
    expect(await known()).toEqual({ profile: DEFAULT_PROFILE, revision: 0 })
    expect(await answered(chair.browser.ask('GET', '/api/council'))).toEqual(await known())
    const auditor = await signedInStaff(server, 'auditor')
    expect(await refusedWith(auditor.browser.ask('GET', '/api/council'))).toBe('not-allowed')
    const ask = { profile: DEFAULT_PROFILE, revision: 0 }
    expect(await refusedWith(chair.browser.ask('PUT', '/api/council', ask))).toBe('not-allowed')
    expect((await known()).revision).toBe(0)
  })

  it('[R40] a new conference gets its own copy for its kind, and keeps it whatever the council changes', async () => {
    const { change, make, remake } = await house()
    await change({ agendas: { ...DEFAULT_PROFILE.agendas, review: SHORT }, recoveryMinutes: 9 })
    const first = await make()
    expect(first.profile).toEqual({ ...profileFor('review'), agenda: SHORT, recoveryMinutes: 9 })
    await change({ agendas: DEFAULT_PROFILE.agendas, quorum: { must: ['police'], others: 1, direct: false }, recoveryMinutes: 20 })
    expect(await remake(first.id, { place: 'Room 3' })).toMatchObject({ place: 'Room 3', profile: first.profile })
    const second = await make()
    expect(second.profile).toMatchObject({ agenda: DEFAULT_PROFILE.agendas.review, recoveryMinutes: 20, quorum: { must: ['police'] } })
    const initial = await remake(second.id, { kind: 'initial' })
    expect(initial.profile).toEqual({ ...second.profile, agenda: DEFAULT_PROFILE.agendas.initial })
  })

  it('[R40] whoever sets one up changes its agenda, and nothing else of what the council decided', async () => {
    const { chair, make } = await house()
    const theirs = { ...profileFor('review'), agenda: SHORT, quorum: { must: [], others: 0, direct: false }, recoveryMinutes: 1 }
    const made = await make({ profile: theirs })
    expect(made.profile).toEqual({ ...profileFor('review'), agenda: SHORT })
    const { conference } = await answered<ConferenceKnown>(chair.browser.ask('GET', `/api/conferences/${made.id}`))
    expect(conference.profile).toEqual(made.profile)
  })

  it('keeps who steps in for the chair, the services, and the day its time runs from', async () => {
    const { make, remake } = await house()
    const dana = {
      name: 'Dana Weekes',
      describedAs: 'health visitor',
      role: 'professional' as const,
      agency: 'Health',
      way: 'room' as const
    }
    const given = { clockFrom: '2026-06-15', lastWas: 'initial' as const, lateBecause: '  The family was   away. ' }
    const deputy = crypto.randomUUID() as PersonId
    const people = [...draft().draft.people, { ...dana, id: deputy, service: 'health' as const, direct: false }]
    const made = await make({ ...given, people, deputy })
    const [health] = made.people.filter(({ role }) => role === 'professional')
    expect(health).toMatchObject({ service: 'health', direct: false })
    expect(made).toMatchObject({ ...given, lateBecause: expect.stringContaining('away'), deputy: health?.id })
    expect(await remake(made.id, { people: made.people.filter(({ role }) => role !== 'wall') })).not.toHaveProperty('deputy')
  })

  it('[R14] two administrators who change it at once are told', async () => {
    const { put, known } = await house()
    const answers = await Promise.all([9, 10, 11].map((recoveryMinutes) => put({ ...DEFAULT_PROFILE, recoveryMinutes }, 0)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await known()).revision).toBe(1)
  })

  it('[R36] leaves a trace that says which part was changed, and never to what', async () => {
    const { server, administrator, change } = await house()
    await change({ terms: [{ avoid: 'the hub', say: 'our office in Elm Street', level: 'soft' }] })
    const auditor = await signedInStaff(server, 'auditor')
    const { entries } = await answered<{ entries: { act: string; who: string; about: string }[] }>(auditor.browser.ask('GET', '/api/audit'))
    expect(entries.filter(({ act }) => act === 'council-changed')).toMatchObject([{ who: administrator.id, about: 'terms' }])
    expect(JSON.stringify(entries)).not.toMatch(/hub|Elm Street/)
  })

  it('[R27] what cannot be used is said at its field, and nothing is changed', async () => {
    const { put, known } = await house()
    const { agendas, days } = DEFAULT_PROFILE
    const [welcome] = agendas.initial
    if (!welcome) throw new Error('a first stage')
    const odd: CouncilProfile = {
      ...DEFAULT_PROFILE,
      agendas: { ...agendas, initial: [{ ...welcome, name: ' ' }], review: [...agendas.review].reverse() },
      days: { ...days, furtherDays: [{ on: '2026-02-30', name: 'A day', closed: true }] }
    }
    const response = await put(odd, 0)
    expect(response.status).toBe(400)
    const { mends } = (await response.json()) as { mends: Mend[] }
    expect(mends.map(({ at }) => at)).toEqual([
      'agendas.initial.0',
      'agendas.initial',
      'agendas.initial',
      'agendas.review.6',
      'days.furtherDays.0.on'
    ])
    expect(await known()).toEqual({ profile: DEFAULT_PROFILE, revision: 0 })
  })

  it('[R27] what is of another shape is refused: no days, half a day, three hours, a scale with 5 as the safest', async () => {
    const { put, known } = await house()
    const { agendas, days, scale } = DEFAULT_PROFILE
    const withCoreGroup = (coreGroup: number) => ({ days: { ...days, lengths: { ...days.lengths, coreGroup } } })
    const odd: unknown[] = [
      withCoreGroup(0),
      withCoreGroup(1.5),
      { agendas: { ...agendas, initial: agendas.initial.map((one) => ({ ...one, minutes: 180 })) } },
      { scale: { ...scale, safest: 5 } },
      { quorum: { must: ['fire'], others: 2, direct: true } },
      { terms: 'none' },
      { surprise: true }
    ]
    for (const given of odd) expect(await refusedWith(put({ ...DEFAULT_PROFILE, ...(given as object) }, 0))).toBe('not-understood')
    expect(await refusedWith(put('all of it', 0))).toBe('not-understood')
    expect(await refusedWith(put(DEFAULT_PROFILE, -1))).toBe('not-understood')
    expect((await known()).revision).toBe(0)
  })
})

describe('what is to be put right in it', () => {
  const at = (given: Partial<CouncilProfile>): string[] => mendsForCouncil({ ...DEFAULT_PROFILE, ...given }).map((mend) => mend.at)

  it('is nothing as it comes', () => {
    expect(mendsForCouncil(DEFAULT_PROFILE)).toEqual([])
  })

  it('is said at each field: words, numbers, days', () => {
    expect(at({ scale: { ...DEFAULT_PROFILE.scale, ten: ' ' } })).toEqual(['scale.ten'])
    expect(at({ harms: { ...DEFAULT_PROFILE.harms, neglect: '' } })).toEqual(['harms.neglect'])
    expect(at({ recoveryMinutes: 0, interpreterPercent: 99, quorum: { must: [], others: Number.NaN, direct: true } })).toEqual([
      'recoveryMinutes',
      'interpreterPercent',
      'quorum.others'
    ])
    const term = { avoid: 'hub', say: 'office', level: 'soft' as const }
    expect(at({ terms: [term, { ...term, avoid: ' Hub', say: '' }, { ...term, avoid: '' }] })).toEqual([
      'terms.1.avoid',
      'terms.1.say',
      'terms.2.avoid'
    ])
    const day = { on: '2026-12-29', name: 'Closed', closed: true }
    expect(at({ days: { ...DEFAULT_PROFILE.days, furtherDays: [day, day, { ...day, on: '', name: '' }] } })).toEqual([
      'days.furtherDays.1.on',
      'days.furtherDays.2.on',
      'days.furtherDays.2.name'
    ])
  })
})

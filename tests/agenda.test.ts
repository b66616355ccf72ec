import {
  AGENDA_START,
  agendaAfter,
  type AgendaDecision,
  type AgendaStanding,
  DEFAULT_AGENDAS,
  KINDS,
  mendsForAgenda,
  nextInRound,
  paceOf,
  type PersonId,
  quorumOf,
  secondsAt,
  TURNS_START,
  type TurnDecision,
  turnsAfter
} from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { somebody } from './support/small-conference.ts'
import { amira, conference, kelly, missClarke } from './support/family.ts'

const RUTH = 'ruth' as PersonId
const agenda = DEFAULT_AGENDAS.initial
const at = (minute: number): string => new Date(Date.UTC(2026, 2, 12, 10, minute)).toISOString()
const moved = (from: string, to: string): AgendaDecision => ({ type: 'moved', from, to, skipped: [] })
const after = (...decisions: [number, AgendaDecision][]): AgendaStanding =>
  decisions.reduce((standing, [minute, decision]) => agendaAfter(standing, decision, RUTH, at(minute)), AGENDA_START)

describe('the agenda', () => {
  it('keeps the time of each stage, also of one the room comes back to', () => {
    const standing = after([0, moved('', 'welcome')], [8, moved('welcome', 'family')], [13, moved('family', 'welcome')])
    expect(secondsAt(standing, 'welcome', at(15))).toBe(10 * 60)
    expect(secondsAt(standing, 'family', at(15))).toBe(5 * 60)
    expect(standing.began).toBe(at(0))
  })

  it('lets time stand still during a break, and only then', () => {
    const standing = after([0, moved('', 'welcome')], [2, { type: 'break-began', minutes: 10 }], [7, { type: 'break-ended' }])
    expect(secondsAt(standing, 'welcome', at(9))).toBe(4 * 60)
    expect(secondsAt(after([0, moved('', 'welcome')], [2, { type: 'break-began', minutes: 10 }]), 'welcome', at(30))).toBe(2 * 60)
  })

  it('says what is left of a stage, with what was added, and more of it with an interpreter', () => {
    const standing = after([0, moved('', 'welcome')], [5, { type: 'extended', stage: 'welcome', minutes: 2 }])
    expect(paceOf(agenda, standing, at(5), 1)?.left).toBe(5 * 60)
    expect(paceOf(agenda, standing, at(5), 1.3)?.left).toBe(Math.round(8 * 1.3 * 60) + 120 - 300)
    expect(paceOf(agenda, standing, at(12), 1)?.left).toBe(-2 * 60) // over, and nothing is cut off
  })

  it('warns early that the decision would begin late', () => {
    const onTime = after([0, moved('', 'welcome')], [8, moved('welcome', 'family')])
    expect(paceOf(agenda, onTime, at(10), 1)?.decisionLate).toBe(0)
    expect(paceOf(agenda, onTime, at(30), 1)?.decisionLate).toBe(12 * 60)
    const added = after([0, moved('', 'welcome')], [1, { type: 'extended', stage: 'welcome', minutes: 4 }])
    expect(paceOf(agenda, added, at(1), 1)?.decisionLate).toBe(4 * 60)
  })

  it('asks anew who is ready once the room has moved', () => {
    const ready: AgendaDecision = { type: 'readied', person: RUTH, stage: 'welcome', ready: true }
    const standing = after([0, moved('', 'welcome')], [1, ready])
    expect(standing.ready).toEqual([RUTH])
    expect(agendaAfter(standing, { ...ready, ready: false }, RUTH, at(2)).ready).toEqual([])
    expect(agendaAfter(standing, moved('welcome', 'family'), RUTH, at(2)).ready).toEqual([])
  })

  it('remembers what was left out and why, until the room goes there after all', () => {
    const skip: AgendaDecision = {
      type: 'moved',
      from: 'welcome',
      to: 'worried',
      skipped: [{ stage: 'family', reason: 'They asked to go later.' }]
    }
    const standing = after([0, moved('', 'welcome')], [5, skip])
    expect(standing.skipped.get('family')).toBe('They asked to go later.')
    expect(agendaAfter(standing, moved('worried', 'family'), RUTH, at(9)).skipped.size).toBe(0)
  })

  it.each(KINDS)('has stages to start from for a %s conference, with the family heard before the decision', (kind) => {
    expect(mendsForAgenda(DEFAULT_AGENDAS[kind])).toEqual([])
    expect(DEFAULT_AGENDAS[kind].reduce((sum, { minutes }) => sum + minutes, 0)).toBe(kind === 'review' ? 70 : 102)
  })

  it('says what is wrong with an agenda', () => {
    const without = (work: string): string[] => mendsForAgenda(agenda.filter((one) => one.work !== work)).map(({ say }) => say)
    expect(without('decision')).toEqual(['Please keep a stage for the decision.'])
    expect(without('family')).toEqual(['Please keep a stage in which the child and the family are heard.'])
    expect(mendsForAgenda([...agenda].reverse())).toHaveLength(1)
    expect(mendsForAgenda([...agenda, ...agenda.slice(0, 1)])).toHaveLength(1)
  })
})

describe('turns', () => {
  const [mum, nan, police] = ['mum', 'nan', 'police'] as PersonId[] as [PersonId, PersonId, PersonId]
  const turns = (...decisions: [number, TurnDecision][]) =>
    decisions.reduce((standing, [minute, decision]) => turnsAfter(standing, decision, at(minute)), TURNS_START)

  it('takes hands in the order they went up, and down when somebody speaks', () => {
    const hand = (person: PersonId): TurnDecision => ({ type: 'hand', person, up: true })
    const standing = turns([0, hand(nan)], [1, hand(mum)], [2, { type: 'speaking', person: nan }])
    expect(standing.hands).toEqual([mum])
    expect(standing.speaking?.person).toBe(nan)
  })

  it('goes round once, and counts how long each has spoken', () => {
    const standing = turns(
      [0, { type: 'round-began', order: [mum, nan, police], question: '' }],
      [1, { type: 'speaking', person: mum }],
      [4, { type: 'speaking', person: nan }]
    )
    expect(nextInRound(standing)).toBe(police)
    expect(standing.spoken.get(mum)).toBe(180)
    expect(nextInRound(turnsAfter(standing, { type: 'speaking', person: police }, at(5)))).toBeNull()
  })
})

describe('enough people for a decision', () => {
  it('means social care and two other agencies with direct contact, each agency once', () => {
    const social = { ...amira(), service: 'social-care' as const }
    const school = missClarke()
    const head = { ...missClarke(), name: 'Mr Rowe' }
    const police = { ...somebody('Sgt Lowe', 'professional', 'police officer'), agency: 'Police', direct: false }
    const nurse = { ...somebody('Dana Cole', 'professional', 'health visitor'), agency: 'Health' }
    const mum = kelly()
    const of = conference({ people: [social, school, head, police, nurse, mum] })
    const here = (...people: { id: PersonId }[]) =>
      quorumOf(
        of,
        people.map(({ id }) => id)
      )
    expect(here(social, school, nurse)).toMatchObject({ met: true, missing: [], more: 0 })
    expect(here(social, school, head, mum)).toMatchObject({ met: false, missing: [], more: 1 })
    expect(here(school, nurse)).toMatchObject({ met: false, missing: ['social-care'], more: 0 })
    expect(here(social, school, police)).toMatchObject({ met: false, more: 1 })
  })
})

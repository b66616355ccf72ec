import {
  isAskedFirst,
  type Person,
  type PersonId,
  roundOf,
  type Standing,
  standingAfter,
  START,
  talkShared,
  type TalkShared
} from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { hintFor } from '../client/src/lib/components/turns/hint.ts'
import desk from '../client/src/lib/say/en/desk.ts'
import { minutesLeft } from '../client/src/lib/components/turns/break-time.ts'
import { amira, chair, conference, jean, kelly, missClarke, scribe, wall } from './support/family.ts'
import { somebody } from './support/small-conference.ts'

const [ruth, tom, mum, nan, worker, teacher] = [chair(), scribe(), kelly(), jean(), amira(), missClarke()]
const poppy = somebody('Poppy Marlow', 'child', '')
const people: Person[] = [
  ruth,
  tom,
  worker,
  teacher,
  somebody('Farah Noor', 'interpreter', ''),
  nan,
  mum,
  poppy,
  somebody('Sam', 'observer', ''),
  wall()
]
const marlows = conference({ people })

/** Who did what at which minute; everybody came at the start. */
function meeting(...acts: Acts): Standing {
  return meetingWithout([], ...acts)
}
type Acts = [minute: number, decision: Parameters<typeof decided>[0]][]
/** The same, but these come later or not at all. */
function meetingWithout(later: readonly Person[], ...acts: Acts): Standing {
  const came = people
    .filter((person) => person.role !== 'wall' && !later.includes(person))
    .map(({ id }): (typeof acts)[number] => [0, { type: 'attended', person: id, as: 'arrived', way: 'room' }])
  const all = [[0, { type: 'convened', conference: marlows }] as (typeof acts)[number], ...came, ...acts]
  return all.map(([minute, decision], i) => decided(decision, i + 1, minute)).reduce(standingAfter, START)
}
const at = (minute: number): string => new Date(Date.UTC(2026, 2, 12, 10, minute)).toISOString()
const decided = (
  decision: Extract<Parameters<typeof standingAfter>[1], { kind: 'decision' }>['decision'],
  seq: number,
  minute: number
) => ({
  kind: 'decision' as const,
  decision,
  seq,
  after: seq - 1,
  key: `key ${seq}`,
  by: ruth.id,
  at: at(minute)
})
const speaks = (person: Person | null) => ({ type: 'speaking' as const, person: person && person.id })
const names = (them: readonly Person[]): string[] => them.map(({ name }) => name)

describe('a round', () => {
  it('asks the child first, then the family, then their friends, and professionals last', () => {
    expect(names(roundOf(marlows, meeting()))).toEqual(['Poppy Marlow', 'Kelly Marlow', 'Nan Jean', 'Amira Khan', 'Miss Clarke'])
  })

  it('is led by whoever is in the chair, and asks the chair who is not', () => {
    const deputised = { ...marlows, deputy: worker.id }
    const standing = { conference: deputised, turns: { ...START.turns, chairing: worker.id } }
    expect(names(roundOf(deputised, standing))).toEqual(['Poppy Marlow', 'Kelly Marlow', 'Nan Jean', 'Ruth Adeyemi', 'Miss Clarke'])
  })

  it('leaves supporters and lawyers out unless the chair asks them too', () => {
    expect([somebody('Dee', 'supporter', ''), somebody('Mr Bell', 'lawyer', ''), mum].map(isAskedFirst)).toEqual([false, false, true])
  })
})

describe('the hint to the chair', () => {
  const shared = (standing: Standing, minute: number): TalkShared => talkShared(marlows, standing, at(minute))
  const name = (id: PersonId): string => people.find((person) => person.id === id)?.name ?? ''
  const hint = (standing: Standing, minute: number): string => hintFor(shared(standing, minute), name, desk.hint)

  it('says nothing in the first minutes', () => {
    expect(hint(meeting([0, speaks(worker)]), 4)).toBe('')
  })

  it('says when the family has had little of the talk, and what could be done', () => {
    const standing = meeting([0, speaks(mum)], [2, speaks(worker)], [12, speaks(teacher)])
    expect(hint(standing, 20)).toBe('The family has spoken for 2 of 20 minutes so far. You could ask them next.')
    expect(hint(meeting([0, speaks(worker)]), 6)).toBe('People have spoken for 6 minutes, and the family not yet. You could ask them next.')
  })

  it('names somebody of the family who has not had a turn, once the family as a whole has', () => {
    const standing = meeting([0, speaks(mum)], [5, speaks(poppy)], [7, speaks(worker)])
    expect(shared(standing, 10)).toMatchObject({ all: 600, family: 420, unheard: [nan.id] })
    expect(hint(standing, 10)).toBe('Nan Jean has not had a turn yet. You could ask Nan Jean next.')
  })

  it('counts a family’s share from when they came, not from when the meeting began', () => {
    const come = (person: Person) => ({ type: 'attended' as const, person: person.id, as: 'arrived' as const, way: 'room' as const })
    const late = meetingWithout([mum, poppy, nan], [0, speaks(worker)], [12, come(mum)], [12, come(poppy)])
    expect([shared(late, 14).sinceFamily, shared(late, 14).all]).toEqual([120, 840])
    expect(hint(late, 14)).toBe('Amira Khan has spoken for 14 of 14 minutes so far. You could ask somebody else next.')
    expect(hint(late, 18)).toBe('People have spoken for 6 minutes, and the family not yet. You could ask them next.')
  })

  it('does not name somebody who has only just come', () => {
    const come = { type: 'attended' as const, person: nan.id, as: 'arrived' as const, way: 'room' as const }
    const standing = meetingWithout([nan], [0, speaks(mum)], [5, speaks(poppy)], [7, speaks(worker)], [9, come])
    expect([shared(standing, 11).unheard, shared(standing, 15).unheard]).toEqual([[], [nan.id]])
  })

  it('says when one person has had more than half, and is silent when turns are shared', () => {
    const all = [mum, poppy, nan, worker, teacher].map((person, i): [number, ReturnType<typeof speaks>] => [2 * i, speaks(person)])
    expect(hint(meeting(...all), 10)).toBe('')
    expect(hint(meeting(...all), 24)).toBe('Miss Clarke has spoken for 16 of 24 minutes so far. You could ask somebody else next.')
  })

  it('does not count the chair, who asks, nor anybody who is not in the round', () => {
    expect(shared(meeting([0, speaks(ruth)], [9, speaks(tom)]), 20)).toMatchObject({ all: 0, family: 0, most: null })
  })
})

describe('a break', () => {
  const left = (seconds: number): number => minutesLeft({ since: at(0), minutes: 10 }, Date.parse(at(0)) + seconds * 1_000)

  it('says the minutes left, never more than it is long, and none once it is over', () => {
    expect([-0.2, 0, 61, 599, 600, 900].map(left)).toEqual([10, 10, 9, 1, 0, 0])
  })
})

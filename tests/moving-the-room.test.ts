import { AGENDA_START, DEFAULT_AGENDAS, START } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { leftOut, needsReason, nextStop } from '../client/src/lib/components/agenda/moving.ts'
import { readyScreens } from '../client/src/lib/components/agenda/ready.ts'
import { sayTimeLeft } from '../client/src/lib/components/agenda/time-left.ts'
import agendaSaid from '../client/src/lib/say/en/agenda.ts'
import { conference } from './support/family.ts'
import { somebody } from './support/small-conference.ts'

const agenda = DEFAULT_AGENDAS.initial
const stage = (id: string) => agenda.find((one) => one.id === id)
const names = (stages: { id: string }[]): string[] => stages.map(({ id }) => id)

describe('where “Move everyone” goes', () => {
  it('is the next stage, or the one that is looked at', () => {
    expect(nextStop(agenda, '', undefined)?.id).toBe('welcome')
    expect(nextStop(agenda, 'welcome', undefined)?.id).toBe('family')
    expect(nextStop(agenda, 'welcome', stage('welcome'))?.id).toBe('family')
    expect(nextStop(agenda, 'dangers', stage('welcome'))?.id).toBe('welcome')
    expect(nextStop(agenda, 'ending', undefined)).toBeUndefined()
  })

  it('asks why for every stage that is passed and was not visited, and for none on the way back', () => {
    expect(names(leftOut(agenda, { at: 'welcome', seen: ['welcome'] }, 'worried'))).toEqual(['family'])
    expect(names(leftOut(agenda, { at: 'welcome', seen: ['welcome', 'family'] }, 'worried'))).toEqual([])
    expect(names(leftOut(agenda, { at: 'worried', seen: ['welcome', 'worried'] }, 'welcome'))).toEqual([])
    expect(names(leftOut(agenda, { at: '', seen: [] }, 'worried'))).toEqual(['welcome', 'family'])
    expect(agenda.filter(needsReason).map(({ id }) => id)).toEqual(['family'])
  })
})

describe('who is ready', () => {
  it('counts a family’s screen once, and nobody who has no screen here', () => {
    const [chair, mum, social] = [
      somebody('Ruth', 'chair', 'chair'),
      somebody('Kelly', 'family', 'mum'),
      somebody('Amira', 'professional', 'social worker')
    ]
    const nan = { ...somebody('Jean', 'network', 'nan'), sitsWith: mum.id }
    const absent = somebody('Sgt Lowe', 'professional', 'police officer')
    const of = conference({ people: [chair, mum, nan, social, absent] })
    const here = [chair, mum, social].map(({ id }) => ({ person: id, way: 'room' as const, writingIn: '' }))
    const standing = { ...START, agenda: { ...AGENDA_START, ready: [mum.id] } }
    expect(readyScreens({ conference: of, here, standing })).toEqual([
      { person: mum.id, names: ['Kelly', 'Jean'], ready: true, onPhone: false },
      { person: social.id, names: ['Amira'], ready: false, onPhone: false }
    ])
  })

  it('waits for somebody who is only on the phone, and takes it from the chair that they are ready', () => {
    const [chair, dad] = [somebody('Ruth', 'chair', 'chair'), somebody('Dave', 'family', 'dad')]
    const of = conference({ people: [chair, dad] })
    const at = (ready: (typeof dad.id)[]) => ({ agenda: { ...AGENDA_START, ready } })
    const screens = (ready: (typeof dad.id)[]) => readyScreens({ conference: of, here: [], standing: at(ready) }, [dad])
    expect([screens([]), screens([dad.id])].map(([one]) => one)).toEqual([
      { person: dad.id, names: ['Dave'], ready: false, onPhone: true },
      { person: dad.id, names: ['Dave'], ready: true, onPhone: true }
    ])
    expect(readyScreens({ conference: of, here: [], standing: at([]) })).toEqual([])
  })
})

describe('what is left of a stage', () => {
  it.each([
    [540, '9 min left'],
    [61, '2 min left'],
    [60, '1 min left'],
    [20, 'less than a minute left'],
    [0, 'time is up'],
    [-59, 'time is up'],
    [-125, '2 min over']
  ])('is said in words: %i seconds are “%s”', (left, said) => expect(sayTimeLeft(left, agendaSaid.time)).toBe(said))
})

import {
  type ConferenceDraft,
  DEFAULT_LABELS,
  LABEL_SETS,
  type Mend,
  mendsFor,
  MOST_CHILDREN,
  MOST_PEOPLE,
  nameOf,
  sayChildren
} from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { chair, conference, jean, kelly, poppy, reece, scribe, wall } from './support/family.ts'

/** What a member of staff would send for the Marlow family. Give what is wrong with it. */
const draft = (given: Partial<ConferenceDraft> = {}): ConferenceDraft => ({
  kind: 'initial',
  on: '2026-03-12',
  startsAt: '10:00',
  place: 'Larch Room',
  labels: DEFAULT_LABELS,
  children: [poppy(), reece()],
  people: [chair(), kelly(), jean()],
  ...given
})
const mended = (given: Partial<ConferenceDraft>): string[] => mendsFor(draft(given)).map(({ at }) => at)
const OVERRIDE = '\u202e'

describe('a conference to be set up', () => {
  it('needs nothing more once everything is there, with any of the label sets', () => {
    for (const labels of LABEL_SETS) expect(mendsFor(draft({ labels }))).toEqual([])
  })

  it.each<[string, Partial<ConferenceDraft>, string[]]>([
    ['31 February', { on: '2026-02-31' }, ['on']],
    ['no day', { on: '' }, ['on']],
    ['no time', { startsAt: '' }, ['startsAt']],
    ['a time of twenty-five o’clock', { startsAt: '25:00' }, ['startsAt']],
    ['no child', { children: [] }, ['children']],
    ['no chair', { people: [kelly(), scribe()] }, ['people']],
    ['nobody at all', { people: [] }, ['people']],
    ['two chairs', { people: [chair(), chair(), kelly()] }, ['people']],
    ['a wall of its own', { people: [chair(), wall()] }, ['people.1.role']],
    ['a place with hidden signs', { place: `Larch${OVERRIDE} Room` }, ['place']],
    ['a child without a name', { children: [poppy(), { ...reece(), name: ' ' }] }, ['children.1.name']],
    ['a child’s name with hidden signs', { children: [{ ...poppy(), name: `Poppy${OVERRIDE}` }] }, ['children.0.name']],
    ['a child born on 31 February', { children: [{ ...poppy(), bornOn: '2020-02-31' }] }, ['children.0.bornOn']],
    ['a baby due on 31 June', { children: [{ ...poppy(), bornOn: '', dueOn: '2026-06-31' }] }, ['children.0.dueOn']],
    ['a child both born and due', { children: [{ ...poppy(), dueOn: '2026-08-02' }] }, ['children.0.dueOn']],
    ['a child born, and due on no day', { children: [{ ...poppy(), dueOn: '2026-06-31' }] }, ['children.0.dueOn']],
    ['somebody without a name', { people: [chair(), { ...kelly(), name: '' }] }, ['people.1.name']],
    ['a person’s name with hidden signs', { people: [chair(), { ...kelly(), name: 'Kelly\u0000' }] }, ['people.1.name']],
    ['hidden signs in who somebody is', { people: [chair(), { ...kelly(), describedAs: `mum${OVERRIDE}` }] }, ['people.1.describedAs']],
    ['hidden signs in where somebody works', { people: [{ ...chair(), agency: `Council${OVERRIDE}` }] }, ['people.0.agency']],
    ['a heading with hidden signs', { labels: { ...DEFAULT_LABELS, goal: `Goal${OVERRIDE}` } }, ['labels.goal']],
    [
      'headings of blanks',
      {
        labels: {
          ...DEFAULT_LABELS,
          columns: { ...DEFAULT_LABELS.columns, well: ' ' },
          hints: { ...DEFAULT_LABELS.hints, past: ' ' }
        }
      },
      ['labels.well', 'labels.hints.past']
    ]
  ])('asks for one thing when there is %s', (_what, given, at) => {
    expect(mended(given)).toEqual(at)
  })

  it('asks for everything at once, each thing in one place, and in kind words', () => {
    const mends = mendsFor(
      draft({ on: '', startsAt: '', place: OVERRIDE, children: [{ name: '', bornOn: 'x', dueOn: 'y' }], people: [{ ...wall(), name: '' }] })
    )
    expect(mends.map(({ at }) => at)).toEqual([
      'on',
      'startsAt',
      'place',
      'children.0.name',
      'children.0.bornOn',
      'children.0.dueOn',
      'people',
      'people.0.name',
      'people.0.role'
    ])
    for (const { say } of mends satisfies Mend[]) {
      expect(say).toMatch(/\.$/)
      expect(say).not.toMatch(/invalid|error|failed|must|illegal/i)
    }
  })

  it('takes an unborn child with or without a due date, twelve children, and sixty people', () => {
    const baby = { name: 'Baby Holt', bornOn: '', dueOn: '2026-08-02' }
    expect(mended({ children: [baby, { ...baby, dueOn: '' }] })).toEqual([])
    const many = draft({
      children: Array.from({ length: MOST_CHILDREN }, poppy),
      people: [chair(), ...Array.from({ length: MOST_PEOPLE - 1 }, kelly)]
    })
    expect(mendsFor(many)).toEqual([])
  })
})

describe('names', () => {
  it('says the children’s names as one would', () => {
    const named = (...names: string[]): string => sayChildren(names.map((name) => ({ name })))
    expect(named()).toBe('No child named yet')
    expect(named('Poppy Marlow')).toBe('Poppy Marlow')
    expect(named('Poppy Marlow', 'Reece Marlow')).toBe('Poppy and Reece Marlow')
    expect(named('Poppy Marlow', 'Finn Daly', 'Baby Holt')).toBe('Poppy Marlow, Finn Daly and Baby Holt')
    expect(named('Poppy', 'Reece')).toBe('Poppy and Reece')
  })

  it('finds the name behind a person’s or a child’s id, and leaves a name that is none', () => {
    const marlows = conference({ people: [chair()], children: [poppy()] })
    expect([marlows.people[0]?.id, marlows.children[0]?.id, 'Aunt Bev', ''].map((whose) => nameOf(marlows, String(whose)))).toEqual([
      'Ruth Adeyemi',
      'Poppy Marlow',
      'Aunt Bev',
      ''
    ])
  })
})

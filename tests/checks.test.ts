import {
  CHECKS,
  type CheckId,
  gapsIn,
  ofLook,
  type Plan,
  type PlanCard,
  type PlanPerson,
  type PlanStep,
  type Remark,
  remarksOn,
  type ScaleNumber,
  type Thread,
  toldByOthers
} from '@samepage/shared'
import { lookPlain, wordListWith } from '@samepage/shared/plain'
import { describe, expect, it } from 'vitest'
import { timesAsLong } from './support/in-proportion.ts'
import { GOAL, marlow, STATEMENT } from './support/marlow.ts'

// Each check by its number: what makes it ask, and what does not.

const person = (name: string, role: PlanPerson['role'], describedAs: string, came: PlanPerson['came'] = 'room'): PlanPerson => ({
  name,
  describedAs,
  agency: '',
  role,
  came
})
const PEOPLE = [
  person('Ruth Adeyemi', 'chair', 'conference chair'),
  person('Kelly Marlow', 'family', 'Poppy and Reece’s mum'),
  person('Nan Jean', 'network', 'Poppy and Reece’s nan'),
  person('Amira Khan', 'professional', 'social worker'),
  person('Miss Clarke', 'professional', 'Poppy’s teacher', 'apologies')
]

const STEP: PlanStep = {
  id: 'step',
  what: 'Jean phones at 8pm.',
  who: 'Nan Jean',
  on: '2026-05-12',
  know: 'The list on the fridge.',
  notice: 'A star on the chart.',
  otherwise: 'Jean walks round.',
  lines: [],
  against: []
}
const SHOWN_AT = '2026-05-12T10:00:00.000Z'
const numberOf = (name: string): ScaleNumber => ({
  name,
  value: 4,
  reason: '',
  higher: '',
  writtenBy: '',
  was: [],
  because: '',
  late: false,
  ends: null
})
const THREAD: Thread = {
  id: 'thread',
  worried: ['Amira Khan', 'Nan Jean'],
  children: ['Poppy Marlow'],
  might: '',
  basis: 'What happened in March.',
  harms: [],
  meaning: '',
  statement: STATEMENT,
  lines: [],
  against: [],
  goal: GOAL,
  goalLines: [],
  goalAgainst: [],
  zero: '',
  ten: '',
  scale: {
    zero: '',
    ten: '',
    safest: 10,
    shown: { at: SHOWN_AT, numbers: ['Kelly Marlow', 'Amira Khan', 'Miss Clarke'].map(numberOf) },
    waits: false,
    last: null,
    earlier: []
  },
  bottomLines: [],
  steps: [STEP]
}
const card = (text: string, given: Partial<PlanCard> = {}): PlanCard => ({
  id: 'card',
  text,
  whose: '',
  kind: '',
  on: '',
  lines: [],
  against: [],
  ...given
})

/** A plan about which nobody has anything to ask, with some of it put otherwise. */
function plan(given: Partial<Plan> = {}, thread: Partial<Thread> = {}, step: Partial<PlanStep> = {}): Plan {
  const child = { lines: [], gathered: '', brought: '', shared: '', bornOn: '', dueOn: '' }
  return {
    ...marlow().draft(),
    children: [
      { ...child, name: 'Poppy Marlow', words: 'I want Nan to have a key.' },
      { ...child, name: 'Reece Marlow', words: 'Nan’s house!' }
    ],
    people: PEOPLE,
    columns: [],
    threads: [{ ...THREAD, steps: [{ ...STEP, ...step }], ...thread }],
    otherSteps: [],
    otherBottomLines: [],
    wordless: [],
    unplaced: [],
    contingencies: [{ id: 'one', when: 'Nobody picks up', who: 'Nan Jean', what: 'She walks round.', night: '' }],
    ...given
  }
}
const withSafety = (...cards: PlanCard[]): Plan =>
  plan({ columns: [{ column: 'well', title: '', categories: [{ category: 'safety', title: '', cards }] }] })

const asked = (remarks: readonly Remark[], id: CheckId): string[] => remarks.filter((remark) => remark.id === id).map(({ say }) => say)
const asks = (id: CheckId, of: Plan): boolean => asked(remarksOn(of), id).length > 0

describe('what is asked about a plan', () => {
  it('is nothing at all where nothing is left to ask', () => {
    expect(remarksOn(plan())).toEqual([])
  })

  it('has a number each, and is a question or a plain sentence', () => {
    const everything = remarksOn(
      plan({ children: plan().children.map((child) => ({ ...child, words: '' })) }, { goal: '', worried: [] }, { on: '' })
    )
    expect(everything.every(({ id }) => id in CHECKS)).toBe(true)
    expect(everything.map(({ id }) => id)).toEqual(['Q14', 'Q14', 'Q1', 'Q9', 'Q10'])
  })
})

describe('a danger statement', () => {
  const says = (id: CheckId, statement: string, thread: Partial<Thread> = {}): boolean =>
    asked(gapsIn({ ...THREAD, children: [], basis: '', statement, ...thread }, plan()), id).length > 0

  it('Q1: asks who is worried, unless somebody is named', () => {
    expect([asks('Q1', plan({}, { worried: [] })), asks('Q1', plan({}, { worried: ['Nan'] }))]).toEqual([true, false])
  })

  it.each([
    ['Poppy is at risk of neglect.', true],
    ['There are concerns about home conditions for Poppy.', true],
    ['Poppy and Reece and the house.', true],
    ['Kelly will fall asleep and not hear Poppy.', false],
    ['Nan Jean is worried about Kelly drinking in the evening.', false],
    ['Mum may leave Poppy alone.', false],
    ['Nobody would hear Poppy if she called.', false]
  ])('Q2: asks what a grown-up might do: “%s” %s', (statement, asksIt) => {
    expect(says('Q2', statement)).toBe(asksIt)
  })

  it('Q2: is content when it is said in the parts above the statement', () => {
    expect(says('Q2', 'This is about Poppy.', { might: 'Kelly may fall asleep.' })).toBe(false)
  })

  it.each([
    ['Kelly may fall asleep.', true],
    ['Kelly may shout at Poppy.', true],
    ['Kelly may fall asleep and Poppy could be hurt.', false],
    ['Ray may come back, and the baby would be frightened.', false]
  ])('Q3: asks which child, and what it would mean for them: “%s” %s', (statement, asksIt) => {
    expect(says('Q3', statement)).toBe(asksIt)
  })

  it('Q3: is content with a tick for the child, and with what it would mean written beside it', () => {
    expect(says('Q3', 'They could be hurt.', { children: ['Poppy Marlow'] })).toBe(false)
    expect(says('Q3', 'Kelly may shout at Poppy.', { meaning: 'She would hide.' })).toBe(false)
  })

  it.each([
    ['Kelly may not hear Poppy.', true],
    ['On 3 March Poppy walked next door.', false],
    ['Like when Poppy walked next door.', false],
    ['Last half-term she was away for 11 days.', false],
    ['Police came once.', false]
  ])('Q4: asks what it is based on: “%s” %s', (statement, asksIt) => {
    expect(says('Q4', statement)).toBe(asksIt)
  })

  it('Q4: is content with a harm that is pointed to', () => {
    expect(says('Q4', 'Kelly may not hear Poppy.', { harms: ['Poppy walked next door.'] })).toBe(false)
  })
})

describe('a safety goal', () => {
  const says = (goal: string): string[] => asked(gapsIn({ ...THREAD, goal }, plan()), 'Q9')

  it('Q9: is asked for where a worry has none', () => {
    expect(says('')).toEqual(['What would you see when this worry is gone? There is no safety goal yet.'])
  })

  it.each([
    ['Kelly stops drinking, for 12 weeks.', true],
    ['Kelly will not drink. This is seen for ten weeks.', true],
    ['Ray no longer shouts, for six months.', true],
    ['Kelly never leaves the children alone, for a whole term.', true],
    ['Every evening, a grown-up who is not drinking looks after Poppy, for 12 weeks.', false],
    ['If Kelly cannot be there, Jean comes. This is seen for a half-term.', false],
    ['The children are fed and warm for 12 weeks.', false]
  ])('Q9: says what people do, not what they leave: “%s” %s', (goal, asksIt) => {
    expect(says(goal).some((say) => say.startsWith('What will people be doing instead?'))).toBe(asksIt)
  })

  it.each([
    ['The children are fed and warm.', true],
    ['Somebody waits for Poppy at school.', true],
    ['The children are fed for 12 weeks.', false],
    ['For the first 16 weeks, somebody is there every night.', false],
    ['He is home by ten every night for ten weeks.', false],
    ['This goes on until the summer.', false],
    ['At least 19 days in every 20 for a half-term.', false]
  ])('Q9: says for how long: “%s” %s', (goal, asksIt) => {
    expect(says(goal).some((say) => say.startsWith('For how long'))).toBe(asksIt)
  })
})

describe('a next step', () => {
  const says = (step: Partial<PlanStep>, people = PEOPLE): Remark[] => remarksOn(plan({ people }, {}, step))

  it.each(['what', 'who', 'on', 'know', 'notice', 'otherwise'] as const)('Q10: asks for what it lacks: %s', (part) => {
    expect(asked(says({ [part]: '' }), 'Q10')).toHaveLength(1)
  })

  it('Q10: asks who leads where several are named, and not where a name sounds like several', () => {
    expect(['Kelly and Jean', 'Everyone', 'The core group'].every((who) => asked(says({ who }), 'Q10').length === 1)).toBe(true)
    const all = [...PEOPLE, person('Sam and Co', 'network', 'neighbours')]
    expect([asked(says({ who: 'Nan Jean' }), 'Q10'), asked(says({ who: 'Sam and Co' }, all), 'Q10')]).toEqual([[], []])
  })

  it('Q11: asks whether somebody who was not here has said yes', () => {
    expect(asked(says({ who: 'Miss Clarke' }), 'Q11')).toEqual(['Miss Clarke was not here. Have they said yes to this?'])
    expect(asked(says({ who: 'Dr Rao' }), 'Q11')).toEqual(['Dr Rao was not here. Have they said yes to this?'])
    expect(asked(says({ who: 'Kelly Marlow' }), 'Q11')).toEqual([])
  })

  it('Q11: asks nothing of the kind before anybody has come', () => {
    expect(
      asked(
        says(
          { who: 'Miss Clarke' },
          PEOPLE.map((one) => ({ ...one, came: 'invited' }))
        ),
        'Q11'
      )
    ).toEqual([])
  })
})

describe('words that are hard to follow', () => {
  const LONG = `Kelly ${'and Jean '.repeat(13)}will be there for 12 weeks.`

  it('Q6: asks for shorter sentences in a statement and a goal, and for a shorter statement', () => {
    expect(asks('Q6', plan({}, { statement: LONG }))).toBe(true)
    expect(asks('Q6', plan({}, { goal: LONG }))).toBe(true)
    expect(asks('Q6', plan({}, { statement: 'Kelly may not hear Poppy. '.repeat(25) }))).toBe(true)
    expect(asks('Q6', plan())).toBe(false)
  })

  it('Q6: asks more plainly of a sentence of more than 25 words than of one of more than 20', () => {
    const of = (words: number): string[] => asked(remarksOn(plan({}, { statement: `Kelly ${'may '.repeat(words - 2)}go.` })), 'Q6')
    expect([20, 21, 25, 26].map(of)).toEqual([
      [],
      ['Danger statement: could a long sentence be two short ones?'],
      ['Danger statement: could a long sentence be two short ones?'],
      ['Danger statement: one sentence has 26 words. Could it be two or three?']
    ])
  })

  const list = wordListWith()
  const looked = (words: string): Remark[] =>
    ofLook({ about: 'thread', words }, lookPlain(words, list, { people: [], children: ['Poppy'] }))

  it('Q5: asks of words not everybody knows, each once, and of none in everyday words', () => {
    expect(asked(looked('Amira will liaise with the core group. Then she will liaise again.'), 'Q5')).toEqual([
      'Could this be said more plainly: “liaise”, “core group”?'
    ])
    expect(looked(STATEMENT)).toEqual([])
  })

  it('Q7: asks of words that only somebody older can read, and shows the longest', () => {
    const hard =
      'Professionals anticipate considerable deterioration in parental functioning unless appropriate therapeutic intervention is undertaken immediately, notwithstanding previous recommendations regarding accommodation, rehabilitation, relationships, responsibilities and organisational accountability, as has been identified on numerous occasions.'
    const [say = ''] = asked(looked(hard), 'Q7')
    expect(say).toMatch(/^Could this be easier to read\? Its reader would need to be about \d\d\. Its longest words: “/)
    expect(say).toContain('“responsibilities”')
    expect(asked(looked(GOAL), 'Q7')).toEqual([])
  })

  it('[R55] Q5: leaves a family’s own words as they were said, and asks of others’', () => {
    const told = (whose: string): string[] => toldByOthers(withSafety(card('We liaise.', { whose }))).map(({ words }) => words)
    expect(['Kelly Marlow', 'Nan Jean', 'Poppy Marlow'].filter((whose) => told(whose).includes('We liaise.'))).toEqual([])
    expect(['', 'Amira Khan'].map((whose) => told(whose).includes('We liaise.'))).toEqual([true, true])
  })

  it('Q12: asks what one would see somebody do, of a step that does not say', () => {
    const [vague, clear] = ['Kelly will engage with services.', 'Kelly goes to the Tuesday group with Dana.'].map((what) =>
      plan({}, {}, { what })
    )
    expect([vague, clear].map((one) => one && asks('Q12', one))).toEqual([true, false])
  })
})

describe('a worry and its number', () => {
  const of = (...names: string[]): string[] =>
    asked(remarksOn(plan({}, { scale: { ...THREAD.scale, shown: { at: SHOWN_AT, numbers: names.map(numberOf) } } })), 'Q15')

  it('Q15: is asked for where nobody has one', () => {
    expect(asked(remarksOn(plan({}, { scale: { ...THREAD.scale, shown: null } })), 'Q15')).toEqual([
      'Where is this danger statement from 0 to 10? Nobody’s number is shown yet.'
    ])
  })

  it('Q15: is asked of the family, and of two who work with them', () => {
    expect(of('Amira Khan', 'Miss Clarke')).toEqual(['What number would the family give this danger statement? None of theirs is shown.'])
    expect(of('Kelly Marlow', 'Nan Jean', 'Amira Khan')).toEqual([
      'Who else who works with the family has a number for this danger statement? Two see more than one.'
    ])
    expect(of('Kelly Marlow', 'Amira Khan', 'Miss Clarke')).toEqual([])
  })

  it('Q15: asks nobody who is no part of it', () => {
    const people = PEOPLE.filter(({ name }) => name !== 'Kelly Marlow' && name !== 'Miss Clarke')
    const scale = { ...THREAD.scale, shown: { at: SHOWN_AT, numbers: [numberOf('Amira Khan')] } }
    expect(asks('Q15', plan({ people }, { scale }))).toBe(false)
  })
})

describe('what is working well', () => {
  it.each([
    ['Nan loves the children.', true],
    ['Kelly is a caring mum.', true],
    ['When Kelly had a bad night she rang Jean. The children slept at Jean’s.', false],
    ['Jean stayed with them all night.', false]
  ])('Q13: asks when somebody kept the child safe, of what stands as safety: “%s” %s', (text, asksIt) => {
    expect(asks('Q13', withSafety(card(text)))).toBe(asksIt)
  })
})

describe('a child', () => {
  it('Q14: is asked for who has not been heard', () => {
    const [poppy, reece] = plan().children
    if (!poppy || !reece) throw new Error('two children')
    expect(asked(remarksOn(plan({ children: [poppy, { ...reece, words: '' }] })), 'Q14')).toEqual([
      'What does Reece Marlow say? Nothing is written here yet.'
    ])
    expect(asks('Q14', plan())).toBe(false)
  })
})

describe('somebody who does not agree', () => {
  it('Q8: is asked for their words, by name where they gave one', () => {
    const of = (whose: string): string[] => asked(remarksOn(plan({ wordless: [{ about: 'thread', whose }] })), 'Q8')
    expect([of('Kelly Marlow'), of('')]).toEqual([
      ['What would Kelly Marlow say who does not agree? No words of theirs are written yet.'],
      ['Somebody does not agree. Who is it, and what would they say?']
    ])
    expect(asks('Q8', plan())).toBe(false)
  })
})

describe('a name', () => {
  it('Q20: is asked for in place of letters', () => {
    const letters = (basis: string): boolean => asks('Q20', plan({}, { basis }))
    expect(['KM rang Nan.', 'K.M. rang Nan.', 'Then K M rang.', 'PM walked next door.'].map(letters)).toEqual([true, true, true, true])
    expect(['Kelly rang Nan.', 'The GP rang.', 'He came at 3pm.', 'AB rang.', 'The BMX was gone.'].map(letters)).toEqual(
      Array(5).fill(false)
    )
  })

  it('Q20: is asked for where more than one mum is part of it', () => {
    const two = [...PEOPLE, person('Tess Hill', 'family', 'Ellie’s mum')]
    const mum = (basis: string, people = two): boolean => asks('Q20', plan({ people }, { basis }))
    expect([mum('She could not wake Mum.'), mum('She could not wake Poppy’s mum.'), mum('She could not wake Kelly.')]).toEqual([
      true,
      false,
      false
    ])
    expect(mum('She could not wake Mum.', PEOPLE)).toBe(false)
  })

  it('Q20: leaves a child’s own words as they are', () => {
    expect(remarksOn(withSafety(card('KM stayed with me.', { kind: 'own-words' }))).filter(({ id }) => id === 'Q20')).toEqual([])
  })
})

describe('statements and goals that are as they could be', () => {
  const STATEMENTS = [
    STATEMENT,
    'Sgt Patel (police) and Nadia (social worker) are worried that Ray will frighten Chantelle again. He may send messages or turn up where she is. Finn could see or hear it, or be hurt trying to protect his mum. On 9 January Ray shouted and kicked the car door while Finn was inside.',
    'Dana (midwife) and Leroy (social worker) are worried about the weeks after Baby is born. They are worried Jade will stop her tablets and stop sleeping. Baby could get very ill, have brain damage or die. On 4 June Jade told Dana she was seeing things.',
    'Mr Green (school) and Aunt Salma are worried about Aisha missing school when Mum is ill. Aisha could fall behind, lose touch with friends and wear herself out. Last half-term she missed 11 days.',
    'Tyler and Sam (carer) are worried that Tyler will run off at night and get hurt. On 2 April he was found walking by the motorway at 3am. If it keeps happening, Tyler could lose the home he likes.'
  ]
  const GOALS = [
    GOAL,
    'Ray sends any message about Finn through Nadia, and to nobody else. Finn sleeps through the night and goes to school every day. Finn can name two grown-ups he would tell. Sgt Patel and Nadia will have seen this for six months.',
    'For the first 16 weeks, someone who has slept is with Jade and Baby every night. Jade takes her tablets and sees the clinic each week. Baby is fed, warm and dry at every visit, and puts on weight.',
    'Aisha is at school at least 19 days in every 20 for a half-term. Aunt Salma comes on Mum’s bad days. Aisha has one afternoon a week for herself.',
    'When things get too much, Tyler texts Sam or goes to Auntie Dee. He is home or at Dee’s by half past ten every night for ten weeks. He keeps his Saturday job.'
  ]
  it.each(STATEMENTS)('nothing is asked about %s', (statement) => {
    const names = ['Finn Daly', 'Baby Holt', 'Aisha Khan', 'Tyler Reed', 'Poppy Marlow']
    const children = names.map((name) => ({ name, words: 'x', lines: [], bornOn: '', dueOn: '', gathered: '', brought: '', shared: '' }))
    expect(gapsIn({ ...THREAD, children: [], basis: '', statement }, { ...plan(), children })).toEqual([])
  })
  it.each(GOALS)('nothing is asked about %s', (goal) => {
    expect(gapsIn({ ...THREAD, goal }, plan())).toEqual([])
  })
})

it('takes time in proportion to what was written', () => {
  const remark = (size: number): unknown => {
    const long = `${'a'.repeat(25 * size)} ${'Kelly will not, who is, '.repeat(size)}${'K.'.repeat(11 * size)}`
    const threads = Array.from({ length: 4 }, () => ({ ...THREAD, statement: long, goal: long, basis: long, meaning: long, might: long }))
    return remarksOn(plan({ threads }))
  }
  expect(timesAsLong(remark, { small: 100, large: 800 })).toBeLessThan(40)
})

describe('the decision and what comes after it', () => {
  const decided = {
    outcome: 'plan',
    limb: 'happened',
    harm: 'Neglect',
    more: [],
    ending: '',
    other: '',
    reason: 'Why.',
    by: 'Ruth'
  } as const
  const outcome = (enough: boolean): Plan['outcomes'][number] => ({
    child: 'Poppy Marlow',
    called: 'Poppy',
    views: [],
    decided: { ...decided, more: [], at: '2026-05-12T10:00:00.000Z', present: ['Ruth'], enough },
    against: []
  })
  const next = (given: Partial<NonNullable<Plan['next']>> = {}): Plan['next'] => ({
    lead: '',
    coreGroup: [],
    coreGroupOn: '2026-05-20',
    coreGroupLate: '',
    coreGroupRule: '',
    reviewOn: '2026-08-01',
    reviewLate: '',
    reviewRule: '',
    tells: [],
    ...given
  })

  it('Q16: asks whether enough people were here when it was decided', () => {
    expect(asked(remarksOn(plan({ outcomes: [outcome(false)], next: next() })), 'Q16')).toEqual([
      'Were enough people here when it was decided for Poppy? The plan says who was.'
    ])
    expect(asks('Q16', plan({ outcomes: [outcome(true)], next: next() }))).toBe(false)
  })

  it('Q17: asks for the days of the core group and the review, and about the reason of a late one', () => {
    const of = (given: Plan['next']): string[] => asked(remarksOn(plan({ outcomes: [outcome(true)], next: given })), 'Q17')
    expect(of(next())).toEqual([])
    expect(of(null)).toEqual(['When is the core group? No day is written down yet.', 'When is the review? No day is written down yet.'])
    expect(of(next({ reviewLate: 'The hall is closed.' }))).toEqual([
      'The review is later than it usually is. Will everybody understand the reason?'
    ])
    expect(asks('Q17', plan({ next: null }))).toBe(false)
  })

  it('Q18: asks what happens when it does not work', () => {
    expect(asks('Q18', plan({ contingencies: [] }))).toBe(true)
  })
})

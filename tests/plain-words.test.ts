import { councilTerms, type PlainTerm, jargonIn, TERMS, vagueVerbIn, wordListWith } from '@samepage/shared/plain'
import { describe, expect, it, test } from 'vitest'

const list = wordListWith()
const names = { people: ['Kelly Marlow', 'Amira Khan'], children: ['Poppy'] }
const found = (text: string): string[] => jargonIn(text, list, names).map(({ start, end }) => text.slice(start, end))
/** The text with the best swap of its first finding made. */
function swapped(text: string, children = names.children): string | undefined {
  const swap = jargonIn(text, list, { ...names, children })[0]?.swaps[0]
  return swap && text.slice(0, swap.start) + swap.words + text.slice(swap.end)
}

describe('words that not everybody knows', () => {
  test('are found where they stand, with nothing around them', () => {
    const text = 'Today the core group met.'
    expect(jargonIn(text, list, names)).toMatchObject([{ kind: 'word', start: 10, end: 20, level: 'hard', term: 'core group' }])
    expect(found('“Safeguarding,” she said (a core group met).')).toEqual(['Safeguarding', 'core group'])
    expect(found('👩‍👧 Poppy’s sibling')).toEqual(['sibling'])
  })

  test.each([
    ['He is monitored, and they were monitoring him.', ['monitored', 'monitoring']],
    ['Liaises. LIAISE! Liaising?', ['Liaises', 'LIAISE', 'Liaising']],
    ['Child Protection Plans and a child-protection plan', ['Child Protection Plans', 'child-protection plan']],
    ['the core\ngroup', ['core\ngroup']],
    ['a non accidental injury, non-accidental injuries, NAIs', ['non accidental injury', 'non-accidental injuries', 'NAIs']],
    ['Section 47, s47 enquiries, s.47 investigation', ['Section 47', 's47 enquiries', 's.47 investigation']],
    ['the perpetrator’s car and the victims’ house', ['the perpetrator', 'the victims']],
    ['Mum didn’t attend and dad failed to attend', ['didn’t attend', 'failed to attend']],
    ['LAC review, the IRO and two EHCPs', ['LAC review', 'IRO', 'EHCPs']],
    ['her paternal aunt has mental health issues', ['paternal aunt', 'mental health issues']]
  ])('in whatever number, tense and spelling: %s', (text, uses) => {
    expect(found(text)).toEqual(uses)
  })

  test('as the longest that stands there', () => {
    expect(found('the initial child protection conference')).toEqual(['initial child protection conference'])
    expect(found('failed to engage with services')).toEqual(['failed to engage with services'])
  })

  test('in capitals are letters, and so are some that stand in no list; a word that is only shouted is none', () => {
    expect(found('MASH rang; the QPFT wrote')).toEqual(['MASH', 'QPFT'])
    expect(found('fish and mash. He is a cin. I was NOT drunk! MY GP AND MY NHS CARD. Watch TV.')).toEqual([])
    expect(found('HVRTX PLLTS WNBRR')).toEqual([])
    expect(jargonIn('LYNN and TRRY came', list, { people: ['Trry', 'Lynn Hay'], children: [] })).toEqual([])
  })
})

describe('no false alarm', () => {
  test.each([
    'We have a plan, and we planned it.',
    'She lost a contact lens. Ring the contact number. I am in contact with school.',
    'Please contact Amira, or let her contact you. They made eye contact.',
    'An apple core, the core of it, a core group of friends.',
    'The school tool shed; a tool; tools; stool.',
    'The train had a delay. A delay in the post.',
    'Her address is kept safe. He addressed the letter to us.',
    'Nan looked after both of them. She looks after him.',
    'He stepped down from the bus, and she stepped up to help.',
    'Reece loves mash. The DNA test came back.',
    'A baby monitor. The monitor by the bed.',
    'They act out a story. The front door was open.',
    'A pathway to the gate. He pulled the trigger of the water gun.',
    'This is about regard and sufficiency.',
    'She is engaged to be married and has an engagement ring.',
    'The score was level. Encore! Disconcerting stepladders.'
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('is there in the words Same Page would have people say instead', () => {
    const ours = TERMS.flatMap(({ ways, meaning = '' }) => [
      meaning,
      ...ways.flatMap(([, ...instead]) => instead.flatMap((words) => words.split(' / ')))
    ])
    expect(ours.filter((words) => found(words).length > 0)).toEqual([])
    expect(ours.length).toBeGreaterThan(400)
  })

  it('is there across the end of a sentence', () => {
    expect(found('That is the core. Group two is next. Is he likely? To suffer is hard.')).toEqual([])
  })
})

describe('what to say instead', () => {
  test.each([
    ['They utilised it.', 'They used it.'],
    ['Liaise with school.', 'Talk with school.'],
    ['He ceased. Commencing in May', 'He stopped. Commencing in May'],
    ['The Core Group met.', 'The small team who work on the plan met.'],
    ['Core groups meet.', 'Small teams who work on the plan meet.'],
    ['She has an ICPC.', 'She has a first meeting to decide on a plan.'],
    ['An ICPC was held.', 'A first meeting to decide on a plan was held.'],
    ['It was a non-accidental injury.', 'It was an injury we do not think was an accident.'],
    ['The intervention', 'The help'],
    ['An intervention is due', 'Help is due'],
    ['a child protection plan', 'a plan to keep Poppy safe'],
    ['The voice of the child', 'What Poppy told us'],
    ['His siblings', 'His brothers and sisters'],
    ['Kelly failed to engage with services.', 'Kelly did not meet the people who help.'],
    ['Nan was not quorate', 'Nan did not have enough of the right people']
  ])('stands in the sentence as if written there: %s', (text, better) => {
    expect(swapped(text)).toBe(better)
  })

  test('names every child, one or several, or nobody while there is none', () => {
    const text = 'care proceedings'
    expect([swapped(text), swapped(text, ['Poppy', 'Reece']), swapped(text, [])]).toEqual([
      'going to court about where Poppy lives',
      'going to court about where Poppy and Reece live',
      'going to court about where the child lives'
    ])
    const [finding] = jargonIn('voice of the child', list, { people: [], children: ['Poppy', 'Reece'] })
    expect(finding?.swaps.map(({ words }) => words)).toEqual(['what Poppy told us', 'what Reece told us'])
  })

  it.each([
    'neglect',
    'domestic violence',
    'a perpetrator',
    'disguised compliance',
    'lacks insight',
    'inappropriate',
    'challenging behaviour'
  ])('is what was seen, and no other word, for %s', (label) => {
    expect(jargonIn(label, list, names)).toMatchObject([
      { level: 'hard', swaps: [], advice: expect.stringMatching(/say (what|who)/i) as string }
    ])
  })

  it('always says why, and what to do', () => {
    const silent = TERMS.flatMap(({ ways, advice, meaning }) =>
      ways.filter(([, ...instead]) => !advice && !meaning && instead.length === 0)
    )
    expect(silent).toEqual([])
    const plain = (word: string): boolean => TERMS.some(({ term, meaning }) => term === word && meaning)
    expect(['care order', 'supervision order', 'special guardianship'].every(plain), 'what has to stay has a meaning').toBe(true)
  })
})

describe('a legal name that has to stay', () => {
  test('can be said once with its meaning, and is fine from there on', () => {
    const text = 'The core group meets.'
    const [{ explain } = { explain: null }] = jargonIn(text, list, names)
    expect(explain).toEqual({ start: 14, end: 14, words: ' (the small team, with the family in it, who work on the plan)' })
    expect(found('The core group (the small team) meets. The core group is small. PR was shared.')).toEqual(['PR'])
  })

  test('is fine in brackets, as the official name of what was said plainly', () => {
    expect(found('the plan to keep Poppy safe (its official name is a child protection plan)')).toEqual([])
    expect(found('the school nurse (SN) and the SN')).toEqual([])
  })
})

describe('a council’s own words', () => {
  const own: PlainTerm = { term: 'hub', level: 'soft', about: 'services', ways: [['family hub|hubs', 'family centre / family centres']] }

  test('stand beside ours, and take the place of ours of the same name', () => {
    const theirs = wordListWith([own, { term: 'core group', level: 'soft', about: 'law', ways: [['core group', 'plan team']] }])
    const text = 'The core group met at the family hubs; safeguarding.'
    expect(jargonIn(text, theirs, names).map(({ level, swaps }) => [level, swaps[0]?.words])).toEqual([
      ['soft', 'plan team'],
      ['soft', 'family centres'],
      ['soft', 'keeping children safe']
    ])
  })

  test('come from what an administrator wrote: words to say, several of them, or advice in brackets', () => {
    const theirs = wordListWith(
      councilTerms([
        { avoid: 'family hub', say: 'family centre / centre', level: 'soft' },
        { avoid: 'QPFT', say: 'the quick team', level: 'hard' },
        { avoid: 'Core Group', say: '(say who is in it)', level: 'hard' },
        { avoid: '[|(', say: 'nothing', level: 'hard' }
      ])
    )
    expect(jargonIn('The Family Hubs, a QPFT and the core group', theirs, names)).toMatchObject([
      { level: 'soft', swaps: [{ words: 'family centre' }, { words: 'centre' }] },
      { level: 'hard', swaps: [{ words: 'the quick team' }] },
      { level: 'hard', swaps: [], advice: 'Say who is in it.' }
    ])
  })

  test('do no harm when they are empty or odd', () => {
    const odd = wordListWith([{ ...own, ways: [[''], ['()'], ['[a]'], ['| |'], ['((('], ['b|c', '']], fine: ['', '-'] }])
    expect(jargonIn('a core group, () [a]', odd, names).map(({ term }) => term)).toContain('core group')
  })
})

describe('a verb nobody could film', () => {
  test.each([
    ['Kelly will engage with services', 'engage'],
    ['Continue to monitor', 'Continue'],
    ['To liaise with school.', 'liaise'],
    ['Amira Khan to explore childcare', 'explore'],
    ['Jean phones at 8pm and walks round if nobody answers.', ''],
    ['Dana rings Jade every morning at nine.', ''],
    ['Access the course', 'Access'],
    ['', '']
  ])('in %s: %s', (step, verb) => {
    expect(vagueVerbIn(step)).toBe(verb)
  })
})

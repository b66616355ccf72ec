import {
  addDays,
  addLength,
  addMonths,
  addWorkingDays,
  bankHolidays,
  complaintDue,
  conferenceDue,
  type Day,
  dayAt,
  type DayRules,
  DEFAULT_DAY_RULES,
  dissentDue,
  type Due,
  exclusionRequestsDue,
  firstCoreGroupDue,
  firstReviewDue,
  initialConferenceDue,
  isWeekend,
  laterCoreGroupDue,
  laterReviewDue,
  LENGTH_NAMES,
  LENGTHS,
  letterDue,
  nextReviewDue,
  preBirthConferenceDue,
  rearrangedDue,
  type Reckoned,
  recordDue,
  Refusal,
  reportsDue,
  reviewAfterBirthDue,
  sayTimeLeft,
  sayWeekday,
  transferConferenceDue,
  workingDaysBetween
} from '@samepage/shared'
import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const rules = DEFAULT_DAY_RULES
const withRules = (lengths: Partial<DayRules['lengths']>, furtherDays: DayRules['furtherDays'] = []): DayRules => ({
  lengths: { ...rules.lengths, ...lengths },
  furtherDays
})
const due = (reckoned: Reckoned): Due => {
  if (reckoned instanceof Refusal) throw reckoned
  return reckoned
}
const after = (from: string, count: number, further: DayRules['furtherDays'] = []): Day | string => {
  const counted = addWorkingDays(from, count, further)
  return counted instanceof Refusal ? counted.code : counted.on
}

/** The weekdays on which offices in England are closed, by the library `date-holidays`. */
function closedByLibrary(year: number): Day[] {
  const holidays = new Holidays('GB', 'ENG').getHolidays(year).filter(({ type }) => type === 'public' || type === 'bank')
  return [...new Set(holidays.map(({ date }) => date.slice(0, 10)))].filter((day) => !isWeekend(day)).sort()
}

describe('the bank holidays of England and Wales', () => {
  it.each(Array.from({ length: 26 }, (_, i) => 2015 + i))('of %i are those the library knows', (year) => {
    expect(bankHolidays(year).map(({ on }) => on)).toEqual(closedByLibrary(year))
  })

  it('are moved, added and taken away in the years when that was proclaimed', () => {
    const days = (year: number): Day[] => bankHolidays(year).map(({ on }) => on)
    expect([days(2020).includes('2020-05-08'), days(2020).includes('2020-05-04')]).toEqual([true, false])
    expect(['2022-06-02', '2022-06-03', '2022-09-19'].every((day) => days(2022).includes(day))).toBe(true)
    expect(days(2022)).not.toContain('2022-05-30')
    expect(days(2023)).toContain('2023-05-08')
    expect([days(2024).length, days(2022).length, days(2023).length]).toEqual([8, 10, 9])
  })
})

describe('working days', () => {
  it('leave out weekends and bank holidays, and the day they are counted from', () => {
    expect(after('2026-12-18', 15)).toBe('2027-01-13')
    expect(after('2026-04-02', 1)).toBe('2026-04-07') // over Easter
    expect([after('2026-11-27', 1), after('2026-11-28', 1), after('2026-11-29', 1)]).toEqual(['2026-11-30', '2026-11-30', '2026-11-30'])
    expect([after('2027-01-13', -15), after('2026-04-07', -1), after('2026-04-04', 0)]).toEqual(['2026-12-18', '2026-04-02', '2026-04-04'])
  })

  it('leave out a council’s own holidays, and count a bank holiday that was moved away', () => {
    const further = [
      { on: '2026-12-29', name: 'Offices closed', closed: true },
      { on: '2026-12-28', name: 'Boxing Day moved', closed: false }
    ]
    expect([after('2026-12-24', 1), after('2026-12-24', 1, further), after('2026-12-24', 2, further)]).toEqual([
      '2026-12-29',
      '2026-12-28',
      '2026-12-30'
    ])
  })

  it('come back the same way, and are as many as were counted', () => {
    const aWorkingDay = fc
      .integer({ min: 0, max: 20_000 })
      .map((n) => addDays('2001-01-01', n))
      .map((day) => after(day, 1))
    fc.assert(
      fc.property(aWorkingDay, fc.integer({ min: 0, max: 80 }), (from, count) => {
        const to = after(from, count)
        expect(after(to, -count)).toBe(from)
        expect([workingDaysBetween(from, to), Math.abs(Number(workingDaysBetween(to, from)))]).toEqual([count, count])
      }),
      { numRuns: 300 }
    )
  })

  it('[R27] are refused in plain words for a day or a count that is none, and nothing crashes', () => {
    const strange = ['', 'soon', '2026-02-31', '1999-12-31', '2200-01-01', '2026-1-1', '٢٠٢٦-٠٣-٠٣', '2026-03-03T10:00', '-000001-01-01']
    expect(strange.map((day) => after(day, 5))).toEqual(strange.map(() => 'day-unknown'))
    expect([Number.NaN, 0.5, 1e9, -1e9, Number.POSITIVE_INFINITY].map((count) => after('2026-03-03', count))).toEqual(
      Array.from({ length: 5 }, () => 'day-unknown')
    )
    expect([after('2199-12-30', 5), after('2000-01-04', -5)]).toEqual(['day-unknown', 'day-unknown'])
    expect(
      [addLength('2199-12-01', 3, 'months'), addLength('never', 3, 'weeks'), workingDaysBetween('2026-03-03', 'x')].every(
        (no) => no instanceof Refusal
      )
    ).toBe(true)
    expect(new Refusal('day-unknown').say).toMatch(/choose a day/)
  })
})

describe('months', () => {
  it('keep the day, or take the last one of a shorter month', () => {
    expect([addMonths('2026-11-30', 3), addMonths('2027-11-30', 3), addMonths('2026-10-15', 3), addMonths('2026-03-31', -1)]).toEqual([
      '2027-02-28',
      '2028-02-29',
      '2027-01-15',
      '2026-02-28'
    ])
    expect([addMonths('2026-08-31', 6), addMonths('2026-12-31', 6)]).toEqual(['2027-02-28', '2027-06-30'])
  })
})

describe('the timetable of a conference', () => {
  it('gives every date by its rule', () => {
    const on = '2026-12-18' // the Friday before Christmas
    expect({
      initial: due(initialConferenceDue(on, rules)).on,
      transfer: due(transferConferenceDue(on, rules)).on,
      preBirth: due(preBirthConferenceDue('2027-08-02', rules)).on,
      exclusion: due(exclusionRequestsDue(on, rules)).on,
      reportsFirst: due(reportsDue('initial', on, rules)).on,
      reportsReview: due(reportsDue('review', on, rules)).on,
      letter: due(letterDue(on, rules)).on,
      coreGroup: due(firstCoreGroupDue(on, rules)).on,
      laterCoreGroup: due(laterCoreGroupDue(on, rules)).on,
      record: due(recordDue(on, rules)).on,
      review: due(firstReviewDue(on, rules)).on,
      laterReview: due(laterReviewDue(on, rules)).on,
      rearranged: due(rearrangedDue(on, rules)).on,
      complaint: due(complaintDue(on, rules)).on
    }).toEqual({
      initial: '2027-01-13',
      transfer: '2027-01-13',
      preBirth: '2027-05-03',
      exclusion: '2026-12-15',
      reportsFirst: '2026-12-15',
      reportsReview: '2026-12-11',
      letter: '2026-12-21',
      coreGroup: '2027-01-06',
      laterCoreGroup: '2027-01-29',
      record: '2027-01-13',
      review: '2027-03-18',
      laterReview: '2027-06-18',
      rearranged: '2027-01-06',
      complaint: '2027-01-15'
    })
  })

  it('says the rule and how the date was worked out', () => {
    expect(due(firstCoreGroupDue('2026-12-18', rules))).toEqual({
      on: '2027-01-06',
      from: '2026-12-18',
      rule: 'The first core group meets within 10 working days of the conference.',
      steps: [
        'We count from the conference, Friday 18 December 2026. That day itself does not count.',
        '10 working days after it is Wednesday 6 January 2027.',
        'Saturdays and Sundays are left out.',
        'Also left out: Christmas Day (25 December 2026), Boxing Day (28 December 2026), New Year’s Day (1 January 2027).'
      ]
    })
    expect(due(letterDue('2026-03-03', rules)).rule).toBe(
      'The letter that says what was decided goes out within 1 working day of the conference.'
    )
    expect(due(firstReviewDue('2026-11-30', rules)).steps).toEqual([
      'We count from the first conference, Monday 30 November 2026. That day itself does not count.',
      '3 months after it is Sunday 28 February 2027.',
      'That month has no such day, so it is the last day of the month.',
      'That is a weekend. The last working day before it is Friday 26 February 2027.'
    ])
    expect(due(preBirthConferenceDue('2027-08-02', rules)).steps.at(-1)).toBe(
      'That is a holiday. The last working day before it is Friday 30 April 2027.'
    )
  })

  it('takes the sooner of two dates after a conference before a birth', () => {
    const sooner = due(reviewAfterBirthDue('2026-06-15', { on: '2026-08-02', born: false }, rules))
    expect([sooner.on, sooner.from]).toEqual(['2026-08-28', '2026-08-02'])
    expect(sooner.rule).toBe('The first review is held within 20 working days of the day the baby is due.')
    expect(due(reviewAfterBirthDue('2026-06-15', { on: '2026-09-20', born: true }, rules)).on).toBe('2026-09-15')
    expect(due(reviewAfterBirthDue('2026-06-15', null, rules)).on).toBe('2026-09-15')
    expect(reviewAfterBirthDue('2026-06-15', { on: 'soon', born: false }, rules)).toBeInstanceOf(Refusal)
    expect(sooner.steps.at(-1)).toBe('The sooner one is Friday 28 August 2026.')
  })

  it('follows from the kind of conference when the next review is', () => {
    const next = (kind: 'initial' | 'review' | 'pre-birth' | 'transfer-in'): Day =>
      due(nextReviewDue(kind, '2026-06-15', { on: '2026-08-02', born: true }, rules)).on
    expect([next('initial'), next('transfer-in'), next('review'), next('pre-birth')]).toEqual([
      '2026-09-15',
      '2026-09-15',
      '2026-12-15',
      '2026-08-28'
    ])
  })

  it('counts dissent in hours, in the time of the United Kingdom, over nights and a change of clocks', () => {
    const until = due(dissentDue('2026-10-23T11:30:00.000Z', rules)) // clocks go back on 25 October
    expect([until.at, until.on, until.from]).toEqual(['2026-10-26T11:30:00.000Z', '2026-10-26', '2026-10-23'])
    expect(until.steps).toEqual([
      'The decision was made on 23 October 2026 at 12:30.',
      '72 hours later is 26 October 2026 at 11:30. Nights and weekends count.'
    ])
    expect(due(dissentDue('2026-06-30T23:30:00.000Z', rules)).from).toBe('2026-07-01')
    expect(dissentDue('just now', rules)).toBeInstanceOf(Refusal)
  })

  it('uses the numbers and the holidays of the council', () => {
    const ours = withRules({ coreGroup: 3 }, [{ on: '2026-12-29', name: 'Offices closed', closed: true }])
    const own = due(firstCoreGroupDue('2026-12-24', ours))
    expect([own.on, own.rule]).toEqual(['2027-01-04', 'The first core group meets within 3 working days of the conference.'])
    expect(own.steps.at(-1)).toContain('Offices closed (29 December 2026)')
  })

  it('[R27] refuses every day that is none, in every date', () => {
    const dates = [initialConferenceDue, preBirthConferenceDue, exclusionRequestsDue, firstReviewDue, complaintDue, laterCoreGroupDue]
    for (const date of dates)
      for (const day of ['', '2026-02-30', '9999-01-01', 'x'.repeat(5000)]) expect(date(day, rules)).toBeInstanceOf(Refusal)
  })

  it('says how much time is left', () => {
    expect(
      ['2026-12-18', '2026-12-23', '2026-12-24', '2026-12-27', '2026-12-30', 'x'].map((today) => sayTimeLeft(today, '2026-12-24', rules))
    ).toEqual(['4 working days left.', '1 working day left.', 'This is the last day.', 'This day is past.', '2 working days past.', ''])
  })
})

describe('by when a conference is held', () => {
  const child = { bornOn: '2018-11-02', dueOn: '' }
  const baby = { bornOn: '', dueOn: '2026-08-02' }
  const held = (given: Partial<Parameters<typeof conferenceDue>[0]>): Day | null => {
    const reckoned = conferenceDue({ kind: 'initial', children: [child], ...given }, rules)
    return reckoned && due(reckoned).on
  }

  it('runs from the strategy discussion, the written notice, the day a baby is due, or the conference before', () => {
    expect(held({ clockFrom: '2026-12-18' })).toBe('2027-01-13')
    expect(held({ kind: 'transfer-in', clockFrom: '2026-12-18' })).toBe('2027-01-13')
    expect(held({ kind: 'pre-birth', children: [child, baby, { ...baby, dueOn: '2026-09-01' }] })).toBe('2026-05-03')
    expect(held({ kind: 'review', clockFrom: '2026-06-15' })).toBe('2026-09-15')
    expect(held({ kind: 'review', clockFrom: '2026-06-15', lastWas: 'review' })).toBe('2026-12-15')
    expect(held({ kind: 'review', clockFrom: '2026-06-15', lastWas: 'pre-birth', children: [{ bornOn: '2026-08-02', dueOn: '' }] })).toBe(
      '2026-08-28'
    )
  })

  it('before a birth is the sooner of two: before the day the baby is due, and after the strategy discussion', () => {
    const before = (clockFrom: string, children = [baby]): Day | null => held({ kind: 'pre-birth', clockFrom, children })
    expect([before('2026-02-02'), before('2026-04-20'), before('2026-02-02', [child])]).toEqual(['2026-02-23', '2026-05-03', '2026-02-23'])
    const both = conferenceDue({ kind: 'pre-birth', clockFrom: '2026-02-02', children: [baby] }, rules)
    expect(both && due(both).steps[0]).toBe('Two rules hold here, and the sooner one counts.')
  })

  it('is not known while the day it runs from is not', () => {
    for (const kind of ['initial', 'review', 'pre-birth', 'transfer-in'] as const) expect(held({ kind })).toBeNull()
    expect(conferenceDue({ kind: 'initial', clockFrom: '2026-02-31', children: [] }, rules)).toBeInstanceOf(Refusal)
  })
})

describe('the lengths of time a council may change', () => {
  it('are usual ones within their bounds', () => {
    for (const name of LENGTH_NAMES) {
      expect([rules.lengths[name] >= 1, rules.lengths[name] <= LENGTHS[name].most, LENGTHS[name].say.length > 10]).toEqual([
        true,
        true,
        true
      ])
    }
  })

  it('say the days of the week', () => {
    expect([sayWeekday('2026-12-18'), sayWeekday('soon'), dayAt('2026-12-31T23:59:00Z'), dayAt('soon')]).toEqual([
      'Friday 18 December 2026',
      'soon',
      '2026-12-31',
      ''
    ])
  })
})

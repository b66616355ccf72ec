import { isDay, isTime, sayDay, sayMoment } from '@samepage/shared'
import { describe, expect, it } from 'vitest'

describe('a day', () => {
  it.each(['2026-03-03', '2026-12-31', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s is in the calendar', (day) => {
    expect(isDay(day)).toBe(true)
  })

  it.each([
    '2026-02-31',
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-03-00',
    '2026-3-3',
    '03/03/2026',
    '1899-12-31',
    '2200-01-01',
    '0026-03-03',
    ' 2026-03-03',
    '2026-03-03\n',
    '2026-03-03T10:00',
    '٢٠٢٦-٠٣-٠٣',
    'today',
    ''
  ])('%j is not', (day) => {
    expect(isDay(day)).toBe(false)
  })

  it('is said in words; what is no day is left as somebody wrote it', () => {
    expect([sayDay('2026-03-03'), sayDay('2026-12-31')]).toEqual(['3 March 2026', '31 December 2026'])
    expect([sayDay('2026-02-31'), sayDay('after Easter'), sayDay('')]).toEqual(['2026-02-31', 'after Easter', ''])
  })
})

describe('a time', () => {
  it('is from 00:00 to 23:59, with two figures each', () => {
    expect(['00:00', '09:30', '10:00', '19:59', '23:59'].filter((time) => !isTime(time))).toEqual([])
    expect(['24:00', '9:30', '10:60', '10.00', '10:00:00', '10:00 ', '10:00\n', 'ten', ''].filter(isTime)).toEqual([])
  })
})

describe('a moment', () => {
  it('is said in the time of the United Kingdom, in winter and in summer', () => {
    expect(sayMoment('2026-03-03T11:42:00.000Z')).toBe('3 March 2026 at 11:42')
    expect(sayMoment('2026-05-12T10:42:00.000Z')).toBe('12 May 2026 at 11:42')
    expect(sayMoment('2026-06-30T23:30:00.000Z')).toBe('1 July 2026 at 00:30')
  })

  it('is left as it was when it is none', () => {
    expect(sayMoment('soon')).toBe('soon')
  })
})

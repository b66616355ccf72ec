import {
  agendaAfter,
  AGENDA_START,
  DEFAULT_PROFILE,
  type PersonId,
  paceFactor,
  paceNow,
  START,
  type Standing,
  standingAfter
} from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { conference } from './support/family.ts'
import { somebody } from './support/small-conference.ts'

const RUTH = 'ruth' as PersonId
const at = (minute: number): string => new Date(Date.UTC(2026, 2, 12, 10, minute)).toISOString()
const underWay: Standing = {
  ...START,
  agenda: agendaAfter(AGENDA_START, { type: 'moved', from: '', to: 'welcome', skipped: [] }, RUTH, at(0))
}

describe('time in a conference', () => {
  it('is longer while an interpreter is on the list, and not for one who sent apologies', () => {
    const farid = somebody('Farid', 'interpreter', 'interpreter')
    const of = conference({ people: [farid] })
    expect(paceFactor(of, underWay)).toBe(DEFAULT_PROFILE.interpreterPercent / 100)
    expect(paceFactor(conference({ people: [] }), underWay)).toBe(1)
    const absent = standingAfter(underWay, {
      kind: 'decision',
      seq: 2,
      at: at(1),
      by: RUTH,
      after: 1,
      key: 'k',
      decision: { type: 'attended', person: farid.id, as: 'apologies', way: 'room' }
    })
    expect(paceFactor(of, absent)).toBe(1)
    expect(paceNow(of, underWay, at(8))?.left).toBe(Math.round(8 * 60 * 1.3) - 8 * 60)
    expect(paceNow(of, absent, at(8))?.left).toBe(0)
  })

  it('does not run before the room is moved for the first time', () => {
    expect(paceNow(conference(), START, at(0))).toBeNull()
  })
})

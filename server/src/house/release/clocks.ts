import {
  type CLOCKS,
  type Conference,
  dayAt,
  letterDue,
  type Paper,
  profileOf,
  type Reader,
  recordDue,
  Refusal,
  type ReleaseClock
} from '@samepage/shared'
import type { Distribution } from '../../storage/release-records.ts'

type Clock = (typeof CLOCKS)[number]
const PAPER: Record<Clock, Paper> = { letter: 'decision-letter', record: 'full-record' }

/** Of one reader: the papers they are to get by the council's rules. */
export interface ToGet {
  reader: Reader
  toGet: readonly Paper[]
}

/**
 * How the council stands with what has a time limit: the letter that says what was decided, and the record. Done once everybody who is to get one, or
 * was chosen for it, has it, of whichever version. Source: the council's own days.
 */
export function clocksOf(conference: Conference, all: readonly Distribution[], everyone: readonly ToGet[], now: string): ReleaseClock[] {
  const { days } = profileOf(conference)
  const due = { letter: letterDue(conference.on, days), record: recordDue(conference.on, days) }
  return (['letter', 'record'] as const).flatMap((what) => {
    const reckoned = due[what]
    if (reckoned instanceof Refusal) return []
    const chosen = all.filter(({ copies, ended }) => ended?.why !== 'revoked' && copies.some(({ paper }) => paper === PAPER[what]))
    const meant = everyone.filter(({ toGet }) => toGet.includes(PAPER[what]))
    const readers = new Set([...chosen, ...meant].map(({ reader }) => reader))
    const sent = [...readers].filter((reader) => chosen.some((one) => one.reader === reader && one.state === 'sent')).length
    const isDone = readers.size > 0 && sent === readers.size
    const is = isDone ? 'done' : dayAt(now) > reckoned.on ? 'late' : 'open'
    return [{ what, dueOn: reckoned.on, rule: reckoned.rule, is, sent, of: readers.size }]
  })
}

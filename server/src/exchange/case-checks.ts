import {
  type CaseColumn,
  hasStrangeSigns,
  isCaseNumber,
  isDay,
  isTime,
  LONGEST_NAME,
  type Role,
  ROLES,
  tidyText,
  WAYS,
  type Way
} from '@samepage/shared'
import type { CaseRow } from './case-rows.ts'

// What one cell may hold. Each answers with what it says, or throws what to put right.

/** Something in one cell of a row cannot be taken. */
export class Unreadable extends Error {
  readonly column: CaseColumn | ''
  readonly say: string

  constructor(column: CaseColumn | '', say: string) {
    super(column)
    this.column = column
    this.say = say
  }
}

const LONGEST_WORDS = 4000

/** The words of a cell. @throws Unreadable for a formula, hidden control signs, or more than there is room for */
export function words({ cells }: CaseRow, column: CaseColumn, most = LONGEST_NAME): string {
  const text = tidyText(cells[column] ?? '').trim()
  const isList = most > LONGEST_NAME && /^[-+] /.test(text) // somebody's own words may begin with a dash
  if (/^[=@+-]/.test(text) && !isList)
    throw new Unreadable(column, `This begins with “${text.charAt(0)}”, as a spreadsheet’s formula does. Please write it without.`)
  if (hasStrangeSigns(cells[column]?.replace(/[\r\n\t]/g, '') ?? ''))
    throw new Unreadable(column, 'There are hidden control signs here. Please type it again.')
  if (text.length > most) throw new Unreadable(column, `This is too long: ${most} letters at most.`)
  return text
}

export const longWords = (row: CaseRow, column: CaseColumn): string => words(row, column, LONGEST_WORDS)

/** @throws Unreadable when there are none */
export function needed(row: CaseRow, column: CaseColumn, say: string): string {
  const text = words(row, column)
  if (text === '') throw new Unreadable(column, say)
  return text
}

/** A day as `2026-03-12`; spreadsheets here write `12/03/2026`. Empty stays empty. @throws Unreadable */
export function day(row: CaseRow, column: CaseColumn): string {
  const text = words(row, column)
  const [, d = '', m = '', y = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const iso = y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : text
  if (iso !== '' && !isDay(iso))
    throw new Unreadable(column, 'This day is not in the calendar. Please write it as 2026-03-12 or 12/03/2026.')
  return iso
}

/** @throws Unreadable */
export function time(row: CaseRow, column: CaseColumn): string {
  const text = words(row, column)
    .replace(/^(\d):/, '0$1:')
    .replace(/^(\d\d:\d\d):00$/, '$1')
  if (text !== '' && !isTime(text)) throw new Unreadable(column, 'This is not a time of day. Please write it as 10:00.')
  return text
}

/** @throws Unreadable */
export function caseNumber(row: CaseRow): string {
  const text = words(row, 'case_number', 200)
  if (text !== '' && !isCaseNumber(text))
    throw new Unreadable('case_number', 'A case number has letters and digits only, and 20 of them at most.')
  return text
}

/** One of a closed set. @throws Unreadable */
export function among<T extends string>(row: CaseRow, column: CaseColumn, values: readonly T[], otherwise: T | null): T {
  const text = words(row, column).toLowerCase()
  if (text === '' && otherwise !== null) return otherwise
  const found = values.find((value) => value === text)
  if (found === undefined) throw new Unreadable(column, `This has to be one of: ${values.join(', ')}.`)
  return found
}

export const role = (row: CaseRow): Role =>
  among(
    row,
    'role',
    ROLES.filter((one) => one !== 'wall'),
    null
  )
export const way = (row: CaseRow): Way => among(row, 'comes_by', WAYS, 'room')

import { type BadRow, type CaseSeen, type EarlierLine, KINDS, MOST_CHILDREN, MOST_DANGERS, MOST_PEOPLE, ROW_KINDS } from '@samepage/shared'
import { among, caseNumber, day, longWords, needed, role, time, Unreadable, way, words } from './case-checks.ts'
import { type CaseRow, type CaseRows, csvRows, jsonRows } from './case-rows.ts'
import { readText } from './case-text.ts'

/** What a file says, with every bad row by name (R76). Nothing is made of it. */
export function readCase(bytes: Uint8Array, format: 'csv' | 'json'): CaseSeen {
  const read = readText(bytes)
  if ('bad' in read) return { ...nothing(), bad: [read.bad] }
  const rows = format === 'csv' ? csvRows(read.text) : jsonRows(read.text)
  return new Reading(rows, read.remarks).seen
}

const nothing = (): CaseSeen => ({
  kind: '',
  on: '',
  startsAt: '',
  place: '',
  clockFrom: '',
  children: [],
  people: [],
  earlier: [],
  bad: [],
  remarks: [],
  unknown: []
})

/** One reading of a file, row by row. */
class Reading {
  readonly seen = nothing()
  /** Where each thing was said first. */
  readonly #first = new Map<string, string>()

  constructor({ rows, bad, unknown }: CaseRows, remarks: string[]) {
    const { seen } = this
    seen.bad.push(...bad)
    seen.unknown.push(...unknown)
    seen.remarks.push(...remarks)
    for (const row of rows) this.#take(row)
    if (rows.length === 0 && bad.length === 0)
      seen.bad.push({ row: 'The file', column: '', say: 'There is no row in it beneath the headings.' })
    if (seen.earlier.length > 0 && seen.kind !== 'review') {
      seen.remarks.push('Lines of an earlier plan are taken for a review alone. They are left out, because this file is not about one.')
      seen.earlier = []
    }
  }

  #take(row: CaseRow): void {
    try {
      this.#read(row)
    } catch (why) {
      if (!(why instanceof Unreadable)) throw why
      const bad: BadRow = { row: row.at, column: why.column, say: why.say }
      this.seen.bad.push(bad)
    }
  }

  #read(row: CaseRow): void {
    const { seen } = this
    const what = among(row, 'what', ROW_KINDS, null)
    switch (what) {
      case 'conference':
        this.#once('conference', row, 'what', 'A file is about one conference')
        Object.assign(seen, {
          kind: among(row, 'kind', ['', ...KINDS], ''),
          on: day(row, 'on'),
          startsAt: time(row, 'starts_at'),
          place: words(row, 'place'),
          clockFrom: day(row, 'clock_from')
        })
        return
      case 'child':
        return void seen.children.push(this.#child(row))
      case 'person':
        return void seen.people.push(this.#person(row))
      case 'danger':
      case 'bottom_line':
      case 'step':
        return void seen.earlier.push(this.#earlier(row, what))
      default:
        what satisfies never
    }
  }

  #child(row: CaseRow): CaseSeen['children'][number] {
    const name = needed(row, 'name', 'Please write the child’s name. For an unborn child: Baby, and the mother’s surname.')
    const [bornOn, dueOn, number] = [day(row, 'born_on'), day(row, 'due_on'), caseNumber(row)]
    if (bornOn && dueOn) throw new Unreadable('due_on', 'Please give a date of birth or a due date, not both.')
    if (this.seen.children.length >= MOST_CHILDREN) throw new Unreadable('', `There is room for ${MOST_CHILDREN} children.`)
    this.#notTwice(`child ${name.toLowerCase()} ${bornOn}`, row, 'name', 'This child')
    if (number) this.#notTwice(`number ${number.toLowerCase()}`, row, 'case_number', 'This case number')
    return { name, bornOn, dueOn, caseNumber: number }
  }

  #person(row: CaseRow): CaseSeen['people'][number] {
    const name = needed(row, 'name', 'Please write this person’s name.')
    const person = { name, describedAs: words(row, 'described_as'), role: role(row), agency: words(row, 'agency'), way: way(row) }
    if (this.seen.people.length >= MOST_PEOPLE - 1) throw new Unreadable('', `There is room for ${MOST_PEOPLE - 1} people.`)
    if (person.role === 'chair') this.#notTwice('chair', row, 'role', 'The chair')
    this.#notTwice(`person ${name.toLowerCase()} ${person.describedAs.toLowerCase()}`, row, 'name', 'This person')
    return person
  }

  #earlier(row: CaseRow, part: EarlierLine['part']): EarlierLine {
    const text = longWords(row, 'words')
    if (text === '') throw new Unreadable('words', 'Please write the words of this line.')
    const dangers = this.seen.earlier.filter((line) => line.part === 'danger').length
    if (part === 'danger' && dangers >= MOST_DANGERS) throw new Unreadable('', `There is room for ${MOST_DANGERS} danger statements.`)
    return { part, words: text, who: words(row, 'who'), on: day(row, 'by_when') }
  }

  #notTwice(key: string, row: CaseRow, column: 'name' | 'role' | 'case_number', what: string): void {
    const first = this.#first.get(key)
    if (first) throw new Unreadable(column, `${what} is there already: ${first.toLowerCase()}.`)
    this.#first.set(key, row.at)
  }

  #once(key: string, row: CaseRow, column: 'what', say: string): void {
    const first = this.#first.get(key)
    if (first) throw new Unreadable(column, `${say}: it is said already, at ${first.toLowerCase()}.`)
    this.#first.set(key, row.at)
  }
}

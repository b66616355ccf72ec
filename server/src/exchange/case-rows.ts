import { type BadRow, type CaseColumn, isCaseColumn, MOST_ROWS } from '@samepage/shared'
import { CsvError, parse } from 'csv-parse/sync'

/** One row as it stands in a file. `at`: how a person finds it there. */
export interface CaseRow {
  at: string
  cells: Partial<Record<CaseColumn, string>>
}
export interface CaseRows {
  rows: CaseRow[]
  bad: BadRow[]
  unknown: string[]
}

const wholeFile = (say: string): CaseRows => ({ rows: [], bad: [{ row: 'The file', column: '', say }], unknown: [] })
const tooMany = `There are more than ${MOST_ROWS} rows here. A file is one family’s case.`

/** Rows of a CSV file, by their headings. Commas, semicolons or tabs between cells, as the first line has them. */
export function csvRows(text: string): CaseRows {
  let table: string[][]
  try {
    table = parse(text, { delimiter: separatorOf(text), relax_column_count: true, skip_empty_lines: false, trim: true })
  } catch (why) {
    if (!(why instanceof CsvError)) throw why
    const row = typeof why['records'] === 'number' ? why['records'] + 1 : null
    return wholeFile(`A quotation mark is missing or too many${row ? `, at or after row ${row}` : ''}. Nothing after it can be read.`)
  }
  const [headings = [], ...rest] = table
  const names = headings.map(nameOf)
  if (!names.includes('what') || !names.includes('name'))
    return wholeFile('The first row has to be the headings, with “what” and “name” among them. Please begin from the template.')
  if (rest.length > MOST_ROWS) return wholeFile(tooMany)
  const twice = names.filter((name, i) => name !== '' && names.indexOf(name) < i)
  if (twice.length > 0) return wholeFile(`The column “${twice[0] ?? ''}” is there twice. Please take one away.`)
  const rows: CaseRow[] = []
  const bad: BadRow[] = []
  rest.forEach((cells, i) => {
    const at = `Row ${i + 2}`
    if (cells.every((cell) => cell === '')) return
    if (cells.slice(names.length).some(Boolean))
      bad.push({
        row: at,
        column: '',
        say: 'This row has more cells than there are headings. Is a comma inside a cell without quotation marks?'
      })
    else rows.push({ at, cells: Object.fromEntries(names.flatMap((name, n) => (isCaseColumn(name) ? [[name, cells[n] ?? '']] : []))) })
  })
  return { rows, bad, unknown: headings.filter((_, i) => names[i] !== '' && !isCaseColumn(names[i] ?? '')) }
}

const nameOf = (heading: string): string =>
  heading
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1)
  const count = (sign: string): number => first.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** Lists of a JSON file, and what its rows are about. */
const LISTS = { children: 'child', people: 'person', earlier: null } as const

/** Rows of a JSON file: `{"conference": {}, "children": [], "people": [], "earlier": [{"what": "step"}]}`, with the same names as a CSV's columns. */
export function jsonRows(text: string): CaseRows {
  let file: unknown
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return wholeFile('This is not JSON. Was only a part of it saved?')
  }
  if (!isObject(file)) return wholeFile('A JSON file begins with { and has “conference”, “children” and “people” in it.')
  const found: CaseRows = { rows: [], bad: [], unknown: [] }
  const take = (at: string, value: unknown, what: string | null): void => {
    if (!isObject(value)) return void found.bad.push({ row: at, column: '', say: 'This should be a thing in { }.' })
    const cells: CaseRow['cells'] = what ? { what } : {}
    for (const [key, cell] of Object.entries(value)) {
      if (!isCaseColumn(key)) note(found, key)
      else if (typeof cell === 'string') cells[key] = what && key === 'what' ? what : cell.trim()
      else if (cell !== null) return void found.bad.push({ row: at, column: key, say: 'This should be words in quotation marks.' })
    }
    found.rows.push({ at, cells })
  }
  for (const [key, value] of Object.entries(file)) {
    if (key === 'conference') take('conference', value, 'conference')
    else if (!Object.hasOwn(LISTS, key)) note(found, key)
    else if (!Array.isArray(value)) found.bad.push({ row: key, column: '', say: 'This should be a list in [ ].' })
    else value.forEach((one, i) => take(`${key}, number ${i + 1}`, one, LISTS[key as keyof typeof LISTS]))
  }
  return found.rows.length > MOST_ROWS ? wholeFile(tooMany) : found
}

const note = ({ unknown }: CaseRows, name: string): void => void (unknown.includes(name) || unknown.push(name.slice(0, 60)))
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

import type { Fault, FaultCode } from './faults.ts'
import type { PdfReader } from './reader.ts'
import { type Dict, isDict, isOne, nameOf, type Value, wordsOf } from './values.ts'

/** What an element may stand in; those that are not here stand anywhere. Source: ISO 14289-1, 7.2, 7.5 and 7.6 */
const STANDS_IN: Record<string, string[]> = {
  TR: ['Table', 'THead', 'TBody'],
  THead: ['Table'],
  TBody: ['Table'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI']
}
const KNOWN = new Set([
  ...Object.keys(STANDS_IN),
  'Document',
  'Sect',
  'Div',
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'L',
  'Table',
  'Figure',
  'Span',
  'Link'
])

/** What the tree holds: which element each stretch of each page, and each link, is in. */
export interface Tree {
  /** By page and number: the number of the element's object, and its kind. */
  stretches: Map<string, { element: number; type: string }>
  links: Map<number, number>
  faults: Fault[]
}

export const stretch = (page: number, mcid: number): string => `${page}.${mcid}`

export function readTree(reader: PdfReader, root: Dict, pages: number[]): Tree {
  const tree: Tree = { stretches: new Map(), links: new Map(), faults: [] }
  const levels: number[] = []
  const say = (code: FaultCode, page = 0): void => void tree.faults.push({ code, page })
  const seen = new Set<number>()

  const walk = (value: Value, parent: string, page: Value | undefined, depth: number): void => {
    if (!isOne(value, 'ref') || seen.has(value.ref) || depth > 100) return say('unknown-element')
    seen.add(value.ref)
    const own = reader.dict(value)
    const type = nameOf(own.get('S'))
    if (!KNOWN.has(type) || (STANDS_IN[type] && !STANDS_IN[type].includes(parent))) say('unknown-element')
    if (type === 'Figure' && !wordsOf(own.get('Alt')).trim()) say('no-alternative')
    if (type === 'TH' && !['Column', 'Row', 'Both'].includes(scopeOf(reader, own))) say('no-scope')
    if (/^H\d$/.test(type)) levels.push(Number(type[1]))
    const place = own.get('Pg') ?? page
    const before = tree.links.size
    for (const kid of kidsOf(own)) take(kid, { type, element: value.ref, page: place, depth })
    if (type === 'Link' && tree.links.size === before) say('link-unsaid')
  }

  const take = (kid: Value, within: { type: string; element: number; page: Value | undefined; depth: number }): void => {
    if (typeof kid === 'number') return put(kid, within.page, within)
    const dict = reader.dict(kid)
    const kind = nameOf(dict.get('Type'))
    if (kind === 'MCR') put(dict.get('MCID'), dict.get('Pg') ?? within.page, within)
    else if (kind === 'OBJR') {
      const object = dict.get('Obj')
      if (isOne(object, 'ref')) tree.links.set(object.ref, within.element)
    } else walk(kid, within.type, within.page, within.depth + 1)
  }

  const put = (mcid: Value | undefined, page: Value | undefined, { type, element }: { type: string; element: number }): void => {
    const number = isOne(page, 'ref') ? pages.indexOf(page.ref) : -1
    if (typeof mcid !== 'number' || number < 0 || tree.stretches.has(stretch(number, mcid))) return say('not-in-tree', number + 1)
    tree.stretches.set(stretch(number, mcid), { element, type })
  }

  for (const kid of kidsOf(root)) walk(kid, '', undefined, 0)
  if (levels.some((level, i) => (i === 0 ? level !== 1 : level === 1 || level > levels[i - 1]! + 1)) || levels.length === 0)
    say('headings-skip')
  return tree
}

function kidsOf(dict: Dict): Value[] {
  const kids = dict.get('K')
  return kids === undefined || kids === null ? [] : Array.isArray(kids) ? kids : [kids]
}

function scopeOf(reader: PdfReader, dict: Dict): string {
  const attributes = reader.list(dict.get('A')).filter(isDict)
  return nameOf(attributes.find((one) => one.has('Scope'))?.get('Scope'))
}

/** The way back from pages and links to elements: a tree of numbers. Source: ISO 32000-1, 7.9.7 */
export function readWayBack(reader: PdfReader, value: Value | undefined, depth = 0): Map<number, Value> {
  const node = reader.dict(value)
  const found = new Map<number, Value>()
  const numbers = reader.list(node.get('Nums'))
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const key = numbers[i]
    if (typeof key === 'number') found.set(key, numbers[i + 1] ?? null)
  }
  if (depth < 20)
    for (const kid of reader.list(node.get('Kids'))) for (const [key, one] of readWayBack(reader, kid, depth + 1)) found.set(key, one)
  return found
}

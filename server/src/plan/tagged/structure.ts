import type { LaidNode, LaidPicture, LaidVector, PdfPage, Ref } from './pdfmake.ts'

/** One place in the tree of what a paper says; `kids` in the order it is said. */
export interface Element {
  type: string
  kids: (Element | Content | Annotation)[]
  alt?: string
  lang?: string
  actual?: string
  /** Attributes of the standard owners Table, List and Layout. */
  table?: { Scope?: 'Column' | 'Row'; ColSpan?: number; RowSpan?: number }
  list?: string
  box?: Box
  ref?: Ref
}
/** A marked stretch of a page. */
export interface Content {
  page: PdfPage
  mcid: number
}
export interface Annotation {
  page: PdfPage
  annotation: Ref
}
/** In points from the top left of the page. */
export type Box = [left: number, top: number, right: number, bottom: number]

/** Where the words and pictures of each node belong. `labels`: where the number of an item of a list does. */
export interface Structure {
  root: Element
  places: Map<LaidNode, Element>
  labels: Map<LaidNode, Element>
}

export const element = (type: string, kids: Element['kids'] = []): Element => ({ type, kids })

/** Reads the tree off the content as it was written down, after pdfmake has laid it out: by then every node is an object. */
export function structureOf(content: LaidNode[]): Structure {
  const structure: Structure = { root: element('Document'), places: new Map(), labels: new Map() }
  const walk: Walk = { ...structure, below: (node, into) => place(node, into, walk) }
  for (const node of content) walk.below(node, structure.root)
  return structure
}

interface Walk extends Structure {
  below: (node: LaidNode, into: Element) => void
}

function place(node: LaidNode, into: Element, walk: Walk): void {
  if (node.decorative || node['_span']) return
  const add = (type: string): Element => {
    const made = element(type)
    if (node.lang) made.lang = node.lang
    into.kids.push(made)
    return made
  }
  if (node.alt !== undefined) {
    const figure = add('Figure')
    figure.alt = node.alt
    for (const within of [node, ...allWithin(node)]) walk.places.set(within, figure)
  } else if (node.stack ?? node.columns) {
    const group = node.lang ? add('Div') : into
    for (const part of node.stack ?? inReadingOrder(node)) walk.below(part, group)
  } else if (node.ul ?? node.ol) list(node, add('L'), walk)
  else if (node.table?.headerRows) table(node, into, add, walk)
  else if (node.table) asOneAfterAnother(node, into, walk)
  else if (node.text !== undefined) walk.places.set(node, add(node.headlineLevel ? `H${node.headlineLevel}` : 'P'))
  else throw new Error('a picture that says nothing of what it shows')
}

/** From right to left the columns stand the other way round than they are read. */
const inReadingOrder = (node: LaidNode): LaidNode[] => (node['logicalColumns'] as LaidNode[] | undefined) ?? node.columns ?? []

function list(node: LaidNode, made: Element, walk: Walk): void {
  made.list = node.ol ? 'Decimal' : 'Disc'
  let body: Element | undefined
  for (const item of node.ul ?? node.ol ?? []) {
    // A list in a list belongs to the item above it.
    if ((item.ul ?? item.ol) && body) {
      walk.below(item, body)
      continue
    }
    const label = element('Lbl')
    body = element('LBody')
    made.kids.push(element('LI', node.ol ? [label, body] : [body]))
    walk.labels.set(item, label)
    walk.below(item, body)
  }
}

function table(node: LaidNode, into: Element, add: (type: string) => Element, walk: Walk): void {
  const rows = logicalRows(node)
  const above = rows.filter(([first]) => first?.['aboveTable'])
  for (const [first] of above) if (first) walk.below(first, into)
  const made = add('Table')
  const [head, body] = [element('THead'), element('TBody')]
  made.kids.push(head, body)
  rows.forEach((cells, i) => {
    if (cells[0]?.['aboveTable']) return
    const isHead = i < (node.table?.headerRows ?? 0)
    const row = element('TR')
    ;(isHead ? head : body).kids.push(row)
    for (const cell of cells) {
      const scope = isHead || cell['scope'] === 'column' ? 'Column' : cell['scope'] === 'row' ? 'Row' : null
      const one = element(scope ? 'TH' : 'TD')
      const [across, down] = [Number(cell['colSpan'] ?? 1), Number(cell['rowSpan'] ?? 1)]
      one.table = { ...(scope ? { Scope: scope } : {}), ...(across > 1 ? { ColSpan: across } : {}), ...(down > 1 ? { RowSpan: down } : {}) }
      row.kids.push(one)
      walk.below(cell, one)
    }
  })
}

function asOneAfterAnother(node: LaidNode, into: Element, walk: Walk): void {
  for (const cell of logicalRows(node).flat()) walk.below(cell, into)
}

/** The cells as they are read: without the empty ones another one covers, and not mirrored. */
export function logicalRows(node: LaidNode): LaidNode[][] {
  const kept = node['logicalRows'] as LaidNode[][] | undefined
  return (kept ?? node.table?.body ?? []).map((row) => row.filter((cell) => !cell['_span']))
}

function allWithin(node: LaidNode): LaidNode[] {
  const near = [...(node.stack ?? []), ...(node.columns ?? []), ...(node.ul ?? []), ...(node.ol ?? []), ...(node.table?.body.flat() ?? [])]
  return near.flatMap((part) => [part, ...allWithin(part)])
}

/** The box a picture takes up so far, with one more thing in it. */
export function around(box: Box | undefined, [left, top, right, bottom]: Box): Box {
  if (!box) return [left, top, right, bottom]
  return [Math.min(box[0], left), Math.min(box[1], top), Math.max(box[2], right), Math.max(box[3], bottom)]
}

export function boxOfVector({ type, x, y, x1 = 0, x2 = 0, y1 = 0, y2 = 0, w = 0, h = 0, r1 = 0, r2 = 0, points = [] }: LaidVector): Box {
  if (type === 'line') return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
  if (type === 'ellipse') return [x - r1, y - r2, x + r1, y + r2]
  if (type === 'rect') return [x, y, x + w, y + h]
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

export const boxOfPicture = ({ x, y, _width, _height }: LaidPicture): Box => [x, y, x + _width, y + _height]

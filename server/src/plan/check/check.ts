import type { Fault, FaultCode } from './faults.ts'
import { leadsOut } from './outside.ts'
import { marksOf, type PageMarks } from './page-marks.ts'
import { PdfReader } from './reader.ts'
import { readTree, readWayBack, stretch, type Tree } from './tree.ts'
import { type Dict, isOne, nameOf, Unreadable, type Value, wordsOf } from './values.ts'
import { claimsBoth } from './xmp.ts'

/**
 * Reads a finished paper from its bytes and says everything that would keep somebody from reading it; nothing when all is well.
 * It shares no code with what writes papers. It checks what PDF/UA-1 and PDF/A-2a ask of files like ours, not all of either standard.
 */
export function checkPaper(bytes: Uint8Array): Fault[] {
  try {
    return unique(check(new PdfReader(bytes)))
  } catch (why) {
    if (why instanceof Unreadable) return [{ code: 'unreadable', page: 0 }]
    throw why
  }
}

function check(reader: PdfReader): Fault[] {
  const catalog = reader.dict(reader.trailer.get('Root'))
  const pages = pagesOf(reader, catalog.get('Pages'))
  const marks = pages.map((page, i) => marksOf(contentOf(reader, reader.dict({ ref: page })), i + 1))
  const root = reader.dict(catalog.get('StructTreeRoot'))
  const tree = readTree(reader, root, pages)
  const wayBack = readWayBack(reader, root.get('ParentTree'))
  return [
    ...wholeFile(reader, catalog),
    ...marks.flatMap(({ faults }) => faults),
    ...tree.faults,
    ...placesOf(reader, { pages, marks, tree, wayBack }),
    ...picturesOf(marks, tree),
    ...flowOf(marks, tree),
    ...pages.flatMap((page, i) => pageParts(reader, { dict: reader.dict({ ref: page }), number: i + 1, tree, wayBack }))
  ]
}

function wholeFile(reader: PdfReader, catalog: Dict): Fault[] {
  const faults: FaultCode[] = []
  if (reader.dict(catalog.get('MarkInfo')).get('Marked') !== true) faults.push('not-claimed')
  else if (!claimsBoth(reader.stream(catalog.get('Metadata')).toString('utf8'))) faults.push('not-claimed')
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(wordsOf(catalog.get('Lang')))) faults.push('no-language')
  if (reader.dict(catalog.get('ViewerPreferences')).get('DisplayDocTitle') !== true) faults.push('no-title')
  if (leadsOut(reader)) faults.push('leads-out')
  return faults.map((code) => ({ code, page: 0 }))
}

interface Places {
  pages: number[]
  marks: PageMarks[]
  tree: Tree
  wayBack: Map<number, Value>
}

/** Everything marked on a page is in one element, and everything in the tree is on a page; each finds the other. */
function placesOf(reader: PdfReader, { pages, marks, tree, wayBack }: Places): Fault[] {
  const faults: Fault[] = []
  const onPages = new Set<string>()
  marks.forEach(({ mcids }, i) => {
    const key = reader.dict({ ref: pages[i]! }).get('StructParents')
    const back = typeof key === 'number' ? reader.list(wayBack.get(key)) : []
    for (const mcid of mcids) {
      const at = stretch(i, mcid)
      const parent = back[mcid]
      const found = tree.stretches.get(at)
      if (onPages.has(at) || !found || !isOne(parent, 'ref') || parent.ref !== found.element)
        faults.push({ code: 'not-in-tree', page: i + 1 })
      onPages.add(at)
    }
  })
  if ([...tree.stretches.keys()].some((at) => !onPages.has(at))) faults.push({ code: 'not-in-tree', page: 0 })
  return faults
}

/** A photo or drawing is never mere looks: it stands in a figure, and a figure says what it shows. */
function picturesOf(marks: PageMarks[], { stretches }: Tree): Fault[] {
  return marks.flatMap(({ pictures }, i) =>
    pictures
      .filter((mcid) => mcid === null || stretches.get(stretch(i, mcid))?.type !== 'Figure')
      .map((): Fault => ({ code: 'no-alternative', page: i + 1 }))
  )
}

function flowOf(marks: PageMarks[], { stretches }: Tree): Fault[] {
  return marks.flatMap(({ mcids }, i): Fault[] => {
    const last = mcids.at(-1)
    if (last === undefined) return [{ code: 'blank-page', page: i + 1 }]
    const next = marks[i + 1]?.mcids[0]
    const [heading, after] = [stretches.get(stretch(i, last)), next === undefined ? undefined : stretches.get(stretch(i + 1, next))]
    const isOrphan = heading && after && /^H\d$/.test(heading.type) && heading.element !== after.element
    return isOrphan ? [{ code: 'orphan-heading', page: i + 1 }] : []
  })
}

function pageParts(
  reader: PdfReader,
  { dict, number, tree, wayBack }: { dict: Dict; number: number; tree: Tree; wayBack: Map<number, Value> }
): Fault[] {
  const faults: FaultCode[] = []
  const fonts = reader.dict(reader.dict(dict.get('Resources')).get('Font'))
  if ([...fonts.values()].some((font) => !isInside(reader, reader.dict(font)))) faults.push('font-outside')
  for (const annotation of reader.list(dict.get('Annots'))) {
    const own = reader.dict(annotation)
    if (nameOf(own.get('Subtype')) === 'Widget') continue // a signature that is not seen
    const key = own.get('StructParent')
    const parent = typeof key === 'number' ? wayBack.get(key) : undefined
    const inTree = isOne(annotation, 'ref') ? tree.links.get(annotation.ref) : undefined
    const isSaid = wordsOf(own.get('Contents')).trim() && nameOf(dict.get('Tabs')) === 'S'
    if (!isSaid || inTree === undefined || !isOne(parent, 'ref') || parent.ref !== inTree) faults.push('link-unsaid')
  }
  return faults.map((code) => ({ code, page: number }))
}

function isInside(reader: PdfReader, font: Dict): boolean {
  const [below] = reader.list(font.get('DescendantFonts'))
  const descriptor = reader.dict(reader.dict(below).get('FontDescriptor'))
  return isOne(font.get('ToUnicode'), 'ref') && ['FontFile2', 'FontFile3'].some((key) => isOne(descriptor.get(key), 'ref'))
}

/** The pages by the numbers of their objects, in order. */
function pagesOf(reader: PdfReader, value: Value | undefined, depth = 0): number[] {
  const node = reader.dict(value)
  if (nameOf(node.get('Type')) === 'Page') return isOne(value, 'ref') ? [value.ref] : []
  return depth > 20 ? [] : reader.list(node.get('Kids')).flatMap((kid) => pagesOf(reader, kid, depth + 1))
}

function contentOf(reader: PdfReader, page: Dict): string {
  const contents = page.get('Contents')
  const parts = isOne(contents, 'ref') && !Array.isArray(reader.resolve(contents)) ? [contents] : reader.list(contents)
  return parts.map((part) => reader.stream(part).toString('latin1')).join('\n')
}

function unique(faults: Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.code} ${fault.page}`, fault])).values()]
}

import type { PaperDocument } from './document.ts'
import type { PdfPage, Ref } from './pdfmake.ts'
import type { Printed } from './renderer.ts'
import type { Annotation, Content, Element } from './structure.ts'

/** Writes the tree into the file, with the way back from each page and link to it. Elements in which nothing was printed are left out. */
export function writeStructure(document: PaperDocument, root: Element, { pages, links }: Printed): void {
  const tree = document.getStructTreeRoot()
  const top = write(document, root, tree)
  if (!top) throw new Error('nothing was printed')
  const wayBack: unknown[] = []
  pages.forEach(({ elements }, key) => wayBack.push(key, elements.map(refOf)))
  links.forEach(({ element, annotation }, i) => {
    annotation.data['StructParent'] = pages.length + i
    annotation.end()
    wayBack.push(pages.length + i, refOf(element))
  })
  Object.assign(tree.data, { K: [top], ParentTree: { Nums: wayBack }, ParentTreeNextKey: pages.length + links.length })
}

function write(document: PaperDocument, one: Element, parent: Ref): Ref | null {
  if (!hasContent(one)) return null
  const ref = (one.ref = document.ref({}))
  const own = one.kids.find((kid): kid is Content => 'mcid' in kid)
  const kids = one.kids.map((kid) => ('type' in kid ? write(document, kid, ref) : kidOf(kid, own?.page))).filter((kid) => kid !== null)
  const attributes = attributesOf(one, own?.page)
  ref.data = {
    Type: 'StructElem',
    S: one.type,
    P: parent,
    ...(own ? { Pg: own.page.dictionary } : {}),
    K: kids.length === 1 ? kids[0] : kids,
    ...(one.alt !== undefined ? { Alt: words(one.alt) } : {}),
    ...(one.lang ? { Lang: words(one.lang) } : {}),
    ...(one.actual !== undefined ? { ActualText: words(one.actual) } : {}),
    ...(attributes ? { A: attributes } : {})
  }
  ref.end()
  return ref
}

function kidOf(kid: Content | Annotation, own: PdfPage | undefined): unknown {
  if ('annotation' in kid) return { Type: 'OBJR', Obj: kid.annotation, Pg: kid.page.dictionary }
  return kid.page === own ? kid.mcid : { Type: 'MCR', Pg: kid.page.dictionary, MCID: kid.mcid }
}

function attributesOf({ table, list, box }: Element, page: PdfPage | undefined): object | null {
  if (list) return { O: 'List', ListNumbering: list }
  if (table && Object.keys(table).length > 0) return { O: 'Table', ...table }
  if (!box || !page) return null
  const [left, up, right, down] = box
  return { O: 'Layout', BBox: [left, page.height - down, right, page.height - up] }
}

function refOf({ ref }: Element): Ref {
  if (!ref) throw new Error('something printed has no place in the tree')
  return ref
}

// A cell stays even when it is empty, or those after it would be read under the wrong heading.
const hasContent = ({ type, kids }: Element): boolean =>
  type === 'TD' || type === 'TH' || kids.some((kid) => !('type' in kid) || hasContent(kid))

/** pdfkit takes a plain string for a name and this for words. */
export const words = (text: string): object => Object(text) as object

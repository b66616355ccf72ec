import type { PaperDocument } from './document.ts'
import type { PdfPage, Ref } from './pdfmake.ts'
import type { Box, Element } from './structure.ts'
import { words } from './write-structure.ts'

/** A link on one line: what is pressed, and the element of the tree it belongs to. */
export interface MadeLink {
  element: Element
  annotation: Ref
}

const MAY_BE_OPENED = /^(https?:\/\/|mailto:|tel:)[^\s\u0000-\u0020\u007f]+$/i

/** An address a paper may lead to; anything else, such as javascript: or file:, is printed as words. Source: security.md 4.7, D05 */
export const isAddress = (link: unknown): link is string => typeof link === 'string' && MAY_BE_OPENED.test(link) && URL.canParse(link)

/** The place on the page that opens `address`. It is finished by writeStructure, which knows its number. */
export function annotate(document: PaperDocument, element: Element, { box, address }: { box: Box; address: string }): MadeLink {
  const { page }: { page: PdfPage } = document
  const [left, top, right, bottom] = box
  const annotation = document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [left, page.height - bottom, right, page.height - top],
    Border: [0, 0, 0],
    F: 4, // printed, too
    Contents: words(address),
    A: { Type: 'Action', S: 'URI', URI: words(encodeURI(decodeSafely(address))) }
  })
  page.annotations.push(annotation)
  element.kids.push({ page, annotation })
  return { element, annotation }
}

function decodeSafely(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address // a lone % is written as it is
  }
}

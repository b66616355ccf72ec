import type { Definition } from './definition.ts'
import { bytesOf, PaperDocument } from './tagged/document.ts'
import { TaggedLayoutBuilder } from './tagged/layout-builder.ts'
import { type LaidNode, normalizePageMargin, normalizePageSize, SvgMeasure, tableLayouts } from './tagged/pdfmake.ts'
import { prepare, preparedStyle } from './tagged/prepare.ts'
import { TaggedRenderer } from './tagged/renderer.ts'
import { structureOf } from './tagged/structure.ts'
import { withVerification } from './tagged/verification.ts'
import { writeStructure } from './tagged/write-structure.ts'

/**
 * The bytes of a PDF that is tagged throughout (PDF/UA-1 and PDF/A-2a). The same definition gives the same bytes, wherever and whenever.
 * @throws Error when a line has no place in its structure, or a picture says nothing (R65); TypeError for what is no part of a paper
 */
export async function printed(given: Definition): Promise<Uint8Array<ArrayBuffer>> {
  const definition = withVerification(given)
  const { direction, header, footer } = definition
  const prepared = prepare(definition)
  const content = definition.content.map(prepared)
  const styles = Object.fromEntries(Object.entries(definition.styles).map(([name, style]) => [name, preparedStyle(style, direction)]))
  const defaultStyle = { alignment: direction === 'rtl' ? 'right' : 'left', ...definition.defaultStyle }
  const document = new PaperDocument(definition)
  const builder = new TaggedLayoutBuilder(normalizePageSize('A4'), normalizePageMargin(definition.pageMargins), new SvgMeasure())
  builder.registerTableLayouts(tableLayouts)
  const pages = builder.layoutDocument(
    content,
    document,
    styles,
    defaultStyle,
    undefined,
    () => prepared(header()),
    (page: number, of: number) => prepared(footer(page, of))
  )
  const structure = structureOf(content as unknown as LaidNode[])
  const renderer = new TaggedRenderer(document, structure)
  renderer.renderPages(pages)
  writeStructure(document, structure.root, renderer.printed)
  return bytesOf(document)
}

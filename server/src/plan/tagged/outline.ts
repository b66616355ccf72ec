import type { LaidLine, LaidNode, Outline, PdfDocument } from './pdfmake.ts'

/** Puts headings in the list beside the page, each once and under the one above it. */
export function outline(document: PdfDocument): (line: LaidLine) => void {
  const listed = new Set<LaidNode>()
  const above: { level: number; entry: Outline }[] = []
  return ({ node }) => {
    if (!node?.outline || listed.has(node)) return
    listed.add(node)
    const level = node.headlineLevel ?? 1
    while ((above.at(-1)?.level ?? 0) >= level) above.pop()
    const entry = (above.at(-1)?.entry ?? document.outline).addItem(String(node.outlineText ?? ''), { expanded: true })
    above.push({ level, entry })
  }
}

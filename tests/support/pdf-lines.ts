import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfLine {
  text: string
  /** In points; of the tallest letters of the line. */
  size: number
  /** Points from the foot of the page. */
  y: number
}

/** The printed lines of each page, in the order they were written. */
export async function linesOf(bytes: Uint8Array): Promise<PdfLine[][]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const pages: PdfLine[][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const lines: PdfLine[] = []
    let ended = true
    for (const item of (await (await pdf.getPage(number)).getTextContent()).items) {
      if (!('str' in item)) continue
      if (ended && item.str !== '') lines.push({ text: '', size: 0, y: Number(item.transform[5]) })
      const line = lines.at(-1)
      if (line && item.str !== '') Object.assign(line, { text: line.text + item.str, size: Math.max(line.size, Math.round(item.height)) })
      ended = item.hasEOL || (ended && item.str === '')
    }
    pages.push(lines)
  }
  await task.destroy()
  return pages
}

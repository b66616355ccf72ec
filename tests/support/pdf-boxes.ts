import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A stretch of printed letters and where it stands, in points from the left and the foot of its page. */
export interface PdfBox {
  text: string
  left: number
  right: number
  y: number
}

/** Every stretch of letters on each page. */
export async function boxesOf(bytes: Uint8Array): Promise<PdfBox[][]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const pages: PdfBox[][] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(
      items.flatMap((item): PdfBox[] => {
        if (!('str' in item) || item.str.trim() === '') return []
        const left = Number(item.transform[4])
        return [{ text: item.str, left, right: left + item.width, y: Math.round(Number(item.transform[5])) }]
      })
    )
  }
  await task.destroy()
  return pages
}

/** Words that stand on others, or beyond the margins; `SPARE` points of it are nothing an eye can see. */
export async function misplacedIn(bytes: Uint8Array, [from, to]: [number, number]): Promise<string[]> {
  const SPARE = 1.5
  return (await boxesOf(bytes)).flatMap((boxes, page) => {
    const outside = boxes.filter(({ left, right }) => left < from - SPARE || right > to + SPARE).map(({ text }) => `outside: ${text}`)
    const on = boxes.flatMap((one, i) =>
      boxes
        .slice(i + 1)
        .filter((other) => other.y === one.y && Math.min(one.right, other.right) - Math.max(one.left, other.left) > SPARE)
        .map((other) => `on each other: ${one.text} | ${other.text}`)
    )
    return [...outside, ...on].map((fault) => `page ${page + 1}, ${fault}`)
  })
}

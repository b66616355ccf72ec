import type { LaidNode, LaidPage, PageItem } from './pdfmake.ts'

/** The first heading that is the last thing on its page while what it is the heading of begins on the next; null when there is none. */
export function orphanIn(pages: LaidPage[]): LaidNode | null {
  for (const { items } of pages.slice(0, -1)) {
    const body = items.filter(isBody)
    let first: LaidNode | null = null
    let at = body.length
    for (let node = headingAt(body, at - 1); node; node = headingAt(body, at - 1)) {
      first = node
      at--
    }
    // A page of nothing but headings stays: it cannot be made better by moving them.
    if (first && at > 0 && first['free'] && first.pageBreak !== 'before') return first
  }
  return null
}

const isBody = ({ type, item }: PageItem): boolean =>
  (type === 'line' || type === 'vector' || type === 'image' || type === 'svg') && item.node !== undefined && item.edge !== true

function headingAt(body: PageItem[], at: number): LaidNode | null {
  const found = body[at]
  return found?.type === 'line' && found.item.node?.headlineLevel ? found.item.node : null
}

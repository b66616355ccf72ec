import type { LaidNode, LaidPage } from './pdfmake.ts'

const FEW = 4 // lines: with fewer than five of them a last page looks like one that was left over
const MOST_TAKEN = 16 // lines taken to it from the page before: less than half a page

/**
 * What should begin the last page, where that has only a few lines: the last thing under a heading on the page before, or else the last thing there.
 * null where the last page is full enough, was begun on purpose, or goes on with a table. content: what stands beside each other, in order.
 */
export function startOfLastPage(pages: LaidPage[], content: readonly LaidNode[]): LaidNode | null {
  const [before, last] = pages.slice(-2)
  if (!before || !last) return null
  const partOf = new Map(content.flatMap((part, i) => leavesOf(part).map((leaf) => [leaf, i] as const)))
  const [there, here] = [before, last].map((page) => linesOf(page).map((node) => partOf.get(node) ?? -1)) as [number[], number[]]
  const [from = -1] = here
  const top = there[0] ?? -1
  if (here.length > FEW || from < 1 || there.includes(from) || beginsAPage(content[from])) return null
  let taken = 0
  for (let at = from - 1; at > top; at--) {
    taken += there.filter((part) => part === at).length
    if (taken > MOST_TAKEN) break
    const part = content[at]
    if (part && leavesOf(part).some(({ headlineLevel }) => headlineLevel)) return part
  }
  const nearest = content[from - 1]
  return from - 1 > top && nearest && there.filter((part) => part === from - 1).length <= MOST_TAKEN ? nearest : null
}

const linesOf = ({ items }: LaidPage): LaidNode[] =>
  items.flatMap(({ type, item }) => (type === 'line' && item.node && item.edge !== true ? [item.node] : []))

function leavesOf(node: LaidNode): LaidNode[] {
  const inside = [node.stack, node.columns, node.ul, node.ol, node.table?.body.flat()].flatMap((some) => some ?? [])
  return inside.length > 0 ? inside.flatMap(leavesOf) : [node]
}

function beginsAPage(node: LaidNode | undefined): boolean {
  return node !== undefined && (node.pageBreak === 'before' || beginsAPage(node.stack?.[0]))
}

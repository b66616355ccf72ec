import { type Plan, sayMoment } from '@samepage/shared'
import { MARGINS, PAGE_WIDTH } from './look.ts'
import { type Cell, type Node, say } from './pieces.ts'

const PAGE_NUMBER_WIDTH = 110

/**
 * DRAFT and PRACTICE at the head and the foot of every page. Not across the words: a reader, and a program that reads aloud,
 * would meet pieces of a watermark in the middle of sentences.
 */
export function edges(plan: Plan): { header: () => Node; footer: (page: number, pages: number) => Node } {
  const { signed, practice } = plan
  const marks = [...(practice ? ['PRACTICE: a made-up family'] : []), ...(signed ? [] : ['DRAFT: nobody has signed this yet'])].join(' · ')
  const state = signed ? `Signed on ${sayMoment(signed.at)}, version ${signed.version}` : 'DRAFT, not signed'
  const foot = practice ? `PRACTICE · ${state}` : state
  return {
    header: () => edgeLine(marks ? [{ ...edgeWords(marks, 'mark'), fillColor: '#FFE9A8' }] : [edgeWords('', 'mark')], [PAGE_WIDTH], 18),
    footer: (page, pages) =>
      edgeLine(
        [edgeWords(foot, 'foot'), edgeWords(`Page ${page} of ${pages}`, 'footEnd')],
        [PAGE_WIDTH - PAGE_NUMBER_WIDTH, PAGE_NUMBER_WIDTH],
        30
      )
  }
}

/** A few words at the head or the foot of every page. */
export const edgeWords = (text: string, style: 'mark' | 'foot' | 'footEnd'): Cell => say(text, style)[0]?.node ?? { text: [], style }

/** One line of them, from margin to margin. top: how far from the edge. */
export function edgeLine(cells: Cell[], widths: number[], top: number): Node {
  return {
    table: { widths, body: [cells], dontBreakRows: true },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      hLineColor: () => '#FFFFFF',
      vLineColor: () => '#FFFFFF',
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 4,
      paddingBottom: () => 5
    },
    margin: [MARGINS.left, top, MARGINS.right, 0]
  }
}

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
    header: () => line(marks ? [{ ...only(marks, 'mark'), fillColor: '#FFE9A8' }] : [only('', 'mark')], [PAGE_WIDTH], 18),
    footer: (page, pages) =>
      line([only(foot, 'foot'), only(`Page ${page} of ${pages}`, 'footEnd')], [PAGE_WIDTH - PAGE_NUMBER_WIDTH, PAGE_NUMBER_WIDTH], 30)
  }
}

const only = (text: string, style: 'mark' | 'foot' | 'footEnd'): Cell => say(text, style)[0]?.node ?? { text: [], style }

function line(cells: Cell[], widths: number[], top: number): Node {
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

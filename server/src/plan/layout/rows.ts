import { PAGE_WIDTH } from './look.ts'
import { bookmarked, type Cell, gather, type Node, type Piece, type Rows, say } from './pieces.ts'

const GAP = 6
const RULE = '#B5B5B5'

export interface Row {
  cells: Piece[]
  /** Goes on with the row above: no line between them. */
  goesOn?: true
}

/** A name, a date or a title: what a narrow column has room for. */
export function cell(text: string, style: 'cell' | 'head' = 'cell'): Piece {
  return gather(say(text, style))[0] ?? { node: { text: [], style }, heft: 0 }
}

/**
 * A table whose headings are said again at the top of every page. No row is parted, and the first one stays with the headings above the table.
 * columns: the heading and the share of the width of each. body: at least one. air: above and below the words of a row, in points.
 */
export function rows(columns: [title: Piece, share: number][], body: Row[], air = 6): Rows {
  const widths = columns.map(([, share]) => share * PAGE_WIDTH - 2 * GAP)
  const head = columns.map(([title]): Cell => ({ ...title.node, fillColor: '#F3F2F1' }))
  return {
    rowsUnder: (headings) => {
      const top = headings.length > 0 ? [spanning(headings, columns.length)] : []
      const first = top.length + 1
      const line = (i: number): number => (i >= first && !body[i - first]?.goesOn ? 0.75 : 0)
      return {
        table: {
          widths,
          body: [...top, head, ...body.map(({ cells }) => cells.map(({ node }) => node))],
          headerRows: first,
          keepWithHeaderRows: 1,
          dontBreakRows: true
        },
        layout: {
          hLineWidth: line,
          vLineWidth: () => 0,
          hLineColor: () => RULE,
          vLineColor: () => RULE,
          paddingLeft: () => GAP,
          paddingRight: () => GAP,
          paddingTop: (i) => (i < top.length ? 0 : body[i - first]?.goesOn ? 0 : air),
          paddingBottom: (i) => (body[i - first + 1]?.goesOn ? 0 : air)
        },
        margin: [0, 8, 0, 0]
      }
    }
  }
}

/** Headings across all columns; pdfmake wants an empty cell for each column that is covered. */
function spanning(headings: Node[], columns: number): Cell[] {
  const empty: Cell = { text: [], style: 'cell' }
  return [
    { stack: headings.map(bookmarked), colSpan: columns, margin: [-GAP, 0, 0, 0], aboveTable: true },
    ...Array.from({ length: columns - 1 }, () => empty)
  ]
}

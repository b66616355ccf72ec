import type { Finding, PlainLevel } from '@samepage/shared'

/** A stretch of a text, and how it is underlined: not at all, as a word of a level, or as what makes a sentence long. */
export interface Piece {
  text: string
  mark: PlainLevel | 'long' | ''
}

interface Marked {
  start: number
  end: number
  mark: Piece['mark']
}

/** A text cut where its underlines begin and end. Of a long sentence only what is beyond easy is underlined, and words in it as words. */
export function piecesOf(text: string, findings: readonly Finding[]): Piece[] {
  const words: Marked[] = []
  const long: Marked[] = []
  for (const finding of findings) {
    if (finding.kind === 'long') long.push({ start: finding.over, end: finding.end, mark: 'long' })
    else words.push({ start: finding.start, end: finding.end, mark: finding.level })
  }
  const edges = [0, text.length, ...[...words, ...long].flatMap(({ start, end }) => [start, end])].sort((a, b) => a - b)
  const [word, sentence] = [markAt(words), markAt(long)]
  const pieces: Piece[] = []
  let start = 0
  for (const end of edges) {
    if (end > start) pieces.push({ text: text.slice(start, end), mark: word(start) || sentence(start) })
    start = end
  }
  return pieces
}

/** What stands at a place, asked from the left to the right. marked: in order, and none reaching into another. */
function markAt(marked: readonly Marked[]): (place: number) => Piece['mark'] {
  let next = 0
  return (place) => {
    while (next < marked.length && (marked[next] as Marked).end <= place) next++
    const here = marked[next]
    return here && here.start <= place ? here.mark : ''
  }
}

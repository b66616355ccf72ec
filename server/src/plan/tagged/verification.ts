import type { Definition, PaperNode, VerifyWords } from '../definition.ts'

const ENGLISH: VerifyWords = {
  title: 'Is this copy genuine?',
  scan: 'Scan this square with a phone. You are told whether this is the true and newest copy, and nothing of what is in it.',
  code: 'Check code:',
  alt: 'A square to scan with a phone: it opens a page that says whether this copy is genuine.'
}
const SQUARE = 110 // points: read from paper and from screens by every phone
const LINE_AT_THE_FOOT = 1.6 // times the size of its letters

/** The paper with its check code at the foot of every page, and the square to scan at its end. */
export function withVerification(definition: Definition): Definition {
  const { verify, content, footer, pageMargins, styles } = definition
  if (!verify) return definition
  const words = verify.words ?? ENGLISH
  const foot = styles['foot'] ?? { fontSize: 12 }
  const [left, top, right, bottom] = pageMargins
  const code: PaperNode = { ...foot, text: `${words.code} ${verify.code}`, margin: [left, 0, right, 0], noWrap: true }
  const ending = verify.url === null ? [] : [withSquare(verify.url, words)]
  return {
    ...definition,
    content: [...content, ...ending],
    pageMargins: [left, top, right, bottom + LINE_AT_THE_FOOT * (foot.fontSize ?? 12)],
    footer: (page, pages) => ({ stack: [footer(page, pages), code] })
  }
}

function withSquare(url: string, words: VerifyWords): PaperNode {
  return {
    unbreakable: true,
    margin: [0, 8, 0, 0],
    stack: [
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: words.title, style: 'h2', headlineLevel: 2 },
              { text: words.scan, style: 'body' }
            ]
          },
          { width: SQUARE, qr: url, fit: SQUARE, eccLevel: 'M', alt: words.alt, margin: [0, 6, 0, 0] }
        ],
        columnGap: 16
      }
    ]
  }
}

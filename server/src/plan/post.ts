import { createHash } from 'node:crypto'
import type { Definition, PaperNode } from './definition.ts'
import { DEFAULT_STYLE, MARGINS, STYLES } from './layout/look.ts'

/** What goes around a letter: an address for the envelope's window or a label, and a sheet to check it by before it is closed. */
export interface Post {
  /** The lines of the address. */
  address: string[]
  /** Who the copy is for, as it is said on the copy itself. */
  reader: string
  /** What is in the envelope, one line each. */
  papers: string[]
  version: number
  /** The moment it was let go, ISO 8601. */
  at: string
  practice: boolean
}

const WINDOW = { left: 57, top: 128 } // points: the window of a DL and a C5 envelope, 20 mm from the left and 45 mm from the top (BS 4264)
const BOX = '[   ]'

/** Two pages: the address alone, then the cover sheet, which stays in the office. Pure: the same post gives the same definition. */
export function layOutPost(post: Post): Definition {
  const { address, reader, papers, version, at, practice } = post
  const line = (text: string): PaperNode => ({ text, style: 'body' })
  return {
    content: [
      { text: address.join('\n'), fontSize: 13, lineHeight: 1.3, margin: [WINDOW.left - MARGINS.left, WINDOW.top - MARGINS.top, 0, 0] },
      { text: 'Before you close the envelope', style: 'h1', headlineLevel: 1, pageBreak: 'before' },
      line(`For: ${reader}`),
      line(`Version ${version} of the plan`),
      { text: 'What goes in', style: 'h2', headlineLevel: 2 },
      ...papers.map((paper) => line(`${BOX} ${paper}`)),
      { text: 'Look at each once more', style: 'h2', headlineLevel: 2 },
      line(`${BOX} The name on every paper is the name above.`),
      line(`${BOX} The address in the window is this one and no other: ${address.join(', ')}`),
      line(`${BOX} There is nothing else in the envelope.`),
      line('Then press “Mark as posted” on the release page. This sheet stays here.')
    ],
    styles: STYLES,
    defaultStyle: DEFAULT_STYLE,
    pageSize: 'A4',
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    header: () => ({ text: practice ? 'PRACTICE' : '', style: 'small', margin: [MARGINS.left, 18, 0, 0] }),
    footer: () => ({ text: '' }),
    version: '1.7',
    language: 'en-GB',
    direction: 'ltr',
    displayTitle: true,
    info: {
      title: 'Cover sheet', // no names: it shows in tabs and notifications
      creator: 'Same Page',
      producer: 'Same Page',
      keywords: createHash('sha256').update(JSON.stringify(post)).digest('hex'),
      creationDate: new Date(at)
    }
  }
}

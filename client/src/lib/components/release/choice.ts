import type { Paper, PaperLanguage, PaperLook, ReaderSeen, ReleaseSeen, SendWay } from '@samepage/shared'

/** What is being chosen for one person. */
export interface Choice {
  isChild: boolean
  way: SendWay
  email: string
  post: string
  worker: string
  restricted: boolean
  papers: Paper[]
  look: PaperLook
  language: PaperLanguage
}

/** What stands in the form at first: what was chosen last, or else the first paper they may have, in the way that most are sent. */
export function startFor({ mail }: Pick<ReleaseSeen, 'mail'>, reader: ReaderSeen): Choice {
  const last = reader.distributions.findLast(({ ended }) => !ended)
  const isChild = reader.role === 'child'
  const { email, post, worker, restricted } = reader
  return {
    ...{ isChild, email, post, worker, restricted },
    way: last?.way ?? (isChild ? 'through-worker' : mail ? 'e-mail' : 'post'),
    papers: last ? [...new Set(last.copies.map(({ paper }) => paper))] : reader.offers.slice(0, 1).map(({ paper }) => paper),
    look: last?.copies[0]?.look ?? 'ordinary',
    language: last?.copies[0]?.language ?? 'en'
  }
}

import {
  type DistributionSeen,
  type Paper,
  type PaperLanguage,
  type PaperLook,
  PAPERS,
  type ReaderSeen,
  type ReleaseSeen,
  type SendWay
} from '@samepage/shared'

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

/** What stands in the form at first: what they are to get, in the way they had it last or, at first, in the way that most are sent. */
export function startFor({ mail, version }: Pick<ReleaseSeen, 'mail' | 'version'>, reader: ReaderSeen): Choice {
  const last = reader.distributions.findLast(({ ended }) => !ended)
  const isChild = reader.role === 'child'
  const { email, post, worker, restricted } = reader
  return {
    ...{ isChild, email, post, worker, restricted },
    way: last?.way ?? (isChild ? 'through-worker' : mail ? 'e-mail' : 'post'),
    papers: papersFor(reader, version, last),
    look: last?.copies[0]?.look ?? 'ordinary',
    language: last?.copies[0]?.language ?? 'en'
  }
}

function papersFor({ toGet, missing, offers }: ReaderSeen, version: number, last: DistributionSeen | undefined): Paper[] {
  const had = last?.copies.map(({ paper }) => paper) ?? []
  const among = (...those: (readonly Paper[])[]): Paper[] =>
    PAPERS.filter((paper) => those.some((some) => some.includes(paper)) && offers.some((offer) => offer.paper === paper))
  if (!last) return among(toGet)
  // A newer version of what they have, and what they lack.
  if (last.version < version) return among(toGet, had)
  if (last.state === 'prepared' || missing.length === 0) return among(had)
  // A link takes the place of the one before: what was behind that must be behind this.
  return last.way === 'e-mail' ? among(had, missing) : among(missing)
}

import {
  type Conference,
  type CopyAsk,
  type Offer,
  type Paper,
  papersToGet,
  personIn,
  type Reader,
  type Role,
  type SendingRules,
  type Seq
} from '@samepage/shared'
import type { Distribution } from '../../storage/release-records.ts'
import { formatsFor } from './formats.ts'
import type { ReleaseParts } from './parts.ts'

/** What one reader is to get of a signed version by the council's rules, before anybody is chosen. */
export interface Theirs {
  reader: Reader
  offers: Offer[]
  toGet: Paper[]
  /** Of what they are to get, what nobody has chosen for them of this version. */
  missing: Paper[]
  /** The same as files: in the letters and the language of what they were sent last. */
  asks: CopyAsk[]
}

/** distributions: of anybody, of any version. */
export async function theirsOf(
  parts: ReleaseParts,
  { conference, signature, rules }: { conference: Conference; signature: Seq; rules: SendingRules },
  reader: Reader,
  distributions: readonly Distribution[]
): Promise<Theirs> {
  const offers = await parts.maker.offers(conference.id, reader)
  const role = roleOf(conference, reader)
  const theirs = distributions.filter((one) => one.reader === reader)
  const last = theirs.findLast(({ ended }) => !ended)?.copies[0]
  const { look, language } = last ?? { look: 'ordinary', language: 'en' }
  const way = role === 'child' || !parts.mailer ? 'by-hand' : 'e-mail'
  const toGet = papersToGet(
    rules,
    role,
    offers.map(({ paper }) => paper)
  )
  return {
    ...{ reader, offers, toGet },
    missing: missingOf(toGet, theirs, signature),
    asks: offers
      .filter(({ paper }) => toGet.includes(paper))
      .flatMap((offer) => formatsFor(way, offer).map((format) => ({ reader, paper: offer.paper, look, language, format })))
  }
}

export const roleOf = (conference: Conference, reader: Reader): Role => personIn(conference, reader)?.role ?? 'child'

/** theirs: every distribution of one reader. */
export function missingOf(toGet: readonly Paper[], theirs: readonly Distribution[], signature: Seq): Paper[] {
  const counts = ({ signature: of, state, ended }: Distribution): boolean =>
    of === signature && ended?.why !== 'revoked' && state !== 'failed' && state !== 'bounced'
  const chosen = new Set(theirs.filter(counts).flatMap(({ copies }) => copies.map(({ paper }) => paper)))
  return toGet.filter((paper) => !chosen.has(paper))
}

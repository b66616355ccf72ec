import { createHash, randomBytes } from 'node:crypto'
import type { SendingRules } from '@samepage/shared'
import type { Distribution } from '../../storage/release-records.ts'
import { DAY_MS, instantOf, type ReleaseParts } from './parts.ts'

const SECRET_BYTES = 24 // 192 bits: nobody guesses one

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/**
 * The link of a copy that is about to leave: the same one however often that is tried (R71), as long as it opens for another day. One that is over,
 * or nearly, would open nothing for whoever gets it: they get another.
 */
export function linkFor(parts: Pick<ReleaseParts, 'now'>, { linkDays }: SendingRules, link: Distribution['link']): Distribution['link'] {
  if (link && Date.parse(link.until) - parts.now() > DAY_MS) return link
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  return { secret, hash: hashOf(secret), until: instantOf(parts, linkDays * DAY_MS) }
}

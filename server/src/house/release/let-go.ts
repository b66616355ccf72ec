import { createHash, randomBytes } from 'node:crypto'
import { type ConferenceId, type DistributionState, type LookedAt, Refusal, USUAL_LINK_RULES } from '@samepage/shared'
import type { Distribution } from '../../storage/release-records.ts'
import { refuseUnconfirmed } from './confirm.ts'
import type { Outbox } from './outbox.ts'
import { aloneAt, DAY_MS, instantOf, type Releaser, type ReleaseParts } from './parts.ts'
import { asksOf, distributionIn, refuseSigner, signedConference } from './signed.ts'

const SECRET_BYTES = 24 // 192 bits: nobody guesses one
/** Those have left, or are leaving: asked for again, nothing more happens (R71). */
const ON_ITS_WAY: readonly DistributionState[] = ['sending', 'sent']

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/**
 * Lets prepared copies go: e-mails into the outbox; letters and what is handed over wait for whoever posts or carries them. What did not leave
 * before is tried again. Any of them refused, none goes. @throws Refusal
 */
export async function letGo(
  parts: ReleaseParts,
  outbox: Outbox,
  id: ConferenceId,
  looked: LookedAt['looked'],
  by: Releaser
): Promise<void> {
  const { signature } = await signedConference(parts, id)
  await refuseSigner(parts, id, signature, by)
  const going = await aloneAt(parts, id, async () => {
    const all = await Promise.all([...new Set(looked.map(({ id: one }) => one))].map((one) => distributionIn(parts, id, one)))
    const left = all.filter(({ state }) => !ON_ITS_WAY.includes(state))
    for (const one of left) {
      const seen = looked.find((looked) => looked.id === one.id)
      if (one.signature !== signature.seq || one.ended || one.state === 'bounced' || one.state === 'maybe-sent')
        throw new Refusal('moved-on')
      if (one.state === 'prepared' && one.revision !== seen?.revision) throw new Refusal('moved-on')
    }
    await refuseUnconfirmed(parts, id, left)
    await parts.maker.refuseHeld(id, signature.seq, left.flatMap(asksOf))
    if (left.some(({ way }) => way === 'e-mail') && !parts.mailer) throw new Refusal('no-mail')
    for (const one of left.filter(({ state }) => state !== 'waiting')) {
      await parts.audit.note({ who: by.staff, device: by.device, conference: id, act: 'copy-released', about: `${one.reader} ${one.way}` })
      await parts.directory.saveDistribution(id, waiting(parts, one))
    }
    return left
  })
  for (const { id: one, way } of going) if (way === 'e-mail') outbox.add(id, one)
}

/** R71: what leaves is recorded before it leaves, with the one link it will have however often it is tried. */
function waiting(parts: ReleaseParts, one: Distribution): Distribution {
  const until = instantOf(parts, USUAL_LINK_RULES.linkDays * DAY_MS)
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  const link = one.way === 'e-mail' ? (one.link ?? { secret, hash: hashOf(secret), until }) : null
  return { ...one, revision: one.revision + 1, state: 'waiting', stateAt: instantOf(parts), trouble: '', link }
}

import { type ConferenceId, type DistributionState, type LookedAt, Refusal, type SendingRules } from '@samepage/shared'
import type { Distribution } from '../../storage/release-records.ts'
import { refuseUnconfirmed } from './confirm.ts'
import type { Outbox } from './outbox.ts'
import { linkFor } from './link.ts'
import { aloneAt, instantOf, type Releaser, type ReleaseParts } from './parts.ts'
import { asksOf, distributionIn, refuseSigner, signedConference } from './signed.ts'

/** Those have left, or are leaving: asked for again, nothing more happens (R71). */
const ON_ITS_WAY: readonly DistributionState[] = ['sending', 'sent']

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
    const rules = await parts.rules()
    for (const one of left.filter(({ state }) => state !== 'waiting')) {
      await parts.audit.note({ who: by.staff, device: by.device, conference: id, act: 'copy-released', about: `${one.reader} ${one.way}` })
      await parts.directory.saveDistribution(id, waiting(parts, rules, one))
    }
    return left
  })
  for (const { id: one, way } of going) if (way === 'e-mail') outbox.add(id, one)
}

/** R71: what leaves is recorded before it leaves, with its link. */
function waiting(parts: ReleaseParts, rules: SendingRules, one: Distribution): Distribution {
  const link = one.way === 'e-mail' ? linkFor(parts, rules, one.link) : null
  return { ...one, revision: one.revision + 1, state: 'waiting', stateAt: instantOf(parts), trouble: '', link }
}

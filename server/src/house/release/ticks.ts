import { type ConferenceId, type DistributionState, Refusal, type SendWay, tidyLine, type BecameAsk } from '@samepage/shared'
import type { Distribution } from '../../storage/release-records.ts'
import type { Outbox } from './outbox.ts'
import { aloneAt, instantOf, type Releaser, type ReleaseParts } from './parts.ts'
import { distributionIn } from './signed.ts'

/** What somebody can tick, of which way, while it is where, and where it is then. */
const TICKS: Record<BecameAsk['did'], { ways: readonly SendWay[]; while: readonly DistributionState[]; then: DistributionState }> = {
  printed: { ways: ['post'], while: ['waiting'], then: 'waiting' },
  posted: { ways: ['post'], while: ['waiting'], then: 'sent' },
  handed: { ways: ['by-hand', 'through-worker'], while: ['waiting'], then: 'sent' },
  sent: { ways: ['e-mail'], while: ['maybe-sent'], then: 'sent' },
  'not-sent': { ways: ['e-mail'], while: ['maybe-sent'], then: 'failed' },
  bounced: { ways: ['e-mail', 'post'], while: ['sent', 'maybe-sent'], then: 'bounced' }
}

/** Notes what became of a copy outside of here, with who and when. @throws Refusal('moved-on') for what cannot be of it now */
export async function tickOff(
  parts: ReleaseParts,
  outbox: Outbox,
  { conference, id }: { conference: ConferenceId; id: string },
  ask: BecameAsk,
  by: Releaser
): Promise<void> {
  const who = tidyLine(ask.who)
  if (ask.did === 'handed' && !who) throw new Refusal('not-understood', 'who handed it over')
  await aloneAt(parts, conference, async () => {
    const one = await distributionIn(parts, conference, id)
    const rule = TICKS[ask.did]
    const state = outbox.isLost(one) ? 'maybe-sent' : one.state
    if (!rule.ways.includes(one.way) || !rule.while.includes(state) || one.ended) throw new Refusal('moved-on')
    const at = instantOf(parts)
    await parts.audit.note({ who: by.staff, device: by.device, conference, act: 'copy-ticked', about: `${one.reader} ${ask.did}` })
    await parts.directory.saveDistribution(conference, {
      ...one,
      revision: one.revision + 1,
      state: rule.then,
      stateAt: at,
      ticks: [...one.ticks, { did: ask.did, by: by.staff, who, at }]
    })
  })
}

/** Ends a link at once: from here on it opens nothing, on any device. */
export async function revoke(parts: ReleaseParts, conference: ConferenceId, id: string, by: Releaser): Promise<void> {
  await aloneAt(parts, conference, async () => {
    const one = await distributionIn(parts, conference, id)
    if (one.ended || one.state === 'prepared') throw new Refusal('moved-on')
    const ended: Distribution['ended'] = { at: instantOf(parts), by: by.staff, why: 'revoked' }
    await parts.directory.saveDistribution(conference, { ...one, revision: one.revision + 1, ended, browsers: [] })
    await parts.audit.note({ who: by.staff, device: by.device, conference, act: 'copy-revoked', about: one.reader })
  })
}

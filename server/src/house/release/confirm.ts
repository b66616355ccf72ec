import { type ConferenceId, type LookedAt, Refusal } from '@samepage/shared'
import type { Distribution } from '../../storage/release-records.ts'
import { aloneAt, instantOf, type Releaser, type ReleaseParts } from './parts.ts'
import { distributionIn, refuseSigner, signedConference, whyTwoPeople } from './signed.ts'

type Looked = LookedAt['looked']

/** R69: somebody has looked at these copies as they will be read, and says that they are right. @throws Refusal('confirmed-already'), Refusal('moved-on') */
export async function confirm(parts: ReleaseParts, id: ConferenceId, looked: Looked, by: Releaser): Promise<void> {
  const { signature } = await signedConference(parts, id)
  await refuseSigner(parts, id, signature, by)
  await aloneAt(parts, id, async () => {
    const all = await asLookedAt(parts, id, looked, signature.seq)
    const again = all.find(({ confirmed }) => confirmed.some((one) => one.by === by.staff))
    const note = { who: by.staff, device: by.device, conference: id, act: 'release-confirmed' as const }
    if (again) {
      await parts.audit.note({ ...note, about: again.reader, outcome: 'refused' })
      throw new Refusal('confirmed-already')
    }
    for (const one of all) {
      const confirmed = [...one.confirmed, { by: by.staff, at: instantOf(parts) }]
      await parts.audit.note({ ...note, about: one.reader })
      await parts.directory.saveDistribution(id, { ...one, confirmed, revision: one.revision + 1 })
    }
  })
}

/** Those that were looked at, as they were seen. @throws Refusal('moved-on') when any changed since, or is of an earlier signature */
async function asLookedAt(parts: ReleaseParts, id: ConferenceId, looked: Looked, signature: number): Promise<Distribution[]> {
  const all: Distribution[] = []
  for (const { id: one, revision } of looked) {
    if (all.some(({ id: seen }) => seen === one)) continue
    const found = await distributionIn(parts, id, one)
    if (found.state !== 'prepared' || found.revision !== revision || found.signature !== signature) throw new Refusal('moved-on')
    all.push(found)
  }
  return all
}

/** R69: whether enough people have confirmed. @throws Refusal('needs-two'), Refusal('not-confirmed') */
export async function refuseUnconfirmed(parts: ReleaseParts, id: ConferenceId, all: readonly Distribution[]): Promise<void> {
  const needed = (await whyTwoPeople(parts, id)).length > 0 ? 2 : 1
  if (all.some(({ confirmed }) => new Set(confirmed.map(({ by }) => by)).size < needed))
    throw new Refusal(needed === 2 ? 'needs-two' : 'not-confirmed')
}

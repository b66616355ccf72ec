import { type CouncilAsk, type CouncilKnown, type CouncilProfile, DEFAULT_PROFILE, mendsForCouncil } from '@samepage/shared'
import type { Directory, StaffId } from '../storage/directory.ts'
import { Unfinished } from './conference-from.ts'
import type { AuditTrail } from './proof/audit.ts'

/** How the council runs its conferences: what a new one starts from. A conference that was set up keeps its own copy. */
export class CouncilDesk {
  readonly #directory: Directory
  readonly #audit: AuditTrail

  constructor(directory: Directory, audit: AuditTrail) {
    this.#directory = directory
    this.#audit = audit
  }

  async known(): Promise<CouncilKnown> {
    const kept = await this.#directory.profile()
    return kept ? { ...kept, profile: whole(kept.profile) } : { profile: DEFAULT_PROFILE, revision: 0 }
  }

  async profile(): Promise<CouncilProfile> {
    return (await this.known()).profile
  }

  /** @throws Unfinished, Refusal('moved-on') when somebody else changed it meanwhile */
  async change({ profile, revision }: CouncilAsk, by: { staff: StaffId; device: string }): Promise<CouncilKnown> {
    const mends = mendsForCouncil(profile)
    if (mends.length > 0) throw new Unfinished(mends)
    const before = await this.profile()
    await this.#directory.saveProfile(profile, revision)
    const about = partsChanged(before, profile).join(' ')
    await this.#audit.note({ who: by.staff, device: by.device, conference: '', act: 'council-changed', about })
    return { profile, revision: revision + 1 }
  }
}

/** One that was kept by an older Same Page lacks what came later: that is as it comes. */
const whole = (kept: CouncilProfile): CouncilProfile => ({
  ...DEFAULT_PROFILE,
  ...kept,
  days: { ...DEFAULT_PROFILE.days, ...kept.days, lengths: { ...DEFAULT_PROFILE.days.lengths, ...kept.days.lengths } },
  sending: { ...DEFAULT_PROFILE.sending, ...kept.sending }
})

/** By name alone: the trail says that the rule for enough people was changed, and never to what. */
const partsChanged = (before: CouncilProfile, after: CouncilProfile): string[] =>
  (Object.keys(after) as (keyof CouncilProfile)[]).filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))

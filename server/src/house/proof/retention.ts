import { type ConferenceId, mapOf, Refusal, START, type Standing, standingAfter } from '@samepage/shared'
import type { Directory } from '../../storage/directory.ts'
import type { Hold, Holds } from '../../storage/installation.ts'
import type { Journal } from '../../storage/storage.ts'
import type { AuditTrail } from './audit.ts'

/** How long things are kept, in days. A council chooses; the plan itself goes to its own records before. */
export interface RetentionPeriods {
  /** After the plan was signed. */
  signedDays: number
  /** After the day, or after something was last written, when nothing was signed. Then somebody must approve it too. */
  unsignedDays: number
}

export type Fate = 'stays' | 'on-hold' | 'goes' | 'needs-approval'

/** What becomes of one conference, and why in a sentence. */
export interface Due {
  conference: ConferenceId
  fate: Fate
  say: string
}

export type RetentionSource = {
  journal: Pick<Journal, 'since'>
  directory: Pick<Directory, 'conferences'>
  holds: Pick<Holds, 'all'>
}

/** Why something is erased; one of these and never in somebody's own words, because the trail outlives it. */
export const ERASE_REASONS = ['retention', 'request', 'order', 'mistake'] as const
export type EraseReason = (typeof ERASE_REASONS)[number]

const DAY_MS = 86_400_000

/** What would go now and what would stay, soonest first. Nothing is changed. */
export async function whatIsDue({ journal, directory, holds }: RetentionSource, periods: RetentionPeriods, now: number): Promise<Due[]> {
  const held = new Map((await holds.all()).map((hold) => [hold.conference, hold]))
  const dues: Due[] = []
  for (const { id, on } of await directory.conferences()) {
    const ends = await readEnds(journal, id, on)
    dues.push({ conference: id, ...fateOf(ends, held.get(id) ?? null, periods, now) })
  }
  return dues
}

interface Ends {
  signedAt: number | null
  lastAt: number
}

async function readEnds(journal: Pick<Journal, 'since'>, id: ConferenceId, on: string): Promise<Ends> {
  let standing: Standing = START
  let lastAt = Date.parse(on) || 0
  for await (const entry of journal.since(mapOf(id), 0)) {
    standing = standingAfter(standing, entry)
    lastAt = Math.max(lastAt, Date.parse(entry.at))
  }
  return { signedAt: standing.signature ? Date.parse(standing.signature.at) : null, lastAt }
}

function fateOf(
  { signedAt, lastAt }: Ends,
  hold: Hold | null,
  { signedDays, unsignedDays }: RetentionPeriods,
  now: number
): Omit<Due, 'conference'> {
  const from = signedAt ?? lastAt
  const due = from + (signedAt === null ? unsignedDays : signedDays) * DAY_MS
  const since = signedAt === null ? `was last worked on on ${day(from)} and never signed` : `was signed on ${day(from)}`
  if (hold) return { fate: 'on-hold', say: `is on hold, to be looked at again on ${hold.reviewOn}; it stays` }
  if (due > now) return { fate: 'stays', say: `${since}; its time is over on ${day(due)}` }
  return { fate: signedAt === null ? 'needs-approval' : 'goes', say: `${since}; its time was over on ${day(due)}` }
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10)

interface EraseTools {
  directory: Pick<Directory, 'forget' | 'conference' | 'documents'>
  holds: Pick<Holds, 'all'>
  audit: Pick<AuditTrail, 'note' | 'checkpoint'>
  /** Closes what is open of it. */
  closeRooms?: (conference: ConferenceId) => Promise<void>
}

/**
 * Erases a conference for good. The trail says so first, so that nothing is ever gone without a trace; it says how much, never what.
 * who: a member of staff, or `same-page`. @throws Refusal('on-hold'), Refusal('not-found')
 */
export async function erase(
  { directory, holds, audit, closeRooms }: EraseTools,
  conference: ConferenceId,
  who: string,
  reason: EraseReason
): Promise<void> {
  const found = await directory.conference(conference)
  if (!found) throw new Refusal('not-found')
  const noted = { who, conference, act: 'erased' as const }
  if ((await holds.all()).some((hold) => hold.conference === conference)) {
    await audit.note({ ...noted, about: reason, outcome: 'refused' })
    throw new Refusal('on-hold')
  }
  const documents = (await directory.documents(conference)).length + 1
  await audit.note({ ...noted, about: `${reason} people ${found.people.length} documents ${documents}` })
  await audit.checkpoint()
  await closeRooms?.(conference)
  try {
    await directory.forget(conference)
    // Whoever asked at that very moment may have opened it again.
    await closeRooms?.(conference)
  } catch (why) {
    await audit.note({ ...noted, about: `${reason} not-finished`, outcome: 'refused' })
    throw why
  }
}

/** Erases everything whose time is over. approvedBy: the member of staff who approves what was never signed; null leaves that. Answers with what went. */
export async function eraseDue(
  tools: EraseTools & RetentionSource & { directory: Directory },
  periods: RetentionPeriods,
  { now, approvedBy }: { now: number; approvedBy: string | null }
): Promise<ConferenceId[]> {
  const dues = await whatIsDue(tools, periods, now)
  const going = dues.filter(({ fate }) => fate === 'goes' || (fate === 'needs-approval' && approvedBy !== null))
  for (const { conference, fate } of going) {
    await erase(tools, conference, fate === 'needs-approval' && approvedBy ? approvedBy : 'same-page', 'retention')
  }
  return going.map(({ conference }) => conference)
}

/** Erases once a day what is due. Answers with what ends it. */
export function eraseDaily(job: () => Promise<unknown>, report: (fault: unknown) => void): () => void {
  const timer = setInterval(() => void job().catch(report), DAY_MS).unref()
  const first = setTimeout(() => void job().catch(report), 60_000).unref() // once everybody is back after a restart
  return () => {
    clearInterval(timer)
    clearTimeout(first)
  }
}

import type { Conference, Instant, PersonId } from '../conference.ts'
import { nameOf, personIn } from '../conference.ts'
import type { Seq, Signature } from '../journal.ts'
import { markOf } from '../map/lines.ts'
import type { Stance, StanceSaid, StanceStanding } from '../stances.ts'
import { asWhom, inSpeakingOrder } from './decision.ts'

/** Where one person stands on the plan, in their own words. Nobody is in it who has not said (R72). */
export interface PlanStance {
  whose: string
  /** Who they are to the child, or the agency they speak for; may be empty. */
  as: string
  stance: Stance
  words: string
  at: Instant
  /** The number of the page they said it of. */
  seen: Seq
  /** The plan was changed after they said it. */
  changed: boolean
  /** Said when the chair had signed already: it is in no signed paper. */
  afterSigning: boolean
  /** Who wrote it down when it was said aloud; empty for whoever said it from a screen of theirs. */
  writtenBy: string
  /** What they said before, oldest first. */
  was: { stance: Stance; words: string; at: Instant }[]
}

/** Everybody who has said where they stand, family first. mark: of the plan's words as they are now. */
export function planStances(
  conference: Conference,
  stances: StanceStanding,
  { mark, signature }: { mark: () => string; signature: Signature | null }
): PlanStance[] {
  if (stances.size === 0) return []
  const now = mark()
  return inSpeakingOrder([...stances], ([person]) => person, conference).map(([person, { earlier, of, ...said }]) => ({
    whose: nameOf(conference, person),
    as: asWhom(conference, person),
    stance: said.stance,
    words: said.words,
    at: said.at,
    seen: said.seen,
    changed: of !== now,
    afterSigning: signature !== null && said.seen > signature.plan,
    writtenBy: writerOf(person, said, conference),
    was: earlier.map(({ stance, words, at }) => ({ stance, words, at }))
  }))
}

/** Somebody's own screen may be another's: what is typed there is theirs. */
function writerOf(person: PersonId, { by }: Pick<StanceSaid, 'by'>, conference: Conference): string {
  return person === by || personIn(conference, person)?.sitsWith === by ? '' : nameOf(conference, by)
}

/** What is no wording of a plan: who came, what a council or a reader's language calls things, what people say of it, its signature, and what is only for filtering. */
const NO_WORDING = new Set([
  ...['seq', 'signed', 'people', 'labels', 'title', 'harm', 'more', 'stances', 'corrections', 'enough', 'present'],
  'concerns'
])

/** A short mark of everything a plan says: with other words it is another. */
export const markOfPlan = (plan: object): string =>
  markOf(JSON.stringify(plan, (key, value: unknown) => (NO_WORDING.has(key) ? undefined : value)))

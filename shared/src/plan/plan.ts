import type { Conference, Instant, Person } from '../conference.ts'
import type { Seq } from '../journal.ts'
import type { StatementKind } from '../map/shape.ts'
import type { PlanScale } from '../scaling.ts'
import type { Category, Column, LabelSet } from '../words.ts'
import type { PlanContingency } from './contingency.ts'
import type { PlanCorrection } from './corrections.ts'
import type { PlanNext, PlanOutcome, PlanRoutes } from './decision.ts'
import type { PlanLine } from './lines.ts'
import type { PlanSince } from './since.ts'
import type { PlanStance } from './stances.ts'

/** Somebody's own words against a statement, printed beside it. */
export interface Against {
  whose: string
  text: string
}

export interface PlanCard {
  id: string
  text: string
  /** Whose view it is, by name; empty when nobody was named. */
  whose: string
  kind: StatementKind
  on: string
  lines: PlanLine[]
  against: Against[]
}

export interface PlanStep {
  id: string
  what: string
  who: string
  on: string
  know: string
  notice: string
  otherwise: string
  lines: PlanLine[]
  against: Against[]
}

/** One worry from danger to deed. */
export interface Thread {
  id: string
  worried: string[]
  children: string[]
  /** What it is based on: the words about it, then the harm cards it points to. */
  might: string
  basis: string
  harms: string[]
  meaning: string
  statement: string
  lines: PlanLine[]
  against: Against[]
  goal: string
  goalLines: PlanLine[]
  goalAgainst: Against[]
  zero: string
  ten: string
  scale: PlanScale
  bottomLines: { text: string; against: Against[] }[]
  steps: PlanStep[]
}

export interface PlanChild {
  name: string
  bornOn: string
  dueOn: string
  words: string
  lines: PlanLine[]
  gathered: string
  brought: string
  shared: string
  /** The pictures they agreed to show, and what each shows; left out where there are none, so that older plans read as they did. */
  pictures?: PlanPicture[]
}

export interface PlanPicture {
  id: string
  words: string
}

export interface PlanPerson {
  name: string
  describedAs: string
  agency: string
  role: Person['role']
  /** How they took part: what was recorded last; with nothing recorded, a report from whoever was to send one, and `invited` for the rest. */
  came: 'room' | 'video' | 'phone' | 'report' | 'apologies' | 'invited'
}

export interface PlanColumn {
  column: Column
  title: string
  categories: { category: Category; title: string; cards: PlanCard[] }[]
}

/** What was agreed, read off the page at one journal number. Plain and frozen; the only thing a printed plan sees. */
export interface Plan {
  /** The journal number of the page this was read from. */
  seq: Seq
  /** Null in a draft. */
  signed: { by: string; at: Instant; version: number } | null
  /** The versions that were signed before this one, and why each was opened again (R74). */
  corrections: PlanCorrection[]
  kind: Conference['kind']
  on: string
  startsAt: string
  place: string
  practice: boolean
  labels: LabelSet
  children: PlanChild[]
  people: PlanPerson[]
  columns: PlanColumn[]
  /** How things are over all. */
  scale: PlanScale
  threads: Thread[]
  /** Steps and bottom lines that belong to no one worry. */
  otherSteps: PlanStep[]
  otherBottomLines: { text: string; against: Against[] }[]
  unplaced: PlanCard[]
  /** Who does not agree with what, where it is not written why: printed nowhere, and asked about before the plan is signed. */
  wordless: { about: string; whose: string }[]
  /** What if it does not work, for all worries. */
  contingencies: PlanContingency[]
  /** One for each child, in the order of `children`. */
  outcomes: PlanOutcome[]
  next: PlanNext | null
  routes: PlanRoutes | null
  /** Where each person said they stand; nobody has to, and being there is no stance (R72). */
  stances: PlanStance[]
  /** At a review: every line of last time and what became of it (R73); null where there was no conference before. */
  since: PlanSince | null
}

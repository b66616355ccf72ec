import type { Against, ConferenceRecord, PlanCard, PlanLine, PlanScale, PlanStance, PlanStep, Thread } from '@samepage/shared'

type Statement = ConferenceRecord['unplaced'][number]
type Step = ConferenceRecord['otherSteps'][number]
type Danger = ConferenceRecord['dangers'][number]
type Stance = ConferenceRecord['stances'][number]
type Scale = ConferenceRecord['overallScale']

/** What the plan leaves empty, a record calls null: it is not known. */
export const orNull = (words: string): string | null => (words === '' ? null : words)

const againstIn = (all: readonly Against[]): Statement['against'] => all.map(({ whose, text }) => ({ whose, words: text }))
export const linesIn = (all: readonly PlanLine[]): Statement['lines'] =>
  all.map(({ lang, text, by, changed }) => ({ language: lang, words: text, by, changedSince: changed }))

export const statementIn = ({ id, text, whose, kind, on, lines, against }: PlanCard): Statement => ({
  id,
  words: text,
  by: orNull(whose),
  kind: kind === '' ? null : kind,
  on: orNull(on),
  lines: linesIn(lines),
  against: againstIn(against)
})

export const stepIn = ({ id, what, who, on, know, notice, otherwise, lines, against }: PlanStep): Step => ({
  id,
  what,
  who: orNull(who),
  by: orNull(on),
  howWeKnow: know,
  childrenNotice: notice,
  otherwise,
  lines: linesIn(lines),
  against: againstIn(against)
})

export const stanceIn = ({ whose, as, stance, words, at, seen, changed, afterSigning, writtenBy, was }: PlanStance): Stance => ({
  whose,
  as,
  stance,
  words,
  at,
  pageAt: seen,
  changedSince: changed,
  afterSigning,
  writtenBy: orNull(writtenBy),
  before: was.map((before) => ({ stance: before.stance, words: before.words, at: before.at }))
})

export const dangerIn = (thread: Thread): Danger => ({
  id: thread.id,
  statement: thread.statement,
  worried: [...thread.worried],
  children: [...thread.children],
  basis: thread.basis,
  harms: [...thread.harms],
  might: thread.might,
  meaning: thread.meaning,
  lines: linesIn(thread.lines),
  against: againstIn(thread.against),
  goal: { words: thread.goal, lines: linesIn(thread.goalLines), against: againstIn(thread.goalAgainst) },
  scale: scaleIn(thread.scale),
  bottomLines: thread.bottomLines.map(({ text, against }) => ({ words: text, against: againstIn(against) })),
  steps: thread.steps.map(stepIn)
})

export const scaleIn = ({ zero, ten, safest, shown, last }: PlanScale): Scale => ({
  zero,
  ten,
  safest,
  numbers:
    shown &&
    shown.numbers.map(({ name, value, reason, higher, writtenBy, was, because, late, ends }) => ({
      name,
      value,
      reason,
      wouldHelp: higher,
      writtenBy: orNull(writtenBy),
      before: [...was],
      changedBecause: because,
      late,
      ends: ends && { zero: ends.zero, ten: ends.ten }
    })),
  last: last && {
    on: last.on,
    zero: last.zero,
    ten: last.ten,
    numbers: last.answers.map(({ name, value, reason }) => ({ name, value, reason }))
  }
})

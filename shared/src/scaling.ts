import type * as Y from 'yjs'
import { type AnswerStanding, type Ends, type GivenAnswer, keyOfQuestion, type Question } from './answers.ts'
import { type Conference, nameOf, type Person, personIn } from './conference.ts'
import type { Instant } from './id.ts'
import type { LastTime } from './last-time.ts'
import { readDangers } from './map/read.ts'
import { profileOf } from './profile.ts'
import { may } from './rules.ts'

/** What a number can be asked for. */
export type Scaled = Exclude<Question, { of: 'view' }>

/** One person's number, as everybody reads it once all are shown. */
export interface ScaleNumber {
  name: string
  /** Null for "rather not say". */
  value: number | null
  reason: string
  /** What would bring it one nearer to the safe end. */
  higher: string
  /** Who wrote it down when it was said aloud; empty for whoever gave it from a screen of theirs. */
  writtenBy: string
  /** What it was before it was changed, oldest first. */
  was: (number | null)[]
  /** Why it was changed; empty when it was not. */
  because: string
  /** Given when the others had been shown already. */
  late: boolean
  /** Both ends as they stood for this number, where they were not those of the scale. */
  ends: { zero: string; ten: string } | null
}

/** One scale with everybody's numbers on it. Numbers stand side by side and are never made into one (R17). */
export interface Scale extends Ends {
  /** Null while only their givers know them. */
  shown: { at: Instant; numbers: ScaleNumber[] } | null
  /** Somebody gave a number, and it has not been shown. */
  waits: boolean
}

/** The numbers of the conference before on one scale, to stand beside today’s. `on`: its day. */
export type LastScale = LastTime['scales'][number] & { on: string }

/** Family first, then the children, those around them, whoever speaks for them, and the professionals last. Source: guides to scaling in conferences. */
const ORDER: readonly Person['role'][] = ['family', 'child', 'network', 'advocate', 'professional']

/** Everybody who gives a number, in the order they are asked. */
export function numberGivers({ people }: Pick<Conference, 'people'>): Person[] {
  return people
    .filter((person) => may(person, 'give-number', 'live') === true)
    .sort((one, other) => ORDER.indexOf(one.role) - ORDER.indexOf(other.role))
}

/** What was said on this scale the time before; null at a first conference, and for a worry that is new. */
export function lastScale(question: Scaled, { lastTime }: Pick<Conference, 'lastTime'>): LastScale | null {
  const found = lastTime?.scales.find(({ key }) => key === keyOfQuestion(question))
  return lastTime && found ? { ...found, on: lastTime.on } : null
}

/** What was said on this scale at every conference before, oldest first; the last of them is `lastScale`. */
export function earlierScales(question: Scaled, { lastTime }: Pick<Conference, 'lastTime'>): LastScale[] {
  const all = lastTime ? [...(lastTime.earlier ?? []), lastTime] : []
  return all.flatMap(({ on, scales }) => scales.filter(({ key }) => key === keyOfQuestion(question)).map((scale) => ({ ...scale, on })))
}

/** Both ends of a scale as they stand on the page now; null when the danger statement is not there any more, or struck. */
export function endsNow(question: Scaled, doc: Y.Doc, conference: Conference): Ends | null {
  const { zero, ten, safest } = profileOf(conference).scale
  if (question.of === 'overall') return { zero, ten, safest }
  const danger = readDangers(doc).find(({ id }) => id === question.item)
  if (!danger || danger.struck) return null
  const { labels } = conference
  return { zero: danger.zero.toString().trim() || labels.zero, ten: danger.ten.toString().trim() || labels.ten, safest }
}

/** A scale with what everybody may know of it; null when what it is about is not on the page. Once shown, its ends are those the numbers were given with. */
export function readScale(question: Scaled, doc: Y.Doc, { conference, answers }: Told): Scale | null {
  const now = endsNow(question, doc, conference)
  const asked = answers.get(keyOfQuestion(question))
  if (!now) return null
  if (!asked?.opened) return { ...now, shown: null, waits: (asked?.answered.length ?? 0) > 0 }
  const { at, answers: given, earlier } = asked.opened
  const ends = latest(given)?.ends ?? now
  const order = numberGivers(conference).map(({ id }) => id)
  const place = ({ person }: GivenAnswer): number => (order.includes(person) ? order.indexOf(person) : order.length)
  const numbers = [...given]
    .sort((one, other) => place(one) - place(other))
    .flatMap((answer) => {
      const before = earlier.filter(({ person }) => person === answer.person)
      return numberOf(answer, before, { conference, ends, at })
    })
  return { ...ends, shown: { at, numbers }, waits: false }
}

/** A scale as a plan has it, with the numbers of the conference before. A plan never says who answered, or how many, while it is not shown (R16). */
export interface PlanScale extends Scale {
  last: LastScale | null
  /** Every conference before, oldest first; `last` is the last of them. */
  earlier: LastScale[]
}

export function readPlanScale(question: Scaled, doc: Y.Doc, told: Told): PlanScale {
  const { zero, ten, safest } = profileOf(told.conference).scale
  const scale = readScale(question, doc, told) ?? { zero, ten, safest, shown: null, waits: false }
  return { ...scale, last: lastScale(question, told.conference), earlier: earlierScales(question, told.conference) }
}

interface Told {
  conference: Conference
  answers: AnswerStanding
}

function numberOf(
  { person, by, at, said, ends, because }: GivenAnswer,
  before: readonly GivenAnswer[],
  scale: { conference: Conference; ends: Ends; at: Instant }
): ScaleNumber[] {
  if (said.kind !== 'number') return []
  const { conference } = scale
  const isOwn = by === person || by === personIn(conference, person)?.sitsWith
  const same = !ends || (ends.zero === scale.ends.zero && ends.ten === scale.ends.ten)
  return [
    {
      name: nameOf(conference, person),
      value: said.value,
      reason: said.reason.trim(),
      higher: said.higher.trim(),
      writtenBy: isOwn ? '' : nameOf(conference, by),
      was: before.flatMap(({ said }) => (said.kind === 'number' ? [said.value] : [])),
      because: because.trim(),
      late: before.length === 0 && at > scale.at,
      ends: same ? null : { zero: ends.zero, ten: ends.ten }
    }
  ]
}

const latest = (answers: readonly GivenAnswer[]): GivenAnswer | undefined =>
  answers.reduce<GivenAnswer | undefined>((last, one) => (last && last.at > one.at ? last : one), undefined)

/** What is asked beside a number: what would bring it one nearer to the safe end, whichever way round the scale is. */
export function askOneStep({ safest }: Pick<Ends, 'safest'>, value: number | null | undefined): string {
  if (value === null) return 'What would help?'
  if (value === safest) return 'What would keep it there?'
  return safest === 10 ? 'What would make it one higher?' : 'What would make it one lower?'
}

import Type, { type Static } from 'typebox'
import { type ChildId, type ConferenceId, type DocumentId, Id, type Instant, oneOf, type PersonId } from './id.ts'

const strict = { additionalProperties: false }
const Words = Type.String({ maxLength: 2000 })

/** What is asked of each person: a number for how things are over all or for one danger statement, or a view on one child. */
export const Question = Type.Union([
  Type.Object({ of: Type.Literal('overall') }, strict),
  Type.Object({ of: Type.Literal('danger'), item: Id() }, strict),
  Type.Object({ of: Type.Literal('view'), child: Id<ChildId>() }, strict)
])
export type Question = Static<typeof Question>

/** One word for a question, for looking it up: `overall`, `danger/…`, `view/…`. */
export function keyOfQuestion(question: Question): string {
  switch (question.of) {
    case 'overall':
      return 'overall'
    case 'danger':
      return `danger/${question.item}`
    case 'view':
      return `view/${question.child}`
    default:
      return question satisfies never
  }
}

/** Where answers are kept until the chair opens them: a journal of its own that is opened to nobody (R16). */
export const answersOf = (conference: ConferenceId): DocumentId => `${conference}/answers` as DocumentId

/** Whether the law's test for a plan is met, in somebody's view: `plan`, `no-plan`, another kind of `other` help, or `unsure`. */
export const VIEWS = ['plan', 'no-plan', 'other', 'unsure'] as const
export type ViewOn = (typeof VIEWS)[number]

/** A whole number from 0 to 10, or null for "rather not say"; why, and what would make it one higher. */
export const Numbered = Type.Object(
  {
    kind: Type.Literal('number'),
    value: Type.Union([Type.Null(), Type.Integer({ minimum: 0, maximum: 10 })]),
    reason: Words,
    higher: Words
  },
  strict
)
export type Numbered = Static<typeof Numbered>
/** A view on whether a child needs a plan, with its reason. `written`: sent in writing by somebody who is not here. */
export const Viewed = Type.Object({ kind: Type.Literal('view'), view: oneOf(VIEWS), reason: Words, written: Type.Boolean() }, strict)
export type Viewed = Static<typeof Viewed>
const Said = Type.Union([Numbered, Viewed])

/** Both ends of the scale as they stood when somebody gave their number (R15). */
export const Ends = Type.Object(
  {
    zero: Type.String({ maxLength: 20_000 }),
    ten: Type.String({ maxLength: 20_000 }),
    safest: Type.Unsafe<0 | 10>(Type.Integer({ enum: [0, 10] }))
  },
  strict
)
export type Ends = Static<typeof Ends>

/** What a browser says: somebody's answer. `person`: whose it is; on one screen there may be several, and the scribe enters what is said aloud. */
export const Gave = Type.Object({ type: Type.Literal('gave'), question: Question, person: Id<PersonId>(), said: Said }, strict)
export type Gave = Static<typeof Gave>

/** One person's answer as it is kept. `by`: who entered it. `ends`: for a number. `because`: why it was changed after all were opened; else empty. */
export const GivenAnswer = Type.Object(
  {
    person: Id<PersonId>(),
    by: Id<PersonId>(),
    at: Type.String(),
    said: Said,
    ends: Type.Union([Type.Null(), Ends]),
    because: Words
  },
  strict
)
export type GivenAnswer = Static<typeof GivenAnswer>

/** In the answers' own journal: one answer, which takes the place of the same person's before it. */
const Kept = Type.Object({ type: Type.Literal('kept'), question: Question, answer: GivenAnswer }, strict)
/** On the page: that somebody has answered, and nothing of what. */
const Answered = Type.Object({ type: Type.Literal('answered'), question: Question, person: Id<PersonId>() }, strict)
/** What a browser says: open them. */
const Reveal = Type.Object({ type: Type.Literal('reveal'), question: Question }, strict)
/** On the page: all answers at once, for good. Put together by the server; a browser never says it. */
const Revealed = Type.Object(
  { type: Type.Literal('revealed'), question: Question, answers: Type.Array(GivenAnswer, { maxItems: 60 }) },
  strict
)
/** On the page: somebody changed their answer after all were opened, or gave one late; told to everybody with why. */
const ChangedAnswer = Type.Object({ type: Type.Literal('changed-answer'), question: Question, answer: GivenAnswer }, strict)
/** What a browser says: the same. `because`: why; never empty for somebody who had answered. */
export const Change = Type.Object(
  { type: Type.Literal('change'), question: Question, person: Id<PersonId>(), said: Said, because: Words },
  strict
)
export type Change = Static<typeof Change>

export const AnswerDecision = Type.Union([Gave, Kept, Answered, Reveal, Revealed, ChangedAnswer, Change])
export type AnswerDecision = Static<typeof AnswerDecision>

/** One question as everybody sees it. */
export interface Asked {
  question: Question
  /** Who has answered, in that order. */
  answered: readonly PersonId[]
  /** Null while only their givers know them (R16). */
  opened: {
    at: Instant
    /** Each person's answer as it is now. */
    answers: readonly GivenAnswer[]
    /** What was changed since: the answers before, oldest first. */
    earlier: readonly GivenAnswer[]
  } | null
}

/** What was asked so far, by `keyOfQuestion`. */
export type AnswerStanding = ReadonlyMap<string, Asked>

/** What is known once this was decided. What only the answers' own journal holds changes nothing here. */
export function answersAfter(standing: AnswerStanding, decision: AnswerDecision, at: Instant): AnswerStanding {
  const { question } = decision
  const key = keyOfQuestion(question)
  const asked = standing.get(key) ?? { question, answered: [], opened: null }
  const with_ = (change: Partial<Asked>): AnswerStanding => new Map(standing).set(key, { ...asked, ...change })
  switch (decision.type) {
    case 'answered':
      return with_({ answered: and(asked.answered, decision.person) })
    case 'revealed':
      // Somebody's answer may have been kept at the moment the server went down: the page never heard that they had answered.
      return with_({
        answered: decision.answers.reduce((all, { person }) => and(all, person), asked.answered),
        opened: { at, answers: decision.answers, earlier: [] }
      })
    case 'changed-answer': {
      if (!asked.opened) return standing
      const { answer } = decision
      const before = asked.opened.answers.filter((one) => one.person === answer.person)
      const answers = before.length
        ? asked.opened.answers.map((one) => (one.person === answer.person ? answer : one))
        : [...asked.opened.answers, answer]
      return with_({
        answered: and(asked.answered, answer.person),
        opened: { ...asked.opened, answers, earlier: [...asked.opened.earlier, ...before] }
      })
    }
    case 'gave':
    case 'kept':
    case 'reveal':
    case 'change':
      return standing
    default:
      return decision satisfies never
  }
}

const and = (people: readonly PersonId[], person: PersonId): readonly PersonId[] => (people.includes(person) ? people : [...people, person])

/** Everybody's own answers, told to their screen alone: those that nobody else knows yet. */
export interface Mine {
  question: Question
  answer: GivenAnswer
}

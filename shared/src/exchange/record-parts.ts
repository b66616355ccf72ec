import Type, { type TSchema } from 'typebox'
import { VIEWS } from '../answers.ts'
import { ROLES } from '../conference.ts'
import { oneOf } from '../id.ts'
import { STATEMENT_KINDS } from '../map/shape.ts'
import { ENDINGS, LIMBS } from '../outcome.ts'
import { STANCES } from '../stances.ts'
import { CATEGORIES } from '../words.ts'

// The parts of a record that leaves for another system. Everything is named, nothing else is let in, and what is not known is null.

const strict = { additionalProperties: false }
export const exactly = <T extends Record<string, TSchema>>(properties: T): ReturnType<typeof Type.Object<T>> =>
  Type.Object(properties, strict)
export const maybe = <T extends TSchema>(schema: T): ReturnType<typeof Type.Union<[T, ReturnType<typeof Type.Null>]>> =>
  Type.Union([schema, Type.Null()])

export const Uuid = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
export const CalendarDay = Type.String({ pattern: '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' })
export const Moment = Type.String({
  pattern: '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,3})?Z$'
})
/** As the children in need census codes them, England: neglect, physical, sexual, emotional. */
export const CATEGORY_CODES = { neglect: 'NEG', physical: 'PHY', sexual: 'SAB', emotional: 'EMO' } as const
const Category = oneOf(Object.values(CATEGORY_CODES))
const Words = Type.String()
const Name = Type.String()

const Against = Type.Array(exactly({ whose: Name, words: Words }))
/** What an interpreter wrote beneath; `changedSince`: the words above it were changed later. */
const Lines = Type.Array(exactly({ language: Type.String(), words: Words, by: Name, changedSince: Type.Boolean() }))

export const Statement = exactly({
  id: Type.String(),
  words: Words,
  /** Whose view it is; null where nobody was named. */
  by: maybe(Name),
  kind: maybe(oneOf(STATEMENT_KINDS.filter((kind) => kind !== ''))),
  on: maybe(CalendarDay),
  lines: Lines,
  against: Against
})
export const Part = exactly({ category: oneOf(CATEGORIES), title: Type.String(), statements: Type.Array(Statement) })

export const Step = exactly({
  id: Type.String(),
  what: Words,
  who: maybe(Name),
  by: maybe(CalendarDay),
  howWeKnow: Words,
  childrenNotice: Words,
  otherwise: Words,
  lines: Lines,
  against: Against
})
export const BottomLine = exactly({ words: Words, against: Against })

const Value = maybe(Type.Integer({ minimum: 0, maximum: 10 }))
/** Everybody's number beside the others'; never one number made of them. `numbers`: null while they are not shown. `last`: of the conference before. */
export const Scale = exactly({
  zero: Words,
  ten: Words,
  safest: Type.Integer({ enum: [0, 10] }),
  numbers: maybe(
    Type.Array(
      exactly({
        name: Name,
        value: Value,
        reason: Words,
        wouldHelp: Words,
        writtenBy: maybe(Name),
        before: Type.Array(Value),
        changedBecause: Words,
        late: Type.Boolean(),
        ends: maybe(exactly({ zero: Words, ten: Words }))
      })
    )
  ),
  last: maybe(
    exactly({ on: CalendarDay, zero: Words, ten: Words, numbers: Type.Array(exactly({ name: Name, value: Value, reason: Words })) })
  )
})

export const Danger = exactly({
  id: Type.String(),
  statement: Words,
  worried: Type.Array(Name),
  children: Type.Array(Name),
  basis: Words,
  harms: Type.Array(Words),
  might: Words,
  meaning: Words,
  lines: Lines,
  against: Against,
  goal: exactly({ words: Words, lines: Lines, against: Against }),
  scale: Scale,
  bottomLines: Type.Array(BottomLine),
  steps: Type.Array(Step)
})

export const Attendee = exactly({
  name: Name,
  describedAs: Type.String(),
  role: oneOf(ROLES),
  agency: Type.String(),
  came: oneOf(['room', 'video', 'phone', 'report', 'apologies', 'invited'])
})

/** Where somebody said they stand on the plan; whoever is not in it has not said. `pageAt`: the number of the page they said it of. */
export const RecordedStance = exactly({
  whose: Name,
  as: Type.String(),
  stance: oneOf(STANCES),
  words: Words,
  at: Moment,
  pageAt: Type.Integer({ minimum: 0 }),
  changedSince: Type.Boolean(),
  afterSigning: Type.Boolean(),
  writtenBy: maybe(Name),
  before: Type.Array(exactly({ stance: oneOf(STANCES), words: Words, at: Moment }))
})

const decided = {
  reason: Words,
  by: Name,
  at: Moment,
  present: Type.Array(Name),
  quorate: Type.Boolean()
}
const planned = { ...decided, limb: maybe(oneOf(LIMBS.filter((limb) => limb !== ''))), category: Category, more: Type.Array(Category) }
/** A plan has its kind of harm, and one that begins has its day; a plan that ends has the day and why; another plan is named. */
export const RecordedDecision = Type.Union([
  exactly({ outcome: Type.Literal('plan-starts'), planStartsOn: CalendarDay, ...planned }),
  exactly({ outcome: Type.Literal('plan-goes-on'), changed: Type.Boolean(), ...planned }),
  exactly({
    outcome: Type.Literal('plan-ends'),
    planEndsOn: CalendarDay,
    ending: maybe(oneOf(ENDINGS.filter((one) => one !== ''))),
    ...decided
  }),
  exactly({ outcome: Type.Literal('no-plan'), ...decided }),
  exactly({ outcome: Type.Literal('other-plan'), otherPlan: Words, ...decided })
])

const View = exactly({
  whose: Name,
  as: Type.String(),
  view: oneOf(VIEWS),
  reason: Words,
  written: Type.Boolean(),
  typedBy: maybe(Name),
  changed: maybe(exactly({ at: Moment, because: Words }))
})
/** `caseNumber`: of the council's case system. `words`: the child's own, as they were written. */
export const RecordedChild = exactly({
  id: Uuid,
  caseNumber: maybe(Type.String({ pattern: '^[A-Za-z0-9]{1,20}$' })),
  name: Name,
  bornOn: maybe(CalendarDay),
  dueOn: maybe(CalendarDay),
  voice: exactly({ words: Words, lines: Lines, howWeAsked: Words, broughtBy: Words, agreedToShare: Words }),
  decision: maybe(RecordedDecision),
  views: Type.Array(View),
  dissent: Type.Array(exactly({ whose: Name, as: Type.String(), words: Words, at: Moment, writtenBy: maybe(Moment) }))
})

export const Contingency = exactly({ id: Type.String(), when: Words, who: maybe(Name), what: Words, atNight: Words })
const Date = exactly({ on: maybe(CalendarDay), lateBecause: Words })
export const Next = exactly({
  lead: maybe(Name),
  coreGroup: Type.Array(Name),
  coreGroupMeets: Date,
  review: Date,
  tells: Type.Array(exactly({ child: Name, who: Name, how: Words }))
})

import Type, { type Static } from 'typebox'
import { type ChildId, Id, oneOf } from './id.ts'
import { ENDINGS, hasPlan, LIMBS, OUTCOMES } from './outcome.ts'
import { LONGEST_NAME } from './text.ts'

const strict = { additionalProperties: false }

/** What was said on a scale at the conference before: a number (null for "rather not say") with its reason, by name. */
const Dot = Type.Object(
  {
    name: Type.String({ maxLength: LONGEST_NAME }),
    value: Type.Union([Type.Null(), Type.Integer({ minimum: 0, maximum: 10 })]),
    reason: Type.String({ maxLength: 2000 })
  },
  strict
)
/** `key`: as in `keyOfQuestion`; a danger statement keeps its id from one conference to the next. */
const Scale = Type.Object(
  {
    key: Type.String({ maxLength: 100 }),
    zero: Type.String({ maxLength: 20_000 }),
    ten: Type.String({ maxLength: 20_000 }),
    safest: Type.Unsafe<0 | 10>(Type.Integer({ enum: [0, 10] })),
    answers: Type.Array(Dot)
  },
  strict
)
const Name = Type.String({ maxLength: LONGEST_NAME })
const MaybeDay = Type.String({ maxLength: 10 })
/** What was decided for one child, in the words of that conference. `harm`, `more`: as the council called them. `child`: the id they have at the review. */
const Decided = Type.Object(
  {
    child: Id<ChildId>(),
    outcome: oneOf(OUTCOMES),
    limb: oneOf(LIMBS),
    harm: Type.String({ maxLength: 1000 }),
    more: Type.Array(Type.String({ maxLength: 1000 })),
    ending: oneOf(ENDINGS),
    other: Type.String({ maxLength: 400 }),
    reason: Type.String({ maxLength: 4000 }),
    by: Name,
    at: Type.String({ maxLength: 40 })
  },
  strict
)
export type LastDecided = Static<typeof Decided>
/** The numbers of one conference further back. */
const EarlierScales = Type.Object({ on: Type.String({ maxLength: 10 }), scales: Type.Array(Scale) }, strict)
export const MOST_EARLIER = 20 // conferences: more than five years of them

/** What was arranged then; days are empty where none was. */
const Next = Type.Object({ lead: Name, coreGroupOn: MaybeDay, reviewOn: MaybeDay }, strict)

/**
 * The conference before, for the review to be held against: what was decided and arranged there, and the numbers. `on`: its day. Numbers are
 * never an average (R17). `earlier`: the numbers of every conference before that one, oldest first. `planned`: the children who had a child protection
 * plan once it was over. A review that was set up before decisions were brought along has none of them.
 */
export const LastTime = Type.Object(
  {
    on: MaybeDay,
    scales: Type.Array(Scale),
    decided: Type.Optional(Type.Array(Decided)),
    next: Type.Optional(Next),
    earlier: Type.Optional(Type.Array(EarlierScales)),
    planned: Type.Optional(Type.Array(Id<ChildId>()))
  },
  strict
)
export type LastTime = Static<typeof LastTime>

/**
 * Whether a child has a child protection plan as this conference begins: at a review, whoever had one once the conference before was over. Where
 * nobody brought along what was decided there, a review is of a plan.
 */
export function isUnderPlan({ kind, lastTime }: { kind: string; lastTime?: LastTime }, child: ChildId): boolean {
  if (kind !== 'review') return false
  if (lastTime?.planned) return lastTime.planned.includes(child)
  const decided = lastTime?.decided?.find((one) => one.child === child)
  return !decided || hasPlan(decided.outcome)
}

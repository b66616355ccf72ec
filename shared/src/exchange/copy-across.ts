import Type, { type Static } from 'typebox'
import { KINDS } from '../conference.ts'
import { oneOf } from '../id.ts'

const strict = { additionalProperties: false }
const FieldKey = Type.String({ pattern: '^[a-z0-9-]{1,40}(/[A-Za-z0-9-]{1,120})?$' })

/**
 * One field of the case system with the plan's own words for it, whole (R75). `key`: the field, and which danger statement or child where it
 * repeats. `most`: how many letters the case system takes, or null. `noRoom`: the case system has fewer of these than the plan.
 */
export const FilledField = Type.Object({
  key: FieldKey,
  label: Type.String(),
  text: Type.String(),
  most: Type.Union([Type.Null(), Type.Integer()]),
  noRoom: Type.Boolean()
})
export type FilledField = Static<typeof FilledField>

/**
 * GET /api/conferences/:conference/copy-across: the signed plan in the case system's own field order. `left`: parts of the plan that have words and
 * are in no field. `copied`: the keys of the fields that whoever asks has ticked, in this version of the plan.
 */
export const CopyAcross = Type.Object({
  version: Type.Integer(),
  signedAt: Type.String(),
  signedBy: Type.String(),
  kind: oneOf(KINDS),
  on: Type.String(),
  practice: Type.Boolean(),
  fields: Type.Array(FilledField),
  left: Type.Array(Type.String()),
  children: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), caseNumber: Type.String() })),
  copied: Type.Array(Type.String())
})
export type CopyAcross = Static<typeof CopyAcross>

/** PUT /api/conferences/:conference/copy-across: one tick, set or taken away. `version`: the one that is on the screen. */
export const TickAsk = Type.Object({ version: Type.Integer({ minimum: 1 }), field: FieldKey, copied: Type.Boolean() }, strict)
export type TickAsk = Static<typeof TickAsk>
export const Ticked = Type.Object({ copied: Type.Array(Type.String()) })
export type Ticked = Static<typeof Ticked>

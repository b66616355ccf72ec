import Type, { type Static } from 'typebox'
import { type ChildId, type Conference, Id, type PersonId, voicesAt } from './conference.ts'
import { LONGEST_NAME } from './text.ts'

/** What finds people. Never free text, and known to nobody until somebody is named. Source: ICO reprimands 2022-23; shared texts are checked against these. */
export const KEPT_KINDS = ['address', 'phone', 'school', 'surgery', 'work', 'car'] as const
export type KeptKind = (typeof KEPT_KINDS)[number]

const strict = { additionalProperties: false }
const body = {
  kind: Type.Unsafe<KeptKind>(Type.String({ enum: [...KEPT_KINDS] })),
  /** Whose it is. */
  of: Id<PersonId | ChildId>(),
  value: Type.String({ minLength: 2, maxLength: LONGEST_NAME }),
  /** Whom it is kept from. */
  from: Type.Array(Id<PersonId>(), { minItems: 1, maxItems: 60 })
}

/** POST /api/seats/:seat/kept-safe */
export const KeptSafeAsk = Type.Object(body, strict)
export type KeptSafeAsk = Static<typeof KeptSafeAsk>

/** Known to the chair, to whoever wrote it down and to whose it is; never to anybody it is kept from. */
export const KeptSafe = Type.Object({ ...body, id: Id(), by: Id<PersonId>() }, strict)
export type KeptSafe = Static<typeof KeptSafe>

/** GET /api/seats/:seat/kept-safe: what this person may know of. */
export const KeptSafeList = Type.Object({ kept: Type.Array(KeptSafe) })
export type KeptSafeList = Static<typeof KeptSafeList>

/** The most that is kept safe in one conference: every word of everybody is held against all of it. */
export const MOST_KEPT = 100

/** Whether something is kept from a seat: from anybody whose screen that is. People who share a device read and write as one. */
export const isKeptFrom = ({ from }: Pick<KeptSafe, 'from'>, conference: Conference, seat: PersonId): boolean =>
  from.includes(seat) || voicesAt(conference, seat).some(({ id }) => from.includes(id))

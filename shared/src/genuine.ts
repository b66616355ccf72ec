import Type, { type Static } from 'typebox'
import { oneOf } from './id.ts'

const strict = { additionalProperties: false }

/** `current`: of the plan as it was signed last. `superseded`: genuine, and a newer one was signed or is being made. `unknown`: not made here, or not kept any more. */
export const GENUINE = ['current', 'superseded', 'unknown'] as const
export type Genuine = (typeof GENUINE)[number]

/** GET /api/genuine/:mark, for anybody who holds a paper. It says nothing else: not whose paper it is, nor what is in it. */
export const GenuineSeen = Type.Object({ paper: oneOf(GENUINE) })
export type GenuineSeen = Static<typeof GenuineSeen>

/** POST /api/genuine/:mark: the SHA-256 (hex) of a file that is said to be this paper. The file itself stays on its device. */
export const FileAsk = Type.Object({ sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, strict)
/** `same`: a file that was made of this plan, to the last byte. */
export const FileSeen = Type.Object({ paper: oneOf(GENUINE), same: Type.Boolean() })
export type FileSeen = Static<typeof FileSeen>

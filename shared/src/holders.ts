import Type, { type Static } from 'typebox'
import { oneOf } from './id.ts'

/**
 * How somebody came to have a version of the plan: from this page, by a link they opened, by post, handed over, or as a file for the council's case
 * system. A large-print pack is of no version: none is made of a plan that is signed.
 */
export const HOLDING = ['opened-here', 'opened-link', 'posted', 'handed', 'file'] as const
export type Holding = (typeof HOLDING)[number]

/**
 * GET /api/seats/:seat/versions/:version/holders, for the chair: everybody who has that version, each way once, the first time it happened (R74). `through`:
 * who handed it over; may be empty.
 */
export const Holders = Type.Object({
  holders: Type.Array(Type.Object({ name: Type.String(), how: oneOf(HOLDING), at: Type.String(), through: Type.String() }))
})
export type Holders = Static<typeof Holders>

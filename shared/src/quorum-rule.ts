import Type, { type Static } from 'typebox'
import { oneOf } from './id.ts'

/** The services a conference is made of. A council names agencies as it likes; what counts for enough people is told by these. */
export const SERVICES = ['social-care', 'health', 'education', 'police', 'other'] as const
export type Service = (typeof SERVICES)[number]

/**
 * Who must be here for a decision. `must`: services that have to be here; `others`: how many other agencies; `direct`: whether those others
 * only count when they have direct contact with the child.
 */
export const QuorumRule = Type.Object(
  {
    must: Type.Array(oneOf(SERVICES), { maxItems: SERVICES.length }),
    others: Type.Integer({ minimum: 0, maximum: 10 }),
    direct: Type.Boolean()
  },
  { additionalProperties: false }
)
export type QuorumRule = Static<typeof QuorumRule>

/** Social care and at least two other agencies with direct contact. Source: Sussex, Swindon and others, on quorate conferences. */
export const DEFAULT_QUORUM: QuorumRule = { must: ['social-care'], others: 2, direct: true }

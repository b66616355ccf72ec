import { createHash } from 'node:crypto'
import type { ChildId, Conference, PersonId, Plan } from '@samepage/shared'

/** What every paper of one signed plan is made from, and nothing else: the same frozen plan gives the same bytes (R22). */
export interface Frozen {
  plan: Plan
  /** Of the signature; 0 for a draft. */
  version: number
  /** SHA-256 of the plan as canonical JSON, in hex. It is of the words, so that it can be printed with them. */
  hash: string
  /** Its people and children as they were at the signed number. */
  conference: Conference
  /** Whom the chair kept out of all of it. */
  keptOut: readonly PersonId[]
  /** Children who have died, as it was decided. */
  died: readonly ChildId[]
  /** Where anybody can ask whether a paper of it is genuine; empty for a draft. */
  askAt: string
  /** The children's pictures that were shown when it was signed, by their ids. */
  pictures: ReadonlyMap<string, FrozenPicture>
}

/** `jpeg`: as base64. Width and height in pixels. */
export interface FrozenPicture {
  jpeg: string
  width: number
  height: number
}

export function freeze(
  plan: Plan,
  conference: Conference,
  keptOut: readonly PersonId[],
  given: Partial<Pick<Frozen, 'askAt' | 'pictures'>> = {}
): Frozen {
  // A plan lists what was decided in the conference's order of children.
  const died = conference.children.filter((_, i) => plan.outcomes[i]?.decided?.ending === 'died').map(({ id }) => id)
  return {
    plan,
    version: plan.signed?.version ?? 0,
    hash: hashOf(plan),
    conference,
    keptOut,
    died,
    askAt: '',
    pictures: new Map(),
    ...given
  }
}

export const hashOf = (plan: Plan): string => createHash('sha256').update(canonical(plan)).digest('hex')

/** Sixteen signs of the hash that somebody can read out on the phone. */
export const checkCode = (hash: string): string => hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')

/** JSON with the keys of every object in order, so that what is the same reads the same. Source: RFC 8785, for the strings and whole numbers of a plan. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${parts.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
}

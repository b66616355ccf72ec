import Type, { type Static } from 'typebox'
import type { Role } from './conference.ts'
import type { Paper } from './copies.ts'
import { oneOf } from './id.ts'
import { papersOf } from './paper-roles.ts'

/** Who keeps anything of a conference, in the order a council reads them in. */
export const KEEPING_ROLES = [
  'family',
  'child',
  'network',
  'supporter',
  'advocate',
  'professional',
  'lawyer',
  'chair',
  'scribe'
] as const satisfies readonly Role[]
export type KeepingRole = (typeof KEEPING_ROLES)[number]

const some = (role: KeepingRole) => Type.Array(oneOf(papersOf(role)), { uniqueItems: true })

/** Of each number of the rules: the least and the most it may be. */
export const SENDING_BOUNDS = { linkDays: [1, 90], codeDays: [1, 28], codeTries: [3, 10] } as const
const within = ([minimum, maximum]: readonly [number, number]) => Type.Integer({ minimum, maximum })

/**
 * How a council sends what is signed. `papers`: what each kind of person is to get; it is ticked once somebody is chosen, and sends nothing by itself.
 * `linkDays`, `codeDays`: how long a link opens, and how long a code waits to be used. `codeTries`: wrong codes after which it opens nothing any more.
 */
export const SendingRules = Type.Object(
  {
    papers: Type.Object(
      {
        family: some('family'),
        child: some('child'),
        network: some('network'),
        supporter: some('supporter'),
        advocate: some('advocate'),
        professional: some('professional'),
        lawyer: some('lawyer'),
        chair: some('chair'),
        scribe: some('scribe')
      },
      { additionalProperties: false }
    ),
    linkDays: within(SENDING_BOUNDS.linkDays),
    codeDays: within(SENDING_BOUNDS.codeDays),
    codeTries: within(SENDING_BOUNDS.codeTries)
  },
  { additionalProperties: false }
)
export type SendingRules = Static<typeof SendingRules>

/**
 * The letter that says what was decided goes to whoever has a part in the plan, what has changed at a review to the family, the record to whoever works
 * with it; a child gets a letter of their own, through a worker who reads it to them. The chair and the note-taker have it all at their own screens.
 * Source: North Yorkshire and Sussex procedures on who gets what; councils differ, so each changes it.
 * A link is long enough for somebody without a phone of their own, and short enough that a forgotten one opens nothing; no council publishes a number.
 */
export const DEFAULT_SENDING: SendingRules = {
  papers: {
    family: ['family-plan', 'decision-letter', 'since-last-time'],
    child: ['child-letter'],
    network: ['family-plan'],
    supporter: ['family-plan'],
    advocate: ['family-plan', 'decision-letter'],
    professional: ['decision-letter', 'full-record'],
    lawyer: ['decision-letter', 'full-record'],
    chair: [],
    scribe: []
  },
  linkDays: 28,
  codeDays: 14,
  codeTries: 5
}

/** What somebody is to get, of what they may have. */
export function papersToGet({ papers }: Pick<SendingRules, 'papers'>, role: Role, mayHave: readonly Paper[]): Paper[] {
  const theirs: readonly Paper[] = KEEPING_ROLES.some((one) => one === role) ? papers[role as KeepingRole] : []
  return mayHave.filter((paper) => theirs.includes(paper))
}

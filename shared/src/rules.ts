import { type Person, type Role, ROLES } from './conference.ts'
import type { Decision, Standing } from './journal.ts'
import { Refusal, type RefusalCode } from './refusal.ts'

/** Where a conference stands, as far as permission goes. */
export type Stage = 'open' | 'signed'

interface Rule {
  roles: readonly Role[]
  stages: readonly Stage[]
}

const SEATED = ROLES.filter((role) => role !== 'wall')
const WRITERS = ['chair', 'scribe', 'family', 'child', 'network', 'advocate', 'professional'] as const satisfies Role[]
const ALWAYS = ['open', 'signed'] as const satisfies Stage[]

/** Who may do what, and when. Source of the roles' rights: Sussex and Working Together (England) procedures on who takes part in a conference. */
const TABLE = {
  'read-page': { roles: ROLES, stages: ALWAYS },
  'write-page': { roles: WRITERS, stages: ['open'] },
  'strike-others': { roles: ['chair'], stages: ['open'] },
  'be-here': { roles: SEATED, stages: ALWAYS },
  'show-on-wall': { roles: ['chair', 'scribe'], stages: ALWAYS },
  'record-attendance': { roles: ['chair', 'scribe'], stages: ALWAYS },
  sign: { roles: ['chair'], stages: ['open'] },
  reopen: { roles: ['chair'], stages: ['signed'] },
  'read-plan': { roles: SEATED, stages: ALWAYS }
} as const satisfies Record<string, Rule>

export type Act = keyof typeof TABLE
export const ACTS = Object.keys(TABLE) as Act[]

export const stageOf = (standing: Standing): Stage => (standing.signature ? 'signed' : 'open')

/** R11: asked for every edit, decision, read and download, at the moment of use. Unknown means no. Never store the answer. */
export function may(person: Person, act: Act, standing: Standing): true | Refusal {
  const rule: Rule | undefined = Object.hasOwn(TABLE, act) ? TABLE[act] : undefined
  if (!rule?.roles.includes(person.role)) return new Refusal('not-allowed', `${person.role} ${act}`)
  if (!rule.stages.includes(stageOf(standing))) return new Refusal(WRONG_STAGE[stageOf(standing)], act)
  return true
}

const WRONG_STAGE: Record<Stage, RefusalCode> = { open: 'not-signed', signed: 'signed' }

/** The act somebody needs leave for to take this decision; null for what only Same Page itself records. */
export function actOf(decision: Decision): Act | null {
  switch (decision.type) {
    case 'attended':
      return 'record-attendance'
    case 'showed':
      return 'show-on-wall'
    case 'signed':
      return 'sign'
    case 'reopened':
      return 'reopen'
    case 'convened':
    case 'printed':
      return null
    default:
      return decision satisfies never
  }
}

import { type Person, type PersonId, type Role, ROLES } from './conference.ts'
import type { DoorStanding } from './door.ts'
import type { Decision, Standing } from './journal.ts'
import { takesAway } from './looking-back.ts'
import { Refusal, type RefusalCode } from './refusal.ts'

/** Members of staff with an account. What they may do beyond a seat of their own. */
export const STAFF_ROLES = ['administrator', 'independent-chair', 'auditor'] as const
export type StaffRole = (typeof STAFF_ROLES)[number]

export const STAGES = ['before', 'live', 'closed-in', 'closed-out', 'signed'] as const
/**
 * Where a conference stands for one person. `before`: the chair has not come in yet. `closed-in`, `closed-out`: a closed part is under way,
 * and this person stays or is out. `signed`: the plan is signed.
 */
export type Stage = (typeof STAGES)[number]

interface Rule {
  roles: readonly (Role | StaffRole)[]
  stages: readonly Stage[]
}

const SEATED = ROLES.filter((role) => role !== 'wall')
const WRITERS = ['chair', 'scribe', 'family', 'child', 'network', 'advocate', 'professional'] as const satisfies Role[]
/** Those who speak for a child, a family or a service. The chair asks, and the scribe writes: neither gives a number or a view of their own. */
const VOICES = ['family', 'child', 'network', 'advocate', 'professional'] as const satisfies Role[]
const NAMEABLE = ['chair', 'scribe', 'professional', 'lawyer', 'advocate', 'child'] as const satisfies Role[]
const IN = ['live', 'signed'] as const satisfies Stage[]
const IN_OR_STAYING = ['live', 'closed-in', 'signed'] as const satisfies Stage[]
const NOT_OUT = ['before', 'live', 'closed-in', 'signed'] as const satisfies Stage[]
const ALWAYS = STAGES

/**
 * Who may do what, and when. Whose conference it is, and whether they are let in, is asked beside it. Source of the roles' rights: Sussex and
 * Working Together (England) procedures on who takes part in a conference.
 */
const TABLE = {
  // The shared page. While a part is closed nobody writes on it, so that those who come back find it as it was.
  'read-page': { roles: ROLES, stages: IN_OR_STAYING },
  'write-page': { roles: WRITERS, stages: ['live'] },
  // Neutral: an interpreter says in another language what stands there, and nothing of their own.
  'write-lines': { roles: ['interpreter'], stages: ['live'] },
  'strike-others': { roles: ['chair'], stages: ['live'] },
  'be-here': { roles: SEATED, stages: IN_OR_STAYING },
  'show-on-wall': { roles: ['chair', 'scribe'], stages: IN },
  'record-attendance': { roles: ['chair', 'scribe'], stages: IN },
  sign: { roles: ['chair'], stages: ['live'] },
  reopen: { roles: ['chair'], stages: ['signed'] },
  'set-up-review': { roles: ['chair'], stages: ['signed'] },
  'read-plan': { roles: SEATED, stages: IN },
  // For whoever takes part by phone and sees no screen; once it is signed they get the plan.
  'print-pack': { roles: ['chair', 'scribe'], stages: ['before', 'live', 'closed-in'] },
  'remove-words': { roles: ['chair'], stages: ['live'] },

  // The meeting itself: it goes on in the room, so all of it waits while a part is closed.
  'move-room': { roles: ['chair'], stages: ['live'] },
  'call-break': { roles: ['chair'], stages: ['live'] },
  'run-turns': { roles: ['chair', 'scribe'], stages: ['live'] },
  'raise-hand': { roles: SEATED.filter((role) => role !== 'chair' && role !== 'observer'), stages: ['live'] },
  'say-ready': { roles: SEATED.filter((role) => role !== 'chair' && role !== 'observer'), stages: ['live'] },
  // Whoever is named as deputy may be any professional: `mayTakeChair` is asked beside it.
  'take-chair': { roles: ['chair', 'scribe', 'professional'], stages: ['live'] },
  'give-number': { roles: VOICES, stages: ['live'] },
  'give-view': { roles: VOICES, stages: ['live'] },
  'enter-for-others': { roles: ['chair', 'scribe'], stages: ['live'] },
  'open-answers': { roles: ['chair'], stages: ['live'] },
  'decide-for-child': { roles: ['chair'], stages: ['live'] },
  'disagree-with-decision': { roles: VOICES, stages: ['live'] },
  arrange: { roles: ['chair', 'scribe'], stages: ['live'] },
  // Line by line at a review. Whoever writes says how things stand; only the chair takes away what others wrote, as with striking.
  'look-back': { roles: WRITERS, stages: ['live'] },
  'end-line': { roles: ['chair'], stages: ['live'] },
  // The plan was read back: where each stands on it is said before it is signed, or afterwards. The chair and the scribe write down what is said
  // aloud; they have no stance of their own: the chair’s is the signature.
  'record-stance': { roles: [...VOICES, 'chair', 'scribe'], stages: IN },

  // The door.
  'tend-door': { roles: ['chair'], stages: NOT_OUT },
  'close-part': { roles: ['chair'], stages: ['live'] },
  'open-part': { roles: ['chair'], stages: ['closed-in'] },
  'ask-exclusion': { roles: ['chair', 'scribe', 'professional', 'child', 'advocate'], stages: NOT_OUT },
  // Whoever is here for the family, and whoever carries everybody's words for them. Professionals ask aloud.
  'ask-pause': { roles: ['family', 'child', 'network', 'supporter', 'advocate', 'interpreter'], stages: ['live', 'closed-in'] },
  'decide-exclusion': { roles: ['chair'], stages: NOT_OUT },

  // Documents with an audience of their own: only ever for those who are named in them.
  'open-named': { roles: NAMEABLE, stages: NOT_OUT },
  'write-named': { roles: NAMEABLE, stages: NOT_OUT },
  'open-draft': { roles: WRITERS, stages: NOT_OUT },
  'make-chair-notes': { roles: ['chair'], stages: NOT_OUT },
  'make-restricted': { roles: ['chair', 'professional', 'lawyer'], stages: NOT_OUT },
  'make-child-words': { roles: ['chair', 'child', 'advocate'], stages: NOT_OUT },
  // A child's pictures, in the document of the child's words. Only ever shown once the child has said yes.
  'keep-picture': { roles: ['chair', 'child', 'advocate'], stages: NOT_OUT },
  'show-picture': { roles: ['chair', 'child', 'advocate'], stages: ['before', 'live'] },
  'make-draft': { roles: WRITERS, stages: NOT_OUT },
  'name-others': { roles: ['chair'], stages: NOT_OUT },
  'share-words': { roles: ['chair'], stages: ['live'] },
  'share-own-words': { roles: WRITERS, stages: ['live'] },

  // What finds people.
  'keep-safe': { roles: ['chair', 'scribe', 'family', 'professional'], stages: NOT_OUT },
  'let-go-safe': { roles: ['chair'], stages: NOT_OUT },

  // How pages look to oneself: outside a private part too.
  'choose-comfort': { roles: SEATED, stages: ALWAYS },

  'read-own-audit': { roles: ['chair'], stages: ALWAYS },

  // What was signed goes into the council's case system, and nothing before.
  'copy-across': { roles: ['chair', 'administrator'], stages: ['signed'] },

  // The house: for accounts, in whatever stage a conference is.
  'see-all-conferences': { roles: ['administrator'], stages: ALWAYS },
  // When whoever is in the chair is cut off: `recoveryMinutes` of the conference are asked beside it.
  'recover-chair': { roles: ['administrator', 'independent-chair'], stages: ALWAYS },
  'set-up-conference': { roles: ['administrator', 'independent-chair'], stages: ALWAYS },
  'shape-council': { roles: ['administrator'], stages: ALWAYS },
  'manage-staff': { roles: ['administrator'], stages: ALWAYS },
  'read-audit': { roles: ['auditor'], stages: ALWAYS },
  'check-installation': { roles: ['administrator'], stages: ALWAYS },

  // Sending what is signed. Whoever signed may not release the same version, which is asked beside it.
  'see-release': { roles: ['administrator'], stages: ALWAYS },
  'prepare-release': { roles: ['administrator'], stages: ALWAYS },
  'confirm-release': { roles: ['administrator'], stages: ALWAYS },
  'send-copy': { roles: ['administrator'], stages: ALWAYS },
  // What people say is not right in their copy is the chair's to answer; an administrator may write the answer down.
  'answer-comments': { roles: ['administrator', 'chair'], stages: ALWAYS }
} as const satisfies Record<string, Rule>

export type Act = keyof typeof TABLE
export const ACTS = Object.keys(TABLE) as Act[]

/** Where the conference stands for this person. A closed part comes before everything else: whoever is out is out of all of it. */
export function stageOf(person: PersonId, standing: Pick<Standing, 'signature'>, door: Pick<DoorStanding, 'began' | 'closed'>): Stage {
  if (door.closed) return door.closed.stays.includes(person) ? 'closed-in' : 'closed-out'
  if (standing.signature) return 'signed'
  return door.began ? 'live' : 'before'
}

/** R11: asked for every edit, decision, read and download, at the moment of use. Unknown means no. Never store the answer. */
export function may({ role }: { role: Role | StaffRole }, act: Act, stage: Stage): true | Refusal {
  const rule: Rule | undefined = Object.hasOwn(TABLE, act) ? TABLE[act] : undefined
  if (!rule?.roles.includes(role)) return new Refusal('not-allowed', `${role} ${act}`)
  if (!rule.stages.includes(stage)) return new Refusal(refusalIn(stage, rule), act)
  return true
}

/** Whether somebody in this role may do this at any stage: asked to tell what they come for, never whether they may do it now. */
export function mayEver({ role }: { role: Role | StaffRole }, act: Act): boolean {
  const { roles }: Rule = TABLE[act]
  return roles.includes(role)
}

function refusalIn(stage: Stage, rule: Rule): RefusalCode {
  switch (stage) {
    case 'before':
      return 'not-begun'
    case 'closed-in':
      return rule.stages.includes('live') ? 'page-rests' : 'not-allowed'
    case 'closed-out':
      return 'short-break'
    case 'signed':
      return 'signed'
    case 'live':
      return rule.stages.includes('signed') ? 'not-signed' : 'not-allowed'
    default:
      return stage satisfies never
  }
}

/**
 * The act somebody needs leave for to take this decision; null for what only Same Page itself records. by: as they act now. What is said in
 * another's name by whoever leads or writes for all is theirs to enter; whose it may be is asked beside it (`maySpeakFor`).
 */
export function actOf(decision: Decision, by: Person): Act | null {
  const leads = by.role === 'chair' || by.role === 'scribe'
  const forOthers = ({ person }: { person: PersonId }, own: Act): Act => (leads && person !== by.id ? 'enter-for-others' : own)
  switch (decision.type) {
    case 'attended':
      return 'record-attendance'
    case 'showed':
      return 'show-on-wall'
    case 'signed':
      return 'sign'
    case 'reopened':
      return 'reopen'
    case 'moved':
    case 'extended':
      return 'move-room'
    case 'break-began':
    case 'break-ended':
      return 'call-break'
    case 'readied':
      return forOthers(decision, 'say-ready')
    case 'hand':
      return forOthers(decision, 'raise-hand')
    case 'round-began':
    case 'round-ended':
    case 'speaking':
      return 'run-turns'
    case 'took-chair':
      return 'take-chair'
    case 'read-to':
      return 'enter-for-others'
    case 'gave':
    case 'change':
      return forOthers(decision, decision.said.kind === 'number' ? 'give-number' : 'give-view')
    case 'reveal':
      return 'open-answers'
    case 'child-decided':
      return 'decide-for-child'
    case 'disagreed-with':
      return forOthers(decision, 'disagree-with-decision')
    case 'arranged':
      return 'arrange'
    case 'looked-at':
      return takesAway(decision) ? 'end-line' : 'look-back'
    case 'stood':
      return 'record-stance'
    default:
      return null // a decision that is taken in another way, or by Same Page
  }
}

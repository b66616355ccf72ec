import type { Act, Role, Stage, StaffRole } from '@samepage/shared'

export type Answer = 'yes' | 'not-allowed' | 'not-begun' | 'page-rests' | 'short-break' | 'signed' | 'not-signed'
export type Answers = Record<Stage, Answer>
interface Right {
  who: readonly (Role | StaffRole)[]
  answers: Answers
}

export const inOrder = (before: Answer, live: Answer, closedIn: Answer, closedOut: Answer, signed: Answer): Answers => ({
  before,
  live,
  'closed-in': closedIn,
  'closed-out': closedOut,
  signed
})
// What those who have the right hear, stage by stage. Everybody else hears `not-allowed` in all of them.
export const ALWAYS = inOrder('yes', 'yes', 'yes', 'yes', 'yes')
const ALL_BUT_OUT = inOrder('yes', 'yes', 'yes', 'short-break', 'yes')
const ONCE_BEGUN = inOrder('not-begun', 'yes', 'yes', 'short-break', 'yes')
const WHEN_ALL_ARE_IN = inOrder('not-begun', 'yes', 'page-rests', 'short-break', 'yes')
const WHILE_LIVE = inOrder('not-begun', 'yes', 'page-rests', 'short-break', 'signed')
const WHOEVER_IS_IN = inOrder('not-begun', 'yes', 'yes', 'short-break', 'signed')
const UNTIL_SIGNED = inOrder('yes', 'yes', 'yes', 'short-break', 'signed')
/** Before the meeting too: a child may say yes to whoever visits them. */
const BEFORE_THE_SIGNATURE = inOrder('yes', 'yes', 'page-rests', 'short-break', 'signed')
const IN_A_PRIVATE_PART = inOrder('not-begun', 'not-allowed', 'yes', 'short-break', 'signed')
const ONCE_SIGNED = inOrder('not-begun', 'not-signed', 'not-allowed', 'short-break', 'yes')

export const EVERYBODY = [
  'chair',
  'scribe',
  'family',
  'child',
  'network',
  'supporter',
  'advocate',
  'interpreter',
  'professional',
  'lawyer',
  'observer'
] as const
/** Supporters, interpreters (neutral), observers (silent) and the council's lawyer look on; the wall has no keyboard. */
const WHO_WRITES = ['chair', 'scribe', 'family', 'child', 'network', 'advocate', 'professional'] as const
/** Everybody but the chair, who leads, and observers, who are silent. */
const WHO_HAS_A_TURN = ['scribe', 'family', 'child', 'network', 'supporter', 'advocate', 'interpreter', 'professional', 'lawyer'] as const
const WHO_IS_ASKED = ['family', 'child', 'network', 'advocate', 'professional'] as const
/** Never family, network, supporters, interpreters, observers or the wall: those whom something may be kept from, or who only look on. */
const WHO_CAN_BE_NAMED = ['chair', 'scribe', 'child', 'advocate', 'professional', 'lawyer'] as const

/**
 * Everybody's rights, row by row, written by hand a second time, from what the field says and not from the product: the two must agree.
 * Changing a right means changing it here too, with the reason.
 */
export const RIGHTS: Record<Act, Right> = {
  // The screen shows the shared page to the room, so it reads it too.
  'read-page': { who: [...EVERYBODY, 'wall'], answers: ONCE_BEGUN },
  'write-page': { who: WHO_WRITES, answers: WHILE_LIVE },
  // Says in another language what stands on the page. Nobody else does that, and they write nothing else: an interpreter is neutral.
  'write-lines': { who: ['interpreter'], answers: WHILE_LIVE },
  // Anyone else says that they do not agree. The scribe types for others, but has no say in what stands.
  'strike-others': { who: ['chair'], answers: WHILE_LIVE },
  'be-here': { who: EVERYBODY, answers: ONCE_BEGUN },
  'show-on-wall': { who: ['chair', 'scribe'], answers: WHEN_ALL_ARE_IN },
  'record-attendance': { who: ['chair', 'scribe'], answers: WHEN_ALL_ARE_IN },
  sign: { who: ['chair'], answers: WHILE_LIVE },
  reopen: { who: ['chair'], answers: ONCE_SIGNED },
  'set-up-review': { who: ['chair'], answers: ONCE_SIGNED },
  'read-plan': { who: EVERYBODY, answers: WHEN_ALL_ARE_IN },
  // Before the meeting, or in it, for somebody on the phone; of a signed plan they get that.
  'print-pack': { who: ['chair', 'scribe'], answers: UNTIL_SIGNED },
  'remove-words': { who: ['chair'], answers: WHILE_LIVE },

  // The chair leads the meeting; the scribe writes for all. Neither gives a number or a view of their own, nor does whoever only looks on.
  'move-room': { who: ['chair'], answers: WHILE_LIVE },
  'call-break': { who: ['chair'], answers: WHILE_LIVE },
  'run-turns': { who: ['chair', 'scribe'], answers: WHILE_LIVE },
  'raise-hand': { who: WHO_HAS_A_TURN, answers: WHILE_LIVE },
  'say-ready': { who: WHO_HAS_A_TURN, answers: WHILE_LIVE },
  'take-chair': { who: ['chair', 'scribe', 'professional'], answers: WHILE_LIVE },
  'give-number': { who: WHO_IS_ASKED, answers: WHILE_LIVE },
  'give-view': { who: WHO_IS_ASKED, answers: WHILE_LIVE },
  'enter-for-others': { who: ['chair', 'scribe'], answers: WHILE_LIVE },
  'open-answers': { who: ['chair'], answers: WHILE_LIVE },
  'decide-for-child': { who: ['chair'], answers: WHILE_LIVE },
  'disagree-with-decision': { who: WHO_IS_ASKED, answers: WHILE_LIVE },
  arrange: { who: ['chair', 'scribe'], answers: WHILE_LIVE },
  // At a review everybody who writes says how the lines of last time stand. What others wrote is taken away by the chair alone.
  'look-back': { who: WHO_WRITES, answers: WHILE_LIVE },
  'end-line': { who: ['chair'], answers: WHILE_LIVE },
  // Whoever is asked what they think is asked where they stand on what came of it, also once it is signed; said aloud, it is written down for them.
  'record-stance': { who: [...WHO_IS_ASKED, 'chair', 'scribe'], answers: WHEN_ALL_ARE_IN },

  'tend-door': { who: ['chair'], answers: ALL_BUT_OUT },
  'close-part': { who: ['chair'], answers: WHILE_LIVE },
  'open-part': { who: ['chair'], answers: IN_A_PRIVATE_PART },
  'ask-exclusion': { who: ['chair', 'scribe', 'child', 'advocate', 'professional'], answers: ALL_BUT_OUT },
  // A right of the family's, and of whoever helps them or carries their words; a professional can be asked to wait.
  'ask-pause': { who: ['family', 'child', 'network', 'supporter', 'advocate', 'interpreter'], answers: WHOEVER_IS_IN },
  'decide-exclusion': { who: ['chair'], answers: ALL_BUT_OUT },

  'open-named': { who: WHO_CAN_BE_NAMED, answers: ALL_BUT_OUT },
  'write-named': { who: WHO_CAN_BE_NAMED, answers: ALL_BUT_OUT },
  'open-draft': { who: WHO_WRITES, answers: ALL_BUT_OUT },
  'make-chair-notes': { who: ['chair'], answers: ALL_BUT_OUT },
  'make-restricted': { who: ['chair', 'professional', 'lawyer'], answers: ALL_BUT_OUT },
  'make-child-words': { who: ['chair', 'child', 'advocate'], answers: ALL_BUT_OUT },
  // Whoever carries the child's words carries their pictures. Who may say that the child said yes: the child, their advocate, the chair.
  'keep-picture': { who: ['chair', 'child', 'advocate'], answers: ALL_BUT_OUT },
  'show-picture': { who: ['chair', 'child', 'advocate'], answers: BEFORE_THE_SIGNATURE },
  'make-draft': { who: WHO_WRITES, answers: ALL_BUT_OUT },
  'name-others': { who: ['chair'], answers: ALL_BUT_OUT },
  'share-words': { who: ['chair'], answers: WHILE_LIVE },
  'share-own-words': { who: WHO_WRITES, answers: WHILE_LIVE },

  'keep-safe': { who: ['chair', 'scribe', 'family', 'professional'], answers: ALL_BUT_OUT },
  'let-go-safe': { who: ['chair'], answers: ALL_BUT_OUT },

  // One's own letters and colours are nobody else's business, whatever the conference is at. A screen in the room is nobody's seat.
  'choose-comfort': { who: EVERYBODY, answers: ALWAYS },

  'read-own-audit': { who: ['chair'], answers: ALWAYS },

  // The chair and whoever sends the papers out put a plan on the child’s file: a signed one, as it was signed.
  'copy-across': { who: ['chair', 'administrator'], answers: ONCE_SIGNED },

  'see-all-conferences': { who: ['administrator'], answers: ALWAYS },
  // Another independent chair, or whoever looks after the conferences, steps in when the chair is cut off.
  'recover-chair': { who: ['administrator', 'independent-chair'], answers: ALWAYS },
  'set-up-conference': { who: ['administrator', 'independent-chair'], answers: ALWAYS },
  'shape-council': { who: ['administrator'], answers: ALWAYS },
  'manage-staff': { who: ['administrator'], answers: ALWAYS },
  'read-audit': { who: ['auditor'], answers: ALWAYS },
  'check-installation': { who: ['administrator'], answers: ALWAYS },

  // Sign-off and sending are two acts by two people: the chair signs, the office sends.
  'see-release': { who: ['administrator'], answers: ALWAYS },
  'prepare-release': { who: ['administrator'], answers: ALWAYS },
  'confirm-release': { who: ['administrator'], answers: ALWAYS },
  'send-copy': { who: ['administrator'], answers: ALWAYS },
  // The chair who signed answers what is said about the record; whoever sends it may write the answer down for them.
  'answer-comments': { who: ['administrator', 'chair'], answers: ALWAYS }
}

/** Every role there is a seat for. */
export const SEATS: readonly Role[] = [...EVERYBODY, 'wall']

export const isRight = (role: Role | StaffRole, act: Act, stage: Stage): boolean =>
  RIGHTS[act].who.includes(role) && RIGHTS[act].answers[stage] === 'yes'

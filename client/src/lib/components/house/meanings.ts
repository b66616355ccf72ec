import type { Kind, Role, Service, Way } from '@samepage/shared'

// What the words of a set-up page mean, for whoever has to choose one of them.

export const KIND_MEANS: Record<Kind, string> = {
  initial: 'Everyone meets about these children for the first time.',
  review: 'There is a plan already. People look at how it is going.',
  'pre-birth': 'For a baby who is not born yet.',
  'transfer-in': 'The family has moved here and brings a plan from another council.'
}

/** Everyone a member of staff can put on the list, the most usual first. The wall screen is added by itself. */
export const ROLES_TO_CHOOSE = [
  'family',
  'network',
  'professional',
  'child',
  'advocate',
  'supporter',
  'interpreter',
  'lawyer',
  'chair',
  'scribe',
  'observer'
] as const satisfies Role[]

export const ROLE_CHOICES: Record<Role, string> = {
  family: 'Parent or carer',
  network: 'Wider family, friend or neighbour',
  professional: 'Professional',
  child: 'Child or young person',
  advocate: 'Advocate',
  supporter: 'Supporter',
  interpreter: 'Interpreter',
  lawyer: 'Council’s lawyer',
  chair: 'Chair',
  scribe: 'Note-taker',
  observer: 'Observer',
  wall: 'Wall screen'
}

export const ROLE_MEANS: Record<Role, string> = {
  family: 'Writes in their own words, and can disagree with anything.',
  network: 'Helps to keep the children safe. Writes, and can take on next steps.',
  professional: 'Works with the family: health, school, police, social work. Writes, and can take on next steps.',
  child: 'Has a place of their own and writes in their own words.',
  advocate: 'Speaks for a child or a parent and writes what they want said.',
  supporter: 'Comes along for somebody in the family. Reads everything and does not write.',
  interpreter: 'Puts what is said into another language. Reads everything and does not write.',
  lawyer: 'Advises the council. Reads everything, and keeps advice where only those named can see it.',
  chair: 'Leads the conference, chooses what the wall shows, and signs the plan. There is one.',
  scribe: 'Types what people say, for anyone in the room.',
  observer: 'Is there to learn. Reads, and does not write. Ask the family first.',
  wall: 'The big screen in the room. It only shows; nothing can be pressed.'
}

/** Roles that a member of staff may have themselves. */
export const SEATS_FOR_STAFF: readonly Role[] = ['chair', 'scribe', 'professional', 'lawyer', 'observer']

/** These come in through their account: their link asks them to sign in first. */
export const COMES_BY_ACCOUNT: readonly Role[] = ['chair', 'scribe']

/** Who may take the chair's place when the chair is cut off. */
export const MAY_BE_DEPUTY: readonly Role[] = ['scribe', 'professional']

/** Who may speak from somebody else's screen: everybody at the family's side of the table. */
export const MAY_SHARE_SCREEN: readonly Role[] = ['family', 'network', 'child', 'supporter', 'advocate', 'interpreter']
/** Whose screen may be shared. */
export const HAS_SCREEN_TO_SHARE: readonly Role[] = ['family', 'network', 'child']

/** Who is there for somebody else, and for whom. */
export const IS_HERE_FOR_SOMEBODY: readonly Role[] = ['supporter', 'advocate', 'interpreter']
export const MAY_BE_HELPED: readonly Role[] = ['family', 'network', 'child']

/** An example of who somebody is to the child, for the hint beside the field. */
export const DESCRIBED_AS_SUCH_AS: Record<Role, string> = {
  family: 'Poppy’s mum',
  network: 'Poppy’s nan',
  professional: 'health visitor',
  child: 'Poppy’s big sister',
  advocate: 'speaks for Poppy',
  supporter: 'Kelly’s friend',
  interpreter: 'Polish interpreter',
  lawyer: 'lawyer for the council',
  chair: 'chair of the conference',
  scribe: 'note-taker',
  observer: 'student social worker',
  wall: ''
}

export const WAY_CHOICES: Record<Way, string> = {
  room: 'In the room',
  video: 'By video',
  phone: 'By phone',
  report: 'Sends a report only'
}

/** Agencies that are offered while somebody types, and which service each is. A council may write any other. */
export const AGENCIES: readonly [name: string, service: Service][] = [
  ['Children’s social care', 'social-care'],
  ['School', 'education'],
  ['Nursery', 'education'],
  ['Health visiting', 'health'],
  ['School nursing', 'health'],
  ['Midwifery', 'health'],
  ['GP practice', 'health'],
  ['Hospital', 'health'],
  ['Police', 'police'],
  ['Housing', 'other'],
  ['Probation', 'other'],
  ['Mental health', 'health'],
  ['Drug and alcohol service', 'other'],
  ['Domestic abuse service', 'other']
]

const SOUNDS_LIKE: readonly [words: RegExp, service: Service][] = [
  [/social (care|work)|children.s serv/i, 'social-care'],
  [/police|constabulary/i, 'police'],
  [/nurs(e|ing)|health|midwi|gp\b|doctor|hospital|clinic|nhs|surgery|paediatric|camhs/i, 'health'],
  [/school|nursery|college|academy|education/i, 'education']
]

/** Which service an agency is, by its name; `other` where that does not tell, and nothing for no name. */
export function serviceOf(agency: string): Service | '' {
  const name = agency.trim()
  if (name === '') return ''
  return SOUNDS_LIKE.find(([words]) => words.test(name))?.[1] ?? 'other'
}

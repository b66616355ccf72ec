import type { Kind, Role, Way } from '@samepage/shared'

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
  chair: 'Leads the conference, chooses what the wall shows, and signs the plan. There is one.',
  scribe: 'Types what people say, for anyone in the room.',
  observer: 'Is there to learn. Reads, and does not write. Ask the family first.',
  wall: 'The big screen in the room. It only shows; nothing can be pressed.'
}

/** Roles that a member of staff may have themselves. */
export const STAFF_ROLES: readonly Role[] = ['chair', 'scribe', 'professional', 'observer']

/** An example of who somebody is to the child, for the hint beside the field. */
export const DESCRIBED_AS_SUCH_AS: Record<Role, string> = {
  family: 'Poppy’s mum',
  network: 'Poppy’s nan',
  professional: 'health visitor',
  child: 'Poppy’s big sister',
  advocate: 'speaks for Poppy',
  supporter: 'Kelly’s friend',
  interpreter: 'Polish interpreter',
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

import type { Role } from './conference.ts'
import { type Paper, PAPERS } from './copies.ts'

/**
 * Who may be given which paper to keep. Whoever is in no row of a paper never gets it: an interpreter and an observer keep nothing of a conference, and
 * whoever is here to help without a say in it keeps no reasons and no record. A letter to a child is that child's alone. Source: Sussex and North
 * Yorkshire procedures on who gets the record, and the London chapter on confidentiality.
 */
const FOR: Record<Paper, readonly Role[]> = {
  'family-plan': ['chair', 'scribe', 'family', 'network', 'supporter', 'advocate', 'professional', 'lawyer'],
  'child-letter': ['child'],
  'decision-letter': ['chair', 'scribe', 'family', 'advocate', 'professional', 'lawyer'],
  'full-record': ['chair', 'scribe', 'family', 'professional', 'lawyer'],
  'fridge-page': ['chair', 'scribe', 'family', 'network', 'supporter', 'advocate', 'professional', 'lawyer'],
  'since-last-time': ['chair', 'scribe', 'family', 'network', 'supporter', 'advocate', 'professional', 'lawyer']
}

/** Every paper that somebody in this role may be given. */
export const papersOf = (role: Role): Paper[] => PAPERS.filter((paper) => FOR[paper].includes(role))

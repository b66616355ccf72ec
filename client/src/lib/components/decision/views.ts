import {
  type Asked,
  type Child,
  type GivenAnswer,
  inSpeakingOrder,
  keyOfQuestion,
  may,
  maySpeakFor,
  type Person,
  type Question,
  personIn
} from '@samepage/shared'
import { voicesOn } from '#lib/components/speaking/speaking.svelte.ts'
import type { ConferencePage } from '#lib/conference.svelte.ts'

/** What everybody is asked about one child at the decision. */
export const viewOf = ({ id }: Pick<Child, 'id'>): Question => ({ of: 'view', child: id })

/** The question about a child as everybody sees it; undefined while nobody has given a view. */
export const askedOn = (page: Pick<ConferencePage, 'standing'>, child: Pick<Child, 'id'>): Asked | undefined =>
  page.standing.answers.get(keyOfQuestion(viewOf(child)))

/** Everybody who can give a view, in the order they are asked: the family first. */
export const viewGivers = ({ conference }: Pick<ConferencePage, 'conference'>): Person[] =>
  inSpeakingOrder(
    conference.people.filter((person) => may(person, 'give-view', 'live') === true),
    ({ id }) => id,
    conference
  )

/** Whose view is asked for at this screen now: whoever is speaking at it, or whom an advocate is here for; none for the chair and the scribe. */
export function giversHere(page: ConferencePage): Person[] {
  if (page.you.role === 'chair' || page.you.role === 'scribe') return []
  const givers = viewGivers(page).filter((person) => maySpeakFor(page.you, person))
  const { several, now } = voicesOn(page)
  return several ? givers.filter(({ id }) => id === now) : givers
}

/** What this screen has given and nobody else knows, or once all are open, what everybody can read. */
export function givenBy(page: ConferencePage, child: Child, { id }: Person): GivenAnswer | undefined {
  const key = keyOfQuestion(viewOf(child))
  const opened = askedOn(page, child)?.opened?.answers.find(({ person }) => person === id)
  return opened ?? page.mine.find(({ question, answer }) => keyOfQuestion(question) === key && answer.person === id)?.answer
}

export const hasGiven = (page: ConferencePage, child: Child, { id }: Person): boolean =>
  askedOn(page, child)?.answered.includes(id) ?? false

/** The colleague who has given the one view of this person's agency already. */
export function colleagueWho(page: ConferencePage, child: Child, { id, role, agency }: Person): Person | undefined {
  const own = agency.trim().toLowerCase()
  if (role !== 'professional' || own === '' || hasGiven(page, child, { id } as Person)) return undefined
  return (askedOn(page, child)?.answered ?? [])
    .flatMap((one) => personIn(page.conference, one) ?? [])
    .find((one) => one.role === 'professional' && one.id !== id && one.agency.trim().toLowerCase() === own)
}

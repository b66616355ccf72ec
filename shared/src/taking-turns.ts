import type { Conference, Person, Role } from './conference.ts'
import type { Instant, PersonId } from './id.ts'
import { asNow } from './chairing.ts'
import { presentIn, type Standing } from './journal.ts'

const FAMILY: readonly Role[] = ['family', 'child', 'network', 'supporter', 'advocate']

/** Whether somebody is here as family or for them. They wait apart from professionals, and are heard before them. */
export const isOfFamily = ({ role }: { role: Role }): boolean => FAMILY.includes(role)

/** In which order people are asked in a round; whoever is not named here is not asked. The child first, professionals after everybody else. */
const ASKED: readonly Role[] = ['child', 'family', 'network', 'supporter', 'advocate', 'professional', 'lawyer']
/** Those who speak when they wish to, and are not asked unless the chair says so. */
const ASIDE: readonly Role[] = ['supporter', 'lawyer']

type Held = Pick<Standing, 'conference' | 'turns'>

/** Everybody a chair can ask in turn, the family first; within a role in the order they were invited. Whoever is in the chair asks. */
export function roundOf(conference: Conference, standing: Held): Person[] {
  const rank = ({ role }: Person): number => ASKED.indexOf(role)
  return conference.people
    .map((person) => asNow(person, standing))
    .filter((person) => rank(person) >= 0)
    .sort((one, other) => rank(one) - rank(other)) // a sort keeps the order of those who are alike
}

/** Whether somebody is asked in a round unless the chair leaves them out. */
export const isAskedFirst = ({ role }: Person): boolean => !ASIDE.includes(role)

/** How the talk was shared so far, for the chair's own eye. In seconds, and never a score. */
export interface TalkShared {
  all: number
  /** How much was said since the first of the family came, and how much of it by them. What was said before is nobody's share. */
  sinceFamily: number
  family: number
  /** The one person who has spoken most, and for how long; null when nobody has. */
  most: { person: PersonId; seconds: number } | null
  /** Those of the family who are here, could be asked, and have not had a turn while others have had the time to be heard. */
  unheard: readonly PersonId[]
}

/** Somebody who has only just come is not asked about: others have spoken for less than this since. */
const TIME_TO_BE_HEARD_S = 5 * 60

/** How the talk was shared up to `now`, whoever speaks at this moment included. Source: what the chair marked; people talk without it too. */
export function talkShared(
  conference: Conference,
  standing: Pick<Standing, 'conference' | 'turns' | 'attendance'>,
  now: Instant
): TalkShared {
  const { spells, speaking } = standing.turns
  const turns = speaking ? [...spells, { ...speaking, until: now }] : spells
  const people = roundOf(conference, standing)
  /** Seconds that any of these spoke, from a moment on. */
  const said = (of: readonly Person[], from = ''): number => {
    const theirs = turns.filter(({ person }) => of.some(({ id }) => id === person))
    return theirs.reduce(
      (sum, { since, until }) => sum + Math.max(0, (Date.parse(until) - Date.parse(since > from ? since : from)) / 1000),
      0
    )
  }
  const family = people.filter(isOfFamily)
  const came = ({ id, sitsWith }: Person): Instant =>
    [id, sitsWith].flatMap((one) => (one ? (standing.attendance.get(one)?.find(({ as }) => as === 'arrived')?.at ?? []) : [])).sort()[0] ??
    ''
  const firstOfFamily = family.map(came).filter(Boolean).sort()[0]
  const [most] = [...people].sort((one, other) => said([other]) - said([one]))
  const present = presentIn(standing)
  const isHere = ({ id, sitsWith }: Person): boolean => present.includes(id) || (sitsWith !== undefined && present.includes(sitsWith))
  return {
    all: said(people),
    sinceFamily: firstOfFamily === undefined ? 0 : said(people, firstOfFamily),
    family: said(family),
    most: most && said([most]) > 0 ? { person: most.id, seconds: said([most]) } : null,
    unheard: family
      .filter(
        (person) => isAskedFirst(person) && isHere(person) && said([person]) === 0 && said(people, came(person)) >= TIME_TO_BE_HEARD_S
      )
      .map(({ id }) => id)
  }
}

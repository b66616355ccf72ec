import { type Conference, pluralsOf } from '@samepage/shared'
import type { Looking } from '#lib/components/agenda/following.svelte.ts'
import { sayFirstNames } from '#lib/plain.ts'
import { roomWords } from '#lib/say/room.ts'

/**
 * The parts of a conference somebody can look at. `stage`: what the room is at, or one stage looked at on one's own; the map before the room is under
 * way. `people` stands on its own on a phone only.
 */
export type Section = 'stage' | 'since' | 'map' | 'dangers' | 'scaling' | 'voices' | 'decision' | 'people' | 'plan' | 'papers'

const AT: readonly Section[] = ['stage', 'since', 'map', 'dangers', 'scaling', 'voices', 'decision', 'people']

type Address = Readonly<{ pathname: string; searchParams: Pick<URLSearchParams, 'get'> }>

/** Which section an address shows: the room's stage where it says nothing. Null for a page that is no part of the conference itself. */
export function sectionAt(url: Address): Section | null {
  if (/\/audit\/?$/.test(url.pathname)) return null
  if (/\/plan\/?$/.test(url.pathname)) return 'plan'
  if (/\/papers(\/|$)/.test(url.pathname)) return 'papers'
  return AT.find((section) => section === url.searchParams.get('at')) ?? 'stage'
}

/** What stands in the middle: where the room is, one stage, or something else. */
export function lookingAt(url: Address): Looking {
  if (sectionAt(url) !== 'stage') return { at: 'elsewhere' }
  const stage = url.searchParams.get('stage')
  return stage ? { at: 'stage', stage } : { at: 'room' }
}

/** Where each section is, so that Back works and a link can be kept: `resolve(ROUTES[section], { person })`. */
export const ROUTES = {
  stage: '/seats/[person]',
  since: '/seats/[person]?at=since',
  map: '/seats/[person]?at=map',
  dangers: '/seats/[person]?at=dangers',
  scaling: '/seats/[person]?at=scaling',
  decision: '/seats/[person]?at=decision',
  voices: '/seats/[person]?at=voices',
  people: '/seats/[person]?at=people',
  plan: '/seats/[person]/plan',
  papers: '/seats/[person]/papers'
} as const satisfies Record<Section, string>

/** What a section is called on a laptop. `reads`: this person will read the plan back and sign it. */
export function nameOfSection(section: Section, conference: Conference, reads: boolean): string {
  switch (section) {
    case 'stage':
    case 'map':
      return roomWords.sections.map
    case 'since':
      return roomWords.sections.since
    case 'dangers':
      return pluralsOf(conference.labels).statements
    case 'scaling':
      return roomWords.sections.scaling
    case 'decision':
      return roomWords.sections.decision
    case 'voices':
      return sayVoices(conference.children)
    case 'people':
      return roomWords.sections.people
    case 'plan':
      return reads ? roomWords.sections.readBack : roomWords.sections.plan
    case 'papers':
      return roomWords.sections.papers
    default:
      return section satisfies never
  }
}

/** `Poppy and Reece say`; a long list of names would fill the rail. */
function sayVoices(children: Conference['children']): string {
  if (children.length > MOST_NAMES) return roomWords.whatChildrenSay
  const names = sayFirstNames(children)
  return children.length > 1 ? roomWords.childrenSay(names) : roomWords.childSays(names)
}

const MOST_NAMES = 3

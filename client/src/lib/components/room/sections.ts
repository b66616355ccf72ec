import type { Conference } from '@samepage/shared'
import { sayFirstNames } from '#lib/plain.ts'

/** The parts of a conference somebody can look at. `people` stands on its own on a phone only. */
export type Section = 'map' | 'dangers' | 'voices' | 'people' | 'plan'

const AT: readonly Section[] = ['map', 'dangers', 'voices', 'people']

/** Which section an address shows; words we do not know show the map. */
export function sectionAt(url: Readonly<{ pathname: string; searchParams: Pick<URLSearchParams, 'get'> }>): Section {
  if (/\/plan\/?$/.test(url.pathname)) return 'plan'
  return AT.find((section) => section === url.searchParams.get('at')) ?? 'map'
}

/** Where each section is, so that Back works and a link can be kept: `resolve(ROUTES[section], { person })`. */
export const ROUTES = {
  map: '/seats/[person]',
  dangers: '/seats/[person]?at=dangers',
  voices: '/seats/[person]?at=voices',
  people: '/seats/[person]?at=people',
  plan: '/seats/[person]/plan'
} as const satisfies Record<Section, string>

/** What a section is called on a laptop. `reads`: this person will read the plan back and sign it. */
export function nameOfSection(section: Section, conference: Conference, reads: boolean): string {
  switch (section) {
    case 'map':
      return 'The map'
    case 'dangers':
      return `${conference.labels.statement}s`
    case 'voices':
      return sayVoices(conference.children)
    case 'people':
      return 'Who is here'
    case 'plan':
      return reads ? 'Read it back' : 'The plan'
    default:
      return section satisfies never
  }
}

/** `Poppy and Reece say`; a long list of names would fill the rail. */
function sayVoices(children: Conference['children']): string {
  if (children.length > MOST_NAMES) return 'What the children say'
  return `${sayFirstNames(children)} ${children.length > 1 ? 'say' : 'says'}`
}

const MOST_NAMES = 3

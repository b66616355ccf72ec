import type { ConferencePage } from '#lib/conference.svelte.ts'

/** Which decisions this screen has looked at. `at`: as `decidedAt` said then; null before the page has come. */
class Looked {
  at = $state<string | null>(null)
}

const kept = new WeakMap<ConferencePage, Looked>()

export function lookedOn(page: ConferencePage): Looked {
  const looked = kept.get(page) ?? new Looked()
  kept.set(page, looked)
  return looked
}

const stampOf = (child: string, at: string): string => `${child} ${at}`

/** Every decision that stands, as one line that changes with each. */
export const decidedAt = ({ standing }: Pick<ConferencePage, 'standing'>): string =>
  [...standing.outcome.children].map(([child, { at }]) => stampOf(child, at)).join('\n')

/** The children for whom something was decided since this screen looked. */
export const newlyDecided = (page: ConferencePage): string[] => {
  const { at } = lookedOn(page)
  if (at === null) return []
  const seen = at.split('\n')
  return [...page.standing.outcome.children]
    .filter(([child, decided]) => !seen.includes(stampOf(child, decided.at)))
    .map(([child]) => child)
}

import type { PersonId, TalkShared } from '@samepage/shared'
import type en from '#lib/say/en/desk.ts'

/** Before this there is nothing to say: a welcome is the chair's own. */
const SOONEST_S = 5 * 60
/** A family that has had less than this part of the talk may want to be asked. */
const LITTLE = 1 / 4
const MUCH = 1 / 2

const minutes = (seconds: number): number => Math.round(seconds / 60)

/**
 * What a chair may want to know of how turns are shared, in words and with what could be done; empty when there is nothing to say. It blames
 * nobody and counts for nothing. name: what somebody is called.
 */
export function hintFor(
  { all, sinceFamily, family, most, unheard }: TalkShared,
  name: (person: PersonId) => string,
  say: typeof en.hint
): string {
  const sayMinutes = (seconds: number): string => say.minutes(minutes(seconds))
  if (all < SOONEST_S) return ''
  // The family’s share is of what was said since they came; before they have been here for a while there is none to speak of.
  if (sinceFamily >= SOONEST_S && family === 0) return say.familyNotYet(sayMinutes(sinceFamily))
  if (sinceFamily >= SOONEST_S && family < sinceFamily * LITTLE) {
    const little = minutes(family)
    return little === 0 ? say.familyUnderOne(sayMinutes(sinceFamily)) : say.familyLittle(little, sayMinutes(sinceFamily))
  }
  const [quiet] = unheard
  if (quiet) return say.quiet(name(quiet))
  if (most && most.seconds > all * MUCH) return say.most(name(most.person), minutes(most.seconds), sayMinutes(all))
  return ''
}

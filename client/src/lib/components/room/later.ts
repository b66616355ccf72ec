// Parts of a conference's page that are not on the first screen, and what only whoever leads or writes for all has: each is loaded on its own, so
// that a slow phone shows the page soon. They are fetched once the page stands, while nothing else happens: without a network they are there.

import { settled } from '#lib/say/language.svelte.ts'

const AGAIN_MS = 1_500

/** Fetches a part whenever it is asked for, and tries again until it is there: a connection that is lost comes back. */
export const part =
  <Part>(load: () => Promise<Part>) =>
  async (): Promise<Part> => {
    for (;;) {
      try {
        const loaded = await load()
        await settled() // nobody sees it in two languages one after the other
        return loaded
      } catch {
        await new Promise((done) => setTimeout(done, AGAIN_MS))
      }
    }
  }

export const laterParts = {
  dangers: part(() => import('#lib/components/thread/ThreadsView.svelte')),
  scaling: part(() => import('#lib/components/scaling/ScalingView.svelte')),
  decision: part(() => import('#lib/components/decision/DecisionView.svelte')),
  lookingBack: part(() => import('#lib/components/review/LookingBackView.svelte')),
  voices: part(() => import('#lib/components/voice/VoicesView.svelte')),
  people: part(() => import('./WhoIsHere.svelte')),
  welcome: part(() => import('#lib/components/agenda/WelcomeWork.svelte')),
  ending: part(() => import('#lib/components/decision/EndingView.svelte')),
  decided: part(() => import('#lib/components/decision/DecisionLine.svelte')),
  companion: part(() => import('#lib/components/companion/PlainWords.svelte')),
  printed: part(() => import('#lib/components/plan/PrintedPage.svelte')),
  lobby: part(() => import('#lib/components/lobby/LobbyPage.svelte')),
  away: part(() => import('#lib/components/lobby/AwayPage.svelte')),
  gone: part(() => import('#lib/components/lobby/GonePage.svelte'))
} as const

export const leadersParts = {
  agenda: part(() => import('#lib/components/agenda/RunTheRoom.svelte')),
  door: part(() => import('#lib/components/door/AtTheDoor.svelte')),
  coming: part(() => import('./ComingMenu.svelte')),
  phone: part(() => import('#lib/components/turns/OnThePhone.svelte')),
  removal: part(() => import('#lib/components/removal/RemovalSheet.svelte')),
  quorum: part(() => import('#lib/components/attendance/QuorumLight.svelte')),
  pauses: part(() => import('#lib/components/turns/PauseCards.svelte')),
  warnings: part(() => import('#lib/components/door/DoorWarnings.svelte')),
  blank: part(() => import('./BlankKey.svelte')),
  turns: part(() => import('#lib/components/turns/TurnsDesk.svelte')),
  wall: part(() => import('./WallControl.svelte'))
} as const

const AFTER_MS = 5_000 // on a slow line the words of the page come first

/** Fetches parts before anybody asks for them. onbegin: for what is shown by itself from then on. */
export function fetchSoon(parts: readonly (() => Promise<unknown>)[], onbegin: () => void): () => void {
  const timer = setTimeout(() => {
    parts.forEach((fetch) => void fetch())
    onbegin()
  }, AFTER_MS)
  return () => clearTimeout(timer)
}

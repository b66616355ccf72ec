import type { PersonId } from '@samepage/shared'
import { api, sayWhy } from '#lib/api.ts'
import type { ConferencePage } from '#lib/conference.svelte.ts'

type Seen = Pick<ConferencePage, 'you'>

/** Says to the chair alone that somebody at this screen needs a break. True, or the sentence to show. */
export async function askPause(page: Seen, person: PersonId): Promise<true | string> {
  try {
    await api.post(`/api/seats/${page.you.id}/pause`, { person })
    return true
  } catch (thrown) {
    return sayWhy(thrown)
  }
}

import type { TendAsk } from '@samepage/shared'
import { api, sayWhy } from '#lib/api.ts'
import type { ConferencePage } from '#lib/conference.svelte.ts'

type Seen = Pick<ConferencePage, 'you'>

/** One act of whoever tends the door. True, or the sentence to show. */
export async function tend(page: Seen, ask: TendAsk): Promise<true | string> {
  try {
    await api.post(`/api/seats/${page.you.id}/door`, ask)
    return true
  } catch (thrown) {
    return sayWhy(thrown)
  }
}

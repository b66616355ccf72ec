import type { ConferenceList } from '@samepage/shared'
import { api } from '#lib/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  await parent() // first the door: whoever is not signed in is shown the way there, not told no
  return api.get<ConferenceList>('/api/conferences')
}

import type { ConferenceKnown } from '@samepage/shared'
import { api } from '#lib/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, parent }) => {
  await parent()
  return api.get<ConferenceKnown>(`/api/conferences/${encodeURIComponent(params.conference)}`)
}

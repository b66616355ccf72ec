import type { ConferenceKnown, CouncilKnown } from '@samepage/shared'
import { api } from '#lib/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, parent }) => {
  await parent()
  const [known, council] = await Promise.all([
    api.get<ConferenceKnown>(`/api/conferences/${encodeURIComponent(params.conference)}`),
    api.get<CouncilKnown>('/api/council')
  ])
  return { ...known, council }
}

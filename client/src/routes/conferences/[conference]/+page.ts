import type { ConferenceKnown, CouncilKnown, FamilyLine } from '@samepage/shared'
import { api } from '#lib/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ params, parent }) => {
  await parent()
  const path = `/api/conferences/${encodeURIComponent(params.conference)}`
  const [known, council, family] = await Promise.all([
    api.get<ConferenceKnown>(path),
    api.get<CouncilKnown>('/api/council'),
    api.get<FamilyLine>(`${path}/family`)
  ])
  return { ...known, council, family: family.conferences }
}

import type { ConferenceList } from '@samepage/shared'
import { api } from '#lib/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  const { staff } = await parent() // first the door: whoever is not signed in is shown the way there, not told no
  // Nothing real is opened to an account that is not safe yet, and an auditor reads the trail and no conference.
  if (!staff.secure || staff.role === 'auditor') return { conferences: [] }
  return api.get<ConferenceList>('/api/conferences')
}

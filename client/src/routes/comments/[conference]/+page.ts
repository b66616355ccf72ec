import type { CommentsKnown } from '@samepage/shared'
import { api } from '#lib/api.ts'
import { staffOrSignIn } from '#lib/staff-door.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ url, params }) => {
  await staffOrSignIn(url)
  return { known: await api.get<CommentsKnown>(`/api/comments/${encodeURIComponent(params.conference)}`) }
}

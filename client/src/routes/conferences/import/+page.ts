import type { CouncilKnown } from '@samepage/shared'
import { redirect } from '@sveltejs/kit'
import { resolve } from '$app/paths'
import { api } from '#lib/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  const { staff } = await parent()
  if (!staff.secure || staff.role === 'auditor') redirect(307, resolve('/conferences')) // there it says what is missing
  return { council: await api.get<CouncilKnown>('/api/council') }
}

import type { ReleaseBoard } from '@samepage/shared'
import { redirect } from '@sveltejs/kit'
import { resolve } from '$app/paths'
import { api } from '#lib/api.ts'
import { staffOrSignIn } from '#lib/staff-door.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ url }) => {
  const me = await staffOrSignIn(url)
  if (me.role !== 'administrator' || !me.secure) redirect(307, resolve('/conferences'))
  return { board: await api.get<ReleaseBoard>('/api/release') }
}

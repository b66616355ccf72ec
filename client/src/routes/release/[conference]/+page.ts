import type { ReleaseSeen } from '@samepage/shared'
import { redirect } from '@sveltejs/kit'
import { resolve } from '$app/paths'
import { api } from '#lib/api.ts'
import { staffOrSignIn } from '#lib/staff-door.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ url, params }) => {
  const me = await staffOrSignIn(url)
  if (me.role !== 'administrator' || !me.secure) redirect(307, resolve('/conferences'))
  return { seen: await api.get<ReleaseSeen>(`/api/release/${encodeURIComponent(params.conference)}`) }
}

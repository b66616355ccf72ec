import { redirect } from '@sveltejs/kit'
import { resolve } from '$app/paths'
import { staffOrSignIn } from '#lib/staff-door.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ url }) => {
  const me = await staffOrSignIn(url)
  if (me.role !== 'administrator' || !me.secure) redirect(307, resolve('/conferences'))
}

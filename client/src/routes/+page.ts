import type { House } from '@samepage/shared'
import { redirect } from '@sveltejs/kit'
import { resolve } from '$app/paths'
import { api } from '#lib/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async () => {
  const house = await api.get<House>('/api/house')
  if (house.staff) redirect(307, resolve('/conferences'))
  return { house }
}

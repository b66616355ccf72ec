import type { House } from '@samepage/shared'
import { redirect } from '@sveltejs/kit'
import { resolve } from '$app/paths'
import { api } from '#lib/api.ts'
import type { LayoutLoad } from './$types'

/** Everything below is for members of staff. The server asks again at every request; this only shows the way to the door. */
export const load: LayoutLoad = async () => {
  const { staff } = await api.get<House>('/api/house')
  if (!staff) redirect(307, resolve('/sign-in'))
  return { staff }
}

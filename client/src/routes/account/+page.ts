import type { Devices } from '@samepage/shared'
import { api } from '#lib/api.ts'
import { staffOrSignIn } from '#lib/staff-door.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ url }) => {
  const me = await staffOrSignIn(url)
  return { me, ...(await api.get<Devices>('/api/me/devices')) }
}

import type { House } from '@samepage/shared'
import { api } from '#lib/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async () => {
  const { directory } = await api.get<House>('/api/house')
  return { directory }
}

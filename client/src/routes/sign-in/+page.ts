import type { House } from '@samepage/shared'
import { isRefusalCode, Refusal } from '@samepage/shared'
import { api } from '#lib/api.ts'
import { pageToReturnTo } from '#lib/staff-door.ts'
import type { PageLoad } from './$types'

/** `said`: why the council's own sign-in came back with a no. */
export const load: PageLoad = async ({ url }) => {
  const { directory } = await api.get<House>('/api/house')
  const code = url.searchParams.get('said')
  return { directory, said: isRefusalCode(code) ? new Refusal(code).say : '', returnTo: pageToReturnTo(url.searchParams.get('returnTo')) }
}

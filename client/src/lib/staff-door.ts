import type { House, Me } from '@samepage/shared'
import { redirect } from '@sveltejs/kit'
import { resolve } from '$app/paths'
import { api } from './api.ts'

/** Whoever is signed in, or the way to the door and back. The server asks again at every request; this only shows the way. */
export async function staffOrSignIn(url: URL): Promise<Me> {
  const { staff } = await api.get<House>('/api/house')
  if (!staff) redirect(307, `${resolve('/sign-in')}?returnTo=${encodeURIComponent(url.pathname)}`)
  rememberMe(staff)
  return staff
}

let me: Pick<Me, 'id' | 'name'> | null = null

/** Who is signed in here, so that the sheet that signs in again in place knows whom it is asking. In this tab's memory alone. */
export const rememberMe = ({ id, name }: Pick<Me, 'id' | 'name'>): void => void (me = { id, name })
export const rememberedMe = (): Pick<Me, 'id' | 'name'> | null => me

/** A page of ours to go on to; anything else is the list of conferences. */
export function pageToReturnTo(asked: string | null): string {
  const page = URL.parse(asked ?? '', location.origin)
  return asked?.startsWith('/') && page?.origin === location.origin && !page.pathname.startsWith('/sign-in')
    ? page.pathname + page.search
    : resolve('/conferences')
}

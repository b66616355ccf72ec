import { redirect } from '@sveltejs/kit'
import { personIn } from '@samepage/shared'
import { resolve } from '$app/paths'
import { openSeat } from '#lib/open-seat.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ params }) => {
  const asked = await openSeat(params.person)
  // The wall is nobody's seat: its key opens the wall and nothing else.
  if (asked.seat && personIn(asked.seat.conference, asked.seat.you)?.role === 'wall') {
    redirect(307, resolve('/wall/[person]', { person: params.person }))
  }
  return asked
}

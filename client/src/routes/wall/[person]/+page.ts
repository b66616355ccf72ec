import { openSeat } from '#lib/open-seat.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = ({ params }) => openSeat(params.person)

import { staffOrSignIn } from '#lib/staff-door.ts'
import type { LayoutLoad } from './$types'

/** Everything below is for members of staff. The server asks again at every request; this only shows the way to the door. */
export const load: LayoutLoad = async ({ url }) => ({ staff: await staffOrSignIn(url) })

import { staffOrSignIn } from '#lib/staff-door.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ url }) => ({ me: await staffOrSignIn(url) })

import type { Role } from '@samepage/shared'
import { readAloud } from '#lib/read-aloud.svelte.ts'

/** For whom somebody else in the room at home may be a danger. */
const LEAVERS: readonly Role[] = ['family', 'child', 'network', 'supporter']
export const mayNeedToLeave = (role: Role): boolean => LEAVERS.includes(role)

/** A file of its own: nothing of Same Page is loaded for it, neither its name nor its picture. */
const SOMEWHERE_ELSE = '/weather.html'

/** Puts something ordinary in the place of this page, in the history too. forget: what empties this page first. */
export function leaveQuickly(forget: () => void): void {
  readAloud.stop()
  forget()
  document.body.replaceChildren()
  document.title = 'Weather'
  location.replace(SOMEWHERE_ELSE)
}

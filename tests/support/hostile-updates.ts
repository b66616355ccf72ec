import { UNREADABLE } from './hostile-bytes.ts'
import { FOREIGN } from './hostile-claims.ts'
import { OUT_OF_ORDER } from './hostile-order.ts'
import type { Hostile } from './hostile-page.ts'
import { TOO_MUCH } from './hostile-room.ts'
import { OUT_OF_PLACE, REPLACED, STRIKING } from './hostile-shape.ts'

/** Every hostile update we know of, in groups by what is wrong with it. Each works on any page: in this process, and on a running server. */
export const HOSTILE: Record<string, Hostile> = {
  'what nobody can read': UNREADABLE,
  'what is somebody else’s, or not here yet': FOREIGN,
  'things where the page has no place for them': OUT_OF_PLACE,
  'things put in place of what others wrote, or deleted whole': REPLACED,
  'striking through': STRIKING,
  'letters in an order that cannot be': OUT_OF_ORDER,
  'values, letters and room': TOO_MUCH
}

import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Sealer } from '../sealing/seal.ts'
import type { Directory } from '../directory.ts'
import type { Bound } from './bound.ts'
import { comfortsIn } from './comforts.ts'
import { conferencesIn } from './conferences.ts'
import { councilIn } from './council.ts'
import type { Database } from './database.ts'
import { documentsIn } from './documents.ts'
import { forgetIn } from './forget.ts'
import { keysIn } from './keys.ts'
import { releasesIn } from './releases.ts'
import { staffIn } from './staff.ts'

/** `house` seals what belongs to staff, `keys` what belongs to families. */
export const directoryIn = (db: Database, house: Sealer, keys: ConferenceKeys, bound: Bound): Directory => ({
  ...staffIn(db, house),
  ...councilIn(db, house),
  ...conferencesIn(db, keys, bound),
  ...documentsIn(keys, bound),
  ...comfortsIn(keys, bound),
  ...releasesIn(db, keys, bound),
  ...keysIn(db),
  ...forgetIn(db, keys)
})

import type { DatabaseSync } from 'node:sqlite'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Sealer } from '../sealing/seal.ts'
import type { Directory } from '../directory.ts'
import { comfortsIn } from './comforts.ts'
import { conferencesIn } from './conferences.ts'
import { councilIn } from './council.ts'
import { documentsIn } from './documents.ts'
import { forgetIn } from './forget.ts'
import { keysIn } from './keys.ts'
import { releasesIn } from './releases.ts'
import { staffIn } from './staff.ts'
import type { WriteAheadLog } from './write-ahead-log.ts'

/** `house` seals what belongs to staff, `keys` what belongs to families. */
export const directoryIn = (db: DatabaseSync, house: Sealer, keys: ConferenceKeys, log: WriteAheadLog): Directory => ({
  ...staffIn(db, house),
  ...councilIn(db, house),
  ...conferencesIn(db, keys),
  ...documentsIn(db, keys),
  ...comfortsIn(db, keys),
  ...releasesIn(db, keys),
  ...keysIn(db),
  ...forgetIn(db, keys, log)
})

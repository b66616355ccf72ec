import type { DatabaseSync } from 'node:sqlite'
import type { Directory } from '../storage.ts'
import { conferencesIn } from './conferences.ts'
import { keysIn } from './keys.ts'
import { staffIn } from './staff.ts'

export const directoryIn = (db: DatabaseSync): Directory => ({ ...staffIn(db), ...conferencesIn(db), ...keysIn(db) })

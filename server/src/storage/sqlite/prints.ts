import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Prints } from '../storage.ts'
import { saved } from './transact.ts'

export function printsIn(db: DatabaseSync): Prints {
  const keep = db.prepare('INSERT INTO print (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING')
  const find = db.prepare('SELECT bytes FROM print WHERE sha256 = ?')

  return {
    async keep(sha256, bytes) {
      saved(() => keep.run(sha256, bytes))
    },
    async find(sha256) {
      const row = find.get(sha256) as { bytes: Uint8Array } | undefined
      if (!row) return null
      // R22: a disk that changed a signed plan must not hand it to anybody as the one that was signed.
      if (createHash('sha256').update(row.bytes).digest('hex') !== sha256) throw new Error(`print ${sha256} is damaged`)
      return row.bytes
    }
  }
}

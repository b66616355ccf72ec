import type { DatabaseSync } from 'node:sqlite'
import type { Directory, Key } from '../storage.ts'
import { saved } from './transact.ts'

type KeyPart = Pick<Directory, 'addKey' | 'key' | 'endKey' | 'endKeysOf'>

export function keysIn(db: DatabaseSync): KeyPart {
  const add = db.prepare('INSERT INTO key (hash, opens, whose, until, ended) VALUES (:hash, :opens, :whose, :until, :ended)')
  const find = db.prepare('SELECT hash, opens, whose, until, ended FROM key WHERE hash = ?')
  const end = db.prepare('UPDATE key SET ended = 1 WHERE hash = ? AND ended = 0')
  const endAll = db.prepare('UPDATE key SET ended = 1 WHERE opens = ? AND whose = ? AND ended = 0')

  return {
    async addKey({ hash, opens, whose, until, ended }) {
      saved(() => add.run({ hash, opens, whose, until, ended: ended ? 1 : 0 }))
    },
    async key(hash) {
      const row = find.get(hash) as (Omit<Key, 'ended'> & { ended: 0 | 1 }) | undefined
      return row ? { ...row, ended: row.ended === 1 } : null
    },
    async endKey(hash) {
      return saved(() => end.run(hash)).changes === 1
    },
    async endKeysOf(opens, whose) {
      saved(() => endAll.run(opens, whose))
    }
  }
}

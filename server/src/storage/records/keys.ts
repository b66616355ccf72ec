import type { Directory, Key } from '../directory.ts'

/** What every directory does with keys. */
export type KeyPart = Pick<
  Directory,
  | 'addKey'
  | 'key'
  | 'exchangeKey'
  | 'turnKey'
  | 'touchKey'
  | 'endKey'
  | 'endKeyWithId'
  | 'keysWithIds'
  | 'endKeysOf'
  | 'keysOf'
  | 'endKeysOfStaff'
>

export const rowOf = ({ id, hash, opens, whose, until, ended, admitted, staff, usedAt, provedAt }: Key) => ({
  id,
  hash,
  opens,
  whose,
  until,
  ended: ended ? 1 : 0,
  admitted: admitted ? 1 : 0,
  staff,
  usedAt,
  provedAt
})

export function keyFrom(found: unknown): Key {
  const row = found as Omit<Key, 'ended' | 'admitted'> & { ended: 0 | 1; admitted: 0 | 1 }
  return { ...row, ended: row.ended === 1, admitted: row.admitted === 1 }
}

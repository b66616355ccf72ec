import type { DatabaseSync } from 'node:sqlite'
import { Refusal } from '@samepage/shared'
import { openRow, rowOf, type StaffRow } from '../records/staff.ts'
import type { Sealer } from '../sealing/seal.ts'
import { signInName } from '../sign-in-name.ts'
import type { Directory, Staff } from '../directory.ts'
import { transact } from './transact.ts'

type StaffPart = Pick<
  Directory,
  'addStaff' | 'saveStaff' | 'staffNamed' | 'staffWithPasskey' | 'staffInDirectory' | 'staff' | 'allStaff' | 'hasStaff'
>

const SELECT = 'SELECT id, name, role, active, passphrase, totp, totp_step AS totpStep, recovery, passkeys, directory FROM staff'

const ADD = `
  INSERT INTO staff (id, name, signs_in_as, role, active, passphrase, totp, totp_step, recovery, passkeys, directory)
  VALUES (:id, :name, :signsInAs, :role, :active, :passphrase, :totp, :totpStep, :recovery, :passkeys, :directory)`

const SAVE = `
  UPDATE staff SET name = :name, signs_in_as = :signsInAs, role = :role, active = :active, passphrase = :passphrase, totp = :totp,
    totp_step = :totpStep, recovery = :recovery, passkeys = :passkeys, directory = :directory
  WHERE id = :id`

const WITH_PASSKEY = `${SELECT} WHERE EXISTS (SELECT 1 FROM json_each(passkeys) WHERE value ->> 'id' = ?)`

/** The accounts. `house` seals what would let somebody sign in as another. */
export function staffIn(db: DatabaseSync, house: Sealer): StaffPart {
  const add = db.prepare(ADD)
  const save = db.prepare(SAVE)
  const taken = db.prepare('SELECT 1 FROM staff WHERE signs_in_as = ? AND id <> ?')
  const named = db.prepare(`${SELECT} WHERE signs_in_as = ?`)
  const withPasskey = db.prepare(WITH_PASSKEY)
  const inDirectory = db.prepare(`${SELECT} WHERE directory = ? AND directory <> ''`)
  const byId = db.prepare(`${SELECT} WHERE id = ?`)
  const all = db.prepare(`${SELECT} ORDER BY signs_in_as`)
  const any = db.prepare('SELECT 1 FROM staff LIMIT 1')
  const staffFrom = (row: unknown): Staff | null => (row ? openRow(row as StaffRow, house) : null)

  return {
    async addStaff(staff) {
      transact(db, () => {
        if (taken.get(signInName(staff.name), staff.id)) throw new Refusal('name-taken')
        add.run(rowOf(staff, house))
      })
    },
    async saveStaff(staff) {
      transact(db, () => {
        if (taken.get(signInName(staff.name), staff.id)) throw new Refusal('name-taken')
        if (save.run(rowOf(staff, house)).changes === 0) throw new Error(`there is no member of staff ${staff.id}`)
      })
    },
    async staffNamed(name) {
      return staffFrom(named.get(signInName(name)))
    },
    async staffWithPasskey(id) {
      return staffFrom(withPasskey.get(id))
    },
    async staffInDirectory(directory) {
      return staffFrom(inDirectory.get(directory))
    },
    async staff(id) {
      return staffFrom(byId.get(id))
    },
    async allStaff() {
      return all.all().map((row) => openRow(row as unknown as StaffRow, house))
    },
    async hasStaff() {
      return any.get() !== undefined
    }
  }
}

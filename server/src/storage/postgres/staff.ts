import { Refusal } from '@samepage/shared'
import { openRow, rowOf, type StaffRow } from '../records/staff.ts'
import type { Sealer } from '../sealing/seal.ts'
import { signInName } from '../sign-in-name.ts'
import type { Directory, Staff } from '../directory.ts'
import type { Database } from './database.ts'
import { isTaken } from './faults.ts'

type StaffPart = Pick<
  Directory,
  'addStaff' | 'saveStaff' | 'staffNamed' | 'staffWithPasskey' | 'staffInDirectory' | 'staff' | 'allStaff' | 'hasStaff'
>

const SELECT = 'SELECT id, name, role, active, passphrase, totp, totp_step AS "totpStep", recovery, passkeys, directory FROM staff'

const ADD = `
  INSERT INTO staff (id, name, signs_in_as, role, active, passphrase, totp, totp_step, recovery, passkeys, directory)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`

const SAVE = `
  UPDATE staff SET name = $2, signs_in_as = $3, role = $4, active = $5, passphrase = $6, totp = $7, totp_step = $8, recovery = $9,
    passkeys = $10, directory = $11
  WHERE id = $1`

const WITH_PASSKEY = `${SELECT} WHERE EXISTS (SELECT 1 FROM jsonb_array_elements(passkeys::jsonb) AS passkey WHERE passkey ->> 'id' = $1)`

/** The accounts. `house` seals what would let somebody sign in as another. */
export function staffIn(db: Database, house: Sealer): StaffPart {
  const find = async (where: string, value: string): Promise<Staff | null> => {
    const row = await db.row<StaffRow>(where, [value])
    return row && openRow(row, house)
  }

  return {
    async addStaff(staff) {
      await db.run(ADD, valuesOf(staff, house)).catch(refuseTaken)
    },
    async saveStaff(staff) {
      const saved = await db.run(SAVE, valuesOf(staff, house)).catch(refuseTaken)
      if (saved === 0) throw new Error(`there is no member of staff ${staff.id}`)
    },
    staffNamed: (name) => find(`${SELECT} WHERE signs_in_as = $1`, signInName(name)),
    staffWithPasskey: (id) => find(WITH_PASSKEY, id),
    staffInDirectory: (directory) => find(`${SELECT} WHERE directory = $1 AND directory <> ''`, directory),
    staff: (id) => find(`${SELECT} WHERE id = $1`, id),
    async allStaff() {
      return (await db.rows<StaffRow>(`${SELECT} ORDER BY signs_in_as`)).map((row) => openRow(row, house))
    },
    async hasStaff() {
      return (await db.row('SELECT 1 FROM staff LIMIT 1')) !== null
    }
  }
}

function valuesOf(staff: Staff, house: Sealer): unknown[] {
  const row = rowOf(staff, house)
  const { id, name, signsInAs, role, active, passphrase, totp, totpStep, recovery, passkeys, directory } = row
  return [id, name, signsInAs, role, active, passphrase, totp, totpStep, recovery, passkeys, directory]
}

function refuseTaken(fault: unknown): never {
  throw isTaken(fault, 'staff_signs_in_as_key') ? new Refusal('name-taken') : fault
}

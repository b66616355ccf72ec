import type { Sealer } from '../sealing/seal.ts'
import { signInName } from '../sign-in-name.ts'
import type { Staff, StaffId } from '../directory.ts'

/** A member of staff as a table has them. */
export interface StaffRow extends Omit<Staff, 'active' | 'totp' | 'recovery' | 'passkeys'> {
  active: 0 | 1
  totp: Uint8Array | null
  recovery: string
  passkeys: string
}

const purpose = (id: StaffId): string[] => ['totp', id]

export function rowOf({ id, name, role, active, passphrase, totp, totpStep, recovery, passkeys, directory }: Staff, house: Sealer) {
  return {
    id,
    name,
    signsInAs: signInName(name),
    role,
    active: active ? 1 : 0,
    passphrase,
    totp: totp ? house.seal(purpose(id), Buffer.from(totp)) : null,
    totpStep,
    recovery: JSON.stringify(recovery),
    passkeys: JSON.stringify(passkeys),
    directory
  }
}

export function openRow(row: StaffRow, house: Sealer): Staff {
  return {
    ...row,
    active: row.active === 1,
    totp: row.totp ? Buffer.from(house.unseal(purpose(row.id), row.totp)).toString() : '',
    recovery: JSON.parse(row.recovery) as Staff['recovery'],
    passkeys: JSON.parse(row.passkeys) as Staff['passkeys']
  }
}

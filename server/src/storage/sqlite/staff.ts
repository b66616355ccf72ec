import type { DatabaseSync } from 'node:sqlite'
import { Refusal } from '@samepage/shared'
import { signInName } from '../sign-in-name.ts'
import type { Directory, Staff } from '../storage.ts'
import { saved } from './transact.ts'

type StaffPart = Pick<Directory, 'addStaff' | 'staffNamed' | 'staff' | 'hasStaff'>

export function staffIn(db: DatabaseSync): StaffPart {
  const add = db.prepare(`
    INSERT INTO staff (id, name, signs_in_as, passphrase) VALUES (:id, :name, :signsInAs, :passphrase)
    ON CONFLICT (signs_in_as) DO NOTHING`)
  const named = db.prepare('SELECT id, name, passphrase FROM staff WHERE signs_in_as = ?')
  const byId = db.prepare('SELECT id, name, passphrase FROM staff WHERE id = ?')
  const any = db.prepare('SELECT 1 FROM staff LIMIT 1')

  return {
    async addStaff({ id, name, passphrase }) {
      const { changes } = saved(() => add.run({ id, name, signsInAs: signInName(name), passphrase }))
      if (changes === 0) throw new Refusal('name-taken')
    },
    async staffNamed(name) {
      return staffFrom(named.get(signInName(name)))
    },
    async staff(id) {
      return staffFrom(byId.get(id))
    },
    async hasStaff() {
      return any.get() !== undefined
    }
  }
}

const staffFrom = (row: unknown): Staff | null => (row ? { ...(row as Staff) } : null)

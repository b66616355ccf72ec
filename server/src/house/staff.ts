import { hash, verify } from '@node-rs/argon2'
import { Refusal, tidyLine } from '@samepage/shared'
import type { Directory, Staff, StaffId } from '../storage/storage.ts'
import type { Keys } from './keys.ts'

// argon2id with OWASP's first choice of cost (Password Storage Cheat Sheet): 19 MiB, 2 passes, 1 lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Checked when nobody has that name, so that a wrong name takes as long as a wrong passphrase. */
const NOBODY = hash('nobody signs in with this', COST)

/** The accounts of staff. */
export class StaffDesk {
  readonly #directory: Directory
  readonly #keys: Keys

  constructor(directory: Directory, keys: Keys) {
    this.#directory = directory
    this.#keys = keys
  }

  /** Makes an account with a one-time link. The link is used up first: two browsers at once make one account. */
  async setUp(secret: string, name: string, passphrase: string): Promise<{ staff: Staff; key: string }> {
    const invitation = await this.#keys.try(secret, 'set-up')
    if (!invitation) throw new Refusal('link-unknown')
    const staff = { id: crypto.randomUUID() as string as StaffId, name: tidyLine(name), passphrase: await hash(passphrase, COST) }
    if (!staff.name) throw new Refusal('not-understood', 'no name')
    if (await this.#directory.staffNamed(staff.name)) throw new Refusal('name-taken')
    if (invitation.ended || !(await this.#keys.end(secret))) throw new Refusal('link-replaced')
    const isFirst = !(await this.#directory.hasStaff())
    await this.#directory.addStaff(staff)
    if (isFirst) await this.#keys.endSetUps() // the terminal may have printed others
    return { staff, key: await this.#keys.staff(staff.id) }
  }

  async signIn(name: string, passphrase: string): Promise<{ staff: Staff; key: string }> {
    const staff = await this.#directory.staffNamed(tidyLine(name))
    const known = await verify(staff?.passphrase ?? (await NOBODY), passphrase)
    if (!staff || !known) throw new Refusal('sign-in-unknown')
    return { staff, key: await this.#keys.staff(staff.id) }
  }
}

import { Refusal } from '@samepage/shared'
import type { Alone } from '../../live/alone.ts'
import type { Directory, Staff, StaffId } from '../../storage/directory.ts'

/** Changes accounts one after another: nothing is lost between reading and keeping, and numbers of an app work once even when sent twice at once. */
export class StaffRecords {
  readonly #directory: Directory
  readonly #alone: Alone

  constructor(directory: Directory, alone: Alone) {
    this.#alone = alone
    this.#directory = directory
  }

  /** Keeps what `change` makes of the account as it is now; what it throws, nothing is changed by. @throws Refusal('account-ended') */
  change(id: StaffId, change: (staff: Staff, all: readonly Staff[]) => Staff): Promise<Staff> {
    return this.#alone.run('staff', async () => {
      const staff = await this.#directory.staff(id)
      if (!staff) throw new Refusal('account-ended')
      const changed = change(staff, await this.#directory.allStaff())
      await this.#directory.saveStaff(changed)
      return changed
    })
  }
}

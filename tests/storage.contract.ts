import type { Storage } from '@samepage/server/storage/storage.ts'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { registerDirectoryContract } from './directory.contract.ts'
import { registerJournalContract } from './journal.contract.ts'

/** A place to keep things, as a test needs it. */
export interface Place {
  storage: Storage
  /** Closes it and opens what was kept. */
  reopen(): Promise<Storage>
  /** Closes it and clears everything away. */
  done(): Promise<void>
}

/** Registers everything any storage must do. A new one is finished when this passes. */
export function registerStorageContract(name: string, make: () => Promise<Place>): void {
  describe(name, () => {
    let place: Place
    beforeEach(async () => void (place = await make()))
    afterEach(() => place.done())

    registerJournalContract(() => place)
    registerDirectoryContract(() => place)
    registerPrintsContract(() => place)
  })
}

function registerPrintsContract(place: () => Place): void {
  const bytes = new TextEncoder().encode('%PDF of the Marlow plan')
  const sha256 = createHash('sha256').update(bytes).digest('hex')

  test('[R22] a signed plan is found under its SHA-256, also after a restart', async () => {
    await place().storage.prints.keep(sha256, bytes)
    await place().storage.prints.keep(sha256, bytes)
    expect(await place().storage.prints.find(sha256)).toEqual(bytes)
    expect(await (await place().reopen()).prints.find(sha256)).toEqual(bytes)
  })

  test('[R22] a plan nobody printed is not found', async () => {
    expect(await place().storage.prints.find(sha256)).toBeNull()
  })
}

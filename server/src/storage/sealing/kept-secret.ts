import { join } from 'node:path'
import { CannotOpen } from '../cannot-open.ts'
import type { KeptSecret } from '../storage.ts'
import type { InstallationKey } from './installation-key.ts'
import type { KeyFolder } from './key-folder.ts'

const SIGNING = 'signing.key'
const CONTEXT = 'signing'

/** What papers are signed with, wrapped, in a file of its own among the keys. */
export function signingIn(folder: KeyFolder, installation: InstallationKey): KeptSecret {
  return {
    async get(make) {
      const wrapped = folder.read(SIGNING) ?? folder.create(SIGNING, await installation.wrap(await make(), CONTEXT))
      if (folder.isOpenToOthers(SIGNING)) {
        const file = join(folder.path, SIGNING)
        throw new CannotOpen(`Others on this machine may read ${file}. Please close it to them (chmod 600 ${file}) and start again.`)
      }
      return installation.unwrap(wrapped, CONTEXT)
    }
  }
}

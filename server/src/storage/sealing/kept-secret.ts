import { join } from 'node:path'
import { CannotOpen } from '../cannot-open.ts'
import type { KeptSecret } from '../installation.ts'
import type { InstallationKey } from './installation-key.ts'
import type { KeyFolder } from './key-folder.ts'

/** One secret of the installation, wrapped, in a file of its own among the keys. name: `signing` is kept in `signing.key`. */
export function secretIn(folder: KeyFolder, installation: InstallationKey, name: 'signing' | 'marks'): KeptSecret {
  const file = `${name}.key`
  return {
    async get(make) {
      const wrapped = folder.read(file) ?? folder.create(file, await installation.wrap(await make(), name))
      if (folder.isOpenToOthers(file)) {
        const path = join(folder.path, file)
        throw new CannotOpen(`Others on this machine may read ${path}. Please close it to them (chmod 600 ${path}) and start again.`)
      }
      return installation.unwrap(wrapped, name)
    }
  }
}

import { join } from 'node:path'
import { CannotOpen } from '../cannot-open.ts'
import type { KeyFolder } from './key-folder.ts'
import { newKey, Sealer } from './seal.ts'

/**
 * The key above all others. It wraps keys and nothing else, so that it can stay in a machine made for keys (a KMS or an HSM).
 * `context` says what a key is for; one wrapped for something else does not come back.
 */
export interface InstallationKey {
  wrap(key: Uint8Array, context: string): Promise<Uint8Array>
  /** @throws Damaged, or the KMS's own no */
  unwrap(wrapped: Uint8Array, context: string): Promise<Uint8Array>
}

const FILE = 'installation.key'

/**
 * The installation's key in a file of its own. A new one is made only where nothing was ever sealed.
 * @param sealed  something is kept that only the existing key opens
 * @throws CannotOpen when it is missing, or others may read it
 */
export function keyInFile(folder: KeyFolder, sealed: boolean): InstallationKey {
  const file = join(folder.path, FILE)
  const kept = folder.read(FILE)
  if (!kept && (sealed || folder.names('conferences').length > 0)) {
    throw new CannotOpen(
      `The key that opens what is kept is missing: there is no ${file}. Please put it back from where it is kept safe. Nothing was changed.`
    )
  }
  const bytes = kept ?? folder.create(FILE, newKey())
  if (folder.isOpenToOthers(FILE)) {
    throw new CannotOpen(`Others on this machine may read ${file}. Please close it to them (chmod 600 ${file}) and start again.`)
  }
  if (bytes.length !== 32) throw new CannotOpen(`${file} is not a key of Same Page, or is damaged. Nothing was changed.`)
  const sealer = new Sealer(bytes)
  return {
    async wrap(key, context) {
      return sealer.seal(['wrapped', context], key)
    },
    async unwrap(wrapped, context) {
      return sealer.unseal(['wrapped', context], wrapped)
    }
  }
}

import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Witness } from '../installation.ts'
import type { InstallationKey } from './installation-key.ts'
import type { KeyFolder } from './key-folder.ts'
import { newKey } from './seal.ts'

const KEY = 'checkpoint.key'
const CONTEXT = 'checkpoint'
const WORDS = 'checkpoints.txt'
const PKCS8_ED25519 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20) // what stands before a seed. Source: RFC 8410, section 7

/** A witness who keeps its key, wrapped, and its words among the keys: whoever can change the data can change neither. */
export async function witnessIn(folder: KeyFolder, installation: InstallationKey): Promise<Witness> {
  const witness = witnessFrom(await seedIn(folder, installation))
  const file = join(folder.path, WORDS)
  return {
    ...witness,
    keep(line) {
      const handle = openSync(file, 'a', 0o600)
      try {
        writeSync(handle, `${line}\n`)
        fsyncSync(handle)
      } finally {
        closeSync(handle)
      }
    },
    kept: () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [])
  }
}

/** The part of a witness that needs no disk. seed: 32 bytes. */
export function witnessFrom(seed: Uint8Array): Pick<Witness, 'publicKey' | 'sign'> {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' })
  return {
    publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64'),
    sign: (words) => sign(null, Buffer.from(words), key).toString('base64')
  }
}

async function seedIn(folder: KeyFolder, installation: InstallationKey): Promise<Uint8Array> {
  const wrapped = folder.read(KEY)
  if (wrapped) return installation.unwrap(wrapped, CONTEXT)
  return installation.unwrap(folder.create(KEY, await installation.wrap(newKey(), CONTEXT)), CONTEXT)
}

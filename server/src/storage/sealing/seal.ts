import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes, randomFillSync } from 'node:crypto'

// AES-256-GCM with random nonces. Source: NIST SP 800-38D, 8.3: one key may seal at most 2^32 times with those. A key of a document seals once for
// each entry, head and snapshot, and no document comes near 2^32 of them; the keys above it seal far less.
const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** What a sealed thing is bound to: it opens as nothing else and nowhere else. */
export type Purpose = readonly (string | number | null)[]

/** Something that was sealed is not as it was kept. The message names the place, never what was in it. */
export class Damaged extends Error {
  /** Where: a document and a number, a conference, or a member of staff. */
  readonly where: string

  constructor(where: string, cause?: unknown) {
    super(`${where} is not as it was kept`, { cause })
    this.name = 'Damaged'
    this.where = where
  }
}

/** One key, and what can be done with it. Sealed things are nonce, words, tag. */
export class Sealer {
  readonly #key: KeyObject

  constructor(key: Uint8Array) {
    if (key.length !== KEY_BYTES) throw new Error('a key has 32 bytes')
    this.#key = createSecretKey(key)
  }

  seal(purpose: Purpose, words: Uint8Array): Buffer {
    const nonce = newNonce()
    const cipher = createCipheriv(CIPHER, this.#key, nonce, { authTagLength: TAG_BYTES })
    cipher.setAAD(bytesOf(purpose))
    return Buffer.concat([nonce, cipher.update(words), cipher.final(), cipher.getAuthTag()])
  }

  /** @throws Damaged when it was sealed with another key, for another purpose, or was changed */
  unseal(purpose: Purpose, sealed: Uint8Array): Uint8Array {
    try {
      const decipher = createDecipheriv(CIPHER, this.#key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      decipher.setAAD(bytesOf(purpose))
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
      const words = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
      return new Uint8Array(words)
    } catch (why) {
      throw new Damaged(purpose.filter((part) => typeof part === 'string').join(' '), why)
    }
  }
}

// Drawn many at a time: each is used once, and asking the system each time costs more than the sealing itself.
const nonces = Buffer.alloc(NONCE_BYTES * 256)
let nextNonce = nonces.length

function newNonce(): Buffer {
  if (nextNonce === nonces.length) {
    randomFillSync(nonces)
    nextNonce = 0
  }
  nextNonce += NONCE_BYTES
  return Buffer.from(nonces.subarray(nextNonce - NONCE_BYTES, nextNonce))
}

export const newKey = (): Buffer => randomBytes(KEY_BYTES)

/** The tag that ends something sealed: it stands for all of it. */
export const tagOf = (sealed: Uint8Array): Buffer => Buffer.from(sealed.subarray(-TAG_BYTES))

// JSON keeps the parts apart: no two purposes have the same bytes.
const bytesOf = (purpose: Purpose): Buffer => Buffer.from(JSON.stringify(purpose))

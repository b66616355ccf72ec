import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { ConferenceId } from '@samepage/shared'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const ID_BYTES = 16
const AS_TEXT = /^[\w-]{62}$/

/** The signed plan that a paper was made from. */
export interface Marked {
  conference: ConferenceId
  version: number
}

/** Where the secret is kept that marks are made with. */
interface Keeper {
  get(make: () => Promise<Uint8Array>): Promise<Uint8Array>
}

/**
 * What stands in the square on a signed paper: which plan it is of, sealed, so that it says nothing to anybody but the installation that made it.
 * The same plan and version always has the same mark (R22): its nonce is made of what it seals, and of nothing else.
 */
export class PaperMarks {
  readonly #keeper: Keeper
  #keys: Promise<{ seal: Buffer; nonce: Buffer }> | null = null

  constructor(keeper: Keeper) {
    this.#keeper = keeper
  }

  /** 62 letters, digits, - and _. @throws CannotOpen when others may read the secret */
  async of({ conference, version }: Marked): Promise<string> {
    const { seal, nonce: nonceKey } = await this.#ready()
    const words = Buffer.alloc(ID_BYTES + 2)
    words.set(Buffer.from(conference.replaceAll('-', ''), 'hex'))
    words.writeUInt16BE(version, ID_BYTES)
    const nonce = createHmac('sha256', nonceKey).update(words).digest().subarray(0, NONCE_BYTES)
    const cipher = createCipheriv(CIPHER, seal, nonce, { authTagLength: TAG_BYTES })
    return Buffer.concat([nonce, cipher.update(words), cipher.final(), cipher.getAuthTag()]).toString('base64url')
  }

  /** What a mark says; null for any that was not made here. */
  async read(mark: string): Promise<Marked | null> {
    if (!AS_TEXT.test(mark)) return null
    const { seal } = await this.#ready()
    const bytes = Buffer.from(mark, 'base64url')
    try {
      const decipher = createDecipheriv(CIPHER, seal, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
      const words = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
      const id = words.toString('hex', 0, ID_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
      return { conference: id as ConferenceId, version: words.readUInt16BE(ID_BYTES) }
    } catch {
      return null
    }
  }

  #ready(): Promise<{ seal: Buffer; nonce: Buffer }> {
    this.#keys ??= this.#keeper
      .get(() => Promise.resolve(new Uint8Array(randomBytes(32))))
      .then((secret) => ({ seal: derived(secret, 'seal'), nonce: derived(secret, 'nonce') }))
      .catch((why: unknown) => {
        this.#keys = null // the next one asks again
        throw why
      })
    return this.#keys
  }
}

const derived = (secret: Uint8Array, what: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `paper mark ${what}`, 32))

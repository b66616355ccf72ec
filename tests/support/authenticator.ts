import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** What a stranger, a broken device or a copied passkey would get wrong. */
export interface Wrongs {
  origin?: string
  rpId?: string
  challenge?: string
  /** Its owner did not show the device that it is them. */
  unverified?: boolean
  counter?: number
}

interface Options {
  challenge: string
  rp?: { id?: string }
  rpId?: string
}

const PRESENT = 0x01
const VERIFIED = 0x04
const HAS_KEY = 0x40

/** A passkey in a device, as far as a server can tell: WebAuthn level 3, section 6, with one ES256 key and no attestation. */
export class SoftwareAuthenticator {
  readonly id = randomBytes(16)
  readonly #origin: string
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  counter = 0

  /** origin: of the page that asks, such as http://localhost:4310. */
  constructor(origin: string) {
    this.#origin = origin
  }

  create(options: object, wrongs: Wrongs = {}): object {
    const asked = options as Options
    const client = this.#client('webauthn.create', asked, wrongs)
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.id.length)
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, this.#cose()])
    const authData = Buffer.concat([this.#data(asked.rp?.id ?? '', HAS_KEY, wrongs), attested])
    const attestation = Buffer.concat([
      head(5, 3),
      ...[text('fmt'), text('none'), text('attStmt'), head(5, 0), text('authData'), bytes(authData)]
    ])
    return this.#answer({ clientDataJSON: b64(client), attestationObject: b64(attestation), transports: ['internal'] })
  }

  get(options: object, wrongs: Wrongs = {}): object {
    const asked = options as Options
    const client = this.#client('webauthn.get', asked, wrongs)
    this.counter += 1
    const authenticatorData = this.#data(asked.rpId ?? '', 0, wrongs)
    const signed = Buffer.concat([authenticatorData, createHash('sha256').update(client).digest()])
    const signature = sign('sha256', signed, this.#keys.privateKey)
    return this.#answer({ clientDataJSON: b64(client), authenticatorData: b64(authenticatorData), signature: b64(signature) })
  }

  #answer(response: object): object {
    return { id: b64(this.id), rawId: b64(this.id), type: 'public-key', clientExtensionResults: {}, response }
  }

  #client(type: string, asked: Options, wrongs: Wrongs): Buffer {
    const challenge = wrongs.challenge ?? asked.challenge
    return Buffer.from(JSON.stringify({ type, challenge, origin: wrongs.origin ?? this.#origin, crossOrigin: false }))
  }

  #data(rpId: string, more: number, wrongs: Wrongs): Buffer {
    const site = createHash('sha256')
      .update(wrongs.rpId ?? rpId)
      .digest()
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(wrongs.counter ?? this.counter)
    return Buffer.concat([site, Buffer.from([PRESENT | (wrongs.unverified ? 0 : VERIFIED) | more]), counter])
  }

  /** The public key as COSE_Key (RFC 9053, section 7.1): EC2, ES256, P-256. */
  #cose(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const parts = [head(0, 1), head(0, 2), head(0, 3), head(1, 6), head(1, 0), head(0, 1)]
    return Buffer.concat([head(5, 5), ...parts, head(1, 1), bytes(unb64(x)), head(1, 2), bytes(unb64(y))])
  }
}

// CBOR (RFC 8949, section 3): a type in three bits, then a number. Type 0: a whole number, 1: a negative one, 2: bytes, 3: text, 5: a map.
function head(type: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(type << 5) | value])
  if (value < 256) return Buffer.from([(type << 5) | 24, value])
  return Buffer.from([(type << 5) | 25, value >> 8, value & 255])
}
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value])
const text = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)])
const b64 = (value: Buffer): string => value.toString('base64url')
const unb64 = (value: string): Buffer => Buffer.from(value, 'base64url')

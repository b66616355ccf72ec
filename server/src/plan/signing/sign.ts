import { CryptoKeySigner, P12Signer, PDF, type Signer } from '@libpdf/core'

export type { Signer }

/** What a paper is signed with: a key and its certificate (DER), or the council's own in a PKCS #12 file with its password. */
export type SigningKey = OwnKey | { p12: Uint8Array; password: string }
/** `key`: RSA, PKCS #8. */
export interface OwnKey {
  key: Uint8Array
  certificate: Uint8Array
}

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

/** @throws Error when the file is no PKCS #12, or the password is not its own */
export async function signerFrom(given: SigningKey): Promise<Signer> {
  if ('p12' in given) return P12Signer.create(given.p12, given.password, { buildChain: false })
  const key = await globalThis.crypto.subtle.importKey('pkcs8', new Uint8Array(given.key), RSA, false, ['sign'])
  return new CryptoKeySigner(key, given.certificate, 'RSA', 'RSASSA-PKCS1-v1_5')
}

/**
 * The paper with a signature over all of it (R66): PAdES baseline B. What was there before stays as it was, byte for byte, tags and all.
 * at: the moment it is said to be signed at, by our clock and nobody else's.
 */
export async function sign(bytes: Uint8Array, at: Date, signer: Signer): Promise<Uint8Array<ArrayBuffer>> {
  const paper = await PDF.load(bytes)
  const signed = await paper.sign({ signer, level: 'B-B', subFilter: 'ETSI.CAdES.detached', signingTime: at, fieldName: 'Signature' })
  return new Uint8Array(signed.bytes)
}

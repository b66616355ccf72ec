import { randomBytes } from 'node:crypto'
import { BitString, Integer, OctetString, Utf8String } from 'asn1js'
import { AttributeTypeAndValue, BasicConstraints, Certificate, CryptoEngine, Extension, setEngine } from 'pkijs'
import type { OwnKey } from './sign.ts'

const { crypto } = globalThis
setEngine('node', new CryptoEngine({ name: 'node', crypto }))

const COMMON_NAME = '2.5.4.3'
const SERIAL_BYTES = 16
const FROM = new Date('2020-01-01T00:00:00Z') // whenever it is made, every signature of a made-up clock falls within
const UNTIL = new Date('2049-12-31T00:00:00Z') // the last year that a certificate can say in its short form
const SIGNS = 0xc0 // digital signature, and that nobody can say it was not them

/**
 * A key this installation makes for itself, and a certificate that says whose it is: nobody's but its own. RSA of 3072 bits, which every reader
 * of PDF knows. It shows that nothing was changed; that it was this council, only a certificate that somebody else vouches for shows.
 */
export async function makeOwnKey(name = 'Same Page, this installation'): Promise<OwnKey> {
  const how = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 3072, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' }
  const { privateKey, publicKey } = await crypto.subtle.generateKey(how, true, ['sign', 'verify'])
  const certificate = new Certificate()
  certificate.version = 2
  const serial = randomBytes(SERIAL_BYTES)
  serial[0] = (serial[0]! & 0x7f) | 0x40 // above nought, and in no more bytes than it needs
  certificate.serialNumber = new Integer({ valueHex: new Uint8Array(serial).buffer })
  for (const who of [certificate.issuer, certificate.subject])
    who.typesAndValues.push(new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value: name }) }))
  certificate.notBefore.value = FROM
  certificate.notAfter.value = UNTIL
  await certificate.subjectPublicKeyInfo.importKey(publicKey)
  certificate.extensions = [
    extension('2.5.29.19', new BasicConstraints({ cA: false }).toSchema().toBER(false), new BasicConstraints({ cA: false })),
    extension('2.5.29.15', new BitString({ valueHex: Uint8Array.of(SIGNS).buffer, unusedBits: 6 }).toBER(false))
  ]
  await certificate.sign(privateKey, 'SHA-256')
  return {
    key: new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey)),
    certificate: new Uint8Array(certificate.toSchema(true).toBER(false))
  }
}

function extension(id: string, value: ArrayBuffer, parsedValue?: object): Extension {
  return new Extension({
    extnID: id,
    critical: true,
    extnValue: new OctetString({ valueHex: value }).valueBlock.valueHex,
    ...(parsedValue ? { parsedValue } : {})
  })
}

import type { SigningKey } from './sign.ts'

/** Where a key that was made once is kept. */
interface Keeper {
  get(make: () => Promise<Uint8Array>): Promise<Uint8Array>
}

/** What papers are signed with: the council's own where it has given one, else the installation's, made when the first paper is signed. */
export async function signingKey(council: SigningKey | null, keeper: Keeper): Promise<SigningKey> {
  if (council) return council
  const kept = await keeper.get(async () => {
    const { makeOwnKey } = await import('./own-certificate.ts') // its libraries are needed once in the life of an installation
    const { key, certificate } = await makeOwnKey()
    return Buffer.from(JSON.stringify({ key: base64(key), certificate: base64(certificate) }))
  })
  const { key, certificate } = JSON.parse(Buffer.from(kept).toString('utf8')) as { key: string; certificate: string }
  return { key: bytes(key), certificate: bytes(certificate) }
}

const base64 = (one: Uint8Array): string => Buffer.from(one).toString('base64')
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))

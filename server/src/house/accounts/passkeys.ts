import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  type VerifiedRegistrationResponse,
  verifyAuthenticationResponse,
  verifyRegistrationResponse
} from '@simplewebauthn/server'
import { type Instant, Refusal, tidyLine } from '@samepage/shared'
import type { Directory, Passkey, Staff, StaffId } from '../../storage/directory.ts'
import type { Board } from '../../storage/installation.ts'
import { ShortLived } from './short-lived.ts'
import type { StaffRecords } from './staff-records.ts'

const CHALLENGE_MS = 5 * 60_000
const MOST_PASSKEYS = 20
/** ES256, EdDSA and RS256: between them, every device has one. Source: IANA, COSE algorithms. */
const ALGORITHMS = [-7, -8, -257]

interface PasskeyParts {
  directory: Directory
  board: Board
  records: StaffRecords
  now: () => number
  /** Asked at each use: a passkey belongs to the one address browsers reach us at. */
  publicUrl: () => string
}

/** Passkeys of staff. Source: WebAuthn level 3, sections 7.1 and 7.2. holder: the one browser a challenge is for; each is good once. */
export class PasskeyDesk {
  readonly #parts: PasskeyParts
  readonly #adding: ShortLived<string>
  readonly #asked: ShortLived<string>

  constructor(parts: PasskeyParts) {
    this.#parts = parts
    this.#adding = new ShortLived(parts.board, 'passkey-new', CHALLENGE_MS, parts.now)
    this.#asked = new ShortLived(parts.board, 'passkey-asked', CHALLENGE_MS, parts.now)
  }

  async offer(staff: Staff, holder: string): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const options = await generateRegistrationOptions({
      rpName: 'Same Page',
      rpID: this.#site.id,
      userID: new TextEncoder().encode(staff.id),
      userName: staff.name,
      userDisplayName: staff.name,
      timeout: CHALLENGE_MS,
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: staff.passkeys.map(({ id, transports }) => ({ id, transports })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' }
    })
    await this.#adding.put(holder, options.challenge)
    return options
  }

  /** answer: what the browser's passkey functions gave; checked here. @throws Refusal('passkey-unknown') */
  async add(id: StaffId, holder: string, answer: object, name: string): Promise<Staff> {
    const challenge = await this.#adding.take(holder)
    if (challenge === null) throw new Refusal('passkey-unknown', 'no challenge')
    const passkey = await this.#verifyNew(answer, challenge, tidyLine(name))
    if (await this.#parts.directory.staffWithPasskey(passkey.id)) throw new Refusal('passkey-unknown', 'known already')
    return this.#parts.records.change(id, (staff) => {
      if (staff.passkeys.length >= MOST_PASSKEYS) throw new Refusal('too-many')
      return { ...staff, passkeys: [...staff.passkeys, passkey] }
    })
  }

  /** staff: whose passkey it must be; null when somebody signs in and nobody is known yet. */
  async ask(holder: string, staff: Staff | null): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const options = await generateAuthenticationOptions({
      rpID: this.#site.id,
      timeout: CHALLENGE_MS,
      userVerification: 'required',
      ...(staff && { allowCredentials: staff.passkeys.map(({ id, transports }) => ({ id, transports })) })
    })
    await this.#asked.put(holder, options.challenge)
    return options
  }

  /** Whose passkey answered. @throws Refusal('passkey-unknown'), Refusal('account-ended') */
  async known(holder: string, answer: { id: string; response: object }, only: StaffId | null): Promise<Staff> {
    const challenge = await this.#asked.take(holder)
    if (challenge === null) throw new Refusal('passkey-unknown', 'no challenge')
    const staff = await this.#parts.directory.staffWithPasskey(answer.id)
    const passkey = staff?.passkeys.find(({ id }) => id === answer.id)
    if (!staff || !passkey || (only && staff.id !== only)) throw new Refusal('passkey-unknown', 'nobody has it')
    const counter = await this.#verify(answer, challenge, passkey)
    return this.#parts.records.change(staff.id, (now) => {
      if (!now.active) throw new Refusal('account-ended')
      const kept = now.passkeys.find(({ id }) => id === passkey.id)
      // Asked again at the moment of keeping: a copy of the passkey may have answered meanwhile.
      if (!kept || (counter > 0 && counter <= kept.counter)) throw new Refusal('passkey-unknown', 'counter')
      return { ...now, passkeys: now.passkeys.map((one) => (one.id === passkey.id ? { ...one, counter } : one)) }
    })
  }

  get #site(): { id: string; origin: string } {
    const { hostname, origin } = new URL(this.#parts.publicUrl())
    return { id: hostname, origin }
  }

  async #verifyNew(answer: object, challenge: string, name: string): Promise<Passkey> {
    const { registrationInfo } = await this.#understood<VerifiedRegistrationResponse>(() =>
      verifyRegistrationResponse({
        response: answer as RegistrationResponseJSON, // whatever it is, the library reads it as a stranger's
        expectedChallenge: challenge,
        expectedOrigin: this.#site.origin,
        expectedRPID: this.#site.id,
        requireUserVerification: true,
        supportedAlgorithmIDs: ALGORITHMS
      })
    )
    if (!registrationInfo) throw new Refusal('passkey-unknown')
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    const addedAt: Instant = new Date(this.#parts.now()).toISOString()
    return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports, name: name || 'Passkey', addedAt }
  }

  async #verify(answer: object, challenge: string, { id, publicKey, counter, transports }: Passkey): Promise<number> {
    const { verified, authenticationInfo } = await this.#understood(() =>
      verifyAuthenticationResponse({
        response: answer as AuthenticationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: this.#site.origin,
        expectedRPID: this.#site.id,
        requireUserVerification: true,
        credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter, transports }
      })
    )
    if (!verified) throw new Refusal('passkey-unknown')
    return authenticationInfo.newCounter
  }

  /** The library throws for whatever a stranger may have got wrong: that is a no, not a fault of ours. */
  async #understood<T>(verify: () => Promise<T>): Promise<T> {
    try {
      return await verify()
    } catch (why) {
      throw new Refusal('passkey-unknown', why instanceof Error ? why.message : '')
    }
  }
}

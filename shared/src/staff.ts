import Type, { type Static } from 'typebox'
import { type Instant } from './conference.ts'
import { STAFF_ROLES, type StaffRole } from './rules.ts'
import { LONGEST_NAME } from './text.ts'

// The accounts of chairs, administrators and auditors, as browsers and the server speak of them. Every answer that is no is a `Declined`:
// `sign-in-again` (401): sign in again in place, nothing is lost. `second-step` (401): the passphrase is right, a code must come with it.
// `second-step-needed` (403): this account must be finished first. `prove-again` (403): POST /api/prove, then ask once more.

const strict = { additionalProperties: false }
const Name = Type.String({ minLength: 1, maxLength: LONGEST_NAME })
/** A set-up link's secret: it stands after the # and never reaches a server log. */
const Secret = Type.String({ minLength: 20, maxLength: 100 })
const Role = Type.Unsafe<StaffRole>(Type.String({ enum: [...STAFF_ROLES] }))
const When = Type.Unsafe<Instant>(Type.String())

/** The shortest passphrase a member of staff may choose: four ordinary words are longer. */
export const SHORTEST_PASSPHRASE = 12
const Passphrase = Type.String({ minLength: SHORTEST_PASSPHRASE, maxLength: 200 })
const PassphraseGiven = Type.String({ maxLength: 200 })
/** The six numbers of an app, or one recovery code; spaces, dashes and capitals do not matter. */
const Code = Type.String({ minLength: 1, maxLength: 40 })

/** How long somebody who showed that it is them need not show it again. */
export const PROOF_MINUTES = 5
/** How long a member of staff stays signed in while nothing happens. */
export const IDLE_MINUTES = 30

/**
 * The signed-in member of staff, as they see themself. `secure`: the account is finished, by a passkey, by an app beside the passphrase, or
 * because the council's own sign-in looks after it; until then it may practise only. `minutesLeft`: until they are signed out if nothing
 * happens. `recoveryCodes`: how many are left. `proved`: they showed within PROOF_MINUTES that it is them.
 */
export const Me = Type.Object({
  id: Type.String(),
  name: Type.String(),
  role: Role,
  secure: Type.Boolean(),
  proved: Type.Boolean(),
  minutesLeft: Type.Integer(),
  passphrase: Type.Boolean(),
  app: Type.Boolean(),
  directory: Type.Boolean(),
  recoveryCodes: Type.Integer(),
  passkeys: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), addedAt: When }))
})
export type Me = Static<typeof Me>

/** GET /api/house: what this installation offers to whoever is looking; asking counts as nothing happening. `directory`: what the council calls its own sign-in. */
export const House = Type.Object({
  needsSetUp: Type.Boolean(),
  canPractise: Type.Boolean(),
  directory: Type.Union([Type.Null(), Type.String()]),
  staff: Type.Union([Type.Null(), Me])
})
export type House = Static<typeof House>

/** POST /api/set-up: the one-time link makes an account and signs in. */
export const SetUp = Type.Object({ secret: Secret, name: Name, passphrase: Passphrase }, strict)
/** POST /api/set-up/directory: the one-time link makes an account for the council's own sign-in. Go to the `url` of the `Onward` with the whole page. */
export const SetUpWithDirectory = Type.Object({ secret: Secret, name: Name }, strict)
/** An address outside to go to with the whole page. It comes back to GET /api/sign-in/directory/back, and from there to a page of ours. */
export const Onward = Type.Object({ url: Type.String() })
export type Onward = Static<typeof Onward>

/** POST /api/sign-in. Declined with `second-step` when a code must come with it, and `second-step-unknown` when it is not the right one. */
export const SignIn = Type.Object({ name: Name, passphrase: PassphraseGiven, code: Type.Optional(Code) }, strict)
export type SignIn = Static<typeof SignIn>
/** POST /api/set-up, /api/sign-in, /api/sign-in/passkey, /api/prove, /api/prove/passkey, and whatever changes how somebody signs in: the cookie is new. */
export const SignedIn = Me
export type SignedIn = Me

// GET /api/sign-in/directory?returnTo=/conferences goes to the council's own sign-in; GET /api/prove/directory?returnTo=... goes there to
// show once more who it is. Both end on a page of ours: `returnTo`, or /sign-in?said=<refusal code> when it is no.

/**
 * What a browser's passkey functions ask for and answer with: PublicKeyCredential...OptionsJSON and ...ResponseJSON of WebAuthn level 3,
 * as `@simplewebauthn/browser` takes and gives them.
 * POST /api/me/passkeys/options, /api/sign-in/passkey/options, /api/prove/passkey/options: no body, good for five minutes, once, in this browser.
 */
export const PasskeyOptions = Type.Object({ challenge: Type.String() }, { additionalProperties: true })
const PasskeyAnswer = Type.Object(
  { id: Type.String({ maxLength: 2000 }), response: Type.Object({}, { additionalProperties: true }) },
  { additionalProperties: true }
)
/** POST /api/me/passkeys. `name`: what its owner calls it, such as "my phone". Answered with `Me`. */
export const PasskeyAdded = Type.Object({ answer: PasskeyAnswer, name: Name }, strict)
/** POST /api/sign-in/passkey, POST /api/prove/passkey */
export const PasskeyGiven = Type.Object({ answer: PasskeyAnswer }, strict)

/** POST /api/me/app: for an authenticator app, as an address for a QR code and as letters to type. Nothing changes before it is confirmed. */
export const AppOffer = Type.Object({ url: Type.String(), secret: Type.String() })
export type AppOffer = Static<typeof AppOffer>
/** POST /api/me/app/confirm, within ten minutes. Answered with `Me`. DELETE /api/me/app takes the app away, after proving. */
export const AppConfirmed = Type.Object({ code: Code }, strict)

/** POST /api/me/recovery-codes, after proving: ten new ones, shown now and never again; those before stop working. */
export const RecoveryCodes = Type.Object({ codes: Type.Array(Type.String()) })
export type RecoveryCodes = Static<typeof RecoveryCodes>

/** POST /api/prove: shows once more that it is them. Answered with `Me`. */
export const Prove = Type.Object({ passphrase: PassphraseGiven, code: Type.Optional(Code) }, strict)
export type Prove = Static<typeof Prove>

/** GET /api/me/devices: where this account is signed in. DELETE /api/me/devices/:device signs one out. */
export const Devices = Type.Object({
  devices: Type.Array(Type.Object({ id: Type.String(), usedAt: When, here: Type.Boolean() }))
})
export type Devices = Static<typeof Devices>

/** POST /api/colleagues: a one-time link for another member of staff, after proving. */
export const ColleagueAsk = Type.Object({ role: Role }, strict)
export const ColleagueLink = Type.Object({ url: Type.String() })
export type ColleagueLink = Static<typeof ColleagueLink>

/** One member of staff, as colleagues see them. */
export const Colleague = Type.Object({
  id: Type.String(),
  name: Type.String(),
  role: Role,
  active: Type.Boolean(),
  secure: Type.Boolean(),
  you: Type.Boolean()
})
export type Colleague = Static<typeof Colleague>
/** GET /api/staff, for administrators, by name. */
export const Colleagues = Type.Object({ staff: Type.Array(Colleague) })
export type Colleagues = Static<typeof Colleagues>
/** PUT /api/staff/:staff, after proving: another role, or `active: false` to close the account at once. Answered with the `Colleague`. */
export const ColleagueChange = Type.Object({ role: Type.Optional(Role), active: Type.Optional(Type.Boolean()) }, strict)
export type ColleagueChange = Static<typeof ColleagueChange>

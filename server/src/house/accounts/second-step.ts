import { Refusal } from '@samepage/shared'
import { Secret, TOTP } from 'otpauth'
import type { Staff } from '../../storage/directory.ts'
import { useRecoveryCode } from './recovery-codes.ts'

const PERIOD_S = 30
const STEPS_EITHER_WAY = 1 // a phone's clock may be half a minute off
const SECRET_BYTES = 20 // RFC 4226, section 4: as long as the hash

/** An account is finished by a passkey, by an app beside the passphrase, or because the council's own sign-in looks after it. */
export function isSecure({ passkeys, passphrase, totp, directory }: Staff): boolean {
  return passkeys.length > 0 || (passphrase !== '' && totp !== '') || directory !== ''
}

export const newAppSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

/** For an authenticator app's QR code. */
export function appUrl(secret: string, name: string): string {
  return new TOTP({ issuer: 'Same Page', label: name, secret, period: PERIOD_S }).toString()
}

/** The time step these six numbers belong to, when they are right and later than `after`; otherwise null. nowMs: the server's clock. */
export function stepOf(secret: string, code: string, after: number, nowMs: number): number | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = new TOTP({ secret, period: PERIOD_S }).validate({ token, window: STEPS_EITHER_WAY, timestamp: nowMs })
  if (delta === null) return null
  const step = Math.floor(nowMs / 1000 / PERIOD_S) + delta
  return step > after ? step : null // each works once
}

/**
 * The account after this second step was taken: its numbers or its recovery code cannot be used again. An account without a second step
 * needs none. @throws Refusal('second-step') when it is missing, Refusal('second-step-unknown') when it is wrong or was used
 */
export function takeSecondStep(staff: Staff, code: string | undefined, nowMs: number): Staff {
  if (!isSecure(staff)) return staff
  if (!code) throw new Refusal('second-step')
  const step = staff.totp ? stepOf(staff.totp, code, staff.totpStep, nowMs) : null
  if (step !== null) return { ...staff, totpStep: step }
  const recovery = useRecoveryCode(staff.recovery, code)
  if (!recovery) throw new Refusal('second-step-unknown')
  return { ...staff, recovery }
}

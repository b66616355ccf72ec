import { setTimeout as pause } from 'node:timers/promises'
import { type ColleagueChange, may, type Prove, Refusal, type SignIn, type StaffRole, tidyLine } from '@samepage/shared'
import { Alone } from '../../live/alone.ts'
import type { Directory, Key, KeyId, Staff, StaffId } from '../../storage/directory.ts'
import type { Board } from '../../storage/installation.ts'
import { Guesses } from './guesses.ts'
import type { Keys } from '../keys.ts'
import { hashPassphrase, passphraseFits } from './passphrases.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { appUrl, isSecure, newAppSecret, stepOf, takeSecondStep } from './second-step.ts'
import { ShortLived } from './short-lived.ts'
import { StaffRecords } from './staff-records.ts'

const APP_OFFER_MS = 10 * 60_000

/** The accounts of staff: how they are made, how somebody shows that one is theirs, and how they end. */
export class StaffDesk {
  readonly records: StaffRecords
  readonly #directory: Directory
  readonly #keys: Keys
  readonly #now: () => number
  readonly #guesses: Guesses
  readonly #offers: ShortLived<string>

  constructor(directory: Directory, keys: Keys, board: Board, now: () => number) {
    this.#directory = directory
    this.#keys = keys
    this.#now = now
    this.records = new StaffRecords(directory, new Alone(board, now))
    this.#guesses = new Guesses(now)
    this.#offers = new ShortLived(board, 'app-offer', APP_OFFER_MS, now)
  }

  /** Makes an account with a one-time link. The link is used up first: two browsers at once make one account. */
  async setUp(secret: string, name: string, passphrase: string): Promise<Staff> {
    return this.#make(secret, name, { passphrase: await hashPassphrase(passphrase) })
  }

  /** The same for somebody who signs in through the council. directory: `iss sub`, as the council's sign-in said it. */
  async setUpWithDirectory(secret: string, name: string, directory: string): Promise<Staff> {
    if (await this.#directory.staffInDirectory(directory)) throw new Refusal('name-taken', 'directory')
    return this.#make(secret, name, { directory })
  }

  /** Would this link and this name make an account? @throws Refusal */
  async askToSetUp(secret: string, name: string): Promise<StaffRole> {
    const invitation = await this.#keys.try(secret, 'set-up')
    if (!invitation) throw new Refusal('link-unknown')
    if (!tidyLine(name)) throw new Refusal('not-understood', 'no name')
    if (await this.#directory.staffNamed(tidyLine(name))) throw new Refusal('name-taken')
    if (invitation.ended || !(await this.#mayStillGive(invitation.key))) throw new Refusal('link-replaced')
    return invitation.key.whose as StaffRole
  }

  /** @throws Refusal with the same words, after the same time, for a name nobody has and for a passphrase that is not theirs */
  async signIn({ name: given, passphrase, code }: SignIn, address: string): Promise<Staff> {
    const name = tidyLine(given)
    await pause(this.#guesses.take(name, address))
    const staff = await this.#directory.staffNamed(name)
    const fits = await passphraseFits(staff?.passphrase ?? null, passphrase)
    if (!staff || !fits) throw new Refusal('sign-in-unknown')
    // Only whoever knows the passphrase comes so far: six numbers are few, so they are counted from everywhere together.
    const signedIn = await this.#withSecondStep(staff, code, `second step of ${staff.id}`)
    this.#guesses.forget(name, address)
    return signedIn
  }

  /** Somebody who is signed in shows once more that it is them. key: of their browser; what strangers try elsewhere is not counted here. */
  async prove(known: Staff, key: KeyId, { passphrase, code }: Prove): Promise<Staff> {
    this.#guesses.takeOne(key)
    if (!(await passphraseFits(known.passphrase, passphrase))) throw new Refusal('sign-in-unknown')
    return this.#withSecondStep(known, code, `second step at ${key}`)
  }

  /** For an authenticator app; nothing changes before it is confirmed. */
  async offerApp({ id, name }: Staff): Promise<{ url: string; secret: string }> {
    const secret = newAppSecret()
    await this.#offers.put(id, secret)
    return { url: appUrl(secret, name), secret }
  }

  async confirmApp({ id }: Staff, key: KeyId, code: string): Promise<Staff> {
    this.#guesses.takeOne(key)
    const totp = await this.#offers.look(id)
    const totpStep = totp === null ? null : stepOf(totp, code, 0, this.#now())
    if (totp === null || totpStep === null) throw new Refusal('second-step-unknown')
    await this.#offers.take(id)
    this.#guesses.forgetOne(key)
    return this.records.change(id, (staff) => ({ ...staff, totp, totpStep }))
  }

  removeApp(id: StaffId): Promise<Staff> {
    return this.records.change(id, (staff) => stillSecure({ ...staff, totp: '', totpStep: 0 }))
  }

  removePasskey(id: StaffId, passkey: string): Promise<Staff> {
    return this.records.change(id, (staff) => {
      const passkeys = staff.passkeys.filter((one) => one.id !== passkey)
      if (passkeys.length === staff.passkeys.length) throw new Refusal('not-found')
      return stillSecure({ ...staff, passkeys })
    })
  }

  async newRecoveryCodes(id: StaffId): Promise<string[]> {
    const { codes, kept } = newRecoveryCodes()
    await this.records.change(id, (staff) => ({ ...staff, recovery: kept }))
    return codes
  }

  /** Another role, or closing an account. by: an administrator who has just shown that it is them. */
  changeColleague(by: StaffId, id: StaffId, { role, active }: ColleagueChange): Promise<Staff> {
    return this.records.change(id, (staff, all) => {
      if (active === false && id === by) throw new Refusal('not-yourself')
      const changed = { ...staff, role: role ?? staff.role, active: active ?? staff.active }
      const runs = (one: Staff): boolean => one.active && one.role === 'administrator'
      if (!all.some((one) => runs(one.id === id ? changed : one))) throw new Refusal('last-administrator')
      return changed
    })
  }

  /** counted: under what its tries are counted. */
  async #withSecondStep({ id }: Staff, code: string | undefined, counted: string): Promise<Staff> {
    if (code) this.#guesses.takeOne(counted)
    const staff = await this.records.change(id, (known) => {
      if (!known.active) throw new Refusal('account-ended')
      return takeSecondStep(known, code, this.#now())
    })
    this.#guesses.forgetOne(counted)
    return staff
  }

  /** A link is worth what whoever made it may do now; one from the terminal, what it says. */
  async #mayStillGive({ staff: by }: Key): Promise<boolean> {
    if (!by) return true
    const maker = await this.#directory.staff(by)
    return maker !== null && maker.active && may(maker, 'manage-staff', 'live') === true
  }

  async #make(secret: string, given: string, how: { passphrase?: string; directory?: string }): Promise<Staff> {
    const role = await this.askToSetUp(secret, given)
    if (!(await this.#keys.end(secret))) throw new Refusal('link-replaced')
    const isFirst = !(await this.#directory.hasStaff())
    const staff: Staff = {
      id: crypto.randomUUID() as string as StaffId,
      name: tidyLine(given),
      role,
      active: true,
      passphrase: '',
      totp: '',
      totpStep: 0,
      recovery: [],
      passkeys: [],
      directory: '',
      ...how
    }
    await this.#directory.addStaff(staff)
    if (isFirst) await this.#keys.endSetUps() // the terminal may have printed others
    return staff
  }
}

/** Nobody takes their own last second step away: the account would not be finished any more. */
function stillSecure(staff: Staff): Staff {
  if (!isSecure(staff)) throw new Refusal('last-way-in')
  return staff
}

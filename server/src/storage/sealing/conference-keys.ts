import { type ConferenceId, Refusal } from '@samepage/shared'
import { CannotOpen } from '../cannot-open.ts'
import { DocumentLocks } from './document-locks.ts'
import type { InstallationKey } from './installation-key.ts'
import type { KeyFolder } from './key-folder.ts'
import { Damaged, newKey, Sealer } from './seal.ts'

const ERASED = 'erased.json'

function fileOf(conference: ConferenceId): string {
  if (!/^[0-9a-f-]{36}$/.test(conference)) throw new Error('this is no id of a conference')
  return `conferences/${conference}.key`
}

/**
 * One key for each conference, wrapped by the installation's, in a file each. They are kept apart from the data: once a conference's file is
 * destroyed, no copy of the data can be read, not even with the installation's key.
 */
export class ConferenceKeys {
  /** The locks of documents, for conferences that are ready. */
  readonly locks: DocumentLocks
  readonly #folder: KeyFolder
  readonly #installation: InstallationKey
  readonly #open = new Map<ConferenceId, Sealer>()
  readonly #opening = new Map<ConferenceId, Promise<void>>()
  #erased: Set<ConferenceId>
  #isKept: (conference: ConferenceId) => boolean | Promise<boolean> = () => true

  constructor(folder: KeyFolder, installation: InstallationKey) {
    this.#folder = folder
    this.#installation = installation
    this.#erased = new Set(readErased(folder))
    this.locks = new DocumentLocks(folder, (conference) => this.of(conference))
  }

  /** Says how to tell that something of a conference is kept already: then its key must exist, and no new one is ever made. */
  knowBy(isKept: (conference: ConferenceId) => boolean | Promise<boolean>): void {
    this.#isKept = isKept
  }

  /** Every conference that is gone and must stay gone. */
  get erased(): ReadonlySet<ConferenceId> {
    return this.#erased
  }

  /** Has the key of a conference at hand, making one for a new conference. @throws Refusal('not-found') when it is erased, Damaged when its key is lost */
  ready(conference: ConferenceId): Promise<void> {
    if (this.#open.has(conference)) return Promise.resolve()
    if (this.#erased.has(conference)) return Promise.reject(new Refusal('not-found', 'erased'))
    const opening = this.#opening.get(conference) ?? this.#load(conference).finally(() => this.#opening.delete(conference))
    this.#opening.set(conference, opening)
    return opening
  }

  isReady(conference: ConferenceId): boolean {
    return this.#open.has(conference)
  }

  /** The key of a conference that is ready. @throws Refusal('not-found') when it was erased since */
  of(conference: ConferenceId): Sealer {
    const key = this.#open.get(conference)
    if (!key) throw new Refusal('not-found', 'no key')
    return key
  }

  /** The key of a conference of which something is kept; null once it is erased. */
  async find(conference: ConferenceId): Promise<Sealer | null> {
    if (!this.#erased.has(conference)) await this.ready(conference).catch((why: unknown) => this.#unlessErased(conference, why))
    return this.#open.get(conference) ?? null
  }

  /** Asked before anything is kept where several processes share the keys: another one may have erased it since. @throws Refusal('not-found'), Damaged */
  confirm(conference: ConferenceId): void {
    if (this.#folder.has(fileOf(conference))) return
    this.#open.delete(conference)
    this.locks.letGo(conference)
    this.#refuseErased(conference)
    throw new Damaged(`the key of conference ${conference}`)
  }

  /** Writes down that a conference is erased, then destroys its key. On the disk when this returns. */
  erase(conference: ConferenceId): void {
    this.#erased = new Set([...this.#erased, ...readErased(this.#folder)]) // of other processes, too
    if (!this.#erased.has(conference)) {
      this.#folder.write(ERASED, Buffer.from(JSON.stringify({ erased: [...this.#erased, conference] })))
      this.#erased.add(conference)
    }
    this.#open.delete(conference)
    this.#folder.destroy(fileOf(conference))
    this.locks.forget(conference)
  }

  async #load(conference: ConferenceId): Promise<void> {
    const file = fileOf(conference)
    const isKept = !this.#folder.has(file) && (await this.#isKept(conference))
    let wrapped = this.#folder.read(file) // another process may have made it meanwhile
    if (!wrapped) {
      this.#refuseErased(conference)
      if (isKept) throw new Damaged(`the key of conference ${conference}`)
      const made = await this.#installation.wrap(newKey(), conference)
      if (!this.#erased.has(conference)) wrapped = this.#folder.create(file, made)
    }
    const key = wrapped && (await this.#unwrap(conference, wrapped))
    // It may have been erased while a KMS was asked.
    if (!key || this.#erased.has(conference)) throw new Refusal('not-found', 'erased')
    this.#open.set(conference, new Sealer(key))
  }

  /** @throws Refusal('not-found') when this or another process erased it */
  #refuseErased(conference: ConferenceId): void {
    if (!this.#erased.has(conference)) this.#erased = new Set([...this.#erased, ...readErased(this.#folder)])
    if (this.#erased.has(conference)) throw new Refusal('not-found', 'erased')
  }

  #unlessErased(conference: ConferenceId, why: unknown): void {
    if (!this.#erased.has(conference)) throw why
  }

  async #unwrap(conference: ConferenceId, wrapped: Uint8Array): Promise<Uint8Array> {
    try {
      return await this.#installation.unwrap(wrapped, conference)
    } catch (why) {
      if (why instanceof Damaged) throw new Damaged(`the key of conference ${conference}`, why)
      throw why
    }
  }
}

function readErased(folder: KeyFolder): ConferenceId[] {
  const bytes = folder.read(ERASED)
  if (!bytes) return []
  try {
    const { erased } = JSON.parse(bytes.toString()) as { erased: ConferenceId[] }
    return [...erased]
  } catch (why) {
    throw new CannotOpen(
      `${folder.path}/${ERASED} says which conferences were erased, and cannot be read. Please put it back from a copy.`,
      why
    )
  }
}

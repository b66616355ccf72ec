import { createHash } from 'node:crypto'
import { type ConferenceId, conferenceOf, type DocumentId } from '@samepage/shared'
import type { KeyFolder } from './key-folder.ts'
import { Damaged, newKey, Sealer } from './seal.ts'

const FOLDER = 'documents'

/** Words were taken out of a document for good (R25) after this copy of it was made: it opens for nobody any more. */
export class TakenOut extends Damaged {
  readonly document: DocumentId

  constructor(document: DocumentId) {
    super(`the key of ${document}`)
    this.name = 'TakenOut'
    this.document = document
    this.message = `words were taken out of ${document} for good since this copy of it was made, so it can be read from this copy no more`
  }
}

/**
 * A lock for each document and epoch, in a file each, wrapped by the conference's key and kept apart from the data. A document's own key is wrapped
 * by its lock too. R25: without this, a copy of the data from before words were taken out would still hold the key they were sealed with, wrapped by
 * the conference's key, which has to stay for everything else. Once the lock is destroyed that copy of that one document opens for nobody; every
 * other document of the copy does, and so does a copy made afterwards. A list of destroyed epochs would have done for our own tools alone: whoever
 * holds the copy and the keys could have read on.
 */
export class DocumentLocks {
  readonly #folder: KeyFolder
  readonly #keyOf: (conference: ConferenceId) => Sealer
  /** Read once, by document and epoch: a document is opened with every entry. */
  readonly #open = new Map<string, Sealer>()

  constructor(folder: KeyFolder, keyOf: (conference: ConferenceId) => Sealer) {
    this.#folder = folder
    this.#keyOf = keyOf
  }

  /** The lock of an epoch. The conference is ready. @throws TakenOut, Damaged when it is lost */
  of(document: DocumentId, epoch: number): Sealer {
    const lock = this.#find(document, epoch)
    if (lock) return lock
    this.refuseTakenOut(document, epoch)
    throw new Damaged(`the key of ${document}`)
  }

  /** @throws TakenOut when the document has gone on under another lock since */
  refuseTakenOut(document: DocumentId, epoch: number): void {
    if (this.#epochs(document).some((other) => other > epoch)) throw new TakenOut(document)
  }

  /** The lock of an epoch that begins. One that is there already stays: what it was made for was not kept, or is kept elsewhere. On the disk when this returns. */
  make(document: DocumentId, epoch: number): Sealer {
    const found = this.#find(document, epoch)
    if (found) return found
    const name = nameOf(document, epoch)
    const conferenceKey = this.#keyOf(conferenceOf(document))
    const kept = this.#folder.create(name, conferenceKey.seal(purpose(document, epoch), newKey()))
    const lock = new Sealer(conferenceKey.unseal(purpose(document, epoch), kept))
    this.#open.set(openAs(document, epoch), lock)
    return lock
  }

  /** The newest epoch there is a lock for; 0 for none. */
  latest(document: DocumentId): number {
    return Math.max(0, ...this.#epochs(document))
  }

  /** Destroys every lock from before an epoch, which is on the disk by now. */
  destroyBefore(document: DocumentId, epoch: number): void {
    for (const before of this.#epochs(document)) {
      if (before >= epoch) continue
      this.#open.delete(openAs(document, before))
      this.#folder.destroy(nameOf(document, before))
    }
  }

  /** Another process erased a conference: what is open here of it is let go. */
  letGo(conference: ConferenceId): void {
    for (const key of this.#open.keys()) if (key.startsWith(`${conference}/`)) this.#open.delete(key)
  }

  /** Destroys every lock of a conference. */
  forget(conference: ConferenceId): void {
    this.letGo(conference)
    for (const name of this.#folder.names(FOLDER)) if (name.startsWith(`${conference}.`)) this.#folder.destroy(`${FOLDER}/${name}`)
  }

  #find(document: DocumentId, epoch: number): Sealer | null {
    const open = this.#open.get(openAs(document, epoch))
    if (open) return open
    const wrapped = this.#folder.read(nameOf(document, epoch))
    if (!wrapped) return null
    const lock = new Sealer(this.#keyOf(conferenceOf(document)).unseal(purpose(document, epoch), wrapped))
    this.#open.set(openAs(document, epoch), lock)
    return lock
  }

  #epochs(document: DocumentId): number[] {
    const start = startOf(document)
    return this.#folder
      .names(FOLDER)
      .filter((name) => name.startsWith(start) && name.endsWith('.key'))
      .map((name) => Number.parseInt(name.slice(start.length), 10))
  }
}

const purpose = (document: DocumentId, epoch: number) => ['document-lock', conferenceOf(document), document, epoch]

/** A document's own name may hold anything; a file's may not. */
const startOf = (document: DocumentId): string =>
  `${conferenceOf(document)}.${createHash('sha256').update(document).digest('hex').slice(0, 32)}.`

const openAs = (document: DocumentId, epoch: number): string => `${document} ${epoch}`

const nameOf = (document: DocumentId, epoch: number): string => `${FOLDER}/${startOf(document)}${epoch}.key`

import { conferenceOf, type DocumentId, type Seq } from '@samepage/shared'
import { Damaged, newKey, type Purpose, Sealer, tagOf } from './seal.ts'

/** An entry of a journal as a table has it: its body sealed, the rest in clear and bound to it. */
export interface Row {
  seq: Seq
  epoch: number
  at: string
  author: string
  kind: 'edit' | 'decision'
  body: Uint8Array
  writer: number | null
  after: Seq | null
  key: string | null
}

/** Where a journal ends. `struck`: up to where words were taken out (R25). */
export interface Head {
  seq: Seq
  tag: Uint8Array
  struck: Seq
}

/** Before the first entry. */
export const START: Head = { seq: 0, tag: new Uint8Array(0), struck: 0 }

/** A document's key in one epoch, wrapped by its conference's key, and inside that by its lock when it is `locked`. */
export interface WrappedKey {
  epoch: number
  wrapped: Uint8Array
  locked: 0 | 1
}

/** The journal of one document in one epoch: each entry is bound to its place and to the one before, and the end is sealed too. */
export class Chain {
  readonly #document: DocumentId
  readonly #epoch: number
  readonly #key: Sealer
  /** The end it sealed or checked last: the same again needs no second look. */
  #known: SealedHead | null = null

  /** @throws Damaged */
  constructor(document: DocumentId, { epoch, wrapped, locked }: WrappedKey, conferenceKey: Sealer, lock: Sealer | null) {
    this.#document = document
    this.#epoch = epoch
    const inner = conferenceKey.unseal(locked ? ofLocked(document, epoch) : ofKey(document, epoch), wrapped)
    this.#key = new Sealer(locked && lock ? lock.unseal(ofKey(document, epoch), inner) : inner)
  }

  static newKey(document: DocumentId, epoch: number, conferenceKey: Sealer, lock: Sealer): WrappedKey {
    return wrap(document, epoch, newKey(), conferenceKey, lock)
  }

  /** A key that was wrapped by its conference's alone, with a lock. @throws Damaged */
  static lockKey(document: DocumentId, { epoch, wrapped }: WrappedKey, conferenceKey: Sealer, lock: Sealer): WrappedKey {
    return wrap(document, epoch, conferenceKey.unseal(ofKey(document, epoch), wrapped), conferenceKey, lock)
  }

  get epoch(): number {
    return this.#epoch
  }

  /** The row that follows `head`; what it seals is `row.body`. */
  sealRow(row: Omit<Row, 'epoch'>, before: Uint8Array): Row {
    const numbered = { ...row, epoch: this.#epoch }
    return { ...numbered, body: this.#key.seal(this.#ofRow(numbered, before), row.body) }
  }

  /** The row with its body as it was. @throws Damaged, naming the document and the number */
  unsealRow(row: Row, before: Uint8Array): Row {
    if (row.epoch !== this.#epoch) throw this.damaged(row.seq)
    try {
      return { ...row, body: this.#key.unseal(this.#ofRow(row, before), row.body) }
    } catch (why) {
      throw this.damaged(row.seq, why)
    }
  }

  sealHead({ seq, tag, struck }: Head): Uint8Array {
    const seal = this.#key.seal(this.#ofHead({ seq, tag, struck }), new Uint8Array(0))
    this.#known = { seq, tag, struck, seal }
    return seal
  }

  /** @throws Damaged */
  checkHead(head: Head, seal: Uint8Array): void {
    if (this.#known && isSame(this.#known, { ...head, seal })) return
    try {
      this.#key.unseal(this.#ofHead(head), seal)
      this.#known = { ...head, seal }
    } catch (why) {
      throw new Damaged(`the end of ${this.#document}`, why)
    }
  }

  sealSnapshot(seq: Seq, bytes: Uint8Array): Uint8Array {
    return this.#key.seal(['snapshot', this.#document, this.#epoch, seq], bytes)
  }

  /** @throws Damaged */
  unsealSnapshot(seq: Seq, sealed: Uint8Array): Uint8Array {
    return this.#key.unseal(['snapshot', this.#document, this.#epoch, seq], sealed)
  }

  damaged(seq: Seq, why?: unknown): Damaged {
    return new Damaged(`entry ${seq} of ${this.#document}`, why)
  }

  #ofRow({ seq, kind, at, author, writer, after, key }: Omit<Row, 'body'>, before: Uint8Array): Purpose {
    const place = ['entry', conferenceOf(this.#document), this.#document, this.#epoch, seq]
    return [...place, kind, at, author, writer, after, key, Buffer.from(before).toString('base64')]
  }

  #ofHead({ seq, tag, struck }: Head): Purpose {
    return ['head', this.#document, this.#epoch, seq, struck, Buffer.from(tag).toString('base64')]
  }
}

type SealedHead = Head & { seal: Uint8Array }

const isSame = (one: SealedHead, other: SealedHead): boolean =>
  one.seq === other.seq &&
  one.struck === other.struck &&
  Buffer.compare(one.tag, other.tag) === 0 &&
  Buffer.compare(one.seal, other.seal) === 0

const ofKey = (document: DocumentId, epoch: number): Purpose => ['document-key', conferenceOf(document), document, epoch]
const ofLocked = (document: DocumentId, epoch: number): Purpose => ['locked-document-key', conferenceOf(document), document, epoch]

const wrap = (document: DocumentId, epoch: number, key: Uint8Array, conferenceKey: Sealer, lock: Sealer): WrappedKey => ({
  epoch,
  wrapped: conferenceKey.seal(ofLocked(document, epoch), lock.seal(ofKey(document, epoch), key)),
  locked: 1
})

/** What the row after this one is bound to. */
export const linkOf = (row: Pick<Row, 'body'>): Uint8Array => tagOf(row.body)

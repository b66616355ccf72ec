import { type DocumentId, type PersonId, Refusal } from '@samepage/shared'
import type { Directory } from '../storage/directory.ts'

/** How many ids to write under one person gets in one document: each device and each coming back takes one. */
const MOST_IDS = 200
const TRIES = 5

interface Holder {
  readonly person: PersonId
}

type Given = Pick<Directory, 'issueWriter' | 'writers'>

interface Opening {
  unsent: readonly number[]
  inUse: (id: number) => boolean
  open: Iterable<Holder>
}

/** The Yjs client ids the server has given out for one document (R29). Once somebody's, an id stays theirs. */
export class Writers {
  readonly #document: DocumentId
  readonly #directory: Given
  readonly #owners: Map<number, PersonId>
  /** What each page of somebody writes under. */
  readonly #held = new WeakMap<Holder, number>()

  private constructor(document: DocumentId, directory: Given, owners: Map<number, PersonId>) {
    this.#document = document
    this.#directory = directory
    this.#owners = owners
  }

  static async read(document: DocumentId, directory: Given): Promise<Writers> {
    return new Writers(document, directory, new Map(await directory.writers(document)))
  }

  /** Whose an id is; null for one that was given to nobody. */
  ownerOf(id: number): PersonId | null {
    return this.#owners.get(id) ?? null
  }

  /**
   * The id a page writes under: the one it has, else a new one. unsent: the ids it has words under that are not here yet, which it goes on with.
   * inUse: whether the document knows an id already. open: the pages that are open. Two pages never share an id while both are open: what one wrote and has not sent would be taken for what the other wrote.
   */
  async give(holder: Holder, { unsent, inUse, open }: Opening): Promise<number> {
    // Another process may have given it.
    if (unsent.some((unknown) => !this.#owners.has(unknown)))
      for (const [known, owner] of await this.#directory.writers(this.#document)) this.#owners.set(known, owner)
    const theirs = unsent.find((id) => this.#owners.get(id) === holder.person)
    const id = theirs ?? this.#held.get(holder) ?? this.#again(holder.person, open) ?? (await this.issue(holder.person, inUse))
    this.#held.set(holder, id)
    return id
  }

  /** An id nobody has had before. */
  async issue(person: PersonId, inUse: (id: number) => boolean): Promise<number> {
    for (let tries = 0; tries < TRIES; tries++) {
      const [id = 0] = crypto.getRandomValues(new Uint32Array(1))
      if (id === 0 || this.#owners.has(id) || inUse(id)) continue
      if (!(await this.#directory.issueWriter(this.#document, person, id))) continue
      this.#owners.set(id, person)
      return id
    }
    throw new Refusal('unready', 'no id to write under')
  }

  /** Somebody who had as many as there are gets the last one that nobody writes under now. */
  #again(person: PersonId, open: Iterable<Holder>): number | null {
    const theirs = [...this.#owners].filter(([, owner]) => owner === person).map(([id]) => id)
    if (theirs.length < MOST_IDS) return null
    const held = new Set([...open].map((holder) => this.#held.get(holder)))
    return theirs.findLast((id) => !held.has(id)) ?? null
  }
}

import { isDeepStrictEqual } from 'node:util'
import {
  actOf,
  addVoice,
  type Author,
  type Conference,
  type Decided,
  type Decision,
  type DocumentId,
  type Down,
  type Opened,
  type PersonId,
  type Plan,
  readPlan,
  readVoice,
  Refusal,
  type Seq,
  type Standing,
  type Way
} from '@samepage/shared'
import * as Y from 'yjs'
import type { Journal } from '../storage/storage.ts'
import { checkDecision } from './decisions.ts'
import { type Member, takeInEdits, type Waiting } from './edits.ts'
import { type Clock, Page } from './page.ts'
import { Queue } from './queue.ts'
import type { Reading } from './reading.ts'

/** How a room reaches the people in it. `except`: the one who wrote it and has it already. */
export interface Tell {
  edited(said: Parameters<Down['edited']>[0], except: Member | null): void
  decided(said: Parameters<Down['decided']>[0]): void
}

/** What a room needs of the world. `report`: a fault of ours, for the log; never anybody's words. */
export interface Reach {
  tell: Tell
  clock: Clock
  report: (fault: unknown) => void
}

/**
 * One open document. Every act goes: authorise, check, apply to the page in memory, keep, tell; one act at a time.
 * Nobody sees anything, or is told "saved", before the journal has it (R3, R4).
 */
export class Room {
  readonly id: DocumentId
  readonly #page: Page
  readonly #reach: Reach
  readonly #queue = new Queue()
  readonly #members = new Set<Member>()
  #waiting: Waiting[] = []

  constructor(id: DocumentId, reading: Reading, journal: Journal, reach: Reach) {
    this.id = id
    this.#reach = reach
    this.#page = new Page(id, reading, journal, reach)
  }

  get standing(): Standing {
    return this.#page.standing
  }

  get isEmpty(): boolean {
    return this.#members.size === 0 && this.#queue.length === 0
  }

  /** Lets a member in and gives them what they lack: state, never history (R8). after: the last decision they know. */
  open(member: Member, have: Uint8Array, after: Seq): Promise<Opened> {
    return this.#queue.run(() => {
      this.#page.authorise(member.person, 'read-page')
      const { doc, seq, decisions } = this.#page.reading
      const opened = {
        update: stateFor(doc, have),
        vector: Y.encodeStateVector(doc),
        decisions: decisions.filter((entry) => entry.seq > after),
        seq
      }
      this.#members.add(member)
      member.enter()
      return opened
    })
  }

  leave(member: Member): void {
    this.#members.delete(member)
  }

  /** Resolves with the number the words were kept under. @throws Refusal, after which the member must open again */
  edit(member: Member, update: Uint8Array): Promise<Seq> {
    return this.#write(member, update)
  }

  /** after: the last number its author had seen (R14). key: asking twice is one entry (R19). */
  decide(person: PersonId, decision: Decision, after: Seq, key: string): Promise<Seq> {
    return this.#queue.run(() => {
      const before = this.#page.reading.decisions.find((entry) => entry.key === key && entry.by === person)
      if (before) return before.seq
      const act = actOf(decision)
      if (!act) throw new Refusal('not-allowed', decision.type)
      this.#page.authorise(person, act)
      checkDecision(decision, this.standing)
      return this.#keepDecision(person, { kind: 'decision', decision, after, key })
    })
  }

  /** Records the conference as it was set up, when that is not what the journal says already, and makes each child's place. */
  async convene(conference: Conference): Promise<void> {
    await this.#queue.run(async () => {
      if (!isDeepStrictEqual(this.standing.conference, conference)) await this.#record({ type: 'convened', conference })
    })
    const { doc } = this.#page.reading
    const missing = conference.children.filter((child) => !readVoice(doc, child.id))
    if (missing.length === 0 || this.standing.signature) return
    const scratch = new Y.Doc()
    Y.applyUpdate(scratch, Y.encodeStateAsUpdate(doc))
    const before = Y.encodeStateVector(scratch)
    for (const child of missing) addVoice(scratch, child.id)
    await this.#write('same-page', Y.encodeStateAsUpdate(scratch, before))
  }

  /** Records that somebody is here, once for each way of taking part; coming back after leaving counts anew. */
  arrive(person: PersonId, way: Way): Promise<void> {
    return this.#queue.run(async () => {
      this.#page.authorise(person, 'be-here')
      const last = this.standing.attendance.get(person)?.at(-1)
      if (last?.as === 'arrived' && last.way === way) return
      await this.#record({ type: 'attended', person, as: 'arrived', way })
    })
  }

  /** Records where the printed copy of a signature is kept. */
  printed(signature: Seq, sha256: string): Promise<void> {
    return this.#queue.run(async () => {
      if (this.standing.signatures.some((signed) => signed.seq === signature && signed.sha256)) return
      await this.#record({ type: 'printed', signature, sha256 })
    })
  }

  /** The plan as it would read if it were signed now. */
  draft(): Promise<Plan> {
    return this.#queue.run(() => readPlan(this.#page.reading.doc, this.standing, this.#page.reading.seq))
  }

  /** Keeps a snapshot, so that the next opening is quick. */
  rest(): Promise<void> {
    return this.#queue.run(() => this.#page.keepSnapshot())
  }

  #write(member: Waiting['member'], update: Uint8Array): Promise<Seq> {
    const { promise, resolve, reject } = Promise.withResolvers<Seq>()
    this.#waiting.push({ member, update, kept: resolve, refused: reject })
    // Whatever has gathered by its turn is kept together: one commit, and one frame for all of it.
    if (this.#waiting.length === 1) void this.#queue.run(() => this.#takeInWaiting())
    return promise
  }

  async #takeInWaiting(): Promise<void> {
    const asked = this.#waiting.splice(0)
    const { report, tell } = this.#reach
    try {
      const { written, answer } = await takeInEdits(this.#page, asked, this.#members, report)
      if (written) tell.edited({ document: this.id, update: written.update, seq: this.#page.reading.seq }, written.from)
      answer()
      await this.#page.keepSnapshotWhenDue()
    } catch (fault) {
      report(fault)
      for (const ask of asked) ask.refused(new Refusal('not-saved')) // those already answered do not hear it
      await this.#page.readAgain().catch(report)
    }
  }

  #record(decision: Decision): Promise<Seq> {
    return this.#keepDecision('same-page', { kind: 'decision', decision, after: this.#page.reading.seq, key: crypto.randomUUID() })
  }

  async #keepDecision(by: Author, decided: Decided): Promise<Seq> {
    const entry = await this.#page.keepDecision(by, decided)
    this.#reach.tell.decided({ document: this.id, entry })
    return entry.seq
  }
}

/** What somebody who has `have` lacks. @throws Refusal when `have` is no state vector */
function stateFor(doc: Y.Doc, have: Uint8Array): Uint8Array {
  try {
    return Y.encodeStateAsUpdate(doc, have)
  } catch {
    throw new Refusal('not-understood', 'state vector')
  }
}

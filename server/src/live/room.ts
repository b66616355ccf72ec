import { isDeepStrictEqual } from 'node:util'
import {
  actOf,
  addVoice,
  type Author,
  type Coming,
  type Conference,
  type Decided,
  type Decision,
  type DocumentId,
  type Down,
  type Opened,
  personIn,
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
import { convenedIn, type Reading } from './reading.ts'

// Somebody may go from the room to the phone and back; recorded for ever, a restless screen would never let the chair sign.
const FREE_CHANGES = 6
const CHANGE_PAUSE_MS = 60_000

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
    return this.#turn(() => {
      this.#page.authorise(member.person, 'read-page')
      const { doc, seq, decisions } = this.#page.reading
      const opened = {
        update: stateFor(doc, have),
        vector: Y.encodeStateVector(doc),
        decisions: decisions.filter((entry) => entry.seq > after),
        seq
      }
      if (member.enter()) this.#members.add(member)
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
    return this.#turn(async () => {
      const before = this.#page.reading.decisions.find((entry) => entry.key === key && entry.by === person)
      if (before) return before.seq
      const act = actOf(decision)
      if (!act) throw new Refusal('not-allowed', decision.type)
      this.#page.authorise(person, act)
      checkDecision(decision, this.standing)
      const seq = await this.#keepDecision(person, { kind: 'decision', decision, after, key })
      if (decision.type === 'reopened') await this.#makePlaces(convenedIn(this.standing))
      return seq
    })
  }

  /** Records a conference as it is set up, unless its plan is signed. */
  convene(conference: Conference): Promise<void> {
    return this.#turn(() => (this.standing.signature ? undefined : this.#convene(conference)))
  }

  /** Changes the conference in one turn, so that nobody signs in between. save: keeps it in the directory. @throws Refusal('signed') */
  change(save: () => Promise<Conference>): Promise<Conference> {
    return this.#turn(async () => {
      if (this.standing.signature) throw new Refusal('signed')
      const conference = await save()
      await this.#convene(conference)
      return conference
    })
  }

  /** Puts out every page somebody has open here: their key no longer holds. */
  putOut(person: PersonId): Promise<void> {
    return this.#turn(() => this.#putOut((member) => member.person === person, new Refusal('not-signed-in')))
  }

  /** Records that somebody is here, once for each way of taking part; coming back after leaving counts anew. */
  arrive(person: PersonId, way: Way): Promise<void> {
    return this.#turn(async () => {
      this.#page.authorise(person, 'be-here')
      const comings = this.standing.attendance.get(person) ?? []
      const last = comings.at(-1)
      if (last?.as === 'arrived' && (last.way === way || this.#changesTooOften(comings))) return
      await this.#record({ type: 'attended', person, as: 'arrived', way })
    })
  }

  /** Records where the printed copy of a signature is kept. */
  printed(signature: Seq, sha256: string): Promise<void> {
    return this.#turn(async () => {
      if (this.standing.signatures.some((signed) => signed.seq === signature && signed.sha256)) return
      await this.#record({ type: 'printed', signature, sha256 })
    })
  }

  /** The plan as it would read if it were signed now. */
  draft(): Promise<Plan> {
    return this.#turn(() => readPlan(this.#page.reading.doc, this.standing, this.#page.reading.seq))
  }

  /** Keeps a snapshot, so that the next opening is quick. */
  rest(): Promise<void> {
    return this.#turn(() => this.#page.keepSnapshot())
  }

  #write(member: Waiting['member'], update: Uint8Array): Promise<Seq> {
    const { promise, resolve, reject } = Promise.withResolvers<Seq>()
    this.#waiting.push({ member, update, kept: resolve, refused: reject })
    // Whatever has gathered by its turn is kept together: one commit, and one frame for all of it.
    if (this.#waiting.length === 1) void this.#queue.run(() => this.#takeIn(this.#waiting.splice(0)))
    return promise
  }

  /** One act after the other, each on a page that is what the journal says. */
  #turn<T>(act: () => Promise<T> | T): Promise<T> {
    return this.#queue.run(async () => {
      await this.#page.ready()
      return act()
    })
  }

  async #takeIn(asked: readonly Waiting[]): Promise<void> {
    const { report, tell } = this.#reach
    try {
      await this.#page.ready()
      const { written, answer } = await takeInEdits(this.#page, asked, this.#members, report)
      if (written) tell.edited({ document: this.id, update: written.update, seq: this.#page.reading.seq }, written.from)
      answer()
      await this.#page.keepSnapshotWhenDue()
    } catch (fault) {
      if (!(fault instanceof Refusal)) report(fault)
      for (const ask of asked) ask.refused(new Refusal('not-saved')) // those already answered do not hear it
      await this.#page.readAgain().catch(report)
    }
  }

  async #convene(conference: Conference): Promise<void> {
    if (!isDeepStrictEqual(this.standing.conference, conference)) await this.#record({ type: 'convened', conference })
    await this.#makePlaces(conference)
  }

  /** Makes the place for each child's words where there is none. */
  async #makePlaces({ children }: Conference): Promise<void> {
    const { doc } = this.#page.reading
    const missing = children.filter((child) => !readVoice(doc, child.id))
    if (missing.length === 0) return
    const scratch = new Y.Doc()
    Y.applyUpdate(scratch, Y.encodeStateAsUpdate(doc))
    const before = Y.encodeStateVector(scratch)
    for (const child of missing) addVoice(scratch, child.id)
    const { promise, resolve, reject } = Promise.withResolvers<Seq>()
    await this.#takeIn([{ member: 'same-page', update: Y.encodeStateAsUpdate(scratch, before), kept: resolve, refused: reject }])
    await promise
  }

  #changesTooOften(comings: readonly Coming[]): boolean {
    const last = Date.parse(comings.at(-1)?.at ?? '')
    return comings.length >= FREE_CHANGES && Date.parse(this.#reach.clock.now()) - last < CHANGE_PAUSE_MS
  }

  #putOut(whom: (member: Member) => boolean, why: Refusal): void {
    for (const member of [...this.#members].filter(whom)) {
      this.#members.delete(member)
      member.putOut(why)
    }
  }

  #record(decision: Decision): Promise<Seq> {
    return this.#keepDecision('same-page', { kind: 'decision', decision, after: this.#page.reading.seq, key: crypto.randomUUID() })
  }

  async #keepDecision(by: Author, decided: Decided): Promise<Seq> {
    const entry = await this.#page.keepDecision(by, decided)
    // R7: whoever is no longer in the conference is out before anybody hears of it.
    if (decided.decision.type === 'convened') {
      this.#putOut((member) => !personIn(convenedIn(this.standing), member.person), new Refusal('not-found'))
    }
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

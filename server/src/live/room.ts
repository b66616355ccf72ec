import {
  type Author,
  type ConferenceId,
  type DecisionEntry,
  type DocumentId,
  type Opened,
  type PersonId,
  Refusal,
  type Seq
} from '@samepage/shared'
import * as Y from 'yjs'
import type { Audience } from './audience.ts'
import { type Asked, type Member, takeInEdits, type Waiting } from './edits.ts'
import type { Page } from './page.ts'
import { answerTo, toTell } from './opening.ts'
import { Queue } from './queue.ts'
import type { Reach } from './reach.ts'
import type { Writers } from './writers.ts'

const MOST_TRIES = 5 // of an act before which other processes come again and again

/** What a room is made of. */
export interface Made {
  page: Page
  writers: Writers
  reach: Reach
  conference: ConferenceId
}

/**
 * One open document. Every act goes: authorise, check, apply to the page in memory, keep, tell; one act at a time.
 * Nobody sees anything, or is told "saved", before the journal has it (R3, R4).
 */
export class Room {
  readonly id: DocumentId
  protected readonly conference: ConferenceId
  protected readonly page: Page
  protected readonly reach: Reach
  protected readonly members = new Set<Member>()
  protected readonly writers: Writers
  protected readonly audience: Audience
  readonly #queue = new Queue()
  #waiting: Waiting[] = []
  #catchingUp: Promise<void> | null = null

  constructor(audience: Audience, { page, writers, reach, conference }: Made) {
    this.id = page.id
    this.conference = conference
    this.reach = reach
    this.writers = writers
    this.page = page
    this.audience = audience
  }

  /** The number of the last entry. */
  get seq(): Seq {
    return this.page.reading.seq
  }

  get isEmpty(): boolean {
    return this.members.size === 0 && this.#waiting.length === 0 && this.#queue.length === 0
  }

  /** Lets a member in and gives them what they lack: state, never history (R8). after: the last decision they know. */
  open(member: Member, have: Uint8Array, after: Seq): Promise<Opened> {
    return this.turn(async () => {
      if (this.reach.others.many) await this.catchUpNow() // they may come from another process, and know more
      const person = this.audience.read(member.person)
      const { sheet, seq, decisions, writers } = this.page.reading
      const { update, vector, unsent } = answerTo(sheet, have)
      const inUse = (id: number): boolean => writers.has(id) || Y.decodeStateVector(vector).has(id)
      const writer = this.audience.everWrites(person) ? await this.writers.give(member, { unsent, inUse, open: this.members }) : 0
      await this.trace(member, 'opened') // before anybody has a word of it
      const opened = {
        update,
        vector,
        writer,
        decisions: toTell(decisions, after),
        seq,
        now: this.reach.clock.now()
      }
      this.audience.read(member.person) // asked after the wait: the door may have closed meanwhile
      if (member.enter()) this.members.add(member)
      return opened
    })
  }

  /** Takes in what other processes wrote here, and tells it to whoever has it open at this one. */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.turn(() => {
      this.#catchingUp = null // what is written from here on is news for the next
      return this.page.catchUp()
    })
    return this.#catchingUp
  }

  leave(member: Member): void {
    if (this.members.delete(member)) void this.trace(member, 'left').catch(this.reach.report)
  }

  /** Their connection is gone: what they wrote before that still counts. */
  goAway(member: Member): void {
    if (!this.#waiting.some((ask) => ask.member === member)) return this.leave(member)
    this.#takeWaiting()
    void this.#queue.run(() => this.leave(member))
  }

  /** Resolves with the number the words were kept under. @throws Refusal, after which the member must open again */
  edit(member: Member, update: Uint8Array): Promise<Seq> {
    const { promise, resolve, reject } = Promise.withResolvers<Seq>()
    this.#waiting.push({ member, by: member.person, update, kept: resolve, refused: reject })
    // Whatever has gathered by then is kept together: one commit, and one frame for all of it.
    if (this.#waiting.length === 1) this.reach.beat.next(() => this.#takeWaiting())
    return promise
  }

  /** Puts out every page somebody has open here: their key no longer holds, or they were sent away. */
  putOut(person: PersonId, why = new Refusal('not-signed-in')): Promise<void> {
    return this.turn(() => this.putOutWhere((member) => (member.person === person ? why : null)))
  }

  /** Puts out whoever may no longer read this. At once: nobody waits for the acts before. */
  recheck(): void {
    this.putOutWhere(({ person }) => {
      try {
        this.audience.read(person)
        return null
      } catch (why) {
        return why instanceof Refusal ? why : new Refusal('not-found')
      }
    })
  }

  /** Puts out everybody, for good. */
  close(why: Refusal): void {
    this.putOutWhere(() => why)
  }

  /** Keeps a snapshot, so that the next opening is quick. */
  rest(): Promise<void> {
    return this.turn(() => this.page.keepSnapshot())
  }

  /** One act after the other, each on a page that is what the journal says. */
  protected turn<T>(act: () => Promise<T> | T): Promise<T> {
    this.#takeWaiting() // what was written before comes before
    return this.#queue.run(async () => {
      await this.page.ready()
      this.tellNews()
      try {
        return await act()
      } finally {
        this.tellNews()
      }
    })
  }

  /** Within a turn: something that names no number its author had seen, on the page as it is now. Done again when another process was quicker. */
  protected async again<T>(act: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      const { seq } = this
      try {
        return await act()
      } catch (why) {
        const overtaken = why instanceof Refusal && why.code === 'moved-on' && this.seq > seq
        if (!overtaken || tries === MOST_TRIES) throw why
        this.tellNews()
      }
    }
  }

  /** The same as `catchUp`, within a turn. */
  protected async catchUpNow(): Promise<void> {
    await this.page.catchUp()
    this.tellNews()
  }

  /** Tells what other processes wrote, before anything that comes after it. before: only what is older. */
  protected tellNews(before?: Seq): void {
    for (const news of this.page.takeNews(before)) {
      if (news.kind === 'edit') this.reach.tell.edited({ document: this.id, update: news.update, seq: news.seq }, null)
      else this.heard(news)
    }
  }

  protected heard(entry: DecisionEntry): void {
    this.reach.tell.heard({ document: this.id, entry })
  }

  /** Writes what somebody who was asked about before wants written, or Same Page itself. Only within a turn. @throws Refusal */
  protected async writeNow(by: Author, update: Uint8Array): Promise<Seq> {
    const { promise, resolve, reject } = Promise.withResolvers<Seq>()
    promise.catch(() => undefined) // it is listened to once the page is in step again
    await this.#takeIn([{ member: null, by, update, kept: resolve, refused: reject }])
    return promise
  }

  protected putOutWhere(whyOf: (member: Member) => Refusal | null): void {
    for (const member of [...this.members]) {
      const why = whyOf(member)
      if (!why) continue
      this.leave(member)
      member.putOut(why)
    }
  }

  /** What is wrong with what an edit changed; null where nothing ever is. */
  protected heed(): Asked['heed'] {
    return null
  }

  protected trace({ person: who, device = '' }: Member, what: 'opened' | 'left'): Promise<void> {
    return this.reach.note({
      who,
      device,
      conference: this.conference,
      act: `document-${what}`,
      about: this.id.slice(this.conference.length + 1)
    })
  }

  #takeWaiting(): void {
    const asked = this.#waiting.splice(0)
    if (asked.length > 0) void this.#queue.run(() => this.#takeIn(asked)) // never rejects
  }

  async #takeIn(asked: readonly Waiting[]): Promise<void> {
    try {
      let left = asked
      for (let tries = 1; left.length > 0; tries++) left = await this.#takeInOnce(left, tries)
      await this.page.keepSnapshotWhenDue()
    } catch (fault) {
      if (!(fault instanceof Refusal)) this.reach.report(fault)
      for (const ask of asked) ask.refused(new Refusal('not-saved')) // those already answered do not hear it
      await this.page.readAgain().then(() => this.#noteRebuilt(), this.reach.report)
    } finally {
      this.tellNews()
    }
  }

  /** Answers with those to be asked about again, because another process took a decision first. */
  async #takeInOnce(asked: readonly Waiting[], tries: number): Promise<Waiting[]> {
    const { report, tell } = this.reach
    await this.page.ready()
    this.tellNews()
    const rules = {
      audience: this.audience,
      writers: this.writers,
      heed: this.heed(),
      report,
      leave: (member: Member) => this.leave(member),
      rebuilt: () => this.#noteRebuilt()
    }
    const { written, overtaken, answer } = await takeInEdits(this.page, asked, this.members, rules)
    if (written) {
      this.tellNews(written.seq)
      tell.edited({ document: this.id, update: written.update, seq: written.seq }, written.from)
    }
    answer()
    // Whoever asked for it within a turn asks again themselves: they were asked about before that decision.
    const [mine, theirs] = [overtaken.filter(({ member }) => !member), overtaken.filter(({ member }) => member)]
    for (const ask of mine) ask.refused(new Refusal('moved-on'))
    if (tries < MOST_TRIES) return theirs
    for (const ask of theirs) ask.refused(new Refusal('not-saved'))
    return []
  }

  /** What everybody sees is what was kept, put together again: whoever asks later why somebody's words were refused finds it in the trail. */
  #noteRebuilt(): void {
    const { conference, reach } = this
    const about = this.id.slice(conference.length + 1)
    void reach.note({ who: 'same-page', conference, act: 'page-rebuilt', about }).catch(reach.report)
  }
}

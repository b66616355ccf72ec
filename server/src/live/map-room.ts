import { isDeepStrictEqual } from 'node:util'
import {
  type Act,
  actOf,
  addVoice,
  type Author,
  carryForward,
  type Conference,
  type Decided,
  type Decision,
  type DecisionEntry,
  type DoorStanding,
  type Gave,
  itemOf,
  type KeptSafe,
  keyOfQuestion,
  LISTS,
  type Mine,
  personIn,
  type PersonId,
  readPictures,
  readVoice,
  Refusal,
  type RemoveWordsAsk,
  type Seq,
  SHAPE,
  type Standing,
  voicesAt,
  type Way,
  type Writer
} from '@samepage/shared'
import * as Y from 'yjs'
import { mapAudience } from './audience.ts'
import { Answering } from './answering.ts'
import type { Answers } from './answers.ts'
import { checkDecision } from './checks/decisions.ts'
import { checkLookedAt, settleLine } from './looking-back.ts'
import { changesTooOften } from './comings.ts'
import type { Asked, Member } from './edits.ts'
import { type Ground, groundOn } from './ground.ts'
import { type Draft, KeptOnPage } from './kept-on-page.ts'
import type { KeptWatch } from './kept-watch.ts'
import { convenedIn } from './reading.ts'
import { removalOf, type Removed } from './removing.ts'
import { type Made, Room } from './room.ts'

const HEAL_MS = 5_000

/** The shared page of a conference: its words, and every decision that is taken on it. */
export class MapRoom extends Room {
  readonly ground: Ground
  readonly #kept: KeptOnPage
  readonly #answering: Answering

  /** door: as it is at each moment. */
  constructor(made: Made, door: () => DoorStanding, { watch, answers }: { watch: KeptWatch; answers: Answers }) {
    const ground = groundOn(() => made.page.standing, door)
    super(mapAudience(ground), made)
    this.ground = ground
    this.#kept = new KeptOnPage(watch, made)
    const facts = () => ({ standing: this.standing, conference: convenedIn(this.standing), reading: made.page.reading })
    this.#answering = new Answering(answers, facts, made.reach.clock)
  }

  get standing(): Standing {
    return this.page.standing
  }

  /** Whether there is such a place on the page: the id of an item, a dot and one of its fields. Whatever else is said there is nobody's place (R9). */
  has(where: string): boolean {
    const dot = where.lastIndexOf('.')
    const [id, field] = [where.slice(0, Math.max(0, dot)), where.slice(dot + 1)]
    return id !== '' && LISTS.some((list) => Object.hasOwn(SHAPE[list], field) && itemOf(this.page.reading.doc, list, id) !== null)
  }

  /** after: the last number its author had seen (R14). key: asking twice is one entry (R19). */
  decide(person: PersonId, decision: Decision, after: Seq, key: string): Promise<Seq> {
    return this.turn(async () => {
      if (after > this.seq || (this.reach.others.many && decision.type === 'reveal')) await this.#catchUpAll()
      const before = this.page.reading.decisions.find((entry) => entry.key === key && entry.by === person)
      if (before) return before.seq
      const by = this.ground.seated(person)
      const act = actOf(decision, by)
      if (!act) throw new Refusal('not-allowed', decision.type)
      this.ground.authorise(person, act)
      checkDecision(decision, by, this.standing)
      if (decision.type === 'looked-at') checkLookedAt(decision, this.page.reading.doc)
      if (decision.type === 'signed') this.#kept.checkPlan()
      const kept = this.#answering.asKept(decision, person)
      this.#kept.checkDecision(person, kept) // answers that are opened now: something may be kept safe only since they were given
      if (kept.type === 'gave') return this.#keepAnswer(person, kept, key)
      const seq = await this.#keepDecision(person, { kind: 'decision', decision: kept, after, key })
      if (decision.type === 'reopened') await this.#makePlaces(convenedIn(this.standing))
      if (decision.type === 'looked-at') await this.again(() => this.#write((copy) => settleLine(copy, decision)))
      return seq
    })
  }

  /** Puts somebody in the chair whom nobody named for it, because whoever is in it is cut off. check: asked once everything before it counts. */
  recover(person: PersonId, check: () => void): Promise<void> {
    return this.#act(async () => {
      check()
      await this.#keepNow(person, { type: 'took-chair', person })
    })
  }

  /** The ids of the children's pictures that everybody sees. */
  shownPictures(): Promise<ReadonlySet<string>> {
    return this.turn(async () => {
      if (this.reach.others.many) await this.catchUpNow()
      const { children } = convenedIn(this.standing)
      return new Set(children.flatMap((child) => readPictures(this.page.reading.doc, child.id)).map(({ id }) => id))
    })
  }

  /** What whoever speaks from this seat has answered, and nobody else knows yet. */
  mine(person: PersonId): Mine[] {
    return this.#answering.mine(voicesAt(convenedIn(this.standing), person).map(({ id }) => id))
  }

  /** As `convene`, when a page is opened: what a stop left undone is done. Nobody waits for what needs all its words. */
  heal(conference: Conference): Promise<void> {
    if (!this.page.reading.sheet.isAsKept || !isDeepStrictEqual(this.standing.conference, conference)) return this.convene(conference)
    const later = (): void => void this.convene(convenedIn(this.standing)).catch(this.reach.report)
    setTimeout(later, HEAL_MS).unref()
    return Promise.resolve()
  }

  /** Records a conference as it is set up, unless its plan is signed. */
  convene(conference: Conference): Promise<void> {
    return this.#act(async () => (this.standing.signature ? undefined : this.#convene(conference)))
  }

  /** Changes the conference in one turn, so that nobody signs in between. save: keeps it in the directory. @throws Refusal('signed') */
  change(save: () => Promise<Conference>): Promise<Conference> {
    return this.#act(async () => {
      if (this.standing.signature) throw new Refusal('signed')
      const conference = await save()
      await this.#convene(conference)
      return conference
    })
  }

  /** Records that somebody is here, once for each way of taking part; coming back after leaving counts anew. */
  arrive(person: PersonId, way: Way): Promise<void> {
    return this.#act(async () => {
      this.ground.authorise(person, 'be-here')
      const comings = this.standing.attendance.get(person) ?? []
      const last = comings.at(-1)
      if (last?.as === 'arrived' && (last.way === way || changesTooOften(comings, this.reach.clock.now()))) return
      await this.#record({ type: 'attended', person, as: 'arrived', way })
    })
  }

  /** Records that somebody the chair has put out is not here any more. */
  depart(person: PersonId): Promise<void> {
    return this.#act(async () => {
      const last = this.standing.attendance.get(person)?.at(-1)
      if (last?.as === 'arrived') await this.#record({ type: 'attended', person, as: 'left', way: last.way })
    })
  }

  /** Records where the printed copy of a signature is kept. */
  printed(signature: Seq, sha256: string): Promise<void> {
    return this.#act(async () => {
      if (this.standing.signatures.some((signed) => signed.seq === signature && signed.sha256)) return
      await this.#record({ type: 'printed', signature, sha256 })
    })
  }

  /** The plan as it would read if it were signed now, for one reader. */
  draft(reader: PersonId): Promise<Draft> {
    return this.turn(() => this.#kept.draft(reader, () => this.#copy()))
  }

  /** Warns the chair when something that is kept safe from now on is on the page already. */
  lookOver(one: KeptSafe): Promise<void> {
    return this.turn(() => this.#kept.lookOver(one))
  }

  /** Writes new words in somebody's name, through the same checks as anybody's. act: what they need leave for. @throws Refusal */
  writeAs(person: PersonId, act: Act, write: (writer: Writer) => void): Promise<Seq> {
    return this.#act(async () => {
      this.ground.authorise(person, act)
      const { doc, writers } = this.page.reading
      const scratch = this.#copy()
      scratch.clientID = await this.writers.issue(person, (id) => Y.getState(doc.store, id) > 0 || writers.has(id))
      const before = Y.encodeStateVector(scratch)
      write({ doc: scratch, me: person, origin: person, newId: () => crypto.randomUUID() })
      return this.writeNow(person, Y.encodeStateAsUpdate(scratch, before))
    })
  }

  /** Writes what stood on another page on this one, as Same Page itself. before: the conference it was. renamed: people and children, from their ids there to their ids here. */
  carryFrom(from: Y.Doc, before: Conference, renamed: ReadonlyMap<string, string>): Promise<void> {
    return this.turn(async () => {
      for (const update of carryForward(from, this.#copy(), before, renamed)) await this.again(() => this.writeNow('same-page', update))
    })
  }

  /**
   * R25: takes words off the page and out of the journal for good. One write does all of it, or nothing is changed.
   * before: whatever else must be gone first, such as signed plans. @throws Refusal('moved-on') when those words are not there
   */
  removeWords(by: PersonId, ask: RemoveWordsAsk, before: () => Promise<void>): Promise<Removed> {
    return this.#act(async () => {
      if (this.reach.others.many) await this.catchUpNow()
      this.ground.authorise(by, 'remove-words')
      const { update, state, holds } = removalOf(this.#copy(), ask)
      const written = await this.page.firstWith(holds)
      // A removal before this one put all that was left into one entry: since when it stood there is not known any more.
      const { seq: first, at } = written.seq > this.standing.removal ? written : { seq: 0, at: '' }
      const here = [...new Set([...this.members].map(({ person }) => person))]
      await before()
      const { list, item, field } = ask
      const entry = await this.page.strike(state, by, this.#decidedNow({ type: 'words-removed', list, item, field }))
      this.reach.tell.edited({ document: this.id, update, seq: entry.after }, null)
      this.reach.tell.decided({ document: this.id, entry })
      await this.page.keepSnapshot()
      return { removal: entry.seq, first, at, here }
    })
  }

  protected override heed(): Asked['heed'] {
    return this.#kept.heed()
  }

  protected override trace({ person: who, device = '' }: Member, what: 'opened' | 'left'): Promise<void> {
    return this.reach.note({ who, device, conference: this.conference, act: `page-${what}`, about: String(this.page.reading.seq) })
  }

  /** R16: what somebody answered goes where nobody reads it; the page learns that they have, once. */
  async #keepAnswer(by: PersonId, gave: Gave, key: string): Promise<Seq> {
    const { question, person } = gave
    await this.#answering.keep(by, gave, key)
    this.reach.tell.tellMine(this.conference, personIn(convenedIn(this.standing), person)?.sitsWith ?? person)
    return this.again(async () => {
      if (this.standing.answers.get(keyOfQuestion(question))?.answered.includes(person)) return this.seq
      return this.#keepDecision(by, { kind: 'decision', decision: { type: 'answered', question, person }, after: this.seq, key })
    })
  }

  async #catchUpAll(): Promise<void> {
    await this.catchUpNow()
    await this.#answering.catchUp()
  }

  #copy(): Y.Doc {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.page.reading.doc))
    return copy
  }

  async #convene(conference: Conference): Promise<void> {
    if (!isDeepStrictEqual(this.standing.conference, conference)) await this.#record({ type: 'convened', conference })
    await this.#makePlaces(conference)
  }

  /** Makes the place for each child's words where there is none. */
  #makePlaces({ children }: Conference): Promise<void> {
    return this.again(async () => {
      const missing = children.filter((child) => !readVoice(this.page.reading.doc, child.id))
      if (missing.length === 0) return
      await this.#write((copy) => missing.forEach((child) => addVoice(copy, child.id)))
    })
  }

  /** Writes as Same Page itself. change: false where there is nothing to write. */
  async #write(change: (copy: Y.Doc) => void | false): Promise<void> {
    const scratch = this.#copy()
    const before = Y.encodeStateVector(scratch)
    if (change(scratch) !== false) await this.writeNow('same-page', Y.encodeStateAsUpdate(scratch, before))
  }

  /** A turn in which nobody names a number they had seen. */
  #act<T>(act: () => Promise<T>): Promise<T> {
    return this.turn(() => this.again(act))
  }

  #record(decision: Decision): Promise<Seq> {
    return this.#keepNow('same-page', decision)
  }

  #keepNow(by: Author, decision: Decision): Promise<Seq> {
    return this.#keepDecision(by, this.#decidedNow(decision))
  }

  /** A decision on the page as it is now. */
  #decidedNow(decision: Decision): Decided {
    return { kind: 'decision', decision, after: this.seq, key: crypto.randomUUID() }
  }

  async #keepDecision(by: Author, decided: Decided): Promise<Seq> {
    const entry = await this.page.keepDecision(by, decided)
    this.#putOutStrangers(decided.decision)
    this.reach.tell.decided({ document: this.id, entry })
    return entry.seq
  }

  protected override heard(entry: DecisionEntry): void {
    this.#putOutStrangers(entry.decision)
    super.heard(entry)
  }

  /** R7: whoever is no longer in the conference is out before anybody hears of it. */
  #putOutStrangers({ type }: Decision): void {
    if (type !== 'convened') return
    const { people } = convenedIn(this.standing)
    this.putOutWhere(({ person }) => (people.some(({ id }) => id === person) ? null : new Refusal('not-found')))
  }
}

import {
  type Act,
  type Conference,
  type Decision,
  type DecisionEntry,
  type DocumentId,
  mapOf,
  may,
  type Opened,
  type Person,
  type PersonHere,
  personIn,
  Refusal,
  type Seat,
  type Seq,
  type Standing,
  type Way,
  type Writer
} from '@samepage/shared'
import { uuidv4 } from 'lib0/random'
import type * as Y from 'yjs'
import { Connection, type Declined, type Elsewhere, type Heard, type Reach } from './live/connection.ts'
import { Presence } from './live/presence.svelte.ts'
import type { Saved } from './live/saved.svelte.ts'
import { type Closed, SetAside } from './live/set-aside.svelte.ts'
import { Sheet } from './live/sheet.ts'
import { HeardStanding } from './live/standing.svelte.ts'

/** With forty people writing a decision may find the page moved on a few times in a row; with nobody writing it never does. */
const MOST_TRIES = 20

/** What one screen of one conference knows. One instance for each page; everything it says is reactive. */
export class ConferencePage {
  readonly #seat: Seat
  readonly #document: DocumentId
  readonly #origin = Symbol('me')
  readonly #connection: Connection
  readonly #presence: Presence
  readonly #stops: (() => void)[]
  #sheet: Sheet = $state.raw() as Sheet
  /** Opening in the place of `#sheet` after a refusal; shown once it has arrived, so that no screen is empty meanwhile. */
  #next: Sheet | null = null
  readonly #heard = new HeardStanding()
  readonly #setAside = new SetAside()
  #reach = $state<Reach>('connecting')
  #opened = $state(false)
  #ended = $state(false)

  /** elsewhere: for programs that are no browser. */
  constructor(seat: Seat, elsewhere?: Elsewhere) {
    this.#seat = seat
    this.#document = mapOf(seat.conference.id)
    this.#connection = new Connection(seat.you, elsewhere)
    this.#presence = new Presence(this.#connection, this.you.way, () => this.may('be-here'))
    this.#sheet = this.#open()
    this.#stops = [
      this.#connection.watch(() => this.#follow()),
      this.#connection.hear('decided', ({ document, entry }) => document === this.#document && this.#hearDecision(entry))
    ]
  }

  get you(): Person {
    return personIn(this.conference, this.#seat.you) ?? (personIn(this.#seat.conference, this.#seat.you) as Person)
  }

  get conference(): Conference {
    return this.standing.conference ?? this.#seat.conference
  }

  get standing(): Standing {
    return this.#heard.current
  }

  /** The last number this screen has seen. */
  get seq(): Seq {
    return this.#heard.seq
  }

  get here(): readonly PersonHere[] {
    return this.#presence.everyone
  }

  get saved(): Saved {
    return this.#sheet.saved.state
  }

  get connection(): Reach {
    return this.#reach
  }

  /** Whether the page has arrived at least once. */
  get opened(): boolean {
    return this.#opened
  }

  get closed(): Closed | null {
    return this.#setAside.closed
  }

  /** The server will not have this page any more; `closed` says why. Nothing further can be saved on it. */
  get ended(): boolean {
    return this.#ended
  }

  get mayWrite(): boolean {
    return this.may('write-page') && !this.#ended
  }

  get doc(): Y.Doc {
    return this.#sheet.doc
  }

  get writer(): Writer {
    return { doc: this.doc, me: this.#seat.you, origin: this.#origin, newId: uuidv4 }
  }

  get canUndo(): boolean {
    return this.mayWrite && this.#sheet.undo.canUndo
  }

  get canRedo(): boolean {
    return this.mayWrite && this.#sheet.undo.canRedo
  }

  may(act: Act): boolean {
    return may(this.you, act, this.standing) === true
  }

  /** A reactive reading of lists and plain fields. Letters in texts do not wake it: those are the fields' own business. */
  read<T>(read: (doc: Y.Doc) => T): T {
    this.#sheet.reading.lists()
    return read(this.doc)
  }

  /** The same, woken by letters too. */
  readDeep<T>(read: (doc: Y.Doc) => T): T {
    this.#sheet.reading.everything()
    return read(this.doc)
  }

  /** Decides what does not depend on any wording: where the page has moved on, it asks again by itself. True, or the sentence to show. */
  async decide(decision: Decision): Promise<true | string> {
    const key = uuidv4() // R19: asked again, it is still one entry
    let said: true | string = true
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const heard = await this.#ask(decision, this.seq, key)
      if (heard.ok) return true
      said = heard.say
      if (heard.code !== 'moved-on') break
    }
    return said
  }

  /** Signs exactly what was read at `seq` (R20). True, or the sentence to show. */
  async sign(seq: Seq): Promise<true | string> {
    if (this.saved !== 'saved') return new Refusal('moved-on').say // words on this screen that nobody else has are not in what is signed
    const heard = await this.#ask({ type: 'signed' }, seq, uuidv4())
    return heard.ok ? true : heard.say
  }

  setWay(way: Way): void {
    this.#presence.change({ way })
  }

  /** where: `${item}.${field}`, or empty once the caret has left. */
  setWritingIn(where: string): void {
    this.#presence.change({ writingIn: where })
  }

  /** The others whose caret is in that field. */
  writingIn(where: string): Person[] {
    return this.here.flatMap(({ person, writingIn }) => {
      const found = writingIn === where && person !== this.#seat.you && personIn(this.conference, person)
      return found ? [found] : []
    })
  }

  undo(): void {
    if (this.mayWrite) this.#sheet.undo.undo()
  }

  redo(): void {
    if (this.mayWrite) this.#sheet.undo.redo()
  }

  /** Puts the refusal's notice away: the words were copied. */
  dismiss(): void {
    this.#setAside.dismiss()
  }

  close(): void {
    for (const stop of this.#stops) stop()
    this.#presence.close()
    this.#next?.close()
    this.#sheet.close()
    this.#connection.close()
  }

  #open(): Sheet {
    const sheet: Sheet = new Sheet(this.#connection, this.#document, this.#origin, {
      after: () => this.#heard.lastDecision,
      opened: (opened) => this.#arrive(sheet, opened),
      seen: (seq) => this.#heard.see(seq),
      closed: (declined, opening) => this.#refused(declined, opening)
    })
    return sheet
  }

  #arrive(sheet: Sheet, { decisions }: Opened): void {
    this.#heard.catchUp(decisions)
    if (sheet === this.#next) this.#turnTo(sheet)
    this.#opened = true
    this.#presence.say()
  }

  #turnTo(sheet: Sheet): void {
    const before = this.#sheet
    this.#setAside.complete(before.unkept)
    this.#sheet = sheet
    this.#next = null
    before.close()
  }

  #refused({ say }: Declined, opening: boolean): void {
    const known = this.#next !== null // of a sheet on its way the words are set aside already
    if (known) this.#setAside.complete(this.#sheet.unkept)
    this.#setAside.put(say, known ? [] : this.#sheet.unkept)
    if (opening) this.#ended = true
    else this.#next = this.#open() // for reading, whatever may be written
  }

  #follow(): void {
    this.#reach = this.#connection.reach
    if (this.#connection.refused) this.#refused(this.#connection.refused, true)
  }

  #ask(decision: Decision, after: Seq, key: string): Promise<Heard<'decide'>> {
    return this.#connection.ask('decide', { document: this.#document, decision, after, key })
  }

  #hearDecision(entry: DecisionEntry): void {
    const opening = this.#next ?? this.#sheet
    if (!opening.isOpen) this.#heard.holdBack(entry)
    // A number is missing, and it is not that of words this screen has just sent: something was missed.
    else if (entry.seq > this.seq + 1 && this.saved === 'saved') opening.resync()
    else this.#heard.take(entry)
  }
}

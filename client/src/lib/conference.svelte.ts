import {
  type Act,
  asNow,
  type Conference,
  type Decision,
  type DecisionEntry,
  type DocumentId,
  type DoorSeen,
  keyOfQuestion,
  mapOf,
  may,
  type Mine,
  type Opened,
  type OpenSeat,
  type Pause,
  type Person,
  type PersonHere,
  personIn,
  type Place,
  type Seq,
  type Stage,
  type Standing,
  type Way,
  type Writer
} from '@samepage/shared'
import type * as Y from 'yjs'
import { inReadersWords } from './say/usual.ts'
import { Connection, type Declined, type Elsewhere, type Reach } from './live/connection.ts'
import { LiveDocument } from './live/live-document.svelte.ts'
import { MapDecisions } from './live/map-decisions.svelte.ts'
import type { NamedSheet } from './live/named-sheet.ts'
import { NamedSheets } from './live/named-sheets.ts'
import { Placed } from './live/placed.svelte.ts'
import { Presence } from './live/presence.svelte.ts'
import type { Saved } from './live/saved.svelte.ts'
import type { Closed } from './live/set-aside.svelte.ts'

/** What one screen of one conference knows. One instance for each page; everything it says is reactive. */
export class ConferencePage {
  readonly #seat: OpenSeat
  readonly #connection: Connection
  readonly #presence: Presence
  readonly #placed: Placed
  readonly #map: LiveDocument
  readonly #named: NamedSheets
  readonly #stops: (() => void)[]
  readonly #decisions: MapDecisions
  #reach = $state<Reach>('connecting')
  /** The chair has not come in yet: the map is opened once they have. */
  #waitsToBegin = $state(false)
  #shut = $state(false)
  #mine = $state.raw<readonly Mine[]>([])
  #unkept: string[] = []

  /** elsewhere: for programs that are no browser. */
  constructor(seat: OpenSeat, elsewhere?: Elsewhere) {
    this.#seat = seat
    this.#connection = new Connection({ seat: seat.you }, elsewhere)
    this.#placed = new Placed(this.#connection, seat, () => this.#moved())
    this.#decisions = new MapDecisions(this.#connection, () => this.#map)
    this.#presence = new Presence(this.#connection, this.you.way, () => this.may('be-here'))
    this.#map = new LiveDocument(this.#connection, mapOf(seat.conference.id), {
      me: seat.you,
      mayWrite: () => this.may('write-page') || this.may('write-lines'),
      after: () => this.#decisions.last,
      arrived: (opened, before) => this.#arrive(opened, before),
      seen: (seq) => this.#decisions.see(seq),
      declined: (declined) => this.#declined(declined)
    })
    this.#named = new NamedSheets(this.#connection, {
      me: seat.you,
      mayWrite: () => this.may('write-named') || this.may('open-draft'),
      declined: (declined) => this.#placed.learn(declined)
    })
    this.#stops = [
      this.#connection.watch(() => this.#follow()),
      this.#connection.hear('decided', ({ document, entry }) => document === this.#map.document && this.#hearDecision(entry)),
      this.#connection.hear('mine', (answers) => (this.#mine = answers))
    ]
  }

  /** As they act now: whoever is in the chair has its rights. */
  get you(): Person {
    const person = personIn(this.conference, this.#seat.you) ?? (personIn(this.#seat.conference, this.#seat.you) as Person)
    return asNow(person, this.standing)
  }

  /** The conference as its council wrote it. */
  get asWritten(): Conference {
    return this.standing.conference ?? this.#seat.conference
  }

  /** The same, with what nobody has renamed in the reader's language. */
  get conference(): Conference {
    return inReadersWords(this.asWritten)
  }

  get standing(): Standing {
    return this.#decisions.standing
  }

  /** Where the conference stands for this person. */
  get stage(): Stage {
    return this.#placed.stage(this.standing, this.opened)
  }

  /** Where this person stands with the door. Anything but `in`: every word is gone from this page already. */
  get place(): Place {
    return this.#placed.place
  }

  /** Set once this person was put out for good, with the sentence to show. */
  get gone(): Declined | null {
    return this.#placed.gone
  }

  /** What waits at the door; null for whoever does not tend it, or does not any more. */
  get door(): DoorSeen | null {
    return this.may('tend-door') ? this.#placed.door : null
  }

  /** Who of those at this screen waits for a break. */
  get pauses(): readonly Pause[] {
    return this.#placed.pauses
  }

  /** Goes up whenever the documents this person is named in have changed: time to ask for them again. */
  get documentsNews(): number {
    return this.#placed.documentsNews
  }

  /** Let in, and the chair is not here yet: there is no map to open. */
  get waitsToBegin(): boolean {
    return this.#waitsToBegin
  }

  /** The last number this screen has seen. */
  get seq(): Seq {
    return this.#decisions.seq
  }

  /** What whoever speaks from this screen has answered, and nobody else knows yet (R16). */
  get mine(): readonly Mine[] {
    return this.#mine.filter(({ question }) => !this.standing.answers.get(keyOfQuestion(question))?.opened)
  }

  /** The server's clock, in milliseconds: what is left of a stage is counted by it, whatever this device's clock says. */
  serverNow(): number {
    return this.#decisions.serverNow()
  }

  get here(): readonly PersonHere[] {
    return this.#presence.everyone
  }

  get saved(): Saved {
    return this.#map.saved
  }

  get connection(): Reach {
    return this.#reach
  }

  /** Whether the page has arrived at least once. */
  get opened(): boolean {
    return this.#map.opened
  }

  get closed(): Closed | null {
    return this.#map.closed
  }

  /** The server will not have this page any more; `closed` says why. Nothing further can be saved on it. */
  get ended(): boolean {
    return this.#map.ended
  }

  /** Nothing is left of this page: it was left, or its person was put out. */
  get isShut(): boolean {
    return this.#shut
  }

  get mayWrite(): boolean {
    return this.#map.mayWrite && this.may('write-page')
  }

  /** An interpreter's: lines beneath what stands there, and nothing else. */
  get mayWriteLines(): boolean {
    return this.#map.mayWrite && this.may('write-lines')
  }

  /** Whether this person writes anything at all: then the page says whether it is saved, and can take it back. */
  get writes(): boolean {
    return this.#map.mayWrite
  }

  get doc(): Y.Doc {
    return this.#map.doc
  }

  get writer(): Writer {
    return this.#map.writer
  }

  get canUndo(): boolean {
    return this.#map.canUndo
  }

  get canRedo(): boolean {
    return this.#map.canRedo
  }

  may(act: Act): boolean {
    return may(this.you, act, this.stage) === true
  }

  /** A reactive reading of lists and plain fields. Letters in texts do not wake it: those are the fields' own business. */
  read<T>(read: (doc: Y.Doc) => T): T {
    return this.#map.read(read)
  }

  /** The same, woken by letters too. */
  readDeep<T>(read: (doc: Y.Doc) => T): T {
    return this.#map.readDeep(read)
  }

  /** Opens a document with an audience of its own, on this page's connection. Close it when its screen goes; it ends with the page at the latest. */
  openNamed(document: DocumentId): NamedSheet {
    return this.#named.open(document)
  }

  /** Decides what does not depend on any wording. True, or the sentence to show. */
  decide(decision: Decision): Promise<true | string> {
    return this.#decisions.decide(decision)
  }

  /** Decides what depends on what was seen: only while `holds` says that it is still so. True, or the sentence to show. */
  decideWhile(holds: () => boolean, decision: Decision): Promise<true | string> {
    return this.#decisions.decideWhile(holds, decision)
  }

  /** Signs exactly what was read at `seq` (R20). True, or the sentence to show. */
  sign(seq: Seq): Promise<true | string> {
    return this.#decisions.sign(seq)
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
    return this.#presence.writingIn(where, this.#seat.you).flatMap((person) => personIn(this.conference, person) ?? [])
  }

  undo(): void {
    this.#map.undo()
  }

  redo(): void {
    this.#map.redo()
  }

  /** Puts the refusal's notice away: the words were copied. */
  dismiss(): void {
    this.#map.dismiss()
  }

  /** Words of one's own from before a pause, to copy. */
  bring(closed: Closed): void {
    this.#map.bring(closed)
  }

  /** Words written here that had not been saved when the page was shut. */
  get unkept(): readonly string[] {
    return this.#unkept
  }

  /** Ends everything: the connection, every document and every word of it in memory. */
  close(): void {
    this.#forget()
    for (const stop of this.#stops) stop()
    this.#presence.close()
    this.#placed.close()
    this.#connection.close()
  }

  /** R28: whoever is out receives nothing, and nothing of what was here stays in their browser. */
  #forget(): void {
    if (this.#shut) return
    this.#unkept = this.#map.unkept
    this.#mine = []
    this.#shut = true
    this.#named.close()
    this.#map.close()
  }

  #moved(): void {
    if (this.gone) this.close()
    else if (this.place !== 'in') this.#forget()
    else if (this.#waitsToBegin && this.may('read-page')) {
      this.#waitsToBegin = false
      this.#map.startAfresh()
    } else if (this.writes) this.#map.takeWriter()
  }

  #arrive(opened: Opened, before: boolean): boolean {
    const afresh = this.#decisions.arrive(opened, before)
    this.#presence.say()
    return afresh
  }

  #declined(declined: Declined): boolean {
    if (declined.code === 'not-begun') this.#waitsToBegin = true
    return this.#shut || this.#waitsToBegin || this.#placed.learn(declined)
  }

  #follow(): void {
    this.#reach = this.#connection.reach
    const { refused } = this.#connection
    if (refused && !this.#declined(refused)) this.#map.refuse(refused, true)
  }

  #hearDecision(entry: DecisionEntry): void {
    if (this.#decisions.hear(entry) && this.writes) this.#map.takeWriter() // what they may write may be another now
  }
}

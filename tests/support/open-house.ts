import { Beat } from '@samepage/server/live/beat.ts'
import {
  type Conference,
  type DocumentId,
  type Down,
  mapOf,
  type Opened,
  type PersonId,
  type Refusal,
  type RefusalCode,
  type Writer
} from '@samepage/shared'
import { AuditTrail } from '@samepage/server/house/proof/audit.ts'
import { DocumentDesk } from '@samepage/server/house/papers/documents.ts'
import { KeptSafeDesk } from '@samepage/server/house/papers/kept-safe.ts'
import { PictureDesk } from '@samepage/server/house/papers/pictures.ts'
import { RemovalDesk } from '@samepage/server/house/papers/removal.ts'
import type { Member } from '@samepage/server/live/edits.ts'
import type { Room } from '@samepage/server/live/room.ts'
import { Alone } from '@samepage/server/live/alone.ts'
import { NO_OTHERS } from '@samepage/server/live/others.ts'
import { Rooms } from '@samepage/server/live/rooms.ts'
import { openCleaner } from '@samepage/server/pictures/cleaner.ts'
import { openMemory } from '@samepage/server/storage/memory.ts'
import type { Storage } from '@samepage/server/storage/storage.ts'
import * as Y from 'yjs'

/** Rooms and desks on a real store, without a network: what the server does, asked directly. */
export interface OpenHouse {
  storage: Storage
  rooms: Rooms
  documents: DocumentDesk
  pictures: PictureDesk
  keptSafe: KeptSafeDesk
  removal: RemovalDesk
  audit: AuditTrail
  /** What whoever tends the door is told, and who is told that their documents changed. */
  warnings: string[]
  news: PersonId[]
  pages: Set<Sitting>
}

/** A conference that has begun, with its rooms open. */
export async function openHouse(
  conference: Conference,
  storage: Storage = openMemory(),
  report: (fault: unknown) => void = (fault) => {
    throw fault
  }
): Promise<OpenHouse> {
  const [warnings, news, pages] = [[] as string[], [] as PersonId[], new Set<Sitting>()]
  const now = (): number => Date.now()
  const alone = new Alone(storage.board, now)
  const audit = new AuditTrail(storage.audit, storage.witness, now)
  const rooms = new Rooms(storage.journal, storage.directory, {
    tell: {
      edited: (said, except) => pages.forEach((page) => page !== except && page.hear(said)),
      decided: (said) => pages.forEach((page) => page.learn(said)),
      heard: () => undefined,
      doorMoved: () => undefined,
      tellDocuments: (persons) => void news.push(...persons),
      tellMine: () => undefined
    },
    clock: { now: () => new Date(now()).toISOString() },
    beat: new Beat(),
    report,
    others: NO_OTHERS,
    note: (trace) => audit.note(trace),
    warn: (_conference, say) => void warnings.push(say)
  })
  await storage.directory.saveConference(conference, new Map())
  await rooms.convene(conference)
  await (await rooms.door(conference.id)).record('same-page', { type: 'began' })
  return {
    storage,
    rooms,
    documents: new DocumentDesk(storage.directory, rooms, audit, alone),
    pictures: new PictureDesk({
      ...{ rooms, audit, alone },
      directory: storage.directory,
      pictures: storage.pictures,
      clean: openCleaner()
    }),
    keptSafe: new KeptSafeDesk(storage.directory, rooms, audit, alone),
    removal: new RemovalDesk({ rooms, prints: storage.prints, pictures: storage.pictures, audit, trail: storage.audit }),
    audit,
    warnings,
    news,
    pages
  }
}

/** One page of somebody: what their browser would hold. */
export class Sitting implements Member {
  readonly person: PersonId
  readonly document: DocumentId
  doc = new Y.Doc()
  writerId = 0
  /** Every byte that reached them. */
  readonly bytes: Uint8Array[] = []
  readonly decisions: string[] = []
  readonly closings: RefusalCode[] = []
  readonly #room: Room
  readonly #house: OpenHouse
  #in = false

  constructor(house: OpenHouse, room: Room, person: PersonId) {
    this.#house = house
    this.#room = room
    this.person = person
    this.document = room.id
  }

  /** Opens the map, or a document, as that person. */
  static async open(house: OpenHouse, conference: Conference, person: PersonId, document?: DocumentId): Promise<Sitting> {
    const isMap = document === undefined || document === mapOf(conference.id)
    const room = isMap ? await house.rooms.map(conference.id) : await house.rooms.document(conference.id, document, person)
    const sitting = new Sitting(house, room, person)
    await sitting.open()
    return sitting
  }

  async open(): Promise<Opened> {
    const opened = await this.#room.open(this, Y.encodeStateVector(this.doc), 0)
    this.bytes.push(opened.update)
    Y.applyUpdate(this.doc, opened.update, 'server')
    if (opened.writer > 0) this.doc.clientID = opened.writer
    this.writerId = opened.writer
    return opened
  }

  /** Opens again as a browser does by itself, and sends what did not arrive. */
  async comeBack(): Promise<void> {
    const { vector } = await this.open()
    await this.#room.edit(this, Y.encodeStateAsUpdate(this.doc, vector))
  }

  enter(): boolean {
    this.#in = true
    this.#house.pages.add(this)
    return true
  }

  putOut(why: Refusal): void {
    this.#in = false
    this.closings.push(why.code)
  }

  leave(): void {
    this.#in = false
    this.#room.leave(this)
  }

  hear({ document, update }: Parameters<Down['edited']>[0]): void {
    if (!this.#in || document !== this.document) return
    this.bytes.push(update)
    Y.applyUpdate(this.doc, update, 'server')
  }

  learn({ document, entry }: Parameters<Down['decided']>[0]): void {
    if (this.#in && document === this.document) this.decisions.push(entry.decision.type)
  }

  get writer(): Writer {
    return { doc: this.doc, me: this.person, origin: 'me', newId: () => crypto.randomUUID() }
  }

  /** Writes and resolves once it is kept. @throws Refusal */
  async write(act: (writer: Writer) => unknown): Promise<number> {
    const updates: Uint8Array[] = []
    const listen = (update: Uint8Array): void => void updates.push(update)
    this.doc.on('update', listen)
    act(this.writer)
    this.doc.off('update', listen)
    try {
      return await this.#room.edit(this, Y.mergeUpdates(updates))
    } catch (why) {
      this.#in = false // as a browser's page is closed by a refusal (R13)
      throw why
    }
  }
}

/** The code somebody was refused with, or `allowed`. */
export const codeOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'allowed',
    (why: Refusal) => why.code
  )

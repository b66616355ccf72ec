import { createHash } from 'node:crypto'
import {
  addCard,
  type Conference,
  type ConferenceId,
  type DocumentAsk,
  type DocumentId,
  type DocumentKind,
  may,
  MOST_DOCUMENTS,
  MOST_DOCUMENTS_BY_ONE,
  type NamedDocument,
  personIn,
  type PersonId,
  readVoice,
  Refusal,
  sayMoment,
  type ShareAsk,
  tidyLine,
  tidyText,
  type Writer
} from '@samepage/shared'
import { openingOf } from '../../live/audience.ts'
import type { NamedRoom } from '../../live/named-room.ts'
import type { Alone } from '../../live/alone.ts'
import type { Rooms } from '../../live/rooms.ts'
import type { Directory } from '../../storage/directory.ts'
import type { AuditTrail } from '../proof/audit.ts'
import { checkReaders } from './for-everybody.ts'
import { alwaysNamed, besideChild, type Company, isSharedByItsOwn, mayBeNamed, nameableAmong } from './named.ts'

/** What is opened only by whoever has shown lately that it is them. */
const PROVED: readonly DocumentKind[] = ['restricted', 'closed-part', 'child-words']
export const mustProve = (kind: DocumentKind): boolean => PROVED.includes(kind)

/** Somebody at the desk: one seat of one conference, and how they show once more that it is them. */
export interface AtDesk {
  person: PersonId
  conference: ConferenceId
  /** Which of their devices they are at, for the audit trail. */
  device?: string
  /** @throws Refusal('prove-again') */
  prove: () => Promise<void>
}

const ACT_OF = {
  'chair-notes': 'make-chair-notes',
  restricted: 'make-restricted',
  'child-words': 'make-child-words',
  draft: 'make-draft'
} as const

/** Documents with an audience of their own: made, named, given, and shared from. Whoever is not named hears the same as if there were none (R28). */
export class DocumentDesk {
  readonly #directory: Directory
  readonly #rooms: Rooms
  readonly #audit: AuditTrail
  readonly #alone: Alone // what exists once must not be made twice at the same moment

  constructor(directory: Directory, rooms: Rooms, audit: AuditTrail, alone: Alone) {
    this.#alone = alone
    this.#directory = directory
    this.#rooms = rooms
    this.#audit = audit
  }

  /** The documents somebody is named in and may open now. @throws Refusal('short-break') for whoever is out, named or not */
  async list({ person, conference }: AtDesk): Promise<NamedDocument[]> {
    const { ground } = await this.#rooms.map(conference)
    const stage = ground.stage(person)
    if (stage === 'closed-out') throw new Refusal('short-break')
    const me = ground.seated(person)
    const documents = await this.#directory.documents(conference)
    return documents.filter(({ named, kind }) => named.includes(person) && may(me, openingOf(kind), stage) === true)
  }

  /** Makes a document, or answers with the one there is where there is only ever one. @throws Refusal */
  make({ person, conference, prove }: AtDesk, ask: DocumentAsk): Promise<NamedDocument> {
    return this.#alone.run(`documents/${conference}`, async () => {
      const { ground } = await this.#rooms.map(conference)
      const by = ground.authorise(person, ACT_OF[ask.kind])
      const everyone = ground.conference()
      if (ask.kind !== 'restricted' && ask.named.length > 0) throw new Refusal('not-understood', 'named')
      const child = ask.kind === 'child-words' ? ask.child : ''
      if (ask.kind === 'child-words' && !everyone.children.some(({ id }) => id === child)) throw new Refusal('not-understood', 'child')
      const made = { kind: ask.kind, title: tidyLine(ask.title), child, by: person }
      const named = namedAtFirst(made, ask.named, { everyone, leaders: ground.leaders() })
      // The same answer for an advocate who is not beside the child and for somebody taken off the child's words.
      if (!named.includes(by.id)) throw new Refusal('not-allowed', 'not theirs to make')
      const before = await this.#theOne(conference, made)
      if (before && !before.named.includes(person)) throw new Refusal('not-allowed', 'not theirs to make')
      if (before) return before
      if (ask.named.length > 0) await prove()
      if (made.kind === 'restricted') await this.#checkRoom(conference, person)
      return this.#add(conference, { ...made, named })
    })
  }

  /** Makes the document in which those who stay write while a part is closed. Whoever may close one asks for it. */
  makeClosedPart(conference: ConferenceId, by: PersonId, stays: readonly PersonId[], id = newName(conference)): Promise<DocumentId> {
    return this.#alone.run(`documents/${conference}`, async () => {
      const everyone = (await this.#rooms.map(conference)).ground.conference()
      const named = nameableAmong(stays, everyone)
      return (
        await this.#add(conference, {
          id,
          kind: 'closed-part',
          title: `Private part, ${sayMoment(new Date().toISOString())}`,
          child: '',
          by,
          named
        })
      ).id
    })
  }

  /** Says who is named from now on. Whoever is taken off is out at once. @throws Refusal */
  name(at: AtDesk, document: DocumentId, wanted: readonly PersonId[]): Promise<NamedDocument> {
    return this.#alone.run(`documents/${at.conference}`, async () => {
      const { found, everyone } = await this.#find(at, document)
      const { ground } = await this.#rooms.map(at.conference)
      ground.authorise(at.person, 'name-others')
      const company = { everyone, leaders: ground.leaders() }
      const named = [...new Set([...alwaysNamed(found, company), ...wanted])]
      if (!named.every((person) => found.named.includes(person) || mayBeNamed(found, person, company)))
        throw new Refusal('not-allowed', 'not somebody to name here')
      if (mustProve(found.kind)) await at.prove()
      return this.#rename(at, { ...found, named }, found.named)
    })
  }

  /** The author of a draft gives it to the chair. @throws Refusal */
  give(at: AtDesk, document: DocumentId): Promise<NamedDocument> {
    return this.#alone.run(`documents/${at.conference}`, async () => {
      const { found } = await this.#find(at, document)
      if (found.kind !== 'draft' || found.by !== at.person) throw new Refusal('not-allowed', 'no draft of theirs')
      const chair = (await this.#rooms.map(at.conference)).ground.chair()
      const named = [...new Set([...found.named, ...(chair ? [chair] : [])])]
      return this.#rename(at, { ...found, named }, found.named)
    })
  }

  /** Puts words on the map as new words, in the name of whoever shares them. @throws Refusal */
  async share(at: AtDesk, document: DocumentId, { card: id, words, to }: ShareAsk): Promise<void> {
    const { found, everyone, room } = await this.#find(at, document)
    const card = await room.card(id)
    if (!card) throw new Refusal('moved-on', 'no such card')
    const map = await this.#rooms.map(at.conference)
    const me = personIn(everyone, at.person)
    const own = me !== undefined && isSharedByItsOwn(found, me, card)
    const act = own ? 'share-own-words' : 'share-words'
    map.ground.authorise(at.person, act)
    if (!own) await at.prove()
    const said = tidyText(words).trim()
    if (said === '') throw new Refusal('not-understood', 'no words')
    const readers = await checkReaders(at, this.#rooms, { words: said, to })
    const sha256 = createHash('sha256').update(said).digest('hex')
    const about = `${partOf(document)} ${sha256} ${readers.map((person) => person.id).join(' ')}`
    const noted = { who: at.person, device: at.device ?? '', conference: at.conference, act: 'words-shared', about } as const
    await this.#audit.note(noted) // before anybody can read them
    try {
      await map.writeAs(at.person, act, (writer) => {
        if (found.kind === 'child-words' && sayInVoice(writer, found.child, said)) return
        const { category, kind, on, whose } = card
        addCard(writer, { category, kind, on, whose, text: said })
      })
    } catch (why) {
      await this.#audit.note({ ...noted, outcome: 'refused' })
      throw why
    }
  }

  /** A document this person may open now. @throws Refusal('not-found') alike when there is none and when they are not named */
  async #find(
    { person, conference }: AtDesk,
    document: DocumentId
  ): Promise<{ found: NamedDocument; everyone: Conference; room: NamedRoom }> {
    const room = await this.#rooms.document(conference, document, person)
    room.authorise(person)
    const found = (await this.#directory.documents(conference)).find(({ id }) => id === document)
    if (!found) throw new Refusal('not-found')
    return { found, everyone: (await this.#rooms.map(conference)).ground.conference(), room }
  }

  /** @throws Refusal('too-many'). Only of those somebody can make any number of: the rest exist once, and a part can always be closed. */
  async #checkRoom(conference: ConferenceId, by: PersonId): Promise<void> {
    const asked = (await this.#directory.documents(conference)).filter(({ kind }) => kind === 'restricted')
    const full = asked.length >= MOST_DOCUMENTS || asked.filter((one) => one.by === by).length >= MOST_DOCUMENTS_BY_ONE
    if (full) throw new Refusal('too-many', 'documents')
  }

  async #theOne(conference: ConferenceId, { kind, child, by }: Omit<NamedDocument, 'id' | 'named'>): Promise<NamedDocument | undefined> {
    if (kind === 'restricted') return undefined
    const documents = await this.#directory.documents(conference)
    return documents.find((one) => one.kind === kind && one.child === child && (!OF_ONE.includes(kind) || one.by === by))
  }

  async #add(conference: ConferenceId, made: Omit<NamedDocument, 'id'> & { id?: DocumentId }): Promise<NamedDocument> {
    const document: NamedDocument = { id: newName(conference), ...made }
    await this.#directory.saveDocument(conference, document)
    await this.#audit.note({ who: made.by, conference, act: 'document-made', about: `${partOf(document.id)} ${made.kind}` })
    this.#rooms.tellDocuments(conference, made.named)
    return document
  }

  async #rename({ person, conference, device = '' }: AtDesk, document: NamedDocument, before: readonly PersonId[]): Promise<NamedDocument> {
    const about = `${partOf(document.id)} ${document.named.join(' ')}`
    await this.#audit.note({ who: person, device, conference, act: 'document-named', about })
    await this.#directory.saveDocument(conference, document)
    await this.#rooms.renamed(document)
    this.#rooms.tellDocuments(
      conference,
      document.named.filter((one) => !before.includes(one))
    )
    return document
  }
}

/** The part of a document's id that stands in addresses and in the audit trail. */
export const partOf = (document: DocumentId): string => document.slice(document.indexOf('/') + 1)

/** Everybody has their own, and only one: whoever takes the chair does not find the notes of whoever had it. */
const OF_ONE: readonly DocumentKind[] = ['draft', 'chair-notes']

function namedAtFirst(made: Omit<NamedDocument, 'id' | 'named'>, wanted: readonly PersonId[], company: Company): PersonId[] {
  const { everyone } = company
  if (!wanted.every((person) => mayBeNamed(made, person, company))) throw new Refusal('not-allowed', 'not somebody to name')
  const beside = made.kind === 'child-words' ? besideChild(everyone, made.child) : []
  return [...new Set([...alwaysNamed(made, company), ...beside, ...wanted])]
}

/** Says it in the child's own place; false where there is none. */
function sayInVoice({ doc, origin }: Writer, child: string, said: string): boolean {
  const words = readVoice(doc, child)?.words
  if (!words?.doc) return false
  doc.transact(() => words.insert(words.length, words.length > 0 ? `\n${said}` : said), origin)
  return true
}

/** The id of a document that is about to be made. */
export const newName = (conference: ConferenceId): DocumentId => `${conference}/${crypto.randomUUID()}` as DocumentId

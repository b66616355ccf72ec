import {
  type ChildPicture,
  type ConferenceId,
  type DocumentId,
  MOST_PICTURE_BYTES,
  MOST_PICTURES,
  type NamedDocument,
  type PictureAgreedAsk,
  type PictureAsk,
  type PicturesStanding,
  Refusal,
  showPicture,
  tidyLine
} from '@samepage/shared'
import type { Alone } from '../../live/alone.ts'
import type { MapRoom } from '../../live/map-room.ts'
import type { NamedRoom } from '../../live/named-room.ts'
import type { Rooms } from '../../live/rooms.ts'
import type { Cleaner } from '../../pictures/cleaner.ts'
import type { Directory } from '../../storage/directory.ts'
import type { Pictures } from '../../storage/storage.ts'
import type { AuditTrail } from '../proof/audit.ts'
import { type AtDesk, mustProve, partOf } from './documents.ts'
import { checkReaders } from './for-everybody.ts'

interface Parts {
  directory: Directory
  pictures: Pictures
  rooms: Rooms
  audit: AuditTrail
  alone: Alone
  clean: Cleaner
}

/** A child's document, open to somebody who may write in it. */
interface Opened {
  found: NamedDocument
  room: NamedRoom
  map: MapRoom
}

/**
 * Children's own pictures (R78). Each belongs to the document of the child's words, and only those named there know of it; once the child agrees, it stands
 * beside the child's words on the page, where everybody reads it.
 */
export class PictureDesk {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** @throws Refusal('not-found') alike when there is no such document and when they are not named in it */
  async list(at: AtDesk, document: DocumentId): Promise<ChildPicture[]> {
    const { room, map } = await this.#open(at, document)
    const [standing, shown] = await Promise.all([room.pictures(), map.shownPictures()])
    const kept = await Promise.all(
      [...standing].map(async ([id, { agreed }]): Promise<ChildPicture[]> => {
        const picture = await this.#parts.pictures.find(at.conference, id)
        return picture ? [{ id, words: picture.words, agreed, shown: shown.has(id) }] : []
      })
    )
    return kept.flat()
  }

  /** Keeps a picture made anew from what was sent (R79), and then says so in the child's document. @throws Refusal; then nothing is changed */
  async add(at: AtDesk, document: DocumentId, id: string, { words, bytes }: PictureAsk): Promise<void> {
    const { room, map } = await this.#open(at, document)
    map.ground.authorise(at.person, 'keep-picture')
    const sent = Buffer.from(bytes, 'base64')
    const said = tidyLine(words)
    if (said === '') throw new Refusal('not-understood', 'no words')
    if (sent.length > MOST_PICTURE_BYTES) throw new Refusal('picture-too-large')
    if ((await room.pictures()).has(id)) return // asked again, because the answer was lost
    await this.#refuseFull(at.conference, await room.pictures())
    const made = await this.#parts.clean(sent)
    await this.#one(at.conference, async () => {
      const pictures = await room.pictures()
      if (pictures.has(id)) return
      await this.#refuseFull(at.conference, pictures)
      const before = await this.#parts.pictures.find(at.conference, id)
      if (before && before.document !== document) throw new Refusal('not-allowed', 'another document')
      await this.#parts.pictures.keep(at.conference, id, { document, words: said, ...made })
      await this.#note(at, 'picture-added', { document, id })
      await room.decide(at.person, { type: 'picture-added', picture: id }, () => undefined)
    })
    await this.#tell(at.conference, document)
  }

  /** Records whether the child agreed to a picture's being shown, and shows it to everybody or takes it down. @throws Refusal */
  async agree(at: AtDesk, document: DocumentId, id: string, { agreed, to }: PictureAgreedAsk): Promise<void> {
    const { found, room, map } = await this.#open(at, document)
    map.ground.authorise(at.person, 'show-picture')
    const picture = await this.#parts.pictures.find(at.conference, id)
    if (!picture || picture.document !== document) throw new Refusal('moved-on', 'no such picture')
    if (agreed) await checkReaders(at, this.#parts.rooms, { words: picture.words, to })
    await this.#one(at.conference, async () => {
      const now = (await room.pictures()).get(id)
      if (!now) throw new Refusal('moved-on', 'no such picture')
      const said = async (): Promise<void> => {
        if (now.agreed === agreed) return
        await this.#note(at, agreed ? 'picture-agreed' : 'picture-taken-back', { document, id })
        await room.decide(at.person, { type: 'picture-agreed', picture: id, agreed }, stillThere(id))
      }
      // A stop in between leaves a picture that is not shown, never one that is shown without the child's yes.
      if (agreed) await said()
      await this.#show(at, map, { id, child: found.child, words: agreed ? picture.words : '' })
      if (!agreed) await said()
    })
    await this.#tell(at.conference, document)
  }

  /** Takes a picture away: for good, unless it stands in a plan that is signed. @throws Refusal('signed') while it is shown in one */
  async remove(at: AtDesk, document: DocumentId, id: string): Promise<void> {
    const { found, room, map } = await this.#open(at, document)
    map.ground.authorise(at.person, 'keep-picture')
    await this.#one(at.conference, async () => {
      const now = (await room.pictures()).get(id)
      if (!now) throw new Refusal('moved-on', 'no such picture')
      if ((await map.shownPictures()).has(id)) {
        map.ground.authorise(at.person, 'show-picture')
        await this.#show(at, map, { id, child: found.child, words: '' })
      }
      await this.#note(at, 'picture-removed', { document, id })
      await room.decide(at.person, { type: 'picture-removed', picture: id }, stillThere(id))
      if (!now.everAgreed || map.standing.signatures.length === 0) await this.#parts.pictures.destroy(at.conference, id)
    })
    await this.#tell(at.conference, document)
  }

  /** The picture itself, for whoever may open its document, or for everybody while it is shown. @throws Refusal, the same for what is not there */
  async find(at: AtDesk, id: string): Promise<Uint8Array> {
    const { rooms, pictures } = this.#parts
    const map = await rooms.map(at.conference)
    const picture = await pictures.find(at.conference, id)
    const shown = await map.shownPictures()
    if (picture && (await this.#isNamed(at, picture.document))) {
      if (!shown.has(id)) await at.prove()
      return picture.jpeg
    }
    map.ground.authorise(at.person, 'read-page')
    if (!picture || !shown.has(id)) throw new Refusal('not-found')
    return picture.jpeg
  }

  async #show({ person }: AtDesk, map: MapRoom, { id, child, words }: { id: string; child: string; words: string }): Promise<void> {
    if ((await map.shownPictures()).has(id) === (words !== '')) return
    await map.writeAs(person, 'show-picture', ({ doc }) => showPicture(doc, id, child, words))
  }

  /** Whoever may not open it hears so before anything is asked of them (R28). @throws Refusal('not-understood') for what is no child's document */
  async #open(at: AtDesk, document: DocumentId): Promise<Opened> {
    const { rooms, directory } = this.#parts
    const room = await rooms.document(at.conference, document, at.person)
    room.authorise(at.person)
    const found = (await directory.documents(at.conference)).find(({ id }) => id === document)
    if (!found) throw new Refusal('not-found')
    if (found.kind !== 'child-words') throw new Refusal('not-understood', 'no words of a child')
    if (mustProve(found.kind)) await at.prove()
    return { found, room, map: await rooms.map(at.conference) }
  }

  async #isNamed({ conference, person }: AtDesk, document: DocumentId): Promise<boolean> {
    try {
      ;(await this.#parts.rooms.document(conference, document, person)).authorise(person)
      return true
    } catch (why) {
      if (why instanceof Refusal) return false
      throw why
    }
  }

  /** Those that were removed for good leave their room to others. @throws Refusal('too-many') */
  async #refuseFull(conference: ConferenceId, pictures: PicturesStanding): Promise<void> {
    const found = await Promise.all([...pictures.keys()].map((id) => this.#parts.pictures.find(conference, id)))
    if (found.filter(Boolean).length >= MOST_PICTURES) throw new Refusal('too-many', 'pictures')
  }

  #one<T>(conference: ConferenceId, act: () => Promise<T>): Promise<T> {
    return this.#parts.alone.run(`pictures/${conference}`, act)
  }

  #note(
    { person, device = '', conference }: AtDesk,
    act: 'picture-added' | 'picture-agreed' | 'picture-taken-back' | 'picture-removed',
    { document, id }: { document: DocumentId; id: string }
  ): Promise<void> {
    // With the document, so that a chair who is not named in it reads nothing of it in the trail (R28).
    return this.#parts.audit.note({ who: person, device, conference, act, about: `${partOf(document)} ${id}` })
  }

  async #tell(conference: ConferenceId, document: DocumentId): Promise<void> {
    const found = (await this.#parts.directory.documents(conference)).find(({ id }) => id === document)
    if (found) this.#parts.rooms.tellDocuments(conference, found.named)
  }
}

const stillThere =
  (id: string) =>
  (pictures: PicturesStanding): void => {
    if (!pictures.has(id)) throw new Refusal('moved-on', 'no such picture')
  }

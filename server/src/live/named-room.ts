import {
  type Card,
  type DocumentKind,
  type NamedDocument,
  type PersonId,
  type PictureDecision,
  type PicturesStanding,
  readCards,
  type Seq
} from '@samepage/shared'
import { namedAudience } from './audience.ts'
import type { Ground } from './ground.ts'
import { type Made, Room } from './room.ts'

/** A document with an audience of its own, open. */
export class NamedRoom extends Room {
  readonly kind: DocumentKind
  /** Asked at each act: who is named may change while it is open. */
  readonly #now: { document: NamedDocument }

  constructor(document: NamedDocument, made: Made, ground: Ground) {
    const now = { document }
    super(
      namedAudience(ground, () => now.document),
      made
    )
    this.kind = document.kind
    this.#now = now
  }

  /** @throws Refusal for whoever may not open it at this moment */
  authorise(person: PersonId): void {
    this.audience.read(person)
  }

  /** Who is named from now on; whoever is not is out of it at once. */
  rename(document: NamedDocument): void {
    this.#now.document = document
    this.recheck()
  }

  /** The child's pictures as they stand. */
  pictures(): Promise<PicturesStanding> {
    return this.turn(async () => {
      if (this.reach.others.many) await this.catchUpNow()
      return this.page.standing.pictures
    })
  }

  /** Records what somebody who writes here decided of a picture. check: asked of the pictures as they stand at that moment. */
  decide(by: PersonId, decision: PictureDecision, check: (pictures: PicturesStanding) => void): Promise<Seq> {
    return this.turn(() =>
      this.again(async () => {
        this.audience.write(by)
        check(this.page.standing.pictures)
        const decided = { kind: 'decision', decision, after: this.seq, key: crypto.randomUUID() } as const
        const entry = await this.page.keepDecision(by, decided)
        this.reach.tell.decided({ document: this.id, entry })
        return entry.seq
      })
    )
  }

  /** One card as it stands; null where there is none. */
  card(id: string): Promise<Card | null> {
    return this.turn(() => readCards(this.page.reading.doc).find((card) => card.id === id) ?? null)
  }
}

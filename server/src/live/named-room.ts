import { type DocumentKind, type NamedDocument, type PersonId, readCards, type Card } from '@samepage/shared'
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

  /** One card as it stands; null where there is none. */
  card(id: string): Promise<Card | null> {
    return this.turn(() => readCards(this.page.reading.doc).find((card) => card.id === id) ?? null)
  }
}

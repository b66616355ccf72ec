import Type, { type Static } from 'typebox'
import { type ChildId, type DocumentId, Id, type PersonId } from './conference.ts'
import type { List } from './map/shape.ts'
import { LONGEST_NAME } from './text.ts'

// The map is everybody's. Every other document has its own audience, journal and key; whoever is not named in it cannot learn that it exists (R28).

export const DOCUMENT_KINDS = ['chair-notes', 'restricted', 'child-words', 'draft', 'closed-part'] as const
/**
 * `chair-notes`: the chair's own. `restricted`: what only named people may know, such as police information or legal advice.
 * `child-words`: what a child said, until they agree to share it. `draft`: what one person prepares. `closed-part`: written while others were out.
 */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** The most `restricted` documents of one conference, and of one person in it. */
export const MOST_DOCUMENTS = 60
export const MOST_DOCUMENTS_BY_ONE = 20

const strict = { additionalProperties: false }
export const DocumentName = Type.Unsafe<DocumentId>(Type.String({ minLength: 1, maxLength: 100 }))

/** A document with an audience of its own. It holds cards and nothing else. `child`: whose words they are, or empty. `named`: who may open it, all of it. */
export const NamedDocument = Type.Object(
  {
    id: DocumentName,
    kind: Type.Unsafe<DocumentKind>(Type.String({ enum: [...DOCUMENT_KINDS] })),
    title: Type.String({ maxLength: LONGEST_NAME }),
    child: Type.Union([Type.Literal(''), Id<ChildId>()]),
    named: Type.Array(Id<PersonId>()),
    by: Id<PersonId>()
  },
  strict
)
export type NamedDocument = Static<typeof NamedDocument>

/** GET /api/seats/:seat/documents: those this person is named in, and no word of any other. */
export const DocumentList = Type.Object({ documents: Type.Array(NamedDocument) })
export type DocumentList = Static<typeof DocumentList>

/**
 * POST /api/seats/:seat/documents. `chair-notes`, `draft` and a child's `child-words` exist once: asking again answers with the same one.
 * `named`: for `restricted`, whom to name besides oneself; the chair is always named.
 */
export const DocumentAsk = Type.Object(
  {
    kind: Type.Unsafe<Exclude<DocumentKind, 'closed-part'>>(Type.String({ enum: DOCUMENT_KINDS.filter((kind) => kind !== 'closed-part') })),
    title: Type.String({ maxLength: LONGEST_NAME }),
    child: Type.Union([Type.Literal(''), Id<ChildId>()]),
    named: Type.Array(Id<PersonId>(), { maxItems: 60 })
  },
  strict
)
export type DocumentAsk = Static<typeof DocumentAsk>

/** PUT /api/seats/:seat/documents/:document/named: who may open it from now on. Whoever is taken off stops receiving at once. */
export const NamedAsk = Type.Object({ named: Type.Array(Id<PersonId>(), { maxItems: 60 }) }, strict)

/**
 * POST /api/seats/:seat/documents/:document/share: puts `words` on the map as new words. `card`: the card they are taken from.
 * `to`: the people the chair was shown as those who will read it; refused with `moved-on` when others would.
 */
export const ShareAsk = Type.Object(
  { card: Id(), words: Type.String({ minLength: 1, maxLength: 20_000 }), to: Type.Array(Id<PersonId>(), { maxItems: 60 }) },
  strict
)
export type ShareAsk = Static<typeof ShareAsk>

/**
 * POST /api/seats/:seat/remove-words (R25): takes words off the map for good, everywhere. `words`: the exact words in that field, or empty for all of it.
 * Words that were typed and taken away again are struck from the history all the same.
 * `list` and `item` say where, as in the layout of the map; for a child's own words the list is `voices` and the item is the child.
 */
export const RemoveWordsAsk = Type.Object(
  {
    list: Type.Unsafe<List>(Type.String({ maxLength: 20 })),
    item: Id(),
    field: Type.String({ maxLength: 40 }),
    words: Type.String({ maxLength: 20_000 }),
    reason: Type.String({ minLength: 1, maxLength: 1000 })
  },
  strict
)
export type RemoveWordsAsk = Static<typeof RemoveWordsAsk>
/** `sentTo`: whose screens had those words already. */
export const WordsRemoved = Type.Object({ sentTo: Type.Array(Id<PersonId>()) })
export type WordsRemoved = Static<typeof WordsRemoved>

import Type, { type Static } from 'typebox'
import { Id, type Instant, type PersonId } from './id.ts'
import { LONGEST_NAME } from './text.ts'

// A child's own pictures. What is in one, and what it says in words, is kept apart from the journal and goes when it is taken away (R78); the journal
// of the child's document says that it was added, whether the child agreed to its being shown, and that it was taken away.

/** The most pictures of one child. */
export const MOST_PICTURES = 4
/** The longer side, in pixels; browsers make one smaller before they send it. */
export const LONGEST_SIDE = 1600
/** The most bytes of one that is sent. */
export const MOST_PICTURE_BYTES = 3_000_000
/** The most letters of what a picture shows, said in words. */
export const LONGEST_DESCRIPTION = LONGEST_NAME

const strict = { additionalProperties: false }
const picture = { picture: Id() }
/** What is decided of a picture, in the journal of the child's document; never what it shows. */
export const PictureDecision = Type.Union([
  Type.Object({ type: Type.Literal('picture-added'), ...picture }, strict),
  Type.Object({ type: Type.Literal('picture-agreed'), ...picture, agreed: Type.Boolean() }, strict),
  Type.Object({ type: Type.Literal('picture-removed'), ...picture }, strict)
])
export type PictureDecision = Static<typeof PictureDecision>

/** One picture that is there. `agreed`: what the child said last of its being shown; null while they were not asked. */
export interface PictureStanding {
  agreed: boolean | null
  by: PersonId
  at: Instant
  /** It was agreed to at some time, and so it may stand in a plan that is signed. */
  everAgreed: boolean
}
/** By their ids, in the order in which they were added. */
export type PicturesStanding = ReadonlyMap<string, PictureStanding>

export function picturesAfter(
  pictures: PicturesStanding,
  decision: PictureDecision,
  { by, at }: Pick<PictureStanding, 'by' | 'at'>
): PicturesStanding {
  const now = new Map(pictures)
  const before = now.get(decision.picture)
  if (decision.type === 'picture-added') now.set(decision.picture, { agreed: null, by, at, everAgreed: false })
  else if (decision.type === 'picture-removed') now.delete(decision.picture)
  else if (before) now.set(decision.picture, { ...before, agreed: decision.agreed, everAgreed: before.everAgreed || decision.agreed })
  return now
}

/** PUT /api/seats/:seat/documents/:document/pictures/:picture: the same picture twice is one. `bytes`: a JPEG or a PNG, as base64. */
export const PictureAsk = Type.Object(
  {
    words: Type.String({ minLength: 1, maxLength: LONGEST_DESCRIPTION }),
    bytes: Type.String({ maxLength: 2 * MOST_PICTURE_BYTES })
  },
  strict
)
export type PictureAsk = Static<typeof PictureAsk>

/**
 * PUT /api/seats/:seat/documents/:document/pictures/:picture/agreed. `to`: the people whoever says yes was shown as those who will see it; refused
 * with `moved-on` when others would.
 */
export const PictureAgreedAsk = Type.Object({ agreed: Type.Boolean(), to: Type.Array(Id<PersonId>(), { maxItems: 60 }) }, strict)
export type PictureAgreedAsk = Static<typeof PictureAgreedAsk>

/** One picture, for whoever may open the child's document. `shown`: it stands on the page that everybody sees. */
export const ChildPicture = Type.Object({
  id: Id(),
  words: Type.String(),
  agreed: Type.Union([Type.Boolean(), Type.Null()]),
  shown: Type.Boolean()
})
export type ChildPicture = Static<typeof ChildPicture>

/** GET /api/seats/:seat/documents/:document/pictures. The picture itself: GET /api/seats/:seat/pictures/:picture, a JPEG. */
export const ChildPictures = Type.Object({ pictures: Type.Array(ChildPicture) })
export type ChildPictures = Static<typeof ChildPictures>

import Type, { type Static } from 'typebox'
import { ROLES } from './conference.ts'
import { FORMATS, LOOKS, PAPER_LANGUAGES, PAPERS } from './copies.ts'
import { type ConferenceId, Id, oneOf } from './id.ts'
import { DISTRIBUTION_STATES, type Reader, SEND_WAYS } from './release.ts'
import { LONGEST_NAME } from './text.ts'

const strict = { additionalProperties: false }
const Maybe = <T extends Parameters<typeof Type.Union>[0][number]>(what: T) => Type.Union([Type.Null(), what])

/** How far a council is with one of the two that have a time limit. `sent`, `of`: people who have it, of those chosen for it. */
export const CLOCKS = ['letter', 'record'] as const
export const ReleaseClock = Type.Object({
  what: oneOf(CLOCKS),
  dueOn: Type.String(),
  rule: Type.String(),
  is: oneOf(['done', 'open', 'late'] as const),
  sent: Type.Integer(),
  of: Type.Integer()
})
export type ReleaseClock = Static<typeof ReleaseClock>

/**
 * GET /api/release: every conference whose plan is signed; what is due soonest comes first, what is done last. `begun`: something of this version was
 * chosen for somebody. `missing`: papers that some are to get and nobody has chosen for them, with their names. `troubles`: copies somebody must look at.
 */
export const ReleaseBoard = Type.Object({
  conferences: Type.Array(
    Type.Object({
      id: Id<ConferenceId>(),
      children: Type.String(),
      on: Type.String(),
      practice: Type.Boolean(),
      version: Type.Integer(),
      signedAt: Type.String(),
      clocks: Type.Array(ReleaseClock),
      begun: Type.Boolean(),
      missing: Type.Array(Type.Object({ paper: oneOf(PAPERS), names: Type.Array(Type.String()) })),
      prepared: Type.Integer(),
      waiting: Type.Integer(),
      troubles: Type.Integer()
    })
  )
})
export type ReleaseBoard = Static<typeof ReleaseBoard>

/** GET /api/release/:conference/ready: how many people's copies are made, of those who are to get any. `held`: say something that is kept from them. `making`: somebody pressed, and it goes on. */
export const CopiesReady = Type.Object({ ready: Type.Integer(), of: Type.Integer(), held: Type.Integer(), making: Type.Boolean() })
export type CopiesReady = Static<typeof CopiesReady>

const paper = { paper: oneOf(PAPERS), look: oneOf(LOOKS), language: oneOf(PAPER_LANGUAGES) }

/** One paper this reader may have. `held`: what is left out of theirs and why, one sentence each. */
export const Offer = Type.Object({
  paper: oneOf(PAPERS),
  looks: Type.Array(oneOf(LOOKS)),
  languages: Type.Array(oneOf(PAPER_LANGUAGES)),
  formats: Type.Array(oneOf(FORMATS)),
  held: Type.Array(Type.String())
})
export type Offer = Static<typeof Offer>

export const CommentSeen = Type.Object({ id: Id(), at: Type.String(), words: Type.String(), answer: Maybe(Type.String()) })
export type CommentSeen = Static<typeof CommentSeen>

/** `confirmed`: names; `youConfirmed`: whoever asks is one of them. `code`: whether there is one that opens it now. `to`: for those who release alone. */
export const DistributionSeen = Type.Object({
  id: Id(),
  revision: Type.Integer(),
  version: Type.Integer(),
  way: oneOf(SEND_WAYS),
  to: Type.String(),
  copies: Type.Array(Type.Object({ ...paper, format: oneOf(FORMATS) })),
  state: oneOf(DISTRIBUTION_STATES),
  stateAt: Type.String(),
  trouble: Type.String(),
  preparedBy: Type.String(),
  confirmed: Type.Array(Type.String()),
  youConfirmed: Type.Boolean(),
  ticks: Type.Array(Type.Object({ did: Type.String(), who: Type.String(), at: Type.String() })),
  linkUntil: Type.String(),
  code: oneOf(['none', 'ready', 'used', 'locked', 'over'] as const),
  codeAskedAt: Type.String(),
  openedAt: Type.String(),
  takenAt: Type.String(),
  ended: oneOf(['', 'revoked', 'replaced'] as const),
  comments: Type.Array(CommentSeen)
})
export type DistributionSeen = Static<typeof DistributionSeen>

/** GET /api/comments/:conference: for the chair, and for whoever writes the answers down. `by`: a name. */
export const CommentsKnown = Type.Object({
  children: Type.String(),
  comments: Type.Array(Type.Object({ ...CommentSeen.properties, by: Type.String(), version: Type.Integer() }))
})
export type CommentsKnown = Static<typeof CommentsKnown>

/** One person, or one child. `toGet`: what the council's rules say they get; `missing`: what of it nobody has chosen for them. `had`: the versions they were sent. */
export const ReaderSeen = Type.Object({
  reader: Id<Reader>(),
  name: Type.String(),
  describedAs: Type.String(),
  role: oneOf(ROLES),
  email: Type.String(),
  post: Type.String(),
  worker: Type.String(),
  restricted: Type.Boolean(),
  offers: Type.Array(Offer),
  toGet: Type.Array(oneOf(PAPERS)),
  missing: Type.Array(oneOf(PAPERS)),
  had: Type.Array(Type.Integer()),
  distributions: Type.Array(DistributionSeen)
})
export type ReaderSeen = Static<typeof ReaderSeen>

export const TWO_PEOPLE = ['kept-out', 'kept-safe', 'marked'] as const
/** Why two different people must confirm. */
export type TwoPeople = (typeof TWO_PEOPLE)[number]

/** GET /api/release/:conference. `checkCode`: as it stands on every paper of this version. `youSigned`: whoever asks signed this version, and so may not release it. `mail`: whether e-mail can be sent from here. */
export const ReleaseSeen = Type.Object({
  id: Id<ConferenceId>(),
  children: Type.String(),
  on: Type.String(),
  practice: Type.Boolean(),
  version: Type.Integer(),
  signedAt: Type.String(),
  signedBy: Type.String(),
  checkCode: Type.String(),
  clocks: Type.Array(ReleaseClock),
  twoPeople: Type.Array(oneOf(TWO_PEOPLE)),
  youSigned: Type.Boolean(),
  mail: Type.Boolean(),
  ready: CopiesReady,
  readers: Type.Array(ReaderSeen)
})
export type ReleaseSeen = Static<typeof ReleaseSeen>

/** PUT /api/release/:conference/contacts/:reader */
export const ContactAsk = Type.Object(
  {
    email: Type.String({ maxLength: 254 }),
    post: Type.String({ maxLength: 500 }),
    worker: Type.String({ maxLength: LONGEST_NAME }),
    restricted: Type.Boolean()
  },
  strict
)
export type ContactAsk = Static<typeof ContactAsk>

/** PUT /api/release/:conference/readers/:reader. `again`: they were sent this version before, and are to be sent it once more. */
export const PrepareAsk = Type.Object(
  {
    way: oneOf(SEND_WAYS),
    copies: Type.Array(Type.Object(paper, strict), { minItems: 1, maxItems: PAPERS.length }),
    again: Type.Boolean()
  },
  strict
)
export type PrepareAsk = Static<typeof PrepareAsk>

/** POST /api/release/:conference/confirm, …/send. Each as whoever asks saw it: one that changed since is refused. */
export const LookedAt = Type.Object(
  {
    looked: Type.Array(Type.Object({ id: Id(), revision: Type.Integer({ minimum: 1 }) }, strict), { minItems: 1, maxItems: 100 })
  },
  strict
)
export type LookedAt = Static<typeof LookedAt>

/** POST /api/release/:conference/copies/:copy/tick. `who`: who handed it over. */
export const BecameAsk = Type.Object(
  {
    did: oneOf(['printed', 'posted', 'handed', 'sent', 'not-sent', 'bounced'] as const),
    who: Type.String({ maxLength: LONGEST_NAME })
  },
  strict
)
export type BecameAsk = Static<typeof BecameAsk>

/** POST /api/release/:conference/copies/:copy/code. Shown once and never again. */
export const CodeMade = Type.Object({ code: Type.String() })
export type CodeMade = Static<typeof CodeMade>

/** The most letters of what somebody says about their copy, and of an answer to it. */
const LONGEST_COMMENT = 4000
const Words = Type.String({ minLength: 1, maxLength: LONGEST_COMMENT })
/** POST /api/open/:copy/comments, POST /api/comments/:conference/:comment */
export const WordsAsk = Type.Object({ words: Words }, strict)
export type WordsAsk = Static<typeof WordsAsk>

const LinkSecret = Type.String({ minLength: 20, maxLength: 120 })
/** POST /api/open. `link`: what stands after the #. */
export const OpenCopyAsk = Type.Object({ link: LinkSecret, code: Type.String({ maxLength: 40 }) }, strict)
/** POST /api/open/code: whoever holds the link asks for another code. Answered the same whatever the link is. */
export const CodeAsk = Type.Object({ link: LinkSecret }, strict)
export const CopyUnlocked = Type.Object({ copy: Id() })
export type CopyUnlocked = Static<typeof CopyUnlocked>

/** GET /api/open/:copy: what its holder has. `file`: its place among the files. `commentUntil`: the last day to say what is not right; empty for never. */
export const CopyOpened = Type.Object({
  version: Type.Integer(),
  signedAt: Type.String(),
  practice: Type.Boolean(),
  linkUntil: Type.String(),
  files: Type.Array(Type.Object({ ...paper, format: oneOf(FORMATS), file: Type.Integer() })),
  commentUntil: Type.String(),
  comments: Type.Array(CommentSeen)
})
export type CopyOpened = Static<typeof CopyOpened>

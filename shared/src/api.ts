import Type, { type Static } from 'typebox'
import { Conference, ConferenceDraft, type ConferenceId, Id, KINDS, type Kind, type PersonId, type Role, ROLES } from './conference.ts'
import { LONGEST_NAME } from './text.ts'

// What browsers and the server say to each other over HTTP. Every answer that is no is a `Declined`.

const strict = { additionalProperties: false }
const Name = Type.String({ minLength: 1, maxLength: LONGEST_NAME })
/** A link's or a set-up link's secret: it stands after the # and never reaches a server log. */
const Secret = Type.String({ minLength: 20, maxLength: 100 })
/** The shortest passphrase a member of staff may choose: four ordinary words are longer. */
export const SHORTEST_PASSPHRASE = 12
const Passphrase = Type.String({ minLength: SHORTEST_PASSPHRASE, maxLength: 200 })

/** `say` is the sentence to show; `mends` say what to put right and where. */
export const Declined = Type.Object({
  code: Type.String(),
  say: Type.String(),
  mends: Type.Optional(Type.Array(Type.Object({ at: Type.String(), say: Type.String() })))
})
export type Declined = Static<typeof Declined>

export const Nothing = Type.Object({}, strict)

/** GET /api/house: what this installation offers to whoever is looking. */
export const House = Type.Object({
  needsSetUp: Type.Boolean(),
  canPractise: Type.Boolean(),
  staff: Type.Union([Type.Null(), Type.Object({ name: Type.String() })])
})
export type House = Static<typeof House>

/** POST /api/set-up: the one-time link makes an account. */
export const SetUp = Type.Object({ secret: Secret, name: Name, passphrase: Passphrase }, strict)
/** POST /api/sign-in */
export const SignIn = Type.Object({ name: Name, passphrase: Type.String({ maxLength: 200 }) }, strict)
export const SignedIn = Type.Object({ name: Type.String() })

/** POST /api/colleagues: a one-time link for another member of staff. */
export const ColleagueLink = Type.Object({ url: Type.String() })

/** One person's way in. Shown when it is made and never again: only its hash is kept. */
export const Link = Type.Object({
  person: Id<PersonId>(),
  name: Type.String(),
  role: Type.Unsafe<Role>(Type.String({ enum: [...ROLES] })),
  describedAs: Type.String(),
  url: Type.String()
})
export type Link = Static<typeof Link>

/** `mine`: which of the draft's people is the one who is signed in, or null; heeded when the conference is made, and kept from then on. */
export const ConferenceAsk = Type.Object({ draft: ConferenceDraft, mine: Type.Union([Type.Null(), Type.Integer({ minimum: 0 })]) }, strict)
export type ConferenceAsk = Static<typeof ConferenceAsk>

/** POST /api/conferences, PUT /api/conferences/:id, POST /api/practice. `links`: for everyone who is new. */
export const ConferenceMade = Type.Object({ conference: Conference, links: Type.Array(Link) })
export type ConferenceMade = Static<typeof ConferenceMade>

/** GET /api/conferences/:id. `yours`: the seat the signed-in member of staff may open without a link. */
export const ConferenceKnown = Type.Object({ conference: Conference, yours: Type.Union([Type.Null(), Id<PersonId>()]) })
export type ConferenceKnown = Static<typeof ConferenceKnown>

/** GET /api/conferences, soonest first. */
export const ConferenceList = Type.Object({
  conferences: Type.Array(
    Type.Object({
      id: Id<ConferenceId>(),
      kind: Type.Unsafe<Kind>(Type.String({ enum: [...KINDS] })),
      on: Type.String(),
      startsAt: Type.String(),
      place: Type.String(),
      children: Type.String(),
      practice: Type.Boolean()
    })
  )
})
export type ConferenceList = Static<typeof ConferenceList>

/** POST /api/conferences/:id/links: a new link for one person; the one before stops working. */
export const LinkAsk = Type.Object({ person: Id<PersonId>() }, strict)

/** POST /api/join */
export const JoinAsk = Type.Object({ secret: Secret }, strict)
/** POST /api/join, POST /api/conferences/:id/seat: this browser now holds a key to that seat. */
export const Joined = Type.Object({ seat: Id<PersonId>(), role: Type.Unsafe<Role>(Type.String({ enum: [...ROLES] })) })
export type Joined = Static<typeof Joined>

/** GET /api/seats/:seat */
export const Seat = Type.Object({ you: Id<PersonId>(), conference: Conference })
export type Seat = Static<typeof Seat>

import Type, { type Static } from 'typebox'
import { Comfort } from './comfort.ts'
import {
  type ChildId,
  Conference,
  ConferenceDraft,
  type ConferenceId,
  Id,
  KINDS,
  type Kind,
  type PersonId,
  type Role,
  ROLES
} from './conference.ts'
import { type Stage, STAGES } from './rules.ts'
import { LONGEST_NAME } from './text.ts'

// What browsers and the server say to each other over HTTP. Every answer that is no is a `Declined`.

const strict = { additionalProperties: false }
const Name = Type.String({ minLength: 1, maxLength: LONGEST_NAME })
/** A link's secret: it stands after the # and never reaches a server log. */
const Secret = Type.String({ minLength: 20, maxLength: 100 })
/** `say` is the sentence to show; `mends` say what to put right and where. */
export const Declined = Type.Object({
  code: Type.String(),
  say: Type.String(),
  mends: Type.Optional(Type.Array(Type.Object({ at: Type.String(), say: Type.String() })))
})
export type Declined = Static<typeof Declined>

export const Nothing = Type.Object({}, strict)

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

/**
 * GET /api/conferences/:id/chair. `chair`: who is in it. `away`: for how many whole seconds no device of theirs has been connected, or null.
 * `after`: from how many minutes on another may take the chair. `open`: whether the conference is under way. `yours`: it is whoever asks.
 */
export const ChairSeen = Type.Object({
  chair: Type.String(),
  away: Type.Union([Type.Null(), Type.Integer()]),
  after: Type.Integer(),
  open: Type.Boolean(),
  yours: Type.Boolean()
})
export type ChairSeen = Static<typeof ChairSeen>

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

/**
 * GET /api/conferences/:conference/family: every conference of this family, oldest first. `decided`: in one sentence; empty where nothing was.
 * `planEndedOn`: where nothing was, the day the child's plan ended at a conference before; empty where it did not.
 */
export const FamilyLine = Type.Object({
  conferences: Type.Array(
    Type.Object({
      id: Id<ConferenceId>(),
      kind: Type.Unsafe<Kind>(Type.String({ enum: [...KINDS] })),
      on: Type.String(),
      children: Type.Array(Type.Object({ name: Type.String(), decided: Type.String(), planEndedOn: Type.String() }))
    })
  )
})
export type FamilyLine = Static<typeof FamilyLine>

/**
 * POST /api/seats/:seat/review: the next conference about the same family, starting from the signed plan. Answered with a `ConferenceMade`.
 * `born`: babies who have been born since, with the name they have now.
 */
export const ReviewAsk = Type.Object(
  {
    on: Type.String({ maxLength: 10 }),
    startsAt: Type.String({ maxLength: 5 }),
    born: Type.Optional(
      Type.Array(Type.Object({ child: Id<ChildId>(), name: Name, bornOn: Type.String({ maxLength: 10 }) }, strict), { maxItems: 12 })
    )
  },
  strict
)
export type ReviewAsk = Static<typeof ReviewAsk>

/** POST /api/conferences/:id/links: a new link for one person; the one before stops working. */
export const LinkAsk = Type.Object({ person: Id<PersonId>() }, strict)

/** POST /api/join. Opening a link knocks; a practice conference lets everybody in by itself. */
export const JoinAsk = Type.Object({ secret: Secret }, strict)
/** POST /api/join, POST /api/conferences/:id/seat, POST /api/knocks/:knock/enter: this browser now holds a key to that seat, let in or not. */
export const Joined = Type.Object({ seat: Id<PersonId>(), role: Type.Unsafe<Role>(Type.String({ enum: [...ROLES] })) })
export type Joined = Static<typeof Joined>

/** What somebody who waits may know: who will let them in, when it begins, whom to ring. Never whose children it is about. */
const LobbySeen = {
  chair: Type.String(),
  on: Type.String(),
  startsAt: Type.String(),
  phone: Type.String(),
  side: Type.Unsafe<'family' | 'professional'>(Type.String({ enum: ['family', 'professional'] }))
}

const MaybeComfort = Type.Union([Type.Null(), Comfort])

/**
 * GET /api/seats/:seat. `in`: let in. `lobby`: waiting; `you` is the name on the link. `out`: a closed part is under way without them.
 * `comfort`: how pages look to them, which PUT /api/seats/:seat/comfort changes; null for whoever has chosen nothing yet, so that their browser's
 * language counts. Whoever waits is not known well enough to be told.
 */
export const Seat = Type.Union([
  Type.Object({
    place: Type.Literal('in'),
    you: Id<PersonId>(),
    stage: Type.Unsafe<Stage>(Type.String({ enum: [...STAGES] })),
    comfort: MaybeComfort,
    conference: Conference
  }),
  Type.Object({ place: Type.Literal('lobby'), you: Id<PersonId>(), name: Type.String(), ...LobbySeen }),
  Type.Object({ place: Type.Literal('out'), you: Id<PersonId>(), name: Type.String(), comfort: MaybeComfort, ...LobbySeen })
])
export type Seat = Static<typeof Seat>
/** A seat that is let in. */
export type OpenSeat = Extract<Seat, { place: 'in' }>

/** POST /api/knocks: with the code the chair reads out. Capitals, spaces and look-alikes do not matter. */
export const KnockAsk = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 40 }),
    name: Name,
    side: Type.Unsafe<'family' | 'professional'>(Type.String({ enum: ['family', 'professional'] }))
  },
  strict
)
export type KnockAsk = Static<typeof KnockAsk>
export const Knocked = Type.Object({ knock: Id() })
export type Knocked = Static<typeof Knocked>
/** GET /api/knocks/:knock. `let-in`: POST .../enter now gives the seat. */
export const KnockSeen = Type.Object({
  is: Type.Unsafe<'waiting' | 'let-in' | 'turned-away'>(Type.String({ enum: ['waiting', 'let-in', 'turned-away'] })),
  name: Type.String(),
  ...LobbySeen
})
export type KnockSeen = Static<typeof KnockSeen>

/** POST /api/walls: a big screen shows this code for whoever tends the door to enter; a new one is given when it runs out. */
export const WallAsked = Type.Object({ wall: Id(), code: Type.String(), until: Type.String() })
export type WallAsked = Static<typeof WallAsked>
/** GET /api/walls/:wall: the seat once it is paired, until then null. */
export const WallSeen = Type.Object({ seat: Type.Union([Type.Null(), Id<PersonId>()]) })
export type WallSeen = Static<typeof WallSeen>

import Type, { type Static } from 'typebox'
import { KINDS } from '../conference.ts'
import { oneOf } from '../id.ts'
import {
  Attendee,
  BottomLine,
  CalendarDay,
  Contingency,
  Danger,
  exactly,
  maybe,
  Moment,
  Next,
  Part,
  RecordedChild,
  RecordedStance,
  Scale,
  Statement,
  Step,
  Uuid
} from './record-parts.ts'

export const RECORD_VERSION = '1.0.0'
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' })

/**
 * A signed plan as another system reads it. `version`: of the plan; a correction is a new one. `provenance.contentSha256`: of everything but
 * `provenance` itself, in the canonical form of RFC 8785.
 */
export const ConferenceRecord = Type.Object(
  {
    recordVersion: Type.Literal(RECORD_VERSION),
    recordId: Uuid,
    version: Type.Integer({ minimum: 1 }),
    status: oneOf(['signed', 'practice']),
    conference: exactly({
      kind: oneOf(KINDS),
      on: CalendarDay,
      startsAt: Type.String({ pattern: '^[0-2][0-9]:[0-5][0-9]$' }),
      place: Type.String(),
      reviewOf: maybe(Uuid)
    }),
    children: Type.Array(RecordedChild, { minItems: 1 }),
    people: Type.Array(Attendee),
    parts: Type.Array(Part),
    unplaced: Type.Array(Statement),
    dangers: Type.Array(Danger),
    overallScale: Scale,
    stances: Type.Array(RecordedStance),
    otherSteps: Type.Array(Step),
    otherBottomLines: Type.Array(BottomLine),
    contingencies: Type.Array(Contingency),
    next: maybe(Next),
    ifYouDisagree: maybe(exactly({ complainBy: maybe(CalendarDay), dissentBy: maybe(Moment) })),
    provenance: exactly({
      software: Type.Literal('Same Page'),
      softwareVersion: Type.String(),
      purpose: Type.Literal('case-record'),
      about: oneOf(['conference', 'child']),
      signedBy: Type.String(),
      signedAt: Moment,
      /** The number in the journal of the page that was signed. */
      pageAt: Type.Integer({ minimum: 0 }),
      contentSha256: Sha256
    })
  },
  { additionalProperties: false }
)
export type ConferenceRecord = Static<typeof ConferenceRecord>

/** The published schema: where it is served, it says so. */
export const RECORD_SCHEMA: Readonly<Record<string, unknown>> = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:samepage:conference-record:${RECORD_VERSION}`,
  title: 'The record of one child protection conference, as it was signed',
  description:
    'A new version of this schema has a new version number. What is not known is null. Words are whole, and as they were written.',
  ...(JSON.parse(JSON.stringify(ConferenceRecord)) as Record<string, unknown>)
}

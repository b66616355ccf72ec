import Type, { type Static } from 'typebox'
import { ConferenceDraft, KINDS, ROLES, WAYS } from '../conference.ts'
import { oneOf } from '../id.ts'
import { LONGEST_NAME } from '../text.ts'

const strict = { additionalProperties: false }

/** What one row of a file can be about. The last three are lines of an earlier plan, for a review. */
export const ROW_KINDS = ['conference', 'child', 'person', 'danger', 'bottom_line', 'step'] as const
export type RowKind = (typeof ROW_KINDS)[number]

/** The columns a file can have, and what each of them holds. Days as 2026-03-12 or 12/03/2026. */
export const CASE_COLUMNS = {
  what: 'What the row is about: conference, child, person; for a review also danger, bottom_line, step',
  name: 'Name of a child or a person',
  case_number: 'A child’s number in the case system: letters and digits, 20 at most',
  born_on: 'A child’s date of birth',
  due_on: 'The day an unborn child is due, instead of a date of birth',
  described_as: 'Who a person is to the child: Mia’s mum',
  role: 'chair, scribe, family, child, network, supporter, advocate, interpreter, professional, lawyer or observer',
  agency: 'Where a professional works',
  comes_by: 'room, video, phone or report; room when it is empty',
  kind: 'The kind of conference: initial, review, pre-birth or transfer-in',
  on: 'The day of the conference',
  starts_at: 'The time it starts: 10:00',
  place: 'Where it is',
  clock_from: 'The day from which its time limit is counted',
  words: 'The words of a danger statement, a bottom line or a step',
  who: 'Who does a step',
  by_when: 'By when a step is done'
} as const satisfies Record<string, string>
export type CaseColumn = keyof typeof CASE_COLUMNS
export const isCaseColumn = (name: string): name is CaseColumn => Object.hasOwn(CASE_COLUMNS, name)

/** Bytes of a file, at most: far more than a conference of 60 people and a long plan needs. */
export const MOST_FILE_BYTES = 150_000
export const MOST_ROWS = 500

/** POST /api/imports/preview: a file as it is, in base64. Nothing is made of it (R76). */
export const PreviewAsk = Type.Object(
  {
    format: oneOf(['csv', 'json']),
    bytes: Type.String({ maxLength: Math.ceil(MOST_FILE_BYTES / 3) * 4, pattern: '^[A-Za-z0-9+/]*={0,2}$' })
  },
  strict
)
export type PreviewAsk = Static<typeof PreviewAsk>

/** One line of an earlier plan. */
export const EarlierLine = Type.Object(
  {
    part: oneOf(['danger', 'bottom_line', 'step']),
    words: Type.String({ minLength: 1, maxLength: 4000 }),
    who: Type.String({ maxLength: LONGEST_NAME }),
    on: Type.String({ maxLength: 10 })
  },
  strict
)
export type EarlierLine = Static<typeof EarlierLine>

/** A row, or all of the file, that could not be read, and why. `row`: as a spreadsheet counts them. `column`: empty for all of the row. */
export const BadRow = Type.Object({ row: Type.String(), column: Type.String(), say: Type.String() }, strict)
export type BadRow = Static<typeof BadRow>

const Child = Type.Object({ name: Type.String(), bornOn: Type.String(), dueOn: Type.String(), caseNumber: Type.String() }, strict)
const Person = Type.Object(
  { name: Type.String(), describedAs: Type.String(), role: oneOf(ROLES), agency: Type.String(), way: oneOf(WAYS) },
  strict
)

/** What a file says, before anything is made of it: what was understood, every bad row by name, and what was left out. */
export const CaseSeen = Type.Object(
  {
    kind: oneOf(['', ...KINDS] as const),
    on: Type.String(),
    startsAt: Type.String(),
    place: Type.String(),
    clockFrom: Type.String(),
    children: Type.Array(Child),
    people: Type.Array(Person),
    earlier: Type.Array(EarlierLine),
    bad: Type.Array(BadRow),
    /** What somebody should know about how it was read. */
    remarks: Type.Array(Type.String()),
    /** Columns nobody here knows; nothing is taken from them. */
    unknown: Type.Array(Type.String())
  },
  strict
)
export type CaseSeen = Static<typeof CaseSeen>

/** POST /api/imports: the conference as somebody saw it and mended it, with the earlier plan's lines. Answered with a `ConferenceMade`. */
export const ImportAsk = Type.Object(
  {
    draft: ConferenceDraft,
    mine: Type.Union([Type.Null(), Type.Integer({ minimum: 0 })]),
    earlier: Type.Array(EarlierLine, { maxItems: MOST_ROWS })
  },
  strict
)
export type ImportAsk = Static<typeof ImportAsk>

import Type, { type Static } from 'typebox'
import { Agenda, DEFAULT_AGENDAS } from './agenda.ts'
import type { Conference, Kind } from './conference.ts'
import { DayRules, DEFAULT_DAY_RULES } from './days/rules.ts'
import { CaseFields, DEFAULT_CASE_FIELDS } from './exchange/case-fields.ts'
import { DEFAULT_QUORUM, QuorumRule } from './quorum-rule.ts'
import { DEFAULT_SENDING, SendingRules } from './sending.ts'
import { LONGEST_NAME } from './text.ts'

const strict = { additionalProperties: false }
const Label = Type.String({ minLength: 1, maxLength: LONGEST_NAME })
const LongLabel = Type.String({ minLength: 1, maxLength: 400 })

/** The kinds of harm a plan can be for. Keys are stored; a council words them. Source: NHS Data Dictionary and the children in need census, England. */
export const HARM_KINDS = ['neglect', 'physical', 'sexual', 'emotional'] as const
export type HarmKind = (typeof HARM_KINDS)[number]

/**
 * Both ends of the scale for how things are over all, and which way round it is: `safest` is the number that means safe enough.
 * Source of the wording: Middlesbrough council; of the reversed scale: a council's quick guide to conferences.
 */
export const ScaleRule = Type.Object(
  { zero: LongLabel, ten: LongLabel, safest: Type.Unsafe<0 | 10>(Type.Integer({ enum: [0, 10] })) },
  strict
)
export type ScaleRule = Static<typeof ScaleRule>

/** A further word for the plain-English list. `level`: how strongly it is asked about. */
export const FurtherTerm = Type.Object(
  { avoid: Label, say: LongLabel, level: Type.Unsafe<'hard' | 'soft'>(Type.String({ enum: ['hard', 'soft'] })) },
  strict
)
export type FurtherTerm = Static<typeof FurtherTerm>

const common = {
  quorum: QuorumRule,
  days: DayRules,
  scale: ScaleRule,
  harms: Type.Object({ neglect: Label, physical: Label, sexual: Label, emotional: Label }, strict),
  terms: Type.Array(FurtherTerm, { maxItems: 300 }),
  /** Minutes a chair must have been away before somebody of the council's staff may take the chair. */
  recoveryMinutes: Type.Integer({ minimum: 1, maximum: 120 }),
  /** How much longer everything takes with an interpreter, in per cent of the usual time. Source: none gives a figure; "allow extra time". */
  interpreterPercent: Type.Integer({ minimum: 100, maximum: 300 })
}

/** How one conference is run: its own copy, so that a council that changes its mind changes no conference under way. */
export const Profile = Type.Object({ ...common, agenda: Agenda }, strict)
export type Profile = Static<typeof Profile>

/** How a council runs its conferences: what a new one starts from. */
export const CouncilProfile = Type.Object(
  {
    ...common,
    agendas: Type.Object({ initial: Agenda, review: Agenda, 'pre-birth': Agenda, 'transfer-in': Agenda }, strict),
    /** The fields of the case system that a signed plan is copied into, in its order. */
    copyAcross: CaseFields,
    sending: SendingRules
  },
  strict
)
export type CouncilProfile = Static<typeof CouncilProfile>

export const DEFAULT_PROFILE: CouncilProfile = {
  agendas: DEFAULT_AGENDAS,
  quorum: DEFAULT_QUORUM,
  days: DEFAULT_DAY_RULES,
  scale: {
    zero: 'Things are so bad for the children that they cannot live at home.',
    ten: 'Everyone knows the children are safe enough for the council to close the case.',
    safest: 10
  },
  harms: { neglect: 'Neglect', physical: 'Physical abuse', sexual: 'Sexual abuse', emotional: 'Emotional abuse' },
  terms: [],
  recoveryMinutes: 5,
  interpreterPercent: 130,
  copyAcross: DEFAULT_CASE_FIELDS,
  sending: DEFAULT_SENDING
}

/** The copy a conference of this kind starts from. */
export function profileFor(
  kind: Kind,
  { agendas, copyAcross: _fields, sending: _sending, ...others }: CouncilProfile = DEFAULT_PROFILE
): Profile {
  return { ...others, agenda: agendas[kind] }
}

/** How this conference is run; one that was set up without a profile is run in the usual way. */
export const profileOf = ({ kind, profile }: Pick<Conference, 'kind' | 'profile'>): Profile => profile ?? profileFor(kind)

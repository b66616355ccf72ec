import { createHash } from 'node:crypto'
import {
  CATEGORY_CODES,
  type Child,
  type ChildOutcome,
  type Conference,
  type ConferenceRecord,
  type Day,
  hadPlan,
  type HarmKind,
  type Plan,
  type PlanChild,
  type PlanDecided,
  type PlanOutcome,
  RECORD_VERSION
} from '@samepage/shared'
import canonicalize from 'canonicalize'
import { dangerIn, linesIn, orNull, scaleIn, stanceIn, statementIn, stepIn } from './record-parts.ts'

/** A signed plan with what its words alone do not say. outcomes: by child, for the codes. about: the whole conference, or one child's copy of it. */
export interface Signed {
  conference: Conference
  plan: Plan
  children: readonly Child[]
  outcomes: ReadonlyMap<Child['id'], ChildOutcome>
  about: 'conference' | 'child'
}

type Parts = Omit<ConferenceRecord, 'provenance'>

/** The record of a signed plan (R75). softwareVersion: ours. The same plan gives the same record. */
export function readRecord(signed: Signed, softwareVersion: string): ConferenceRecord {
  const { conference, plan, about } = signed
  if (!plan.signed) throw new Error('a record is of a signed plan')
  const parts: Parts = {
    recordVersion: RECORD_VERSION,
    recordId: conference.id,
    version: plan.signed.version,
    status: plan.practice ? 'practice' : 'signed',
    conference: {
      kind: plan.kind,
      on: plan.on,
      startsAt: plan.startsAt,
      place: plan.place,
      reviewOf: orNull(conference.reviewOf ?? '')
    },
    children: childrenIn(signed),
    people: plan.people.map(({ name, describedAs, role, agency, came }) => ({ name, describedAs, role, agency, came })),
    parts: plan.columns.flatMap(({ categories }) =>
      categories.map(({ category, title, cards }) => ({ category, title, statements: cards.map(statementIn) }))
    ),
    unplaced: plan.unplaced.map(statementIn),
    dangers: plan.threads.map(dangerIn),
    overallScale: scaleIn(plan.scale),
    stances: plan.stances.map(stanceIn),
    otherSteps: plan.otherSteps.map(stepIn),
    otherBottomLines: plan.otherBottomLines.map(({ text, against }) => ({
      words: text,
      against: against.map((one) => ({ whose: one.whose, words: one.text }))
    })),
    contingencies: plan.contingencies.map(({ id, when, who, what, night }) => ({ id, when, who: orNull(who), what, atNight: night })),
    next: nextIn(plan),
    ifYouDisagree: plan.routes && { complainBy: orNull(plan.routes.complainBy), dissentBy: orNull(plan.routes.dissentBy) }
  }
  return {
    ...parts,
    provenance: {
      software: 'Same Page',
      softwareVersion,
      purpose: 'case-record',
      about,
      signedBy: plan.signed.by,
      signedAt: plan.signed.at,
      pageAt: plan.seq,
      contentSha256: contentHash(parts)
    }
  }
}

/** SHA-256 of everything in a record but its provenance, in the canonical form of RFC 8785. */
export function contentHash(record: Parts & Partial<Pick<ConferenceRecord, 'provenance'>>): string {
  const { provenance: _, ...content } = record
  return createHash('sha256').update(canonical(content)).digest('hex')
}

function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('this is nothing that can be written down')
  return text
}

/** The bytes of a record: canonical, so that the same record is the same file. */
export const recordBytes = (record: ConferenceRecord): Uint8Array => new TextEncoder().encode(canonical(record))

const childrenIn = ({ plan, children, outcomes }: Signed): Parts['children'] =>
  plan.children.map((said, i) => {
    const child = children[i]
    if (!child) throw new Error('a plan has the children of its conference')
    const outcome = plan.outcomes[i]
    return {
      id: child.id,
      caseNumber: orNull(child.caseNumber ?? ''),
      name: child.name,
      bornOn: orNull(child.bornOn),
      dueOn: orNull(child.dueOn),
      voice: voiceIn(said),
      decision: outcome?.decided
        ? decisionIn(outcome.decided, outcomes.get(child.id), { on: plan.on, goesOn: hadPlan(plan.kind, outcome) })
        : null,
      views: outcome ? viewsIn(outcome) : [],
      dissent: outcome ? dissentIn(outcome) : []
    }
  })

const voiceIn = ({ words, lines, gathered, brought, shared }: PlanChild): Parts['children'][number]['voice'] => ({
  words,
  lines: linesIn(lines),
  howWeAsked: gathered,
  broughtBy: brought,
  agreedToShare: shared
})

const viewsIn = ({ views }: PlanOutcome): Parts['children'][number]['views'] =>
  views.map(({ whose, as, view, reason, written, typedBy, changed }) => ({
    whose,
    as,
    view,
    reason,
    written,
    typedBy: orNull(typedBy),
    changed: changed && { at: changed.at, because: changed.because }
  }))

const dissentIn = ({ against }: PlanOutcome): Parts['children'][number]['dissent'] =>
  against.map(({ whose, as, words, at, dissent }) => ({ whose, as, words, at, writtenBy: orNull(dissent?.until ?? '') }))

const codeOf = (harm: HarmKind): (typeof CATEGORY_CODES)[HarmKind] => CATEGORY_CODES[harm]

function decisionIn(
  told: PlanDecided,
  kept: ChildOutcome | undefined,
  { on, goesOn }: { on: Day; goesOn: boolean }
): Parts['children'][number]['decision'] {
  const { outcome, other, reason, by, at, present, enough } = told
  const common = { reason, by, at, present: [...present], quorate: enough }
  const planned = {
    ...common,
    limb: kept?.limb ? kept.limb : null,
    category: codeOf(kept?.harm ? kept.harm : 'neglect'),
    more: (kept?.more ?? []).map(codeOf)
  }
  switch (outcome) {
    case 'plan':
      if (!kept?.harm) throw new Error('a plan is for a kind of harm')
      return goesOn ? { outcome: 'plan-goes-on', changed: false, ...planned } : { outcome: 'plan-starts', planStartsOn: on, ...planned }
    case 'changed':
      if (!kept?.harm) throw new Error('a plan is for a kind of harm')
      return { outcome: 'plan-goes-on', changed: true, ...planned }
    case 'ended':
      return { outcome: 'plan-ends', planEndsOn: on, ending: kept?.ending ? kept.ending : null, ...common }
    case 'no-plan':
      return { outcome: 'no-plan', ...common }
    case 'other':
      return { outcome: 'other-plan', otherPlan: other, ...common }
    default:
      return outcome satisfies never
  }
}

function nextIn({ next }: Plan): Parts['next'] {
  if (!next) return null
  const { lead, coreGroup, coreGroupOn, coreGroupLate, reviewOn, reviewLate, tells } = next
  return {
    lead: orNull(lead),
    coreGroup: [...coreGroup],
    coreGroupMeets: { on: orNull(coreGroupOn), lateBecause: coreGroupLate },
    review: { on: orNull(reviewOn), lateBecause: reviewLate },
    tells: tells.map(({ child, who, how }) => ({ child, who, how }))
  }
}

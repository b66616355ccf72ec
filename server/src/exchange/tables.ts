import { stringify } from 'csv-stringify/sync'
import { conferenceDue, hasPlan, profileOf, Refusal } from '@samepage/shared'
import type { Signed } from './record.ts'

// Ids, dates and codes of a signed conference, a row for each child; never anybody's words. Source of the columns: the field names of the Standard
// Safeguarding Dataset, England.

const ICPC = [
  'icpc_icpc_id',
  'icpc_icpc_meeting_id',
  'icpc_s47_enquiry_id',
  'icpc_person_id',
  'icpc_cp_plan_id',
  'icpc_referral_id',
  'icpc_icpc_transfer_in',
  'icpc_icpc_target_date',
  'icpc_icpc_date',
  'icpc_icpc_outcome_cp_flag',
  'icpc_icpc_outcome_json',
  'icpc_icpc_team',
  'icpc_icpc_worker_id'
] as const
const REVIEW = [
  'cppr_cp_review_id',
  'cppr_person_id',
  'cppr_cp_plan_id',
  'cppr_cp_review_due',
  'cppr_cp_review_date',
  'cppr_cp_review_meeting_id',
  'cppr_cp_review_outcome_continue_cp',
  'cppr_cp_review_quorate',
  'cppr_cp_review_participation'
] as const

export const TABLES = ['initial_cp_conference', 'cp_reviews'] as const
export type Table = (typeof TABLES)[number]

/** One table of these conferences, with its heading: RFC 4180, lines ended by CRLF, nothing that a spreadsheet would work out. */
export function tableOf(table: Table, conferences: readonly Signed[]): string {
  if (table === 'initial_cp_conference')
    return csv(
      ICPC,
      conferences.filter(({ plan }) => plan.kind !== 'review').flatMap((signed) => perChild(signed, icpcRow))
    )
  return csv(
    REVIEW,
    conferences.filter(({ plan }) => plan.kind === 'review').flatMap((signed) => perChild(signed, reviewRow))
  )
}

/** Rows of cells as a file. Cells that begin like a formula are made harmless by an apostrophe (OWASP on CSV injection). */
export const csv = (columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string =>
  stringify([...rows], { header: true, columns: [...columns], record_delimiter: '\r\n', escape_formulas: true })

type Row<T extends readonly string[]> = Record<T[number], string>
type ChildAt = { child: Signed['children'][number]; said: Signed['plan']['children'][number]; outcome: Signed['plan']['outcomes'][number] }

function perChild<T>(signed: Signed, row: (signed: Signed, at: ChildAt) => T): T[] {
  const { plan, children } = signed
  return children.flatMap((child, i) => {
    const [said, outcome] = [plan.children[i], plan.outcomes[i]]
    return said && outcome ? [row(signed, { child, said, outcome })] : []
  })
}

const yes = (is: boolean): 'Y' | 'N' => (is ? 'Y' : 'N')

/** A child's id here is of this conference alone, so that it names the row too. What the case system alone knows stays empty. */
function icpcRow(signed: Signed, { child, outcome }: ChildAt): Row<typeof ICPC> {
  const { plan } = signed
  const { decided } = outcome
  return {
    icpc_icpc_id: child.id,
    icpc_icpc_meeting_id: signed.conference.id,
    icpc_s47_enquiry_id: '',
    icpc_person_id: child.caseNumber ?? '',
    icpc_cp_plan_id: '',
    icpc_referral_id: '',
    icpc_icpc_transfer_in: yes(plan.kind === 'transfer-in'),
    icpc_icpc_target_date: dueOn(signed),
    icpc_icpc_date: plan.on,
    icpc_icpc_outcome_cp_flag: decided ? yes(hasPlan(decided.outcome)) : '',
    icpc_icpc_outcome_json: decided ? outcomeJson(hasPlan(decided.outcome), decided.outcome === 'other') : '',
    icpc_icpc_team: '',
    icpc_icpc_worker_id: ''
  }
}

function reviewRow(signed: Signed, at: ChildAt): Row<typeof REVIEW> {
  const { plan } = signed
  const { decided } = at.outcome
  return {
    cppr_cp_review_id: at.child.id,
    cppr_person_id: at.child.caseNumber ?? '',
    cppr_cp_plan_id: '',
    cppr_cp_review_due: dueOn(signed),
    cppr_cp_review_date: plan.on,
    cppr_cp_review_meeting_id: signed.conference.id,
    cppr_cp_review_outcome_continue_cp: decided ? yes(hasPlan(decided.outcome)) : '',
    cppr_cp_review_quorate: decided ? yes(decided.enough) : '',
    cppr_cp_review_participation: participation(signed, at)
  }
}

/** Until when it had to be held; empty while nobody wrote from when that is counted. */
function dueOn({ conference }: Signed): string {
  const due = conferenceDue(conference, profileOf(conference).days)
  return due === null || due instanceof Refusal ? '' : due.on
}

const outcomeJson = (plan: boolean, other: boolean): string =>
  JSON.stringify({
    NFA_FLAG: yes(!plan && !other),
    REFERRAL_TO_OTHER_AGENCY_FLAG: '',
    SINGLE_ASSESSMENT_FLAG: '',
    PROV_OF_SERVICES_FLAG: '',
    CP_FLAG: yes(plan),
    OTHER_OUTCOMES_EXIST_FLAG: yes(other),
    TOTAL_NO_OF_OUTCOMES: '1',
    COMMENTS: ''
  })

const YOUNG = 4

/**
 * How a child took part, as far as the record knows it: PN0 under four; PN6 not there, with words brought by somebody; PN7 not there, without.
 * Whether a child who was there spoke for themselves nobody wrote down: then it stays empty.
 */
function participation({ plan }: Signed, { said }: ChildAt): string {
  if (said.bornOn !== '' && plan.on < `${Number(said.bornOn.slice(0, 4)) + YOUNG}${said.bornOn.slice(4)}`) return 'PN0'
  const came = plan.people.find(({ role, name }) => role === 'child' && name === said.name)?.came
  if (came === 'room' || came === 'video' || came === 'phone') return ''
  return said.words ? 'PN6' : 'PN7'
}

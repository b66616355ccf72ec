import type { AuditAct, Conference, ConferenceId, PersonId } from '@samepage/shared'
import type { Directory } from '../../storage/directory.ts'
import type { AuditRow } from '../../storage/installation.ts'
import type { AuditTrail } from './audit.ts'

const ENTRIES_A_PAGE = 100

/** What somebody wants to see of the trail. `from`, `until`: days, both included. */
interface AuditQuery {
  before?: number
  acts?: readonly AuditAct[]
  from?: string
  until?: string
  conference?: ConferenceId
}

/** One page of the trail, newest first, and where to ask from for more; null when there is no more. What is not `shown` takes no room in it. */
export async function readTrailPage(
  trail: Pick<AuditTrail, 'newestFirst'>,
  { before, acts = [], from = '', until = '', conference }: AuditQuery,
  shown: (row: AuditRow) => boolean = () => true
): Promise<{ rows: AuditRow[]; before: number | null }> {
  const rows: AuditRow[] = []
  for await (const row of trail.newestFirst(before, conference)) {
    const day = row.at.slice(0, 10)
    if (from && day < from) return { rows, before: null }
    if ((until && day > until) || (acts.length > 0 && !acts.includes(row.act)) || !shown(row)) continue
    if (rows.length === ENTRIES_A_PAGE) return { rows, before: rows.at(-1)?.seq ?? null }
    rows.push(row)
  }
  return { rows, before: null }
}

/** What these are about begins with the document. */
const OF_DOCUMENTS: readonly AuditAct[] = [
  'document-made',
  'document-named',
  'document-opened',
  'document-left',
  'words-shared',
  'picture-added',
  'picture-agreed',
  'picture-taken-back',
  'picture-removed',
  'page-rebuilt'
]

/** What a chair's own page may tell her: nothing of papers she is not named in, nor of what is kept safe from her (R28, R30). */
export async function shownToChair(
  { id }: Pick<Conference, 'id'>,
  chair: PersonId,
  directory: Pick<Directory, 'documents' | 'keptSafe'>
): Promise<(row: AuditRow) => boolean> {
  const [documents, kept] = await Promise.all([directory.documents(id), directory.keptSafe(id)])
  const known = new Set(['map', ...documents.filter(({ named }) => named.includes(chair)).map((one) => one.id.slice(id.length + 1))])
  const fromHer = new Set<string>([chair, ...kept.filter(({ from }) => from.includes(chair)).map((one) => one.id)])
  return ({ act, about }) => {
    const words = about.split(' ')
    if (OF_DOCUMENTS.includes(act)) return known.has(words[0] ?? '')
    return !act.startsWith('kept-safe-') || !words.some((word) => fromHer.has(word))
  }
}

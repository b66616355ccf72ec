import { createHash } from 'node:crypto'
import type { Plan } from '@samepage/shared'
import { type Zippable, zipSync } from 'fflate'
import { recordBytes, readRecord, type Signed } from './record.ts'

/** One file of a bundle. Names are ours, and never made from what anybody typed. */
export interface BundleFile {
  name: 'full-record.pdf' | 'full-record.docx' | 'family-copy.pdf' | 'family-copy.docx'
  bytes: Uint8Array
}

const KIND_CODES: Record<Plan['kind'], string> = { initial: 'ICPC', review: 'RCPC', 'pre-birth': 'PBCPC', 'transfer-in': 'TICPC' }
const PACKED: ReadonlySet<string> = new Set(['pdf', 'docx']) // compressed already

/**
 * A file name for what is filed for one child: the day, the kind of conference, the case number (or the beginning of the child's id here) and the
 * version; never a name (`2026-05-12_ICPC_DEMO000001_v1`).
 */
export function bundleName({ plan, children }: Signed): string {
  const [child] = children
  const number = child?.caseNumber?.replace(/[^A-Za-z0-9]/g, '') || (child?.id.replace(/[^A-Za-z0-9]/g, '').slice(0, 8) ?? '')
  return `${plan.on.replace(/[^0-9-]/g, '')}_${KIND_CODES[plan.kind]}_${number}_v${plan.signed?.version ?? 0}`
}

/**
 * Everything that is filed for one child in one ZIP, with a manifest that says what it is and proves each file (R75). signed: of this child alone.
 * The same plan gives the same bytes: every moment in it is that of the signature.
 */
export function bundle(signed: Signed, papers: readonly BundleFile[], softwareVersion: string): Uint8Array {
  const record = readRecord(signed, softwareVersion)
  const { provenance, recordId, version, status, conference, children } = record
  const files: { name: string; bytes: Uint8Array }[] = [...papers, { name: 'conference-record.json', bytes: recordBytes(record) }]
  const manifest = {
    recordId,
    version,
    status,
    conference: { kind: conference.kind, on: conference.on },
    child: { id: children[0]?.id ?? '', caseNumber: children[0]?.caseNumber ?? null },
    createdAt: provenance.signedAt,
    software: provenance.software,
    softwareVersion,
    sensitivity: 'OFFICIAL-SENSITIVE',
    schema: 'conference-record.json of this version: /schema/conference-record.json where Same Page runs',
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }))
  }
  const listed = { name: 'manifest.json', bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) }
  const mtime = inClockTime(provenance.signedAt)
  const zipped: Zippable = {}
  for (const { name, bytes } of [...files, listed])
    zipped[name] = [bytes, { mtime, level: PACKED.has(name.split('.').at(-1) ?? '') ? 0 : 6 }]
  return zipSync(zipped)
}

/** A ZIP holds the time of a clock on the wall: it is UTC's wherever this runs, or the bytes would differ with the place. */
function inClockTime(at: string): Date {
  const utc = new Date(at)
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), utc.getUTCHours(), utc.getUTCMinutes(), utc.getUTCSeconds())
}

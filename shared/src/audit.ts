import Type, { type Static } from 'typebox'
import type { ConferenceId, Instant } from './conference.ts'

/** Everything the audit trail can say was done. Each has a plain sentence in the client; none ever carries anybody's words. */
export const AUDIT_ACTS = [
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'proved-again',
  'account-made',
  'account-changed',
  'account-closed',
  'council-changed',
  'conference-made',
  'conference-changed',
  'link-made',
  'link-used',
  'knocked',
  'code-made',
  'code-ended',
  'code-tried',
  'admitted',
  'turned-away',
  'renamed',
  'sent-back',
  'removed',
  'wall-paired',
  'wall-unpaired',
  'page-opened',
  'page-left',
  'refused-hostile',
  'page-rebuilt',
  'document-made',
  'document-named',
  'document-opened',
  'document-left',
  'words-shared',
  'words-removed',
  'picture-added',
  'picture-agreed',
  'picture-taken-back',
  'picture-removed',
  'kept-safe-added',
  'kept-safe-removed',
  'kept-safe-stopped',
  'warning-dismissed',
  'kept-safe-let-through',
  'part-closed',
  'part-opened',
  'exclusion-asked',
  'exclusion-decided',
  'pause-asked',
  'pause-answered',
  'chair-taken',
  'chair-handed',
  'chair-recovered',
  'signed',
  'reopened',
  'plan-taken',
  'pack-taken',
  'copy-across-opened',
  'record-taken',
  'copies-readied',
  'release-contact',
  'release-prepared',
  'release-dropped',
  'release-confirmed',
  'copy-previewed',
  'copy-released',
  'copy-sent',
  'copy-not-sent',
  'copy-ticked',
  'copy-revoked',
  'copy-code-made',
  'copy-code-asked',
  'copy-code-tried',
  'copy-opened',
  'copy-taken',
  'copy-commented',
  'comment-answered',
  'audit-read',
  'hold-set',
  'hold-lifted',
  'erased',
  'backed-up',
  'restored',
  'moved'
] as const
export type AuditAct = (typeof AUDIT_ACTS)[number]

/**
 * One thing that was done. `who`: a person, a member of staff, `same-page` or `nobody`. `device`: which of their devices, an id that opens nothing.
 * `about`: ids, numbers and codes alone; never anybody's words, names or addresses.
 */
export interface AuditEvent {
  at: Instant
  who: string
  device: string
  conference: ConferenceId | ''
  act: AuditAct
  about: string
  outcome: 'done' | 'refused'
}

/** GET /api/audit and GET /api/seats/:seat/audit, newest first. Names are put beside the ids for whoever may know them. */
export const AuditPage = Type.Object({
  entries: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      at: Type.String(),
      who: Type.String(),
      device: Type.String(),
      conference: Type.String(),
      act: Type.Unsafe<AuditAct>(Type.String({ enum: [...AUDIT_ACTS] })),
      about: Type.String(),
      outcome: Type.Unsafe<'done' | 'refused'>(Type.String({ enum: ['done', 'refused'] }))
    })
  ),
  names: Type.Record(Type.String(), Type.String()),
  /** The place to ask from for older ones; null when there are none. */
  before: Type.Union([Type.Null(), Type.Integer()])
})
export type AuditPage = Static<typeof AuditPage>

/**
 * GET /api/audit/holds and GET /api/seats/:seat/audit/holds. `checkpointAt`: when the trail was last signed for, empty for never.
 * `publicKey`: Ed25519, SPKI, base64; whoever keeps it can tell this installation's signatures from others.
 */
export const AuditHolds = Type.Object({
  entries: Type.Integer(),
  checkpoints: Type.Integer(),
  checkpointAt: Type.String(),
  findings: Type.Array(Type.String()),
  remarks: Type.Array(Type.String()),
  publicKey: Type.String()
})
export type AuditHolds = Static<typeof AuditHolds>

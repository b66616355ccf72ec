import Type, { type Static } from 'typebox'
import { type ConferenceId, type DocumentId, Id } from '../id.ts'

/** Which fields of the case system were copied: a journal of its own, opened to nobody. It holds keys of fields alone, never a word of a plan. */
export const copiedOf = (conference: ConferenceId): DocumentId => `${conference}/copied` as DocumentId

/** Somebody of the council's staff ticked a field, or took the tick away. `version`: of the plan; a corrected one is copied anew. */
export const FieldTicked = Type.Object(
  {
    type: Type.Literal('field-ticked'),
    who: Id(),
    version: Type.Integer({ minimum: 1 }),
    field: Type.String({ maxLength: 200 }),
    copied: Type.Boolean()
  },
  { additionalProperties: false }
)
export type FieldTicked = Static<typeof FieldTicked>

/** What one person has ticked in one version. ticks: oldest first. */
export function copiedBy(ticks: readonly FieldTicked[], { who, version }: Pick<FieldTicked, 'who' | 'version'>): string[] {
  const copied = new Set<string>()
  for (const tick of ticks) {
    if (tick.who !== who || tick.version !== version) continue
    if (tick.copied) copied.add(tick.field)
    else copied.delete(tick.field)
  }
  return [...copied]
}

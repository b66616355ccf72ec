import { type CaseField, FIELD_SOURCES, type FieldSource, isOfChildren, isOfDangers, MOST_FIELDS, type Repeat } from '@samepage/shared'

export const REPEAT_WORDS: Record<Repeat, string> = {
  '': 'Once',
  dangers: 'Once for each danger statement',
  children: 'Once for each child'
}

/** A field that is not filled in yet, under an id no other has. */
export function newField(fields: readonly CaseField[]): CaseField {
  const taken = new Set(fields.map(({ id }) => id))
  const ids = Array.from({ length: MOST_FIELDS + 1 }, (_, i) => `field-${i + 1}`)
  const id = ids.find((one) => !taken.has(one)) ?? 'field'
  return { id, label: '', from: [], repeat: '', max: null, maxChars: null }
}

/** What can go in a field that repeats so. */
export function sourcesFor(repeat: Repeat): readonly FieldSource[] {
  if (repeat === 'dangers') return FIELD_SOURCES.filter(isOfDangers)
  return repeat === 'children' ? FIELD_SOURCES.filter(isOfChildren) : FIELD_SOURCES
}

/** Puts one field a place up or down. */
export function movedField(fields: CaseField[], from: number, by: -1 | 1): CaseField[] {
  const [one, other] = [fields[from], fields[from + by]]
  if (!one || !other) return fields
  return fields.map((field, i) => (i === from ? other : i === from + by ? one : field))
}

import { type CaseField, type Child, FIELD_SOURCES, type FieldSource, type FilledField, type Plan } from '@samepage/shared'
import { textOf } from './plan-text.ts'

/** What a source is called when it is in no field. */
const SOURCE_WORDS: Partial<Record<FieldSource, string>> = {
  future: 'what we fear',
  unplaced: 'what has no place yet',
  basis: 'what the danger statements are based on',
  'bottom-lines': 'bottom lines',
  'plan-steps': 'the steps of the plan',
  'other-steps': 'steps and bottom lines that belong to no one worry',
  contingencies: 'what happens if it does not work',
  next: 'what happens next',
  voices: 'what the children said',
  stances: 'where each person stands on the plan',
  views: 'what everybody thought',
  dissent: 'who does not agree with the decision',
  'overall-scale': 'how things are over all',
  scale: 'the numbers for each danger statement',
  goal: 'the safety goals',
  statement: 'the danger statements',
  decision: 'the decision'
}
/** Where and when it was, and who is who, the case system has itself. */
const KNOWN_THERE: readonly FieldSource[] = ['conference', 'children', 'people', 'attendance']

/**
 * The case system's fields in its own order, each with the plan's words for it (R75). children: of the conference, as they stand in the plan.
 * Every field is there, also one that stays empty.
 */
export function fillFields(plan: Plan, fields: readonly CaseField[], children: readonly Pick<Child, 'id' | 'name'>[]): FilledField[] {
  return inTurns(fields).flatMap((group) => {
    if (group[0]?.repeat === 'dangers')
      return plan.threads.flatMap((danger, i) =>
        group.map((field) => filled(field, `${field.id}/${danger.id}`, (source) => textOf(plan, source, { danger }), { n: i + 1 }))
      )
    if (group[0]?.repeat === 'children')
      return children.flatMap(({ id, name }, i) =>
        group.map((field) => filled(field, `${field.id}/${id}`, (source) => textOf(plan, source, { child: i }), { n: i + 1, child: name }))
      )
    return group.map((field) => filled(field, field.id, (source) => textOf(plan, source), { n: 1 }))
  })
}

/** Parts of the plan that have words and are in no field, by name. */
export function leftOut(plan: Plan, fields: readonly CaseField[]): string[] {
  const used = new Set(fields.flatMap(({ from }) => from))
  return FIELD_SOURCES.filter((source) => !used.has(source) && !KNOWN_THERE.includes(source) && textOf(plan, source) !== '').map(
    (source) => SOURCE_WORDS[source] ?? titleOf(plan, source)
  )
}

const titleOf = (plan: Plan, source: FieldSource): string =>
  plan.columns.flatMap(({ categories }) => categories).find(({ category }) => category === source)?.title ?? source

/** Fields that repeat alike and stand together are one group. */
function inTurns(fields: readonly CaseField[]): CaseField[][] {
  const groups: CaseField[][] = []
  for (const field of fields) {
    const last = groups.at(-1)
    if (last && field.repeat !== '' && last[0]?.repeat === field.repeat) last.push(field)
    else groups.push([field])
  }
  return groups
}

function filled(
  { label, from, max, maxChars }: CaseField,
  key: string,
  words: (source: FieldSource) => string,
  { n, child = '' }: { n: number; child?: string }
): FilledField {
  return {
    key,
    label: label.replaceAll('{n}', String(n)).replaceAll('{child}', () => child),
    text: from.map(words).filter(Boolean).join('\n\n'),
    most: maxChars,
    noRoom: max !== null && n > max
  }
}

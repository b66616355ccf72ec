import { DEFAULT_LABELS, LABEL_SETS, type LabelSet, tidyLine } from '@samepage/shared'

/** The words a set started from. */
export const usualLabels = (name: string): LabelSet => LABEL_SETS.find((set) => set.name === name) ?? DEFAULT_LABELS

/** `labels` with the usual words wherever somebody left none: a heading is never empty. */
export function withoutBlanks(labels: LabelSet, usual: LabelSet): LabelSet {
  const { columns, categories, hints, ...single } = labels
  const { columns: usualColumns, categories: usualCategories, hints: usualHints, ...usualSingle } = usual
  return {
    ...filled(single, usualSingle),
    columns: filled(columns, usualColumns),
    categories: filled(categories, usualCategories),
    hints: filled(hints, usualHints)
  }
}

function filled<T extends Record<string, string>>(words: T, usual: T): T {
  const whole = { ...words }
  for (const key in whole) Object.assign(whole, { [key]: tidyLine(words[key] ?? '') || usual[key] })
  return whole
}

import { type Category, type Column, CATEGORIES_IN, COLUMNS, type LabelSet } from '@samepage/shared'

export interface MovePlaces {
  title: string
  places: { category: Category; title: string }[]
}

/** Where a card may move to, column by column, and then the tray; without the place it is in. */
export function placesBeside(category: Category, labels: LabelSet): MovePlaces[] {
  const placesIn = (categories: readonly Category[]): MovePlaces['places'] =>
    categories.filter((other) => other !== category).map((other) => ({ category: other, title: labels.categories[other] }))
  const columns = COLUMNS.map((column) => ({ title: labels.columns[column], places: placesIn(CATEGORIES_IN[column]) }))
  return [...columns, { title: '', places: placesIn(['unplaced']) }].filter(({ places }) => places.length > 0)
}

/** The column a category stands in; null for the tray. */
export const columnOf = (category: Category): Column | null => COLUMNS.find((column) => CATEGORIES_IN[column].includes(category)) ?? null

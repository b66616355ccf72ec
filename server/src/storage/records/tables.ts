/** A table that is the same in every database: its name, its columns, and the columns its rows are sorted by (none: as they were added). */
export interface Table {
  name: string
  columns: string[]
  order: string[]
}

export type Cell = string | number | Uint8Array | null

/** Are two rows the same, to the byte? */
export const isSameRow = (one: readonly Cell[] | undefined, other: readonly Cell[] | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.length === other.length &&
  one.every((cell, i) => {
    const there = other[i]
    return cell instanceof Uint8Array ? there instanceof Uint8Array && Buffer.compare(cell, there) === 0 : cell === there
  })

import { readFileSync } from 'node:fs'

const TABLES_AT = 12
const TABLE_RECORD = 16
const CMAP_RECORD = 8

/** The code points a TrueType font has a letter for, read from its `cmap` table. Source: OpenType specification, "cmap", formats 4 and 12. */
export function readCoverage(file: string): Set<number> {
  const font = readFileSync(file)
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, i) => TABLES_AT + i * TABLE_RECORD)
  const record = records.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (record === undefined) throw new Error(`no cmap in ${file}`)
  const cmap = font.subarray(font.readUInt32BE(record + 8))
  const covered = new Set<number>()
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + i * CMAP_RECORD + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) readFormat4(table, covered)
    if (format === 12) readFormat12(table, covered)
  }
  return covered
}

/** Four parallel arrays of 16-bit numbers: last code, (gap), first code, delta, and where to find the glyph numbers. */
function readFormat4(table: Buffer, covered: Set<number>): void {
  const twice = table.readUInt16BE(6) // twice the number of ranges
  for (let at = 0; at < twice; at += 2) {
    const last = table.readUInt16BE(14 + at)
    const first = table.readUInt16BE(16 + twice + at)
    const delta = table.readUInt16BE(16 + 2 * twice + at)
    const offsetAt = 16 + 3 * twice + at
    const offset = table.readUInt16BE(offsetAt)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = offset === 0 ? (code + delta) & 0xffff : table.readUInt16BE(offsetAt + offset + 2 * (code - first))
      if (glyph !== 0) covered.add(code)
    }
  }
}

/** Ranges of 32-bit numbers: first code, last code, first glyph. */
function readFormat12(table: Buffer, covered: Set<number>): void {
  for (let range = 0; range < table.readUInt32BE(12); range++) {
    const at = 16 + range * 12
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code++) covered.add(code)
  }
}

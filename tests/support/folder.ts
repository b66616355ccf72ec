import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A new folder for one test with another for its keys beside it, and how to take both away. */
export function newFolder(): { dir: string; keys: string; remove: () => void } {
  const around = mkdtempSync(join(tmpdir(), 'same-page-'))
  const dir = join(around, 'data')
  mkdirSync(dir, { mode: 0o700 })
  return { dir, keys: keysBeside(dir), remove: () => rmSync(around, { recursive: true, force: true }) }
}

/** Where a test keeps the keys of a folder made by `newFolder`. */
export const keysBeside = (dir: string): string => join(dirname(dir), 'keys')

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder for one test, and how to take it away. */
export function newFolder(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'same-page-'))
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) }
}

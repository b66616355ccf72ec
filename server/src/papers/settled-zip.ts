import type { Instant } from '@samepage/shared'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A Word file without the moment it was made in: the dates in it are those of the plan, and its parts lie in order with one date (R22). */
export function settled(file: Uint8Array, at: Instant): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(file)).sort(([one], [other]) => (one < other ? -1 : 1))
  const dated = parts.map(([name, bytes]) => [name, name === 'docProps/core.xml' ? dates(bytes, at) : bytes] as const)
  // The content types come first: some readers look no further to tell what a file is.
  const first = dated.filter(([name]) => name === '[Content_Types].xml')
  const others = dated.filter(([name]) => name !== '[Content_Types].xml')
  // Read as local time, as ZIP has it: the same bytes wherever the server stands.
  return new Uint8Array(zipSync(Object.fromEntries([...first, ...others]), { mtime: new Date(1980, 0, 1), level: 6 }))
}

const dates = (bytes: Uint8Array, at: Instant): Uint8Array =>
  strToU8(strFromU8(bytes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at.replace(/\.\d+Z$/, 'Z')}`))

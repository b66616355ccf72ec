import { type BadRow, MOST_FILE_BYTES } from '@samepage/shared'

/** A file as text, with what somebody should know about how it was read; or why it cannot be read. */
export type CaseText = { text: string; remarks: string[] } | { bad: BadRow }

const whole = (say: string): { bad: BadRow } => ({ bad: { row: 'The file', column: '', say } })

/** Reads the bytes of a file: UTF-8 with or without its mark, or else as Windows writes western letters, which is said. */
export function readText(bytes: Uint8Array): CaseText {
  if (bytes.length === 0) return whole('There is nothing in this file.')
  if (bytes.length > MOST_FILE_BYTES) return whole('This file is too large. One family’s case needs far less: 150 kB at most.')
  if (isUtf16(bytes)) return whole('This file is in UTF-16. Please save it again as “CSV UTF-8”.')
  if (bytes.includes(0)) return whole('This is not text. Please save the spreadsheet as “CSV UTF-8” first.')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remarks: [] }
  } catch {
    // Not UTF-8: an older program's file.
    const remark =
      'This file is not in UTF-8. It was read the way Windows writes western letters: please look closely at names with accents. Saving it as “CSV UTF-8” is safer.'
    return { text: new TextDecoder('windows-1252').decode(bytes), remarks: [remark] }
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

import { createHash } from 'node:crypto'
import type { CopyAsk, Format } from '@samepage/shared'
import type { Printer } from '../plan/printer.ts'
import { forReader } from './for-reader.ts'
import type { Frozen } from './frozen.ts'
import { toHtml } from './to-html.ts'

/** One paper, made. `fileName` holds a day, a paper and a version: names of files show in lists, logs and notifications. */
export interface MadeCopy {
  bytes: Uint8Array
  type: string
  fileName: string
  sha256: string
}

const TYPES: Record<Format, string> = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
}

/**
 * R67: one paper for one reader, in the look, language and format asked for. The same ask of the same frozen plan gives the same bytes (R22).
 * @throws Refusal('not-allowed') when the paper is not for them; Refusal('print-slow'), Refusal('unready') as the printer does
 */
export async function makeCopy(printer: Printer, frozen: Frozen, ask: CopyAsk): Promise<MadeCopy> {
  const written = forReader(frozen, ask)
  const bytes = ask.format === 'html' ? new TextEncoder().encode(toHtml(written)) : await printer.print({ written, format: ask.format })
  return {
    bytes,
    type: TYPES[ask.format],
    fileName: fileNameOf(frozen, ask),
    sha256: createHash('sha256').update(bytes).digest('hex')
  }
}

function fileNameOf({ plan, version }: Frozen, { paper, format }: CopyAsk): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(plan.on) ? plan.on : 'undated'
  return `${day}-${paper}-${plan.signed ? `v${version}` : 'draft'}.${format}`
}

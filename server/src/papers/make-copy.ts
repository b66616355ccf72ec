import { createHash } from 'node:crypto'
import type { CopyAsk, Format } from '@samepage/shared'
import type { Printer } from '../plan/printer.ts'
import type { Written } from './blocks.ts'
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
 * written: the same for whoever has written it already. @throws Refusal('not-allowed') when the paper is not for them; Refusal('print-slow'), Refusal('unready') as the printer does
 */
export async function makeCopy(printer: Printer, frozen: Frozen, ask: CopyAsk, written = forReader(frozen, ask)): Promise<MadeCopy> {
  const bytes = await bytesOf(printer, written, ask.format)
  return {
    bytes,
    type: TYPES[ask.format],
    fileName: fileNameOf(frozen, ask),
    sha256: createHash('sha256').update(bytes).digest('hex')
  }
}

/** A PDF of a signed plan carries the installation's signature, dated as the plan's, so that the same paper is the same bytes (R66). */
async function bytesOf(printer: Printer, written: Written, format: Format): Promise<Uint8Array> {
  if (format === 'html') return new TextEncoder().encode(toHtml(written))
  const bytes = await printer.print({ written, format })
  return format === 'pdf' && written.verify ? printer.sign(bytes, new Date(written.at)) : bytes
}

function fileNameOf({ plan, version }: Frozen, { paper, format }: CopyAsk): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(plan.on) ? plan.on : 'undated'
  return `${day}-${paper}-${plan.signed ? `v${version}` : 'draft'}.${format}`
}

import { readVoice, tidyLine } from '@samepage/shared'
import type { ConferencePage } from '#lib/conference.svelte.ts'
import { paperWords } from '#lib/say/papers.ts'

/** That a child agreed to have their words shared: who asked them, and how. */
export interface Agreement {
  agreed: boolean
  who: string
  how: string
}

/** Writes it beside the child's words on the shared page, after whatever stands there. */
export function asAgreed(page: ConferencePage, child: string, { who, how }: Agreement): void {
  const shared = readVoice(page.doc, child)?.shared
  if (!shared?.doc || !page.mayWrite) return
  const line = paperWords.agreed.line(tidyLine(who), tidyLine(how))
  shared.doc.transact(() => shared.insert(shared.length, shared.length > 0 ? `\n${line}` : line), page.writer.origin)
}

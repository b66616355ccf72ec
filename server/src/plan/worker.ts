import { parentPort } from 'node:worker_threads'
import { DEFAULT_LABELS, type Plan } from '@samepage/shared'
import { checkPaper } from './check/check.ts'
import type { Definition } from './definition.ts'
import type { Written } from '../papers/blocks.ts'
import { toPdf } from '../papers/to-pdf.ts'
import { layOut } from './layout.ts'
import { layOutPack, type Pack } from './pack.ts'
import { printed } from './print.ts'

/** A plan, a pack, or one reader's paper. */
export type Printable = Plan | Pack | { written: Written; format: 'pdf' | 'docx' }

/** One thing to print, and what came of it. `fault` never holds anybody's words. */
export interface Job {
  id: number
  what: Printable
}
export type Outcome = { id: number; bytes: Uint8Array<ArrayBuffer> } | { id: number; fault: string }

const EMPTY: Plan = {
  seq: 0,
  signed: null,
  kind: 'initial',
  on: '2000-01-01',
  startsAt: '',
  place: '',
  practice: false,
  labels: DEFAULT_LABELS,
  children: [],
  people: [],
  columns: [],
  scale: { zero: '', ten: '', safest: 10, shown: null, waits: false, last: null },
  threads: [],
  otherSteps: [],
  otherBottomLines: [],
  wordless: [],
  unplaced: [],
  contingencies: [],
  outcomes: [],
  next: null,
  routes: null,
  stances: []
}

// The first document costs a second or so, mostly reading typefaces: nobody should wait for that.
await checked(layOut(EMPTY))

parentPort?.on('message', (job: Job) => void answer(job)) // answer() catches everything itself

/** R65: what our own reader finds a fault in does not leave this thread. */
async function checked(definition: Definition): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await printed(definition)
  const faults = checkPaper(bytes).map(({ code, page }) => `${code} (page ${page})`)
  if (faults.length > 0) throw new UnfitPaper(faults.join(', '))
  return bytes
}

/** A paper that somebody could not read. Its message is codes of faults and numbers of pages. */
class UnfitPaper extends Error {
  override readonly name = 'UnfitPaper'
}

async function answer({ id, what }: Job): Promise<void> {
  try {
    const bytes = await bytesOf(what)
    send({ id, bytes }, [bytes.buffer])
  } catch (fault) {
    send({ id, fault: whereOf(fault) })
  }
}

async function bytesOf(what: Printable): Promise<Uint8Array<ArrayBuffer>> {
  if ('written' in what && what.format === 'docx') {
    const { toDocx } = await import('../papers/to-docx.ts') // read when somebody first asks: most servers never print one
    return toDocx(what.written)
  }
  if ('written' in what) return checked(toPdf(what.written))
  return checked('reader' in what ? layOutPack(what) : layOut(what))
}

function send(outcome: Outcome, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(outcome, transfer)
}

/** What kind of fault and where in the code; messages of pdfmake may quote what people wrote. */
function whereOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown'
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [fault instanceof UnfitPaper ? `${fault.name}: ${fault.message}` : fault.name, ...frames.slice(0, 6)].join('\n')
}

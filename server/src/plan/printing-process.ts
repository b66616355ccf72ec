import { DEFAULT_LABELS, type Plan } from '@samepage/shared'
import { checkPaper } from './check/check.ts'
import type { Definition, Verify } from './definition.ts'
import type { Written } from '../papers/blocks.ts'
import { toPdf } from '../papers/to-pdf.ts'
import { layOut } from './layout.ts'
import { layOutPack, type Pack } from './pack.ts'
import { layOutPost, type Post } from './post.ts'
import { printed } from './print.ts'
import type { Signer, SigningKey } from './signing/sign.ts'

/** A plan, a signed plan with where it is asked about, a pack, one reader's paper, or what goes around a letter. */
export type Printable = Plan | { plan: Plan; verify: Verify } | Pack | Post | { written: Written; format: 'pdf' | 'docx' }

/** One thing to print, or a finished paper to sign; and what came of it. `fault` never holds anybody's words. */
export interface Job {
  id: number
  what: Printable | ToSign
}
/** at: the moment it is signed. */
export interface ToSign {
  paper: Uint8Array
  at: Date
  key: SigningKey
}
export type Outcome = { id: number; bytes: Uint8Array } | { id: number; fault: string }
const WARM_UPS = 8

/** A plan with hardly anything on it, and a table. */
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
  people: [{ name: 'A', describedAs: 'a neighbour', agency: '', role: 'network', came: 'room' }],
  columns: [],
  scale: { zero: '', ten: '', safest: 10, shown: null, waits: false, last: null, earlier: [] },
  threads: [],
  otherSteps: [],
  otherBottomLines: [],
  wordless: [],
  unplaced: [],
  contingencies: [],
  outcomes: [],
  next: null,
  routes: null,
  stances: [],
  corrections: [],
  since: null
}

let signer: { of: string; made: Promise<Signer> } | undefined

/** R66, and R65 once more: what is signed is what goes out. */
async function signed({ paper, at, key }: ToSign): Promise<Uint8Array<ArrayBuffer>> {
  const { sign, signerFrom } = await import('./signing/sign.ts') // read when the first paper is signed: it takes as long as all the rest
  const certificate = 'p12' in key ? key.p12 : key.certificate
  const of = Buffer.from(certificate).toString('base64')
  if (signer?.of !== of) signer = { of, made: signerFrom(key) }
  return faultless(await sign(paper, at, await signer.made))
}

/** It reads as well with this as without: no reason to leave somebody without their paper. */
const UNSIGHTLY: ReadonlySet<string> = new Set(['orphan-heading'])

/** R65: what our own reader finds a fault in does not leave this process. */
async function checked(definition: Definition): Promise<Uint8Array<ArrayBuffer>> {
  return faultless(await printed(definition))
}

function faultless(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const faults = checkPaper(bytes)
    .filter(({ code }) => !UNSIGHTLY.has(code))
    .map(({ code, page }) => `${code} (page ${page})`)
  if (faults.length > 0) throw new UnfitPaper(faults.join(', '))
  return bytes
}

/** A paper that somebody could not read. Its message is codes of faults and numbers of pages. */
class UnfitPaper extends Error {
  override readonly name = 'UnfitPaper'
}

async function answer({ id, what }: Job): Promise<void> {
  await warm
  try {
    send({ id, bytes: await bytesOf(what) })
  } catch (fault) {
    send({ id, fault: whereOf(fault) })
  }
}

async function bytesOf(what: Job['what']): Promise<Uint8Array<ArrayBuffer>> {
  if ('paper' in what) return signed(what)
  if ('written' in what && what.format === 'docx') {
    const { toDocx } = await import('../papers/to-docx.ts') // read when somebody first asks: most servers never print one
    return toDocx(what.written)
  }
  if ('written' in what) return checked(toPdf(what.written))
  if ('address' in what) return checked(layOutPost(what))
  if ('verify' in what) return checked({ ...layOut(what.plan), verify: what.verify })
  return checked('reader' in what ? layOutPack(what) : layOut(what))
}

function send(outcome: Outcome): void {
  process.send?.(outcome)
}

/** What kind of fault and where in the code; messages of pdfmake may quote what people wrote. */
function whereOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown'
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [fault instanceof UnfitPaper ? `${fault.name}: ${fault.message}` : fault.name, ...frames.slice(0, 6)].join('\n')
}

let asked = false

// The first document costs half a second or so, mostly reading typefaces: nobody should wait for that.
const warm = checked(layOut(EMPTY)).then(
  () => void warmUp(),
  () => undefined
)

/** A few more, until somebody asks: what has run some times runs three times as fast. */
async function warmUp(): Promise<void> {
  for (let warmed = 0; warmed < WARM_UPS && !asked; warmed++) {
    await checked(layOut(EMPTY))
    await new Promise(setImmediate)
  }
}

process.on('message', (job: Job) => {
  asked = true
  void answer(job) // it catches everything itself
})
// A signal for the whole group is the server's to act on: it may be waiting for a paper. Without the server there is nothing left to do.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined)
process.on('disconnect', () => process.exit())

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Refusal, type RefusalCode } from '@samepage/shared'
import { EXITS, HEAD_BYTES } from './answers.ts'

/** A picture made anew from what somebody sent. */
export interface Clean {
  width: number
  height: number
  jpeg: Uint8Array
}

/** @throws Refusal('not-a-picture'), Refusal('picture-too-large'), Refusal('too-fast') when too many wait */
export type Cleaner = (bytes: Uint8Array) => Promise<Clean>

const JOB_MS = 15_000 // the largest picture we take needs about one second
const HEAP_MB = 384
const MOST_WAITING = 12
const CODES = new Map<number | null, RefusalCode>(Object.entries(EXITS).map(([code, exit]) => [exit, code as RefusalCode]))

/**
 * Unpacks pictures in a process of its own, a new one for each and one at a time: whatever is wrong with one takes nothing else with it. The process reads
 * its own program and nothing more of this machine, writes nothing, and is ended when it takes too long.
 */
export function openCleaner(): Cleaner {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async (bytes) => {
    if (waiting >= MOST_WAITING) throw new Refusal('too-fast', 'pictures')
    waiting++
    const turn = last.then(() => cleanApart(bytes)).finally(() => waiting--)
    last = turn.catch(() => undefined)
    return turn
  }
}

const PROGRAM = fileURLToPath(new URL('./process.ts', import.meta.url))
const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const READS = [folder('./'), folder('../../package.json'), folder('../../node_modules/'), folder('../../../node_modules/')]

function cleanApart(bytes: Uint8Array): Promise<Clean> {
  const { promise, resolve, reject } = Promise.withResolvers<Clean>()
  const may = ['--permission', ...READS.map((path) => `--allow-fs-read=${path}`)]
  const child = spawn(process.execPath, [...may, `--max-old-space-size=${HEAP_MB}`, PROGRAM], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
    timeout: JOB_MS,
    killSignal: 'SIGKILL'
  })
  const parts: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => void parts.push(part))
  child.stdin.on('error', () => undefined) // it ended before it had read all of it: its exit says why
  child.stdin.end(bytes)
  child.on('error', reject)
  child.on('close', (exit) => {
    const made = Buffer.concat(parts)
    if (exit === 0 && made.length > HEAD_BYTES)
      return resolve({ width: made.readUInt32BE(0), height: made.readUInt32BE(4), jpeg: new Uint8Array(made.subarray(HEAD_BYTES)) })
    // Ended by us or by what is in the picture: there is nothing to be had from it.
    reject(new Refusal(CODES.get(exit) ?? 'not-a-picture', `exit ${exit}`))
  })
  return promise
}

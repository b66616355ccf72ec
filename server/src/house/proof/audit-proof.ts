import { setImmediate as breathe } from 'node:timers/promises'
import type { Instant } from '@samepage/shared'
import type { AuditStore, Witness } from '../../storage/installation.ts'
import { BEFORE_FIRST, hashOf, isSigned, readLine, type Witnessed } from './audit-chain.ts'

/** What is wrong with a trail, in a sentence. `seq`: the entry it is about; null when it is about all of it. */
interface AuditFinding {
  seq: number | null
  say: string
}

/** `remarks`: what whoever reads this should know, and is in order. `at`: of the newest signed word; null for none. */
interface AuditProof {
  entries: number
  checkpoints: number
  findings: AuditFinding[]
  remarks: string[]
  at: Instant | null
}

type Readable = Pick<AuditStore, 'since' | 'checkpoints'>
const MOST_FINDINGS = 50
const BREATH = 500 // rows; everybody else gets a turn in between

/**
 * Looks whether every entry is there, as it was written, in its place; and whether the trail goes as far as was signed.
 * witness: leave out what it keeps to look at a copy from earlier, which cannot go as far.
 */
export async function proveTrail(audit: Readable, witness: Pick<Witness, 'publicKey' | 'kept'>): Promise<AuditProof> {
  // In this order, so that what is added meanwhile by a running server never looks like a gap.
  const kept = readKept(witness.kept())
  const stored = (await audit.checkpoints()).map((checkpoint): Witnessed => ({ kind: 'went', ...checkpoint }))
  const words = wordsThatCount(witness.publicKey, [...stored, ...kept.words])
  const findings = [...kept.findings, ...words.findings]
  const { entries, said, times } = await readTrail(audit, words.counting)
  findings.push(...said)
  const names = new Set(stored.map(({ signature }) => signature))
  for (const { kind, size, signature } of words.counting) {
    if (kind === 'went' && !names.has(signature) && size <= entries)
      findings.push({ seq: size, say: `The checkpoint at entry ${size} is gone from the database.` })
  }
  const remarks = words.restores.map((restored) => sayRestored(restored, words.honest, times))
  const at = words.honest.map((word) => word.at).reduce<Instant | null>((newest, one) => (newest && newest > one ? newest : one), null)
  return { entries, checkpoints: stored.length, findings: findings.slice(0, MOST_FINDINGS), remarks, at }
}

/**
 * Looks whether a copy from earlier says what was signed for, as far as it goes. Whoever can write to the copies could work out every hash in one
 * anew and leave out its checkpoints; what is beside the keys they cannot change. Where a trail was put back it has gone two ways from there on,
 * both of them signed for: a copy may be from either.
 */
export async function proveCopy(audit: Readable, witness: Pick<Witness, 'publicKey' | 'kept'>): Promise<AuditFinding[]> {
  const honest = readKept(witness.kept()).words.filter((word) => isSigned(witness.publicKey, word))
  const bySize = Map.groupBy(honest, ({ size }) => size)
  for await (const { seq, hash } of audit.since(0)) {
    const words = bySize.get(seq)
    if (words && !words.some((word) => word.hash === hash))
      return [{ seq, say: `Entry ${seq}, or one before it, is not what the checkpoint there was signed for.` }]
  }
  return []
}

function readKept(lines: readonly string[]): { words: Witnessed[]; findings: AuditFinding[] } {
  const words = lines.map(readLine)
  const findings = words.flatMap((word, i) =>
    word ? [] : [{ seq: null, say: `Line ${i + 1} of the list of checkpoints beside the keys is not as it was written.` }]
  )
  return { words: words.filter((word) => word !== null), findings }
}

/**
 * Every word that was really signed here. `counting`: those that say what the trail must be now, which are the last putting back of an earlier copy
 * and whatever was said since. That word was signed for the whole trail up to its entry, so that no word from before has anything to add; and some
 * of those are about entries that are gone, or were never written the same way again.
 */
function wordsThatCount(publicKey: string, all: readonly Witnessed[]) {
  const honest: Witnessed[] = []
  const findings: AuditFinding[] = []
  const seen = new Set<string>()
  for (const word of all) {
    if (seen.has(word.signature)) continue
    seen.add(word.signature)
    if (isSigned(publicKey, word)) honest.push(word)
    else findings.push({ seq: word.size, say: `The checkpoint at entry ${word.size} was not signed by this installation, or was changed.` })
  }
  const restores = honest.filter(({ kind }) => kind === 'restored').sort((a, b) => (a.at < b.at ? -1 : 1))
  const last = restores.at(-1)
  const counting = last ? honest.filter((word) => word === last || (word.kind === 'went' && word.at >= last.at)) : honest
  return { honest, counting, restores, findings }
}

/** What is missing, and since when, in a sentence: an explained gap. */
function sayRestored(restored: Witnessed, honest: readonly Witnessed[], times: ReadonlyMap<number, Instant>): string {
  const { size, at } = restored
  const farthest = Math.max(size, ...honest.filter((word) => word !== restored && word.at < at).map((word) => word.size))
  const since = times.get(size)
  const gap = `What was noted ${since ? `between ${since} and then` : 'before then'} is not in the trail`
  const howMuch = farthest > size ? `: ${farthest - size} entries or more, from ${size + 1} to at least ${farthest}, as was signed for` : ''
  return `On ${at} an earlier copy was put back and the newer entries could not be kept. It went as far as entry ${size}. ${gap}${howMuch}.`
}

/** `times`: when the entries were noted that some word is about. */
async function readTrail(
  audit: Readable,
  words: readonly Witnessed[]
): Promise<{ entries: number; said: AuditFinding[]; times: Map<number, Instant> }> {
  const said: AuditFinding[] = []
  const times = new Map<number, Instant>()
  const bySize = Map.groupBy(words, ({ size }) => size)
  let last = { seq: 0, hash: BEFORE_FIRST }
  for await (const row of audit.since(0)) {
    if (row.seq % BREATH === 0) await breathe()
    if (row.seq > last.seq + 1) said.push({ seq: last.seq + 1, say: missing(last.seq + 1, row.seq - 1) })
    else if (hashOf(last.hash, row) !== row.hash) said.push({ seq: row.seq, say: broken(row.seq) })
    for (const { hash } of bySize.get(row.seq) ?? []) {
      times.set(row.seq, row.at)
      if (hash !== row.hash)
        said.push({ seq: row.seq, say: `Entry ${row.seq}, or one before it, is not what the checkpoint there was signed for.` })
    }
    last = { seq: row.seq, hash: row.hash }
  }
  const farthest = Math.max(0, ...words.map(({ size }) => size))
  if (farthest > last.seq) said.push({ seq: last.seq + 1, say: `${missing(last.seq + 1, farthest)} The end of the trail was cut off.` })
  return { entries: last.seq, said, times }
}

const missing = (from: number, to: number): string => (from === to ? `Entry ${from} is missing.` : `Entries ${from} to ${to} are missing.`)
const broken = (seq: number): string => `Entry ${seq} is not as it was written, or does not follow the one before it.`

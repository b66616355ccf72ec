import type { DocumentId } from '@samepage/shared'
import { proveCopy, proveTrail } from '../house/proof/audit-proof.ts'
import { openForReading } from '../storage/sqlite/reading-copy.ts'

/** A copy that was looked over. `faults`: sentences, none when all is well. */
export interface LookedOver {
  documents: number
  entries: number
  faults: string[]
  /** Documents that cannot be read from it, because words were taken out of them since. */
  takenOut: DocumentId[]
}

/** Reads all of a copy: that the file is whole, that everything sealed in it opens, that its trail holds. folder: it lies there as same-page.db. */
export async function lookOver(folder: string, keyDir: string): Promise<LookedOver> {
  const copy = await openForReading(folder, keyDir)
  try {
    const faults = copy.isWhole() ? [] : ['The file of the copy is not whole.']
    const gone: DocumentId[] = []
    for await (const { where, takenOut } of copy.verify()) {
      if (takenOut) gone.push(takenOut)
      else faults.push(`Not as it was kept: ${where}.`)
    }
    // It went as far as it went when it was made: what was signed for since is not its fault.
    const { entries, findings } = await proveTrail(copy.audit, { publicKey: copy.witness.publicKey, kept: () => [] })
    findings.push(...(await proveCopy(copy.audit, copy.witness)))
    faults.push(...findings.map(({ say }) => `Audit trail: ${say}`))
    return { documents: copy.documents().length, entries, faults, takenOut: gone }
  } finally {
    copy.close()
  }
}

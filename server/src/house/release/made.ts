import { type ConferenceId, type CopyAsk, Refusal, type Reader, type Seq } from '@samepage/shared'
import type { KeptCopy, Ready } from '../../storage/release-records.ts'
import { aloneAt, type ReleaseParts } from './parts.ts'
import { signedConference } from './signed.ts'

/** What is ready of this signed version; of an earlier one nothing counts. */
export async function readyOf({ directory }: ReleaseParts, id: ConferenceId, signature: Seq): Promise<Ready['copies']> {
  const ready = await directory.ready(id)
  return ready?.signature === signature ? ready.copies : []
}

export const findReady = (copies: Ready['copies'], ask: CopyAsk): Ready['copies'][number] | undefined =>
  copies.find(
    ({ reader, paper, look, language, format }) =>
      reader === ask.reader && paper === ask.paper && look === ask.look && language === ask.language && format === ask.format
  )

/**
 * One reader's copies: those that are ready, asked about once more, and the others made, all kept in one commit, and ready from then on (R81). Whoever
 * asks for the same reader meanwhile waits, and finds them ready. @throws Refusal as `CopyMaker.make`, Refusal('moved-on') when it was signed anew meanwhile
 */
export function copiesFor(
  parts: ReleaseParts,
  id: ConferenceId,
  signature: Seq,
  reader: Reader,
  asks: readonly CopyAsk[]
): Promise<KeptCopy[]> {
  return parts.alone.run(`copies/${id}/${reader}`, async () => {
    const ready = await readyOf(parts, id, signature)
    const kept = asks.filter((ask) => findReady(ready, ask))
    if (kept.length > 0) await parts.maker.refuseHeld(id, signature, kept)
    const others = asks.filter((ask) => !kept.includes(ask))
    const files = await parts.maker.make(id, others)
    const made = files.flatMap(({ type, fileName, sha256 }, i) => (others[i] ? [{ ...others[i], type, fileName, sha256 }] : []))
    if (made.length > 0) await keep(parts, id, signature, new Map(files.map(({ sha256, bytes }) => [sha256, bytes])), made)
    return asks.map((ask) => {
      const { reader: _, ...copy } = findReady([...ready, ...made], ask) as Ready['copies'][number]
      return copy
    })
  })
}

async function keep(
  parts: ReleaseParts,
  id: ConferenceId,
  signature: Seq,
  prints: ReadonlyMap<string, Uint8Array>,
  made: Ready['copies']
): Promise<void> {
  await aloneAt(parts, id, async () => {
    // They were made of what was signed last: of this version only if it is so still, and words in it may have been removed meanwhile (R25).
    await (await parts.rooms.map(id)).catchUp()
    if ((await signedConference(parts, id)).signature.seq !== signature) throw new Refusal('moved-on', 'signed anew')
    await parts.prints.keep(id, prints)
    const ready = await readyOf(parts, id, signature)
    await parts.directory.saveReady(id, { signature, copies: [...ready, ...made.filter((one) => !findReady(ready, one))] })
  })
}

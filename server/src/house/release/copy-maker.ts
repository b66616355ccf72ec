import {
  type ConferenceId,
  type CopyAsk,
  LOOKS,
  mayHave,
  type Offer,
  PAPER_LANGUAGES,
  PAPERS,
  type PersonId,
  type Reader,
  Refusal,
  type Seq
} from '@samepage/shared'
import type { KeptWatch } from '../../live/kept-watch.ts'
import type { Rooms } from '../../live/rooms.ts'
import type { Written } from '../../papers/blocks.ts'
import { forReader } from '../../papers/for-reader.ts'
import { checkCode, type Frozen } from '../../papers/frozen.ts'
import { type MadeCopy, makeCopy } from '../../papers/make-copy.ts'
import { restrictedFactsIn } from '../../papers/restricted-facts.ts'
import type { Printer } from '../../plan/printer.ts'
import type { Copies } from '../papers/copies.ts'

/** Word is for a case system, and is filed from the page that copies across. */
const SENT_AS = ['pdf', 'html'] as const

interface Sources {
  rooms: Rooms
  copies: Copies
  printer: Printer
}

/** What makes the papers of a signed conference, each for one reader, from the plan as it was signed. */
export interface CopyMaker {
  /** Every paper this reader may have, and what is left out of theirs. None for whoever keeps nothing of a conference. */
  offers(conference: ConferenceId, reader: Reader): Promise<Offer[]>
  /** The check code that stands on every paper of the version that is signed now. */
  checkCode(conference: ConferenceId): Promise<string>
  /**
   * In the order they are asked for; a paper that is asked for in several formats, one after the other, is written once.
   * @throws Refusal('release-held') when one says something that is kept safe from its reader, Refusal('not-allowed') when they may not have it
   */
  make(conference: ConferenceId, asks: readonly CopyAsk[]): Promise<MadeCopy[]>
  /**
   * Asked once more of copies that are made, whenever one is about to leave: what is kept from its reader, and who was kept out, may be known only since.
   * signature: of which they are copies. @throws Refusal as `make` does, Refusal('withdrawn') when words in it had to be removed since
   */
  refuseHeld(conference: ConferenceId, signature: Seq, asks: readonly CopyAsk[]): Promise<void>
}

export function copyMaker(sources: Sources): CopyMaker {
  return {
    async offers(id, reader) {
      const frozen = await frozenOf(sources, id)
      const held = await heldFrom(sources, id, frozen.keptOut, reader)
      return PAPERS.filter((paper) => mayHave(frozen, { paper, reader }) === true).map((paper) => ({
        paper,
        looks: [...LOOKS],
        languages: [...PAPER_LANGUAGES],
        formats: [...SENT_AS],
        held
      }))
    },
    checkCode: async (id) => checkCode((await frozenOf(sources, id)).hash),
    async make(id, asks) {
      const made: MadeCopy[] = []
      let written: Written | null = null
      for (const [i, ask] of asks.entries()) {
        const frozen = await frozenOf(sources, id)
        await breath()
        if (!written || !isOnePaper(ask, asks[i - 1])) written = unheld(frozen, await sources.rooms.watch(id), ask)
        made.push(await makeCopy(sources.printer, frozen, ask, written))
      }
      return made
    },
    async refuseHeld(id, signature, asks) {
      const room = await sources.rooms.map(id)
      const signed = room.standing.signatures.find(({ seq }) => seq === signature)
      if (!signed) throw new Refusal('not-signed')
      const [frozen, watch] = await Promise.all([sources.copies.frozen(room, signed), sources.rooms.watch(id)])
      for (const [i, ask] of asks.entries()) {
        if (isOnePaper(ask, asks[i - 1])) continue
        await breath()
        unheld(frozen, watch, ask)
      }
    }
  }
}

/** Writing a paper takes the thread for some milliseconds: whoever is typing in another conference has their turn between two of them. */
const breath = (): Promise<void> => new Promise((done) => setImmediate(done))

/** The same words, whatever they are made into. */
const isOnePaper = (ask: CopyAsk, other: CopyAsk | undefined): boolean =>
  ask.reader === other?.reader && ask.paper === other.paper && ask.look === other.look && ask.language === other.language

/** A paper as it is written. R30: what is kept from whoever reads it may be known only since the plan was signed. @throws Refusal('release-held') */
function unheld(frozen: Frozen, watch: KeptWatch, ask: CopyAsk): Written {
  const written = forReader(frozen, ask)
  if (restrictedFactsIn(written, watch.keptFrom(ask.reader as PersonId, frozen.conference)).length > 0) throw new Refusal('release-held')
  return written
}

/** @throws Refusal('not-signed'), Refusal('withdrawn') */
async function frozenOf({ rooms, copies }: Sources, id: ConferenceId): Promise<Frozen> {
  const room = await rooms.map(id)
  const { signature } = room.standing
  if (!signature) throw new Refusal('not-signed')
  return copies.frozen(room, signature)
}

/** What is left out of this reader's copies and why, for whoever releases them. */
async function heldFrom({ rooms }: Sources, id: ConferenceId, keptOut: readonly PersonId[], reader: Reader): Promise<string[]> {
  const [room, watch] = await Promise.all([rooms.map(id), rooms.watch(id)])
  const isKeptFromThem = watch.keptFrom(reader as PersonId, room.ground.conference()).length > 0
  return [
    ...(keptOut.some((one) => one === reader) ? ['the chair kept them out, so they get what was decided and nothing else.'] : []),
    ...(isKeptFromThem ? ['whatever is being kept safe from them. No copy that says it goes out.'] : [])
  ]
}

import { createHash } from 'node:crypto'
import { type ConferenceId, type CopyAsk, type Format, type Offer, personIn, type Reader, Refusal } from '@samepage/shared'
import type { MapRoom } from '../../live/map-room.ts'
import type { Rooms } from '../../live/rooms.ts'
import type { Copies } from '../papers/copies.ts'

/** One paper as it was made for one reader. `sha256`: of its bytes, in hexadecimal. `fileName`: says nothing of who it is for. */
export interface MadeCopy {
  bytes: Uint8Array
  type: string
  fileName: string
  sha256: string
}

/** What makes the papers of a signed conference. */
export interface CopyMaker {
  /** Every paper this reader may have, and what is left out of theirs. None for whoever keeps nothing of a conference. */
  offers(conference: ConferenceId, reader: Reader): Promise<Offer[]>
  /** @throws Refusal('release-held') when it says something that is kept safe, Refusal('not-allowed') when this reader may not have it */
  make(conference: ConferenceId, ask: CopyAsk): Promise<MadeCopy>
}

/** The signed plan as a PDF, for everybody but the wall, interpreters and observers, who keep nothing. */
export function signedPlans(copies: Copies, rooms: Rooms): CopyMaker {
  const plan: Offer = { paper: 'family-plan', looks: ['ordinary'], languages: ['en'], formats: ['pdf'], held: [] }
  const mayKeep = (room: MapRoom, reader: Reader): boolean => {
    const person = personIn(room.ground.conference(), reader)
    return person !== undefined && !['wall', 'interpreter', 'observer'].includes(person.role)
  }
  return {
    async offers(conference, reader) {
      return mayKeep(await rooms.map(conference), reader) ? [plan] : []
    },
    async make(conference, { paper, reader, look, language, format }) {
      const room = await rooms.map(conference)
      const { signature } = room.standing
      if (!signature) throw new Refusal('not-signed')
      if (!mayKeep(room, reader) || !offersAll(plan, { paper, look, language, format })) throw new Refusal('not-allowed', paper)
      const bytes = await copies.signed(room, signature, personIn(room.ground.conference(), reader)?.id ?? null).catch(heldBack)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { bytes, type: 'application/pdf', fileName: `plan-${signature.version}.pdf`, sha256 }
    }
  }
}

/** Whether an offer has this in it. */
export const offersAll = (offer: Offer, ask: Omit<CopyAsk, 'reader'>): boolean =>
  offer.paper === ask.paper &&
  offer.looks.includes(ask.look) &&
  offer.languages.includes(ask.language) &&
  offer.formats.includes(ask.format satisfies Format)

function heldBack(why: unknown): never {
  throw why instanceof Refusal && why.code === 'plan-held' ? new Refusal('release-held') : why
}

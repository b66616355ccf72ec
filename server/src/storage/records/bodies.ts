import { type Comfort, type Conference, type ConferenceId, type DocumentId, type PersonId, USUAL_COMFORT } from '@samepage/shared'
import type { Purpose, Sealer } from '../sealing/seal.ts'

/** What each sealed JSON is bound to: it opens as nothing else and nowhere else. */
export const PURPOSES = {
  conference: (id: ConferenceId): Purpose => ['conference', id],
  document: (conference: ConferenceId, id: string): Purpose => ['document', conference, id],
  keptSafe: (conference: ConferenceId): Purpose => ['kept-safe', conference],
  writer: (document: DocumentId, writer: number): Purpose => ['writer', document, writer],
  comfort: (conference: ConferenceId, person: PersonId): Purpose => ['comfort', conference, person],
  distribution: (conference: ConferenceId, id: string): Purpose => ['distribution', conference, id],
  contacts: (conference: ConferenceId): Purpose => ['contacts', conference],
  ready: (conference: ConferenceId): Purpose => ['ready', conference],
  hold: (conference: ConferenceId): Purpose => ['hold', conference],
  council: (revision: number): Purpose => ['council', String(revision)]
} as const

export const sealBody = (key: Sealer, purpose: Purpose, what: unknown): Buffer => key.seal(purpose, Buffer.from(JSON.stringify(what)))

/** @throws Damaged */
export const openBody = <T>(key: Sealer, purpose: Purpose, body: Uint8Array): T =>
  JSON.parse(Buffer.from(key.unseal(purpose, body)).toString()) as T

export const openConference = (key: Sealer, id: ConferenceId, sealed: Uint8Array): Conference =>
  openBody<Conference>(key, PURPOSES.conference(id), sealed)

/** An older Same Page had fewer things to choose. */
export const openComfort = (key: Sealer, conference: ConferenceId, person: PersonId, body: Uint8Array): Comfort => ({
  ...USUAL_COMFORT,
  ...openBody<Partial<Comfort>>(key, PURPOSES.comfort(conference, person), body)
})

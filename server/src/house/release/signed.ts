import { type Conference, type ConferenceId, type CopyAsk, type Reader, Refusal, type Signature, type TwoPeople } from '@samepage/shared'
import type { MapRoom } from '../../live/map-room.ts'
import type { Distribution } from '../../storage/release-records.ts'
import type { ReleaseParts, Releaser } from './parts.ts'

/** A conference whose plan is signed, as it stands now. */
export interface SignedConference {
  conference: Conference
  room: MapRoom
  signature: Signature
}

/** @throws Refusal('not-found'), Refusal('not-signed') */
export async function signedConference({ directory, rooms }: ReleaseParts, id: ConferenceId): Promise<SignedConference> {
  if (!(await directory.conference(id))) throw new Refusal('not-found')
  const room = await rooms.map(id)
  const { signature } = room.standing
  if (!signature) throw new Refusal('not-signed')
  return { conference: room.ground.conference(), room, signature }
}

/** R69: whoever signed may not release the same version. */
export const isSigner = async ({ directory }: ReleaseParts, { by }: Signature, { staff }: Pick<Releaser, 'staff'>): Promise<boolean> =>
  (await directory.accountOf(by)) === staff

/** The same as a no, which the trail has. @throws Refusal('signer-sends') */
export async function refuseSigner(parts: ReleaseParts, conference: ConferenceId, signature: Signature, by: Releaser): Promise<void> {
  if (!(await isSigner(parts, signature, by))) return
  await parts.audit.note({ who: by.staff, device: by.device, conference, act: 'release-confirmed', outcome: 'refused', about: 'signer' })
  throw new Refusal('signer-sends')
}

/** R69: why two different people must confirm what leaves this conference; empty where one is enough. */
export async function whyTwoPeople({ directory, rooms }: ReleaseParts, id: ConferenceId): Promise<TwoPeople[]> {
  const [{ exclusions }, kept, contacts] = await Promise.all([
    rooms.door(id).then(({ standing }) => standing),
    directory.keptSafe(id),
    directory.contacts(id)
  ])
  return [
    ...(exclusions.some(({ decided }) => decided?.agreed) ? (['kept-out'] as const) : []),
    ...(kept.length > 0 ? (['kept-safe'] as const) : []),
    ...(contacts.some(({ restricted }) => restricted) ? (['marked'] as const) : [])
  ]
}

/** Everybody a copy may be made for: people without the wall, and children who have no seat of their own. */
export function readersOf({ people, children }: Conference): Reader[] {
  const seats = people.filter(({ role }) => role !== 'wall')
  const hasSeat = (child: { id: string; name: string }): boolean =>
    seats.some(({ role, name, helps }) => role === 'child' && (helps === child.id || name === child.name))
  return [...seats.map(({ id }) => id), ...children.filter((child) => !hasSeat(child)).map(({ id }) => id)]
}

export const isChild = ({ people, children }: Conference, reader: Reader): boolean =>
  children.some(({ id }) => id === reader) || people.some(({ id, role }) => id === reader && role === 'child')

/** One distribution of this conference. @throws Refusal('not-found') alike for what is not there and for another conference's */
export async function distributionIn({ directory }: ReleaseParts, conference: ConferenceId, id: string): Promise<Distribution> {
  const found = await directory.distribution(id)
  if (found?.conference !== conference) throw new Refusal('not-found')
  return found.distribution
}

/** What its copies were asked for as. */
export const asksOf = ({ reader, copies }: Pick<Distribution, 'reader' | 'copies'>): CopyAsk[] =>
  copies.map(({ paper, look, language, format }) => ({ paper, look, language, format, reader }))

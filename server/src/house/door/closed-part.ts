import { Refusal, type TendAsk } from '@samepage/shared'
import { newName } from '../papers/documents.ts'
import type { Asker } from './door-desk.ts'
import type { DoorParts } from './door-parts.ts'

/** Keeps everybody out who does not stay. What they receive from then on says only that they wait. @throws Refusal */
export async function closePart(parts: DoorParts, asker: Asker, ask: Extract<TendAsk, { act: 'close-part' }>): Promise<void> {
  const { rooms, documents, doorway, audit } = parts
  const { conference, person, device } = asker
  const { ground } = await rooms.map(conference)
  const stays = [...new Set(ask.stays)]
  const listed = ground.conference().people.filter(({ id }) => stays.includes(id))
  if (listed.length !== stays.length || listed.some(({ role }) => role === 'wall')) throw new Refusal('not-understood', 'who stays')
  // Nobody who leads is ever put out: while a part is closed nobody could take the chair back.
  if (![person.id, ...ground.leaders()].every((id) => stays.includes(id))) throw new Refusal('not-understood', 'the chair stays')
  // People who share a screen stay or wait together: what one of them sees there, all of them do.
  const { people } = ground.conference()
  if (people.some(({ id, sitsWith }) => sitsWith && stays.includes(id) !== stays.includes(sitsWith)))
    throw new Refusal('not-understood', 'one screen')
  if (ask.reason.trim() === '') throw new Refusal('not-understood', 'no reason')
  const door = await rooms.door(conference)
  const document = newName(conference)
  // Asked as it is recorded: another screen of the chair's may have been quicker, and then nothing is made and nobody told.
  const may = (): void => void ground.authorise(person.id, 'close-part')
  await door.record(person.id, { type: 'part-closed', stays, ground: ask.ground, reason: ask.reason, document }, may)
  await doorway.place(conference)
  await rooms.recheck(conference)
  await documents.makeClosedPart(conference, person.id, stays, document)
  rooms.tellDocuments(conference, stays) // those who stay have one more
  await audit.note({ who: person.id, device, conference, act: 'part-closed', about: ask.ground })
}

/** Everybody comes back, to a page that shows no trace. @throws Refusal */
export async function openPart({ rooms, doorway, audit }: DoorParts, { conference, person, device }: Asker): Promise<void> {
  const [{ ground }, door] = await Promise.all([rooms.map(conference), rooms.door(conference)])
  await door.record(person.id, { type: 'part-opened' }, () => void ground.authorise(person.id, 'open-part'))
  await doorway.place(conference)
  await rooms.recheck(conference)
  await audit.note({ who: person.id, device, conference, act: 'part-opened' })
}

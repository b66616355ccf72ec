import { type Person, personIn, type PersonId, Refusal, type TendAsk } from '@samepage/shared'
import type { Asker } from './door-desk.ts'
import type { DoorParts } from './door-parts.ts'
import type { Waiting } from './lobby.ts'

export type LettingIn = Extract<TendAsk, { act: 'admit' | 'admit-new' }>

/** Lets one device in, by name. Whoever is not on the list yet is put there first. @throws Refusal */
export async function letInKnock(parts: DoorParts, asker: Asker, ask: LettingIn): Promise<void> {
  const { rooms, keys, lobby, doorway, audit } = parts
  const { conference } = asker
  const waiting = await lobby.find(conference, ask.knock)
  if (!waiting) throw new Refusal('moved-on', 'nobody waits with this knock')
  const door = await rooms.door(conference)
  // A second press while the first is under way lets nobody in twice.
  if (!(await lobby.enters(waiting))) throw new Refusal('moved-on', 'being let in')
  let person: Person
  try {
    person = ask.act === 'admit' ? await listed(parts, waiting, ask) : await addedFor(parts, asker, ask)
    if (!(await keys.turn(waiting.id, person.id, true))) throw new Refusal('moved-on', 'the device has gone')
  } catch (why) {
    await lobby.stays(waiting.id)
    throw why
  }
  await lobby.leave(conference, waiting.id)
  await door.record(asker.person.id, { type: 'admitted', person: person.id, consented: ask.act === 'admit' && ask.consented })
  doorway.letIn(waiting.id)
  await doorway.place(conference)
  await audit.note({ who: asker.person.id, device: asker.device, conference, act: 'admitted', about: `${person.id} ${waiting.id}` })
}

/** Turns one device away for good. @throws Refusal */
export async function refuseKnock(parts: DoorParts, { person, conference, device }: Asker, knock: string): Promise<void> {
  const { keys, lobby, doorway, audit } = parts
  const waiting = await lobby.find(conference, knock)
  if (!waiting) throw new Refusal('moved-on', 'nobody waits with this knock')
  await lobby.farewell(conference, waiting.id, 'turned-away') // before anybody sees that its key has ended
  await keys.endWithId(waiting.id)
  await doorway.putOutKeys([waiting.id], new Refusal('turned-away'))
  await audit.note({ who: person.id, device, conference, act: 'turned-away', about: waiting.id })
}

async function listed({ rooms, keys }: DoorParts, waiting: Waiting, ask: Extract<LettingIn, { act: 'admit' }>): Promise<Person> {
  const person = personIn((await rooms.map(waiting.conference)).ground.conference(), ask.person)
  if (!person || person.sitsWith || !(maySitHere(person) || person.role === 'scribe'))
    throw new Refusal('not-understood', 'no seat of theirs')
  // Whoever writes for all has shown by their account who they are.
  if (person.role === 'scribe' && !(await keys.seats(person.id)).some(({ id, staff }) => id === waiting.id && staff !== ''))
    throw new Refusal('not-understood', 'no account')
  // A link names its seat: whoever came by one is that person or nobody.
  if (waiting.person !== null && waiting.person !== person.id) throw new Refusal('not-understood', 'another’s link')
  if (person.role === 'observer' && !ask.consented) throw new Refusal('not-understood', 'no consent')
  return person
}

async function addedFor(
  { conferences }: DoorParts,
  { conference }: Asker,
  { name, describedAs, role }: Extract<LettingIn, { act: 'admit-new' }>
): Promise<Person> {
  // An observer needs the family's consent, which `admit` records once they are on the list.
  if (!maySitHere({ role }) || role === 'observer') throw new Refusal('not-understood', 'not a seat for a newcomer')
  const id = crypto.randomUUID() as string as PersonId
  await conferences.add(conference, { id, name, describedAs, role, agency: '', way: 'room' })
  return { id, name, describedAs, role, agency: '', way: 'room' }
}

/** Chair and scribe come in through their account, and the wall by being paired: nobody is let in to those seats by the code. */
const maySitHere = ({ role }: Pick<Person, 'role'>): boolean => role !== 'chair' && role !== 'scribe' && role !== 'wall'

import { type Author, type ConferenceId, type Pause, type PauseAsk, Refusal, voicesAt, type PersonId } from '@samepage/shared'
import type { Asker } from './door-desk.ts'
import type { DoorParts } from './door-parts.ts'

type Parts = Pick<DoorParts, 'rooms' | 'doorway' | 'audit'>

/** Somebody needs a break. It goes to whoever tends the door, and to their own seat, which hears that the chair knows. @throws Refusal */
export async function askPause({ rooms, doorway, audit }: Parts, { person, conference, device }: Asker, ask: PauseAsk): Promise<void> {
  const { ground } = await rooms.map(conference)
  ground.authorise(person.id, 'ask-pause')
  if (!voicesAt(ground.conference(), person.id).some(({ id }) => id === ask.person)) throw new Refusal('not-theirs-to-say')
  const door = await rooms.door(conference)
  const waits = (): boolean => door.standing.pauses.some((one) => one.person === ask.person && !one.soon)
  if (waits()) return // the chair knows already
  await door.record(person.id, { type: 'pause-asked', person: ask.person }, () => void ground.authorise(person.id, 'ask-pause'))
  doorway.tellDoor(conference)
  doorway.tellPauses(conference, person.id)
  await audit.note({ who: person.id, device, conference, act: 'pause-asked', about: ask.person })
}

/** Not now, but soon: whoever asked hears it, and nobody else. @throws Refusal('moved-on') when nobody waits under that id any more */
export async function saySoon({ rooms, doorway, audit }: Parts, { person, conference, device }: Asker, id: string): Promise<void> {
  const door = await rooms.door(conference)
  const found = door.standing.pauses.find((one) => one.id === id)
  if (!found) throw new Refusal('moved-on', 'no such pause')
  await door.record(person.id, { type: 'pause-answered', person: found.person, answer: 'soon' })
  doorway.tellPauses(conference, await seatOf(rooms, conference, found.person))
  await audit.note({ who: person.id, device, conference, act: 'pause-answered', about: `${found.person} soon` })
}

/** A break began: everybody who waited for one has it. */
export async function answerWithBreak({ rooms, doorway, audit }: Parts, conference: ConferenceId, by: Author): Promise<void> {
  const door = await rooms.door(conference)
  for (const { person } of door.standing.pauses) {
    await door.record(by, { type: 'pause-answered', person, answer: 'break' })
    doorway.tellPauses(conference, await seatOf(rooms, conference, person))
    await audit.note({ who: by, conference, act: 'pause-answered', about: `${person} break` })
  }
  doorway.tellDoor(conference)
}

/** Who of those at one seat waits for a break. */
export async function pausesAt({ rooms }: Pick<Parts, 'rooms'>, conference: ConferenceId, seat: PersonId): Promise<Pause[]> {
  const [room, { standing }] = await Promise.all([rooms.map(conference), rooms.door(conference)])
  const voices = voicesAt(room.ground.conference(), seat).map(({ id }) => id)
  return standing.pauses.filter(({ person }) => voices.includes(person))
}

const seatOf = async (rooms: Parts['rooms'], conference: ConferenceId, person: PersonId): Promise<PersonId> =>
  (await rooms.map(conference)).ground.conference().people.find(({ id }) => id === person)?.sitsWith ?? person

import { type Exclusion, type ExclusionAnswer, type ExclusionAsk, type ExclusionSeen, may, personIn, Refusal } from '@samepage/shared'
import type { Asker } from './door-desk.ts'
import type { DoorParts } from './door-parts.ts'

const MOST = 50 // of one conference
const MOST_OF_ONE = 10 // person, so that nobody takes up everybody's

type Parts = Pick<DoorParts, 'rooms' | 'doorway' | 'audit'>

/** As it is told: without its number at the door, from which others' requests could be counted (R7). */
export const exclusionSeen = ({ id, person, scope, ground, evidence, by, at, decided }: Exclusion): ExclusionSeen => ({
  id,
  person,
  scope,
  ground,
  evidence,
  by,
  at,
  decided
})

/** Somebody asks that another be kept out, of all of it or of a part. Source: Sussex and Guernsey procedures on excluding family members. */
export async function askExclusion(
  { rooms, doorway, audit }: Parts,
  { person, conference, device }: Asker,
  ask: ExclusionAsk
): Promise<void> {
  const { ground } = await rooms.map(conference)
  ground.authorise(person.id, 'ask-exclusion')
  const about = personIn(ground.conference(), ask.person)
  if (!about || ground.leaders().includes(about.id) || about.role === 'wall' || ask.evidence.trim() === '')
    throw new Refusal('not-understood', 'exclusion')
  const door = await rooms.door(conference)
  const seq = await door.record(person.id, { type: 'exclusion-asked', ...ask }, () => {
    ground.authorise(person.id, 'ask-exclusion')
    const { exclusions } = door.standing
    const theirs = exclusions.filter(({ by }) => by === person.id)
    if (exclusions.length >= MOST || theirs.length >= MOST_OF_ONE) throw new Refusal('too-many', 'exclusions')
  })
  doorway.tellDoor(conference)
  await audit.note({ who: person.id, device, conference, act: 'exclusion-asked', about: `${seq} ${ask.person} ${ask.ground}` })
}

/** The chair's answer, once. It is recorded and heeded by the chair: nobody is put out by it alone. asked: the id of the request. */
export async function decideExclusion(
  { rooms, doorway, audit }: Parts,
  { person, conference, device }: Asker,
  asked: string,
  answer: ExclusionAnswer
): Promise<void> {
  const { ground } = await rooms.map(conference)
  ground.authorise(person.id, 'decide-exclusion')
  const door = await rooms.door(conference)
  const find = (): Exclusion | undefined => door.standing.exclusions.find(({ id }) => id === asked)
  const found = find()
  if (!found) throw new Refusal('not-found')
  await door.record(person.id, { type: 'exclusion-decided', asked: found.seq, ...answer }, () => {
    ground.authorise(person.id, 'decide-exclusion')
    if (find()?.decided) throw new Refusal('moved-on', 'decided already')
  })
  doorway.tellDoor(conference)
  await audit.note({
    who: person.id,
    device,
    conference,
    act: 'exclusion-decided',
    about: `${found.seq} ${found.person} ${answer.agreed ? 'agreed' : 'not agreed'}`
  })
}

/** What somebody may know of requests: their own; all of them for whoever decides. @throws Refusal */
export async function exclusionsFor({ rooms }: Parts, { person, conference }: Asker): Promise<ExclusionSeen[]> {
  const { ground } = await rooms.map(conference)
  const { exclusions } = (await rooms.door(conference)).standing
  const them = ground.authorise(person.id, 'ask-exclusion')
  const decides = may(them, 'decide-exclusion', ground.stage(person.id)) === true
  return exclusions.filter(({ by }) => decides || by === person.id).map(exclusionSeen)
}

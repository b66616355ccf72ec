import { personIn, type PersonId, Refusal } from '@samepage/shared'
import type { Lobby } from '../house/door/lobby.ts'
import type { Directory, Key } from '../storage/directory.ts'
import type { Caller, Roll } from './roll.ts'

interface Parts {
  roll: Roll
  directory: Pick<Directory, 'keysWithIds' | 'staff' | 'conferenceOf'>
  lobby: Lobby
}

/**
 * Holds every device that is connected here against its key, which another process may have ended or changed: whoever is out hears so within a
 * second, whether or not anybody could tell this process.
 */
export async function lookAtKeys({ roll, directory, lobby }: Parts): Promise<void> {
  const { callers } = roll
  if (callers.length === 0) return
  const ids = [...new Set(callers.map(({ key }) => key))]
  const keys = new Map((await directory.keysWithIds(ids)).map((key) => [key.id, key]))
  for (const caller of callers) {
    const key = keys.get(caller.key)
    if (!key || key.ended) {
      const why = await whyEnded(caller, { directory, lobby })
      await lobby.leave(caller.conference, caller.key)
      await caller.end(why)
    } else if (key.opens === 'seat' && key.admitted !== caller.admitted) await move(roll, caller, key, lobby)
  }
}

async function move(roll: Roll, { conference }: Caller, { admitted, id }: Key, lobby: Lobby): Promise<void> {
  if (admitted) {
    roll.letInHere(id)
    await lobby.leave(conference, id)
  } else roll.sendOutHere(id, new Refusal('moved-back'))
  await roll.place(conference)
  roll.tellDoorHere(conference)
}

async function whyEnded({ key, staff, person }: Caller, { directory, lobby }: Omit<Parts, 'roll'>): Promise<Refusal> {
  const farewell = await lobby.whyGone(key)
  if (farewell) return new Refusal(farewell)
  if (staff && !(await directory.staff(staff))?.active) return new Refusal('account-ended')
  return new Refusal(person && !(await isListed(directory, person)) ? 'not-found' : 'not-signed-in')
}

async function isListed(directory: Parts['directory'], person: PersonId): Promise<boolean> {
  const conference = await directory.conferenceOf(person)
  return conference !== null && personIn(conference, person) !== undefined
}

import { type Conference, type Person, personIn, type PersonId, Refusal } from '@samepage/shared'
import { comesByAccount } from '../house/conferences.ts'
import type { Key, StaffId } from '../storage/directory.ts'
import type { Services } from './services.ts'
import type { Cookies } from './staff-session.ts'

type Parts = Pick<Services, 'keys' | 'directory' | 'sessions' | 'audit' | 'desks'>

/** Whose seat a link opens, and the secret of this browser's key to it; null where it holds one already. */
export interface Joining {
  person: Person
  secret: string | null
}

/**
 * Opens a link. In practice it works any number of times and lets everybody in; else it works once, and its device waits in the lobby.
 * Whoever chairs or writes for all comes in through their account: nothing is used up while nobody is signed in.
 */
export async function join(parts: Parts, cookies: Cookies, link: string): Promise<Joining> {
  const { keys, directory } = parts
  const found = await keys.try(link, 'link')
  const conference = found && (await directory.conferenceOf(found.key.whose as PersonId))
  const person = conference && personIn(conference, found.key.whose)
  if (!found || !person) throw new Refusal('link-unknown')
  if (!conference.practice) return joinOnce(parts, cookies, { ...found, conference, person })
  if (found.ended) throw new Refusal('link-replaced')
  const { secret, id } = await keys.seat(person.id, { admitted: true, staff: '' })
  await parts.audit.note({ who: person.id, device: id, conference: conference.id, act: 'link-used' })
  return { person, secret }
}

interface Found {
  key: Key
  ended: boolean
  conference: Conference
  person: Person
}

async function joinOnce(parts: Parts, cookies: Cookies, { key, ended, conference, person }: Found): Promise<Joining> {
  const { keys, sessions, desks, audit } = parts
  if (await holds(parts, cookies, person.id)) return { person, secret: null }
  if (ended) throw new Refusal(key.usedAt ? 'link-used' : 'link-replaced')
  let staff: StaffId | '' = ''
  if (comesByAccount(person.role)) {
    const account = await sessions.maybeStaff(cookies)
    if (!account) throw new Refusal('not-signed-in')
    // Before the link is used up: a seat that is somebody's is never had by a link, and theirs goes on.
    await desks.conferences.bind(conference.id, person.id, account)
    staff = account.id
  }
  // An account shows who they are, and the chair still lets them in; nobody could let in the chair.
  const given = await keys.useLink(key, { admitted: person.role === 'chair', staff })
  if (!given) throw new Refusal('link-used')
  await audit.note({ who: person.id, device: given.id, conference: conference.id, act: 'link-used' })
  return { person, secret: given.secret }
}

async function holds({ sessions }: Parts, cookies: Cookies, seat: PersonId): Promise<boolean> {
  try {
    await sessions.holder(cookies, seat)
    return true
  } catch (why) {
    if (why instanceof Refusal) return false // no key, or one that no longer holds: the link has to do
    throw why
  }
}

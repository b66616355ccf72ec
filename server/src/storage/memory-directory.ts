import {
  type Comfort,
  type Conference,
  type ConferenceId,
  conferenceOf,
  type DocumentId,
  type KeptSafe,
  type NamedDocument,
  type PersonId,
  Refusal
} from '@samepage/shared'
import { memoryReleases } from './memory-releases.ts'
import { signInName } from './sign-in-name.ts'
import type { Directory, Key, KeptProfile, KeyId, Staff, StaffId } from './directory.ts'
import type { KeyPart } from './records/keys.ts'

interface Known {
  conference: Conference
  seats: ReadonlyMap<PersonId, StaffId>
  by: StaffId | null
}

/** A directory in memory. `forgotten`: conferences of which nothing is ever taken again. */
export function memoryDirectory(forgotten: Set<ConferenceId>): Directory {
  const known = new Map<ConferenceId, Known>()
  const documents = new Map<ConferenceId, Map<DocumentId, NamedDocument>>()
  const kept = new Map<ConferenceId, readonly KeptSafe[]>()
  const writers = new Map<DocumentId, Map<number, PersonId>>()
  const comforts = new Map<ConferenceId, Map<PersonId, Comfort>>()
  const keys = new Map<string, Key>()
  const leadsTo = new Map<string, ConferenceId>()
  const refuseForgotten = (id: ConferenceId): void => {
    if (forgotten.has(id)) throw new Refusal('not-found', 'erased')
  }

  const releases = memoryReleases(refuseForgotten)

  return {
    ...memoryStaff(),
    ...memoryCouncil(),
    ...memoryConferences(known, refuseForgotten),
    ...memoryDocuments({ documents, kept, writers }, refuseForgotten),
    ...memoryComforts(comforts, refuseForgotten),
    ...releases,
    ...memoryKeys(keys, ({ hash, opens, whose }) => {
      const seat = [...known.values()].find(({ conference }) => conference.people.some(({ id }) => id === whose))
      const conference = opens === 'knock' ? (whose as ConferenceId) : seat?.conference.id
      if (conference) leadsTo.set(hash, conference)
    }),
    async forget(id) {
      forgotten.add(id)
      for (const one of [known, documents, kept, comforts]) one.delete(id)
      releases.forgetReleases(id)
      for (const document of writers.keys()) if (conferenceOf(document) === id) writers.delete(document)
      for (const [hash, conference] of leadsTo) if (conference === id) keys.delete(hash)
    }
  }
}

type StaffPart = Pick<
  Directory,
  'addStaff' | 'saveStaff' | 'staffNamed' | 'staffWithPasskey' | 'staffInDirectory' | 'staff' | 'allStaff' | 'hasStaff'
>

function memoryStaff(): StaffPart {
  const all = new Map<StaffId, Staff>()
  const find = (is: (staff: Staff) => boolean): Staff | null => structuredClone([...all.values()].find(is) ?? null)
  const refuseTaken = ({ id, name }: Staff): void => {
    if (find((other) => other.id !== id && signInName(other.name) === signInName(name))) throw new Refusal('name-taken')
  }

  return {
    async addStaff(staff) {
      refuseTaken(staff)
      if (all.has(staff.id)) throw new Error(`there is a member of staff ${staff.id} already`)
      all.set(staff.id, structuredClone(staff))
    },
    async saveStaff(staff) {
      refuseTaken(staff)
      if (!all.has(staff.id)) throw new Error(`there is no member of staff ${staff.id}`)
      all.set(staff.id, structuredClone(staff))
    },
    async staffNamed(name) {
      return find((staff) => signInName(staff.name) === signInName(name))
    },
    async staffWithPasskey(id) {
      return find(({ passkeys }) => passkeys.some((passkey) => passkey.id === id))
    },
    async staffInDirectory(directory) {
      return find((staff) => directory !== '' && staff.directory === directory)
    },
    async staff(id) {
      return find((staff) => staff.id === id)
    },
    async allStaff() {
      return structuredClone([...all.values()].sort((a, b) => (signInName(a.name) < signInName(b.name) ? -1 : 1)))
    },
    async hasStaff() {
      return all.size > 0
    }
  }
}

function memoryCouncil(): Pick<Directory, 'profile' | 'saveProfile'> {
  let kept: KeptProfile | null = null
  return {
    async profile() {
      return structuredClone(kept)
    },
    async saveProfile(profile, after) {
      if ((kept?.revision ?? 0) !== after) throw new Refusal('moved-on')
      kept = structuredClone({ profile, revision: after + 1 })
    }
  }
}

function memoryConferences(
  known: Map<ConferenceId, Known>,
  refuseForgotten: (id: ConferenceId) => void
): Pick<Directory, 'saveConference' | 'conference' | 'conferenceOf' | 'conferences' | 'madeBy' | 'seatOf' | 'accountOf' | 'bindSeat'> {
  const everything = (): Conference[] => structuredClone([...known.values()].map(({ conference }) => conference))
  const starts = ({ on, startsAt, id }: Conference): string => `${on} ${startsAt} ${id}`

  return {
    async saveConference(conference, seats, by) {
      refuseForgotten(conference.id)
      const before = known.get(conference.id)
      const all = new Map([...(before?.seats ?? []), ...seats])
      known.set(conference.id, { conference: structuredClone(conference), seats: all, by: before ? before.by : (by ?? null) })
    },
    async conference(id) {
      return structuredClone(known.get(id)?.conference ?? null)
    },
    async conferenceOf(person) {
      return everything().find(({ people }) => people.some(({ id }) => id === person)) ?? null
    },
    async conferences() {
      return everything().sort((a, b) => (starts(a) < starts(b) ? -1 : 1))
    },
    async madeBy(id) {
      return known.get(id)?.by ?? null
    },
    async seatOf(staff, id) {
      const { conference, seats } = known.get(id) ?? {}
      return conference?.people.find((person) => seats?.get(person.id) === staff)?.id ?? null
    },
    async accountOf(seat) {
      return [...known.values()].map(({ seats }) => seats.get(seat)).find(Boolean) ?? null
    },
    async bindSeat(seat, staff) {
      const found = [...known.values()].find(({ conference }) => conference.people.some(({ id }) => id === seat))
      if (!found || (staff && (found.seats.get(seat) ?? staff) !== staff)) return false
      const others = [...found.seats].filter(([person]) => person !== seat)
      known.set(found.conference.id, { ...found, seats: new Map(staff ? [...others, [seat, staff]] : others) })
      return true
    }
  }
}

interface Kept {
  documents: Map<ConferenceId, Map<DocumentId, NamedDocument>>
  kept: Map<ConferenceId, readonly KeptSafe[]>
  writers: Map<DocumentId, Map<number, PersonId>>
}

function memoryDocuments(
  { documents, kept, writers }: Kept,
  refuseForgotten: (id: ConferenceId) => void
): Pick<Directory, 'saveDocument' | 'documents' | 'saveKeptSafe' | 'keptSafe' | 'issueWriter' | 'writers'> {
  return {
    async saveDocument(conference, document) {
      refuseForgotten(conference)
      const mine = documents.get(conference) ?? new Map<DocumentId, NamedDocument>()
      documents.set(conference, mine.set(document.id, structuredClone(document)))
    },
    async documents(conference) {
      return structuredClone([...(documents.get(conference)?.values() ?? [])])
    },
    async saveKeptSafe(conference, all) {
      refuseForgotten(conference)
      kept.set(conference, structuredClone(all))
    },
    async keptSafe(conference) {
      return structuredClone([...(kept.get(conference) ?? [])])
    },
    async issueWriter(document, person, writer) {
      refuseForgotten(conferenceOf(document))
      const issued = writers.get(document) ?? new Map<number, PersonId>()
      if (issued.has(writer)) return false
      writers.set(document, issued.set(writer, person))
      return true
    },
    async writers(document) {
      return new Map(writers.get(document) ?? [])
    }
  }
}

function memoryComforts(
  comforts: Map<ConferenceId, Map<PersonId, Comfort>>,
  refuseForgotten: (id: ConferenceId) => void
): Pick<Directory, 'saveComfort' | 'comfort'> {
  return {
    async saveComfort(conference, person, comfort) {
      refuseForgotten(conference)
      const theirs = comforts.get(conference) ?? new Map<PersonId, Comfort>()
      comforts.set(conference, theirs.set(person, { ...comfort }))
    },
    async comfort(conference, person) {
      return structuredClone(comforts.get(conference)?.get(person) ?? null)
    }
  }
}

/** `changed` is told of every key that is added or turned. */
function memoryKeys(keys: Map<string, Key>, changed: (key: Key) => void): KeyPart {
  const withId = (id: KeyId): Key | undefined => [...keys.values()].find((key) => key.id === id)
  const add = (key: Key): void => {
    if (keys.has(key.hash) || withId(key.id)) throw new Error('this key is known already')
    keys.set(key.hash, { ...key })
    changed(key)
  }
  const end = (key: Key | undefined): boolean => {
    if (!key || key.ended) return false
    return (key.ended = true)
  }

  return {
    async addKey(key) {
      add(key)
    },
    async key(hash) {
      return structuredClone(keys.get(hash) ?? null)
    },
    async exchangeKey(hash, into) {
      const key = keys.get(hash)
      if (!key || key.ended) return false
      add(into)
      return end(key)
    },
    async turnKey(id, { opens, whose, admitted, until }) {
      const key = withId(id)
      if (!key || key.ended) return false
      changed(Object.assign(key, { opens, whose, admitted, until }))
      return true
    },
    async touchKey(id, usedAt, provedAt) {
      const key = withId(id)
      if (key) Object.assign(key, { usedAt, provedAt: provedAt ?? key.provedAt })
    },
    async endKey(hash) {
      return end(keys.get(hash))
    },
    async endKeyWithId(id) {
      return end(withId(id))
    },
    async keysWithIds(ids) {
      return structuredClone([...keys.values()].filter(({ id }) => ids.includes(id)))
    },
    async endKeysOf(opens, whose) {
      for (const key of keys.values()) if (key.opens === opens && key.whose === whose) key.ended = true
    },
    async keysOf(opens, whose) {
      const mine = [...keys.values()].filter((key) => key.opens === opens && key.whose === whose && !key.ended)
      return structuredClone(mine.sort((a, b) => (a.id < b.id ? -1 : 1)))
    },
    async endKeysOfStaff(staff) {
      for (const key of keys.values()) if (key.staff === staff || (key.opens === 'staff' && key.whose === staff)) key.ended = true
    }
  }
}

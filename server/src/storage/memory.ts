import { type Conference, type ConferenceId, type DocumentId, type Entry, type PersonId, Refusal, type Seq } from '@samepage/shared'
import { signInName } from './sign-in-name.ts'
import type { Directory, Journal, Key, Prints, Snapshot, Staff, StaffId, Storage } from './storage.ts'

/** Everything in memory, gone with the process: for tests, and to show what `Storage` asks for without a database in the way. */
export function openMemory(): Storage {
  return { journal: memoryJournal(), directory: memoryDirectory(), prints: memoryPrints(), close: async () => undefined }
}

// What goes in and what comes out are copies, as with a disk: nobody can change what is kept by changing what they hold.

function memoryJournal(): Journal {
  const journals = new Map<DocumentId, Entry[]>()
  const snapshots = new Map<DocumentId, Snapshot>()
  const entriesOf = (id: DocumentId): Entry[] => journals.get(id) ?? []

  return {
    async append(id, entry, after) {
      const entries = entriesOf(id)
      if (after !== undefined && after !== entries.length) throw new Refusal('moved-on')
      const seq = entries.length + 1
      journals.set(id, entries)
      entries.push(copyEntry({ ...entry, seq }))
      return seq
    },
    async *since(id, after) {
      // By place, not by iterator: entries may be added while somebody reads.
      for (let at: Seq = after; at < entriesOf(id).length; at++) yield copyEntry(entriesOf(id)[at] as Entry)
    },
    async keep(id, snapshot) {
      if (snapshot.seq > (snapshots.get(id)?.seq ?? -1)) snapshots.set(id, copySnapshot(snapshot))
    },
    async latest(id) {
      const snapshot = snapshots.get(id)
      return snapshot ? copySnapshot(snapshot) : null
    }
  }
}

const copyEntry = (entry: Entry): Entry =>
  entry.kind === 'edit' ? { ...entry, update: new Uint8Array(entry.update) } : structuredClone(entry)

const copySnapshot = ({ seq, state, writers, decisions }: Snapshot): Snapshot => ({
  seq,
  state: new Uint8Array(state),
  ...structuredClone({ writers, decisions })
})

function memoryDirectory(): Directory {
  return { ...memoryStaff(), ...memoryConferences(), ...memoryKeys() }
}

function memoryStaff(): Pick<Directory, 'addStaff' | 'staffNamed' | 'staff' | 'hasStaff'> {
  const byName = new Map<string, Staff>()

  return {
    async addStaff(staff) {
      const name = signInName(staff.name)
      if (byName.has(name)) throw new Refusal('name-taken')
      byName.set(name, { ...staff })
    },
    async staffNamed(name) {
      return structuredClone(byName.get(signInName(name)) ?? null)
    },
    async staff(id) {
      return structuredClone([...byName.values()].find((staff) => staff.id === id) ?? null)
    },
    async hasStaff() {
      return byName.size > 0
    }
  }
}

function memoryConferences(): Pick<Directory, 'saveConference' | 'conference' | 'conferenceOf' | 'conferences' | 'seatOf'> {
  const known = new Map<ConferenceId, { conference: Conference; seats: ReadonlyMap<PersonId, StaffId> }>()
  const everything = (): Conference[] => structuredClone([...known.values()].map(({ conference }) => conference))
  const starts = ({ on, startsAt, id }: Conference): string => `${on} ${startsAt} ${id}`

  return {
    async saveConference(conference, seats) {
      const before = known.get(conference.id)?.seats ?? []
      known.set(conference.id, { conference: structuredClone(conference), seats: new Map([...before, ...seats]) })
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
    async seatOf(staff, id) {
      const { conference, seats } = known.get(id) ?? {}
      return conference?.people.find((person) => seats?.get(person.id) === staff)?.id ?? null
    }
  }
}

function memoryKeys(): Pick<Directory, 'addKey' | 'key' | 'endKey' | 'endKeysOf'> {
  const keys = new Map<string, Key>()

  return {
    async addKey(key) {
      if (keys.has(key.hash)) throw new Error('this key is known already')
      keys.set(key.hash, { ...key })
    },
    async key(hash) {
      return structuredClone(keys.get(hash) ?? null)
    },
    async endKey(hash) {
      const key = keys.get(hash)
      if (!key || key.ended) return false
      key.ended = true
      return true
    },
    async endKeysOf(opens, whose) {
      for (const key of keys.values()) if (key.opens === opens && key.whose === whose) key.ended = true
    }
  }
}

function memoryPrints(): Prints {
  const prints = new Map<string, Uint8Array>()

  return {
    async keep(sha256, bytes) {
      if (!prints.has(sha256)) prints.set(sha256, new Uint8Array(bytes))
    },
    async find(sha256) {
      const bytes = prints.get(sha256)
      return bytes ? new Uint8Array(bytes) : null
    }
  }
}

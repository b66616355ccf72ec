import { randomBytes } from 'node:crypto'
import { type ConferenceId, conferenceOf, type DocumentId, type Entry, Refusal, type Seq } from '@samepage/shared'
import { memoryBoard } from './memory-board.ts'
import { memoryDirectory } from './memory-directory.ts'
import { witnessFrom } from './sealing/witness.ts'
import type { AuditRow, AuditStore, Checkpoint, Hold, Holds, KeptSecret, Witness } from './installation.ts'
import type { Journal, Pictures, KeptPicture, Prints, Snapshot, Storage } from './storage.ts'

/** Everything in memory, gone with the process: for tests, and to show what `Storage` asks for without a database in the way. */
export function openMemory(): Storage {
  const forgotten = new Set<ConferenceId>()
  const journals = new Map<DocumentId, Entry[]>()
  const snapshots = new Map<DocumentId, Snapshot>()
  const prints = new Map<string, Uint8Array>()
  const pictures = new Map<string, KeptPicture | null>()
  const directory = memoryDirectory(forgotten)
  const holds = memoryHolds()

  return {
    journal: memoryJournal(journals, snapshots, forgotten),
    directory: {
      ...directory,
      async forget(conference) {
        if ((await holds.all()).some((hold) => hold.conference === conference)) throw new Refusal('on-hold')
        await directory.forget(conference)
        for (const id of [...journals.keys(), ...snapshots.keys()].filter((one) => conferenceOf(one) === conference)) {
          journals.delete(id)
          snapshots.delete(id)
        }
        destroyPrints(prints, conference)
        for (const name of pictures.keys()) if (name.startsWith(`${conference}/`)) pictures.delete(name)
      }
    },
    prints: memoryPrints(prints, forgotten),
    pictures: memoryPictures(pictures, forgotten),
    audit: memoryAudit(),
    witness: memoryWitness(),
    signing: memorySecret(),
    marks: memorySecret(),
    holds,
    board: memoryBoard(),
    close: async () => undefined
  }
}

// What goes in and what comes out are copies, as with a disk: nobody can change what is kept by changing what they hold.

const NOTHING_WRITTEN = [0, 0] // a Yjs update (V1) without structs and deletes

function memoryJournal(journals: Map<DocumentId, Entry[]>, snapshots: Map<DocumentId, Snapshot>, forgotten: Set<ConferenceId>): Journal {
  const struck = new Map<DocumentId, Seq>()
  const entriesOf = (id: DocumentId): Entry[] => journals.get(id) ?? []
  const refuseForgotten = (id: DocumentId): void => {
    if (forgotten.has(conferenceOf(id))) throw new Refusal('not-found', 'erased')
  }

  return {
    async append(id, entry, after) {
      refuseForgotten(id)
      const entries = entriesOf(id)
      if (after !== undefined && !isAfter(entries, entry.kind, after)) throw new Refusal('moved-on')
      const seq = entries.length + 1
      journals.set(id, entries)
      entries.push(copyEntry({ ...entry, seq }))
      return seq
    },
    async *since(id, after) {
      // By place, not by iterator: entries may be added while somebody reads.
      for (let at: Seq = after; at < entriesOf(id).length; at++) yield copyEntry(entriesOf(id)[at] as Entry)
    },
    async heads(ids) {
      return new Map(ids.flatMap((id) => (entriesOf(id).length > 0 ? [[id, entriesOf(id).length]] : [])))
    },
    async keep(id, snapshot) {
      refuseForgotten(id)
      // R25: it may have been made from what was there before words were taken out.
      if (snapshot.seq <= (struck.get(id) ?? 0)) return
      if (snapshot.seq > (snapshots.get(id)?.seq ?? -1)) snapshots.set(id, copySnapshot(snapshot))
    },
    async latest(id) {
      const snapshot = snapshots.get(id)
      return snapshot ? copySnapshot(snapshot) : null
    },
    async strike(id, upTo, state, record) {
      refuseForgotten(id)
      const entries = entriesOf(id)
      if (record && entries.length > 0 && entries.length !== upTo) throw new Refusal('moved-on')
      const bearer = entries.findLast(({ kind, seq }) => kind === 'edit' && seq <= upTo)?.seq
      const emptied = entries.map((entry) => {
        if (entry.kind === 'decision' || entry.seq > upTo) return entry
        return { ...entry, update: Uint8Array.from(entry.seq === bearer ? state : NOTHING_WRITTEN) }
      })
      if (record && entries.length > 0) emptied.push(copyEntry({ ...record, seq: upTo + 1 }))
      if (entries.length > 0) journals.set(id, emptied)
      struck.set(id, Math.max(upTo, struck.get(id) ?? 0))
      snapshots.delete(id)
      return emptied.length
    }
  }
}

/** Whether nothing is here that whoever has seen everything up to `after` would have had to see first. */
const isAfter = (entries: readonly Entry[], kind: Entry['kind'], after: Seq): boolean =>
  kind === 'decision' ? entries.length === after : !entries.slice(after).some((entry) => entry.kind === 'decision')

const copyEntry = (entry: Entry): Entry =>
  entry.kind === 'edit' ? { ...entry, update: new Uint8Array(entry.update) } : structuredClone(entry)

const copySnapshot = ({ seq, state, writers, decisions }: Snapshot): Snapshot => ({
  seq,
  state: new Uint8Array(state),
  ...structuredClone({ writers, decisions })
})

function memoryPrints(prints: Map<string, Uint8Array>, forgotten: Set<ConferenceId>): Prints {
  return {
    async keep(conference, given) {
      if (forgotten.has(conference)) throw new Refusal('not-found', 'erased')
      for (const [sha256, bytes] of given) {
        const name = `${conference}/${sha256}`
        if (!prints.has(name)) prints.set(name, new Uint8Array(bytes))
      }
    },
    async find(conference, sha256) {
      const bytes = prints.get(`${conference}/${sha256}`)
      return bytes ? new Uint8Array(bytes) : null
    },
    async destroy(conference) {
      destroyPrints(prints, conference)
    }
  }
}

function destroyPrints(prints: Map<string, Uint8Array>, conference: ConferenceId): void {
  for (const name of prints.keys()) if (name.startsWith(`${conference}/`)) prints.delete(name)
}

/** pictures: null for one that was taken away. */
function memoryPictures(pictures: Map<string, KeptPicture | null>, forgotten: Set<ConferenceId>): Pictures {
  return {
    async keep(conference, id, picture) {
      if (forgotten.has(conference)) throw new Refusal('not-found', 'erased')
      if (pictures.get(`${conference}/${id}`) === null) throw new Refusal('moved-on', 'taken away')
      pictures.set(`${conference}/${id}`, structuredClone(picture))
    },
    async find(conference, id) {
      return structuredClone(pictures.get(`${conference}/${id}`) ?? null)
    },
    async destroy(conference, id) {
      if (!forgotten.has(conference)) pictures.set(`${conference}/${id}`, null)
    }
  }
}

function memoryAudit(): AuditStore {
  const trail: AuditRow[] = []
  const checkpoints: Checkpoint[] = []

  return {
    async add(rows) {
      if (rows.some(({ seq }, i) => seq !== trail.length + i + 1)) throw new Error('a row of the audit trail follows the last one')
      trail.push(...structuredClone(rows))
    },
    async last() {
      return structuredClone(trail.at(-1) ?? null)
    },
    async *since(after) {
      for (let at = after; at < trail.length; at++) yield structuredClone(trail[at] as AuditRow)
    },
    async before(seq, most, conference) {
      const older = trail.filter((row) => row.seq < seq && (conference === undefined || row.conference === conference))
      return structuredClone(older.toReversed().slice(0, most))
    },
    async addCheckpoint(checkpoint) {
      checkpoints.push({ ...checkpoint })
    },
    async checkpoints() {
      return structuredClone(checkpoints)
    }
  }
}

function memoryWitness(): Witness {
  const lines: string[] = []
  return { ...witnessFrom(randomBytes(32)), keep: (line) => void lines.push(line), kept: () => [...lines] }
}

function memorySecret(): KeptSecret {
  let kept: Promise<Uint8Array> | undefined
  return { get: (make) => (kept ??= make()) }
}

function memoryHolds(): Holds {
  const holds = new Map<ConferenceId, Hold>()
  return {
    async set(hold) {
      holds.set(hold.conference, { ...hold })
    },
    async lift(conference) {
      return holds.delete(conference)
    },
    async all() {
      return structuredClone([...holds.values()])
    }
  }
}

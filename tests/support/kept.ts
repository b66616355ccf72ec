import type { Storage } from '@samepage/server/storage/storage.ts'
import {
  type AnswerDecision,
  answersOf,
  type Conference,
  type DecisionEntry,
  type DocumentId,
  mapOf,
  type NamedDocument,
  type PersonId,
  USUAL_COMFORT
} from '@samepage/shared'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { newContact, newDistribution } from './distributions.ts'
import { entriesIn } from './entries.ts'
import { smallConference, somebody } from './small-conference.ts'

const AT = '2026-03-12T10:04:00.000Z'

/** A conference with something of everything that is kept about a family, and each sentence that must never be seen in clear. */
export interface KeptFamily {
  conference: Conference
  nan: PersonId
  map: DocumentId
  notes: DocumentId
  /** Where answers are kept that nobody knows yet (R16). */
  answers: DocumentId
  sentences: string[]
  print: string
  picture: string
}

/** Keeps a family with `count` sentences, no two alike, spread over everything there is. */
export async function keepFamily({ journal, directory, prints, pictures }: Storage, count: number): Promise<KeptFamily> {
  const sentences = Array.from({ length: count }, (_, i) => `planted-${i}-${crypto.randomUUID()}`)
  const left = [...sentences]
  const next = (): string => left.pop() as string
  const chair = somebody(next(), 'chair', next())
  const nan = somebody(next(), 'network', next())
  const conference = smallConference({ place: next(), people: [chair, nan] })
  const map = mapOf(conference.id)
  await directory.saveConference(conference, new Map())

  const notes: NamedDocument = {
    id: `${conference.id}/${crypto.randomUUID()}` as DocumentId,
    kind: 'restricted',
    title: next(),
    child: '',
    named: [chair.id],
    by: chair.id
  }
  await directory.saveDocument(conference.id, notes)
  await directory.saveKeptSafe(conference.id, [
    { id: crypto.randomUUID(), kind: 'address', of: nan.id, value: next(), from: [chair.id], by: chair.id }
  ])
  await directory.issueWriter(map, nan.id, 17)
  await directory.saveComfort(conference.id, nan.id, { ...USUAL_COMFORT, language: 'ur' })
  await directory.saveContacts(conference.id, [newContact(nan.id, { email: next(), post: next() })])
  await directory.saveDistribution(conference.id, newDistribution(nan.id, { to: next() }))
  await directory.saveReady(conference.id, { signature: 4, copies: [] })
  const plan = new TextEncoder().encode(`%PDF ${next()}`)
  const print = createHash('sha256').update(plan).digest('hex')
  await prints.keep(conference.id, new Map([[print, plan]]))
  const picture = crypto.randomUUID()
  const jpeg = new TextEncoder().encode(next())
  await pictures.keep(conference.id, picture, { document: notes.id, words: next(), width: 2, height: 1, jpeg })
  const reopened: Omit<DecisionEntry, 'seq'> = {
    at: AT,
    by: chair.id,
    kind: 'decision',
    decision: { type: 'reopened', reason: next() },
    after: 0,
    key: 'k'
  }
  await journal.append(map, reopened, 0)
  const words = next()
  await Promise.all([map, notes.id].map((document) => journal.append(document, editOf(words, nan.id))))
  await journal.keep(map, {
    seq: 2,
    state: new TextEncoder().encode(next()),
    writers: [[17, nan.id]],
    decisions: [{ ...reopened, seq: 1 }]
  })
  const answers = answersOf(conference.id)
  const kept: AnswerDecision = {
    type: 'kept',
    question: { of: 'overall' },
    answer: {
      person: nan.id,
      by: nan.id,
      at: AT,
      said: { kind: 'number', value: 3, reason: next(), higher: next() },
      ends: { zero: '', ten: '', safest: 10 },
      because: ''
    }
  }
  await journal.append(answers, { at: AT, by: nan.id, kind: 'decision', decision: kept, after: 0, key: 'a' }, 0)
  while (left.length > 0) await journal.append(left.length % 2 ? map : notes.id, editOf(next(), nan.id))
  return { conference, nan: nan.id, map, notes: notes.id, answers, sentences, print, picture }
}

export const editOf = (words: string, by: PersonId) => ({
  at: AT,
  by,
  kind: 'edit' as const,
  update: new TextEncoder().encode(words),
  writer: 17
})

/** Each thing that is kept about a family, to be looked at one by one: any of them may say no. */
export function looksAt(
  { journal, directory, prints, pictures }: Storage,
  { conference: { id }, nan, map, notes, answers, print, picture }: KeptFamily
) {
  return {
    map: () => entriesIn(journal, map),
    notes: () => entriesIn(journal, notes),
    answers: () => entriesIn(journal, answers),
    snapshot: () => journal.latest(map),
    conference: () => directory.conference(id),
    documents: () => directory.documents(id),
    keptSafe: () => directory.keptSafe(id),
    comfort: () => directory.comfort(id, nan),
    contacts: () => directory.contacts(id),
    distributions: () => directory.distributions(id),
    writers: async () => [...(await directory.writers(map))],
    print: () => prints.find(id, print),
    picture: () => pictures.find(id, picture)
  }
}

/** Which of these sentences stand in clear in any file of these folders. */
export function foundIn(folders: string[], sentences: string[]): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path))
  )
  return sentences.filter((sentence) => files.some((bytes) => bytes.includes(sentence)))
}

import type { DatabaseSync } from 'node:sqlite'
import { conferenceOf, type KeptSafe, type NamedDocument, type PersonId } from '@samepage/shared'
import { openBody, PURPOSES, sealBody } from '../records/bodies.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Directory } from '../directory.ts'
import { Bound } from './bound.ts'

type DocumentPart = Pick<Directory, 'saveDocument' | 'documents' | 'saveKeptSafe' | 'keptSafe' | 'issueWriter' | 'writers'>

const SAVE = `
  INSERT INTO document (id, conference, made, body)
  VALUES (:id, :conference, (SELECT 1 + coalesce(max(made), 0) FROM document WHERE conference = :conference), :body)
  ON CONFLICT (id) DO UPDATE SET body = excluded.body WHERE conference = excluded.conference`

export function documentsIn(db: DatabaseSync, keys: ConferenceKeys): DocumentPart {
  const bound = new Bound(db, keys)
  const save = db.prepare(SAVE)
  const all = db.prepare('SELECT id, body FROM document WHERE conference = ? ORDER BY made')
  const saveKept = db.prepare(`
    INSERT INTO kept_safe (conference, body) VALUES (?, ?) ON CONFLICT (conference) DO UPDATE SET body = excluded.body`)
  const kept = db.prepare('SELECT body FROM kept_safe WHERE conference = ?')
  const issue = db.prepare('INSERT INTO writer (document, writer, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const writers = db.prepare('SELECT writer, body FROM writer WHERE document = ?')

  return {
    async saveDocument(conference, document) {
      await keys.ready(conference)
      const body = sealBody(keys.of(conference), PURPOSES.document(conference, document.id), document)
      bound.change(conference, 'document', () => save.run({ id: document.id, conference, body }))
    },
    async documents(conference) {
      const found = await bound.read(conference, 'document', (key) => {
        const rows = all.all(conference) as { id: string; body: Uint8Array }[]
        return rows.map(({ id, body }) => openBody<NamedDocument>(key, PURPOSES.document(conference, id), body))
      })
      return found ?? []
    },
    async saveKeptSafe(conference, all) {
      await keys.ready(conference)
      const body = sealBody(keys.of(conference), PURPOSES.keptSafe(conference), all)
      bound.change(conference, 'kept-safe', () => saveKept.run(conference, body))
    },
    async keptSafe(conference) {
      const found = await bound.read(conference, 'kept-safe', (key) => {
        const row = kept.get(conference) as { body: Uint8Array } | undefined
        return row ? openBody<KeptSafe[]>(key, PURPOSES.keptSafe(conference), row.body) : []
      })
      return found ?? []
    },
    async issueWriter(document, person, writer) {
      const conference = conferenceOf(document)
      await keys.ready(conference)
      const body = sealBody(keys.of(conference), PURPOSES.writer(document, writer), person)
      return bound.change(conference, 'writer', () => issue.run(document, writer, body)).changes === 1
    },
    async writers(document) {
      const found = await bound.read(conferenceOf(document), 'writer', (key) => {
        const rows = writers.all(document) as { writer: number; body: Uint8Array }[]
        return rows.map(({ writer, body }): [number, PersonId] => [
          writer,
          openBody<PersonId>(key, PURPOSES.writer(document, writer), body)
        ])
      })
      return new Map(found ?? [])
    }
  }
}

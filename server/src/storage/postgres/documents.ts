import { conferenceOf, type KeptSafe, type NamedDocument, type PersonId } from '@samepage/shared'
import { openBody, PURPOSES, sealBody } from '../records/bodies.ts'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Directory } from '../directory.ts'
import type { Bound } from './bound.ts'

type DocumentPart = Pick<Directory, 'saveDocument' | 'documents' | 'saveKeptSafe' | 'keptSafe' | 'issueWriter' | 'writers'>

const SAVE = `
  INSERT INTO document (id, conference, made, body)
  VALUES ($1, $2, (SELECT 1 + coalesce(max(made), 0) FROM document WHERE conference = $2), $3)
  ON CONFLICT (id) DO UPDATE SET body = excluded.body WHERE document.conference = excluded.conference`

const SAVE_KEPT = `
  INSERT INTO kept_safe (conference, body) VALUES ($1, $2) ON CONFLICT (conference) DO UPDATE SET body = excluded.body`

interface BodyRow {
  body: Uint8Array
}

export function documentsIn(keys: ConferenceKeys, bound: Bound): DocumentPart {
  return {
    async saveDocument(conference, document) {
      await bound.change(conference, 'document', async (tx) => {
        tx.later(SAVE, [document.id, conference, sealBody(keys.of(conference), PURPOSES.document(conference, document.id), document)])
      })
    },
    async documents(conference) {
      const found = await bound.read<BodyRow & { id: string; made: number }, NamedDocument[]>(conference, 'document', 'body', (key, rows) =>
        rows
          .toSorted((a, b) => a.made - b.made)
          .map(({ id, body }) => openBody<NamedDocument>(key, PURPOSES.document(conference, id), body))
      )
      return found ?? []
    },
    async saveKeptSafe(conference, all) {
      await bound.change(conference, 'kept-safe', async (tx) => {
        tx.later(SAVE_KEPT, [conference, sealBody(keys.of(conference), PURPOSES.keptSafe(conference), all)])
      })
    },
    async keptSafe(conference) {
      const found = await bound.read<BodyRow, KeptSafe[]>(conference, 'kept-safe', 'body', (key, [row]) =>
        row ? openBody<KeptSafe[]>(key, PURPOSES.keptSafe(conference), row.body) : []
      )
      return found ?? []
    },
    async issueWriter(document, person, writer) {
      const conference = conferenceOf(document)
      return bound.change(conference, 'writer', async (tx) => {
        const body = sealBody(keys.of(conference), PURPOSES.writer(document, writer), person)
        const issue = 'INSERT INTO writer (document, writer, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING'
        return (await tx.run(issue, [document, writer, body])) === 1
      })
    },
    async writers(document) {
      type WriterRow = BodyRow & { document: string; writer: number }
      const found = await bound.read<WriterRow, [number, PersonId][]>(conferenceOf(document), 'writer', 'body', (key, rows) =>
        rows
          .filter((row) => row.document === document)
          .map(({ writer, body }) => [writer, openBody<PersonId>(key, PURPOSES.writer(document, writer), body)])
      )
      return new Map(found ?? [])
    }
  }
}

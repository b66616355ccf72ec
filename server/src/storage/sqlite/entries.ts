import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { DocumentId, Seq } from '@samepage/shared'
import type { Opened } from '../records/opened.ts'
import { openPage, PAGE } from '../records/pages.ts'
import { type Head, linkOf, type Row } from '../sealing/chain.ts'

const FIELDS = 'seq, epoch, at, author, kind, body, writer, after, key'
const INSERT = `
  INSERT INTO entry (document, ${FIELDS})
  VALUES (:document, :seq, :epoch, :at, :author, :kind, :body, :writer, :after, :key)`

/** Rows of journals, sealed on the way in and checked on the way out. */
export class Entries {
  readonly #insert: StatementSync
  readonly #page: StatementSync
  readonly #replace: StatementSync
  readonly #decided: StatementSync

  constructor(db: DatabaseSync) {
    this.#insert = db.prepare(INSERT)
    this.#page = db.prepare(`SELECT ${FIELDS} FROM entry WHERE document = ? AND seq >= ? ORDER BY seq LIMIT ?`)
    this.#replace = db.prepare('UPDATE entry SET epoch = :epoch, body = :body WHERE document = :document AND seq = :seq')
    this.#decided = db.prepare("SELECT 1 FROM entry WHERE document = ? AND seq > ? AND kind = 'decision' LIMIT 1")
  }

  hasDecisionAfter(document: DocumentId, after: Seq): boolean {
    return this.#decided.get(document, after) !== undefined
  }

  /** Adds a row after the last one; answers with where the journal ends now. */
  add(document: DocumentId, { chain, head }: Opened, row: Omit<Row, 'seq' | 'epoch'>): Head {
    const sealed = chain.sealRow({ ...row, seq: head.seq + 1 }, head.tag)
    this.put(document, sealed)
    return { ...head, seq: sealed.seq, tag: linkOf(sealed) }
  }

  /** Adds a row that is sealed for its place behind the last one. */
  put(document: DocumentId, sealed: Row): void {
    this.#insert.run({ document, ...sealed })
  }

  /** R25: another body in the same row. Only while that is lifted. */
  replace(document: DocumentId, { seq, epoch, body }: Row): void {
    this.#replace.run({ document, seq, epoch, body })
  }

  /**
   * What follows `after`, as many as are read at a time, bodies as they were; empty at the end. Every row is checked against the one before,
   * and the last against the end of the journal. @throws Damaged at the first that is lost or changed
   */
  read(document: DocumentId, opened: Opened, after: Seq): Row[] {
    if (after > opened.head.seq) return []
    const rows = this.#page.all(document, Math.max(after, 1), PAGE) as unknown as Row[]
    return openPage(opened, rows, after)
  }

  /** Everything after `after`, all at once. @throws Damaged */
  readAll(document: DocumentId, opened: Opened, after: Seq = 0): Row[] {
    const rows: Row[] = []
    for (;;) {
      const page = this.read(document, opened, after + rows.length)
      if (page.length === 0) return rows
      rows.push(...page)
    }
  }
}

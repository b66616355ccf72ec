import type { Directory } from './directory.ts'
import type { AuditStore, Holds, Witness } from './installation.ts'
import type { Journal, Storage } from './storage.ts'

/** What is kept, to be looked at and copied, also while servers use it. Nothing is ever changed. */
export interface Reading {
  journal: Pick<Journal, 'since'>
  audit: Pick<AuditStore, 'last' | 'since' | 'before' | 'checkpoints'>
  directory: Pick<Directory, 'conference' | 'conferences' | 'documents'>
  holds: Pick<Holds, 'all'>
  witness: Witness
  /** Puts a whole copy, as everything is at one moment, into a new SQLite file called `same-page.db`, sealed as it is. It is on the disk when this resolves. */
  backupTo(file: string): Promise<void>
  close(): void | Promise<void>
}

/** What may be added beside a server that is running: notes to the trail, and holds. */
export type Beside = Pick<Storage, 'audit' | 'holds' | 'witness'> & { close(): void | Promise<void> }

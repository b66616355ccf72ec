import type { ConferenceId } from '@samepage/shared'
import type { ConferenceKeys } from '../sealing/conference-keys.ts'
import type { Transaction } from './transaction.ts'

// Advisory locks: two numbers each. The first says what for, the second whose; two that share a number only wait for each other.
const WRITING = 0x53500001
const BINDING = 0x53500002
const ONE_AT_A_TIME = 0x53500003

/** What only one process does at a time. */
export type Alone = 'migrate' | 'erase' | 'audit'

/** Whoever keeps something of these conferences: any number of them at once, and nobody while one is being erased. */
export function lockForWriting(tx: Transaction, conferences: readonly ConferenceId[]): void {
  tx.later('SELECT pg_advisory_xact_lock_shared($1, hashtext(c)) FROM unnest($2::text[]) AS c', [WRITING, [...conferences].sort()])
}

/** Whoever erases one. */
export function lockForErasing(tx: Transaction, conference: ConferenceId): Promise<unknown> {
  return tx.run('SELECT pg_advisory_xact_lock($1, hashtext($2))', [WRITING, conference])
}

/** Whoever changes rows that are bound together: one at a time, and not while it is erased. */
export function lockForBinding(tx: Transaction, conference: ConferenceId): void {
  lockForWriting(tx, [conference])
  tx.later('SELECT pg_advisory_xact_lock($1, hashtext($2))', [BINDING, conference])
}

export function lockAlone(tx: Transaction, what: Alone): void {
  tx.later(`SELECT pg_advisory_xact_lock($1, hashtext($2 || coalesce(current_schema(), '')))`, [ONE_AT_A_TIME, what])
}

/** Asked once the locks are held: another process may have erased it while this one waited. @throws Refusal('not-found'), Damaged */
export const confirmKeys = (keys: ConferenceKeys, conferences: readonly ConferenceId[]): void => {
  for (const conference of conferences) keys.confirm(conference)
}

import { Refusal } from '@samepage/shared'
import pg from 'pg'

/**
 * The database could not do it just now: a connection that is cut, a full disk, somebody in the way for too long.
 * `outcome`: nothing of it was kept, or it is not known because the answer to the commit was lost.
 */
export class Cut extends Refusal {
  readonly outcome: 'not-kept' | 'unknown'
  /** Another try may go through at once: this connection is gone, or somebody else was in the way. */
  readonly passing: boolean

  constructor(fault: unknown, outcome: 'not-kept' | 'unknown' = 'not-kept', passing?: boolean) {
    // The code alone: messages may name a host or an account.
    super('not-saved', `database ${codeOf(fault)}`)
    this.outcome = outcome
    this.passing = passing ?? (fault instanceof pg.DatabaseError ? PASSING.test(codeOf(fault)) : true)
    this.cause = fault
  }
}

// Connection, transaction rolled back, resources, a lock that did not come free, operator intervention, system, internal, read-only, a transaction
// that was ended, login. Source: https://www.postgresql.org/docs/current/errcodes-appendix.html
const OF_THE_DATABASE = /^(08|40|53|55P03|57|58|XX|25006|25P0[23]|28)/
const PASSING = /^(08|40001|40P01|57P0[1-3]|25P03)/

export const codeOf = (fault: unknown): string => String((fault as { code?: unknown } | null)?.code ?? 'cut')

/** What went wrong in a statement: the database itself, or a mistake of ours, which stays as it is. */
export function faultFrom(fault: unknown, outcome: 'not-kept' | 'unknown' = 'not-kept'): unknown {
  if (fault instanceof pg.DatabaseError && !OF_THE_DATABASE.test(codeOf(fault))) return fault
  return fault instanceof Cut ? fault : new Cut(fault, outcome)
}

/** Something with this name is there already. `constraint`: of the table, or any. */
export function isTaken(fault: unknown, constraint?: string): boolean {
  const UNIQUE = '23505'
  return fault instanceof pg.DatabaseError && fault.code === UNIQUE && (constraint === undefined || fault.constraint === constraint)
}

/** A row that no table could hold, or that breaks a rule of one: a fault of that row alone. */
export const isOfTheRow = (fault: unknown): boolean => fault instanceof pg.DatabaseError && /^(22|23|P0001)/.test(codeOf(fault))

import { CannotOpen } from './cannot-open.ts'
import type { Beside, Reading } from './reading.ts'
import type { Storage } from './storage.ts'

export { CannotOpen }

/** Where things are kept: in a file in `dataDir`, or in the database at `databaseUrl`. The keys are in `keyDir` either way. */
export interface Kept {
  dataDir: string
  keyDir: string
  databaseUrl: string | null
}

// The driver that is not used is not loaded.

/**
 * Opens it for a server.
 * @param how.alone  for a tool that must have it for itself; a file in a folder always has one user alone
 * @throws CannotOpen with a sentence for whoever runs it
 */
export async function openStorage({ dataDir, keyDir, databaseUrl }: Kept, { alone = false } = {}): Promise<Storage> {
  if (databaseUrl === null) return (await import('./sqlite/open.ts')).openSqlite(dataDir, keyDir)
  const { openPostgres } = await import('./postgres/open.ts')
  return openPostgres({ url: databaseUrl, dataDir, keyDir }, { use: alone ? 'alone' : 'together' })
}

/** Opens what a server brought forward, running now or not, to look at it and to copy it. Nothing is changed. @throws CannotOpen */
export async function openReading({ dataDir, keyDir, databaseUrl }: Kept): Promise<Reading> {
  if (databaseUrl === null) return (await import('./sqlite/reading-copy.ts')).openForReading(dataDir, keyDir)
  return (await import('./postgres/reading-copy.ts')).openForReading({ url: databaseUrl, dataDir, keyDir })
}

/** Opens what a server brought forward, running now or not, to add notes and holds. @throws CannotOpen */
export async function openBesideServer({ dataDir, keyDir, databaseUrl }: Kept): Promise<Beside> {
  if (databaseUrl === null) return (await import('./sqlite/open-beside.ts')).openBeside(dataDir, keyDir)
  return (await import('./postgres/open-beside.ts')).openBeside({ url: databaseUrl, dataDir, keyDir })
}

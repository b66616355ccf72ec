import type { Instant } from '@samepage/shared'

/** The moment as the journal writes it. ms: since 1970. */
export const instantAt = (ms: number): Instant => new Date(ms).toISOString()

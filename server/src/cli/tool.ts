import type { Config } from '../config.ts'

/** What every command works with. */
export interface Tool {
  config: Config
  say: (line: string) => void
  now: () => number
}

/** Something an operator asked for cannot be done, and why in a sentence. */
export class Stop extends Error {}

/** How it ended. `found`: it was done, and something is not in order. */
export const EXIT = { done: 0, found: 1, asked: 2 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** Who the trail says did it: whoever runs this tool has the machine, and no account. */
export const OPERATOR = { who: 'same-page', device: 'operator' } as const

/** `2026-11-20T23-52-00-000Z`: a moment as part of a file's name. */
export const stampOf = (now: number): string => new Date(now).toISOString().replaceAll(/[:.]/g, '-')

/** Today as a day, `2026-11-20`. */
export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

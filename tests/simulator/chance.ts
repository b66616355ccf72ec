// Imported before anything else: whatever is left to chance in the product and its libraries comes from one seed, so that a run can be had again.
import { webcrypto } from 'node:crypto'
import { seeded } from '../support/seeded.ts'

let random = seeded(1)

/** Everything from here on is what this seed says. */
export function startOver(seed: number): void {
  random = seeded(seed)
}

/** Some number from 0 up to, and not, 1. */
export const chance = (): number => random()
export const between = (least: number, most: number): number => least + random() * (most - least)
export const happens = (odds: number): boolean => random() < odds

Math.random = chance
webcrypto.getRandomValues = <T extends Parameters<typeof webcrypto.getRandomValues>[0]>(into: T): T => {
  const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Math.floor(random() * 256)
  return into
}
webcrypto.randomUUID = () => {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

import { createHash, randomInt } from 'node:crypto'

const HOW_MANY = 10
// Crockford's base 32: no letter looks like a number. 16 signs are 80 bits: nobody guesses one, so a fast hash is enough.
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 16

/** Ten new recovery codes, and all that is kept of them. */
export function newRecoveryCodes(): { codes: string[]; kept: string[] } {
  const codes = Array.from({ length: HOW_MANY }, newCode)
  return { codes, kept: codes.map(hashOf) }
}

/** What is left of the kept ones after this one was used; null when it is none of them. */
export function useRecoveryCode(kept: readonly string[], given: string): string[] | null {
  const hash = hashOf(given)
  return kept.includes(hash) ? kept.filter((one) => one !== hash) : null
}

function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return signs.replace(/(.{4})(?=.)/g, '$1-')
}

/** Written down by hand: look-alikes, capitals, spaces and dashes do not matter. */
const hashOf = (code: string): string => createHash('sha256').update(tidy(code)).digest('hex')
const tidy = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')

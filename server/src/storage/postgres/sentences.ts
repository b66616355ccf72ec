import { CannotOpen } from '../cannot-open.ts'
import { codeOf, Cut } from './faults.ts'

/** Which database, for people: never with a name or a password to it. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = URL.parse(url) ?? { hostname: '', port: '', pathname: '' }
  return `${pathname.slice(1) || 'the database'} at ${hostname || 'this machine'}${port && `:${port}`}`
}

/** A sentence for whoever runs it, for whatever went wrong while opening. */
export function sentenceFor(fault: unknown, url: string): string {
  const cause = fault instanceof Cut ? fault.cause : fault
  if (cause instanceof CannotOpen) return cause.message
  const say = (sentence: string): string => `${sentence} Nothing was changed.`
  const code = codeOf(cause)
  if (/^28/.test(code))
    return say(`PostgreSQL does not let this account into ${placeOf(url)}. Please check the name and password in DATABASE_URL.`)
  if (code === '3D000') return say(`There is no ${placeOf(url)}. Please make that database, or name another in DATABASE_URL.`)
  if (code === '42501' || code === '3F000')
    return say(`The account in DATABASE_URL may not make tables in ${placeOf(url)}. Please make it the owner of that database.`)
  if (code === '42P07' || code === '42723')
    return say(`${placeOf(url)} holds tables of something else. Please name an empty database in DATABASE_URL.`)
  const isAway = code === 'cut' || /^(E[A-Z]+|08|57|53)/.test(code)
  if (isAway)
    return say(
      `Same Page cannot reach ${placeOf(url)} (${code === 'cut' ? 'no answer' : code}). Is PostgreSQL running, and is DATABASE_URL right?`
    )
  return say(`Same Page cannot keep things safely in ${placeOf(url)} (${code}).`)
}

import { distance } from 'fastest-levenshtein'

const SHORTEST = 7 // PORT and HOST have too many neighbours that are nobody's mistake
const LONG = 10 // letters from which on two may be wrong

/** What begins like this is meant for Same Page and for nobody else who reads the environment. */
const OURS = /^(SAME_?PAGE|OIDC|RETENTION|SIGNING)_/
/** A cluster tells every program of every service in it, perhaps of one that is called same-page. */
const OF_A_CLUSTER = /_SERVICE_(HOST|PORT)|_PORT($|_)/

/**
 * Names in the environment that can only be meant for one of ours, so that nobody believes to have set what is not set. Everything else
 * there belongs to others and is left alone; so is whatever is near a name that is set as it should be.
 */
export function sayMisspelt(env: Readonly<Record<string, string | undefined>>, ours: readonly string[]): string[] {
  const given = Object.keys(env).filter((name) => env[name] && !ours.includes(name))
  return given.flatMap((name) => {
    const near = ours.find((known) => !env[known] && isNear(name.toUpperCase(), known))
    if (near) return [`${name} is no setting of Same Page. Did you mean ${near}?`]
    return OURS.test(name) && !OF_A_CLUSTER.test(name)
      ? [`${name} is no setting of Same Page. Please take it out; the README lists them all.`]
      : []
  })
}

function isNear(name: string, known: string): boolean {
  const bare = (one: string): string => one.replaceAll(/[^A-Z0-9]/g, '')
  if (bare(name) === bare(known)) return true
  return known.length >= SHORTEST && distance(name, known) <= (known.length < LONG ? 1 : 2)
}

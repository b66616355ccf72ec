import type { Declined } from '@samepage/shared'
import { showItIsYou } from './show-it-is-you.ts'
import { type No, sayNo } from './say/refusals.ts'

/** The server, or the way to it, saying no. `say` is the server's sentence, for `sayNo`; `mends` say what to put right and where. */
export class DeclinedError extends Error {
  readonly code: string
  readonly say: string
  readonly mends: NonNullable<Declined['mends']>
  /** The HTTP status; 0 when no answer came at all. */
  readonly status: number

  constructor({ code, say, mends = [] }: Declined, status: number) {
    super(code)
    this.name = 'DeclinedError'
    this.code = code
    this.say = say
    this.mends = mends
    this.status = status
  }
}

/** Longer than the slowest honest answer (hashing a passphrase on a busy machine). */
const PATIENCE_MS = 30_000

const OFFLINE: Declined = { code: 'offline', say: '' }
const PUZZLED: Declined = { code: 'not-known', say: '' }

/** Typed fetch in the shapes of shared/api.ts. Each resolves to the answer's body and throws `DeclinedError` for every no. */
export const api = {
  get: <T>(path: string): Promise<T> => ask<T>('GET', path),
  post: <T>(path: string, body: unknown): Promise<T> => ask<T>('POST', path, body),
  put: <T>(path: string, body: unknown): Promise<T> => ask<T>('PUT', path, body),
  delete: <T>(path: string): Promise<T> => ask<T>('DELETE', path)
}

/** Whoever was signed out because nothing happened signs in again in place, and what they asked for is asked again. */
async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  try {
    return await askOnce<T>(method, path, body)
  } catch (thrown) {
    const signedOut = thrown instanceof DeclinedError && thrown.code === 'sign-in-again'
    // The sheet's own questions: asking it to answer itself would wait for ever.
    if (!signedOut || /^\/api\/(sign-in|prove)\b/.test(path) || !(await showItIsYou('sign-in-again'))) throw thrown
    return askOnce<T>(method, path, body)
  }
}

async function askOnce<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await reach(path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_MS)
  })
  const answer = await readJson(response)
  if (!response.ok) throw new DeclinedError(isDeclined(answer) ? answer : PUZZLED, response.status)
  return answer as T // what our own server sends is checked there against the same schema
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch {
    throw new DeclinedError(OFFLINE, 0) // the browser does not say why: no network, no server, no patience
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return null // nothing, or not from us: a proxy's page between us and the server
  }
}

function isDeclined(answer: unknown): answer is Declined {
  return typeof answer === 'object' && answer !== null && 'code' in answer && 'say' in answer && typeof answer.say === 'string'
}

/** The no behind whatever was thrown. What is not a no of ours is a fault: it stays in the browser's own log. */
export function whyNot(thrown: unknown): No {
  if (thrown instanceof DeclinedError) return thrown
  console.error(thrown)
  return PUZZLED
}

/** The sentence to show for whatever was thrown. */
export const sayWhy = (thrown: unknown): string => sayNo(whyNot(thrown))

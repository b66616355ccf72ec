import type { Me } from '@samepage/shared'
import { api, DeclinedError } from './api.ts'

// The library is loaded when somebody presses a button for it, so that families' pages never load it.
type Library = typeof import('@simplewebauthn/browser')
type CreationOptions = Parameters<Library['startRegistration']>[0]['optionsJSON']
type RequestOptions = Parameters<Library['startAuthentication']>[0]['optionsJSON']

/** True where this browser has passkeys at all: they need a safe address (https, or this very computer). */
export const hasPasskeys = (): boolean => isSecureContext && typeof PublicKeyCredential === 'function'

/** Makes a passkey on this device, or on a phone or key the browser offers, and adds it to the account. `name`: what its owner calls it. */
export async function addPasskey(name: string): Promise<Me> {
  const optionsJSON = await api.post<CreationOptions>('/api/me/passkeys/options', {})
  const { startRegistration } = await import('@simplewebauthn/browser')
  const answer = await orPutAway(startRegistration({ optionsJSON }))
  return api.post<Me>('/api/me/passkeys', { answer, name })
}

/** Shows who it is with a passkey: to sign in, or once more. */
export async function givePasskey(way: 'sign-in' | 'prove'): Promise<Me> {
  const optionsJSON = await api.post<RequestOptions>(`/api/${way}/passkey/options`, {})
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const answer = await orPutAway(startAuthentication({ optionsJSON }))
  return api.post<Me>(`/api/${way}/passkey`, { answer })
}

/** Browsers say only that it did not happen: put away, too slow, no passkey here. All of these are ordinary. */
async function orPutAway<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (thrown) {
    const known = thrown instanceof Error && thrown.name === 'InvalidStateError'
    const say = known
      ? 'There is a passkey for this account on that device already. Nothing was changed.'
      : 'The passkey was not used, and nothing was changed. You can try again, or choose another way.'
    throw new DeclinedError({ code: 'passkey-put-away', say }, 0)
  }
}

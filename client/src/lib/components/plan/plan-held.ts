import type { Declined } from '@samepage/shared'
import { sayNo } from '#lib/say/refusals.ts'

/** Why a file cannot be had at this moment, as one sentence; empty when it can. Nothing of the file itself is fetched. */
export async function refusalAt(href: string): Promise<string> {
  const leave = new AbortController()
  try {
    const response = await fetch(href, { cache: 'no-store', signal: leave.signal })
    if (response.ok) return ''
    return sayNo((await response.json()) as Declined)
  } catch {
    return sayNo({ code: 'unreached' }) // no network, or a page of somebody else's between us and the server
  } finally {
    leave.abort()
  }
}

import type { Me } from '@samepage/shared'
import { numbersAt } from '../../support/app-numbers.ts'

/** Asks over HTTP as a browser does that somebody is signed in with. */
export type Asks = <T>(method: string, path: string, body?: unknown) => Promise<T>

/** The first administrator of a server, made with its set-up secret through the doors everybody uses. @throws Error on an answer that is no */
export async function administratorAt(url: string, secret: string): Promise<Asks> {
  const cookies = new Map<string, string>()
  const ask: Asks = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
    const answer = await fetch(url + path, {
      method,
      headers: { cookie, ...json },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  await ask<Me>('POST', '/api/set-up', { secret, name: 'Amy Lund', passphrase: 'four ordinary words here' })
  const { secret: app } = await ask<{ secret: string }>('POST', '/api/me/app', {})
  await ask<Me>('POST', '/api/me/app/confirm', { code: numbersAt(app, Date.now()) })
  await ask('POST', '/api/me/recovery-codes', {})
  return ask
}

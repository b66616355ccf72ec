import { request } from 'node:http'
import type { TestServer } from './server.ts'

/** Sends something from another address of this machine, such as `127.0.0.2`, and answers with the status. */
export function postFrom({ port }: Pick<TestServer, 'port'>, localAddress: string, path: string, body: object): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const asked = request(
    { host: '127.0.0.1', port, path, method: 'POST', localAddress, headers: { 'content-type': 'application/json' } },
    (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    }
  )
  asked.on('error', reject)
  asked.end(JSON.stringify(body))
  return promise
}

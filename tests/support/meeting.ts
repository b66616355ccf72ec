import type { Conference, Link, Role } from '@samepage/shared'
import { Guest } from './guest.ts'
import { type TestServer, testServer } from './server.ts'

/** A running practice conference: everybody's link, and a way to let them in. */
export interface Meeting {
  server: TestServer
  conference: Conference
  links: Link[]
  link(role: Role, name?: string): Link
  join(role: Role, name?: string): Promise<Guest>
}

export async function meeting(server?: TestServer): Promise<Meeting> {
  const running = server ?? (await testServer())
  const { conference, links } = await running.practice()
  const link = (role: Role, name = ''): Link => {
    const found = links.find((one) => one.role === role && one.name.includes(name))
    if (!found) throw new Error(`nobody here is ${role} ${name}`)
    return found
  }
  return { server: running, conference, links, link, join: (role, name) => Guest.join(running.url, link(role, name), conference.id) }
}

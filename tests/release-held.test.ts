import type { Conference, CopyOpened, KeptSafe, Role } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { atRelease, KELLY, tries } from './support/at-release.ts'
import { meeting } from './support/meeting.ts'
import { Browser, type TestServer, testServer } from './support/server.ts'
import { answered, refusedWith, signedInStaff } from './support/staff.ts'

/** Somebody keeps a name that is in the plan from the mother, once it is signed. */
async function keepFromKelly({ services }: TestServer, { id, people, children }: Conference): Promise<void> {
  const named = (name: string) => people.find((person) => person.name.startsWith(name))
  const kept = { id: crypto.randomUUID(), kind: 'school', of: children[0]?.id, value: 'Reece Marlow' }
  const all = [{ ...kept, from: [named('Kelly')?.id], by: named('Jean')?.id }] as unknown as KeptSafe[]
  await services.directory.saveKeptSafe(id, all)
  await services.rooms.keepSafe(id, all)
}

describe('what is kept safe only after a copy was made', () => {
  it('[R30] keeps a copy that is chosen and confirmed from being let go', async () => {
    const { office, other, server, conference, post } = await atRelease()
    await office.prepare('Kelly', 'e-mail', KELLY)
    await answered(office.confirm('Kelly'))
    await keepFromKelly(server, conference)
    await answered(other.confirm('Kelly'))
    expect(await refusedWith(office.send('Kelly'))).toBe('release-held')
    expect(await office.newest('Kelly')).toMatchObject({ state: 'prepared' })
    expect(post.arrived).toEqual([])
  })

  it('[R30] closes what was sent, with no sign to its reader that something is kept', async () => {
    const { office, server, conference, post } = await atRelease()
    await office.prepare('Kelly', 'e-mail', KELLY)
    await office.release('Kelly')
    const phone = new Browser(server.url)
    const { copy } = await answered<{ copy: string }>(tries(phone, post.linkTo('kelly@example.org'), await office.code('Kelly')))
    const { files } = await answered<CopyOpened>(phone.ask('GET', `/api/open/${copy}`))
    expect((await phone.ask('GET', `/api/open/${copy}/files/0`)).status).toBe(200)
    await keepFromKelly(server, conference)
    for (const { file } of files) expect(await refusedWith(phone.ask('GET', `/api/open/${copy}/files/${file}`))).toBe('withdrawn')
  })

  it('[R30] keeps a letter that was let go from its envelope', async () => {
    const { office, server, conference } = await atRelease()
    await office.prepare('Kelly', 'post', { post: 'Kelly Marlow\n14 Alder Road' })
    await office.release('Kelly')
    await keepFromKelly(server, conference)
    const { id } = await office.newest('Kelly')
    expect(await refusedWith(office.ask('GET', `/copies/${id}/cover`))).toBe('release-held')
  })
})

describe('letting go of one copy that is named twice', () => {
  it('[R71] is letting go of it once', async () => {
    const { office, post } = await atRelease()
    await office.prepare('Kelly', 'e-mail', KELLY)
    const twice = async (): Promise<unknown> => {
      const { id, revision } = await office.newest('Kelly')
      return { looked: [id, id].map((one) => ({ id: one, revision })) }
    }
    await answered(office.ask('POST', '/confirm', await twice()))
    expect(await office.newest('Kelly')).toMatchObject({ confirmed: ['Amy Lund'] })
    await answered(office.ask('POST', '/send', await twice()))
    expect((await office.settled('Kelly')).state).toBe('sent')
    expect(post.arrived).toHaveLength(1)
  })
})

describe('what people say of their copies', () => {
  it('[R11] is read by whoever is in the chair now, also where they stepped in', async () => {
    const server = await testServer()
    const { conference } = await meeting(server)
    const ada = await signedInStaff(server, 'independent-chair', { name: 'Ada Kerr' })
    const read = (): Promise<Response> => ada.browser.ask('GET', `/api/comments/${conference.id}`)
    expect(await refusedWith(read())).toBe('not-allowed')
    const { desks, rooms } = server.services
    const person = { id: crypto.randomUUID(), name: 'Ada Kerr', describedAs: '', role: 'professional' as Role, agency: '', way: 'video' }
    await desks.conferences.add(conference.id, person as never)
    await desks.conferences.bind(conference.id, person.id as never, (await server.services.directory.staff(ada.id as never)) as never)
    expect(await refusedWith(read())).toBe('not-allowed')
    await (await rooms.map(conference.id)).recover(person.id as never, () => undefined)
    expect((await read()).status).toBe(200)
  })
})

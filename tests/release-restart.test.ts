import type { Distribution } from '@samepage/server/storage/release-records.ts'
import type { CopyOpened } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { atRelease, DAY_MS, KELLY, secretOf, tries } from './support/at-release.ts'
import { ReleaseOffice } from './support/release-office.ts'
import { Browser } from './support/server.ts'
import { answered } from './support/staff.ts'

/** An e-mail to Kelly that the mail server does not take, and which stands on the disk then as a process left it that ended. */
async function leftBehind(state: Distribution['state']) {
  const place = await atRelease()
  const { office, post, server, conference } = place
  post.unknown.add(KELLY.email)
  await office.prepare('Kelly', 'e-mail', KELLY)
  await office.release('Kelly')
  post.unknown.clear()
  const { directory } = server.services
  const [kept] = await directory.distributions(conference.id)
  if (!kept?.link?.secret) throw new Error('it is not there to be sent')
  await directory.saveDistribution(conference.id, { ...kept, revision: kept.revision + 1, state })
  let running = server
  const restart = async (): Promise<ReleaseOffice> => {
    running = await running.restart()
    return new ReleaseOffice(place.amy, conference.id)
  }
  return { ...place, restart }
}

describe('e-mails that wait while the server is started again', () => {
  it('[R71] go on by themselves, once, however often it is started', async () => {
    const { post, restart } = await leftBehind('waiting')
    const office = await restart()
    expect(await office.settled('Kelly')).toMatchObject({ state: 'sent', trouble: '' })
    expect(post.arrived).toHaveLength(1)
    const again = await restart()
    expect((await again.newest('Kelly')).state).toBe('sent')
    expect(post.arrived).toHaveLength(1)
  })

  it('[R71] do not, when one was in the middle of being sent: somebody is asked', async () => {
    const { post, restart } = await leftBehind('sending')
    const office = await restart()
    expect((await office.newest('Kelly')).state).toBe('maybe-sent')
    expect(post.arrived).toEqual([])
  })

  it('[R70] do not, when the plan was signed anew meanwhile: the link would open nothing', async () => {
    const { post, restart, chair } = await leftBehind('waiting')
    await chair.decide({ type: 'reopened', reason: 'A date was wrong.' })
    await chair.decide({ type: 'signed' })
    const office = await restart()
    await expect.poll(async () => (await office.newest('Kelly')).ended).toBe('replaced')
    expect(post.arrived).toEqual([])
  })

  it('[R30] do not, when what they say is kept safe since from whoever they are for', async () => {
    const { post, restart, server, conference } = await leftBehind('waiting')
    const kelly = conference.people.find(({ name }) => name.startsWith('Kelly'))
    const kept = [
      { id: crypto.randomUUID(), kind: 'school', of: conference.children[0]?.id, value: 'Reece Marlow', from: [kelly?.id], by: kelly?.id }
    ]
    await server.services.directory.saveKeptSafe(conference.id, kept as never)
    const office = await restart()
    expect(await office.settled('Kelly')).toMatchObject({ state: 'failed', trouble: '' })
    expect(post.arrived).toEqual([])
  })
})

describe('an e-mail that did not leave', () => {
  it('[R70] is tried again with the same link, and with a new one when that is over', async () => {
    const { office, post, server, conference, clock, amy } = await atRelease()
    const linkKept = async (): Promise<string> => (await server.services.directory.distributions(conference.id))[0]?.link?.secret ?? ''
    post.unknown.add(KELLY.email)
    await office.prepare('Kelly', 'e-mail', KELLY)
    await office.release('Kelly')
    const first = await linkKept()
    clock.ahead = 20 * DAY_MS
    await amy.signIn(amy.browser)
    await answered(office.send('Kelly'))
    await office.settled('Kelly')
    expect(await linkKept()).toBe(first)
    clock.ahead = 29 * DAY_MS
    await amy.signIn(amy.browser)
    post.unknown.clear()
    await answered(office.send('Kelly'))
    expect((await office.settled('Kelly')).state).toBe('sent')
    expect(post.arrived).toHaveLength(1)
    const link = post.linkTo(KELLY.email)
    expect(secretOf(link)).not.toContain(first)
    const phone = new Browser(server.url)
    const { copy } = await answered<{ copy: string }>(tries(phone, link, await office.code('Kelly')))
    const { linkUntil } = await answered<CopyOpened>(phone.ask('GET', `/api/open/${copy}`))
    expect(Date.parse(linkUntil)).toBeGreaterThan(Date.now() + 50 * DAY_MS)
  })
})

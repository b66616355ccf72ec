import { type Holders, readCards, type WordsRemoved } from '@samepage/shared'
import { expect, it } from 'vitest'
import { atRelease, KELLY, tries } from './support/at-release.ts'
import { insist } from './support/signed-conference.ts'
import { Browser } from './support/server.ts'
import { answered, refusedWith } from './support/staff.ts'

it('[R74] everybody who has version 1 is named, whichever way it came to them, and nobody who has not', async () => {
  const { office, post, server, chair, mum, amy, conference } = await atRelease()
  const holders = (version: number, guest = chair): Promise<Response> =>
    guest.browser.ask('GET', `/api/seats/${guest.seat}/versions/${version}/holders`)
  const told = async (version: number): Promise<string[]> =>
    (await answered<Holders>(holders(version))).holders
      .map(({ name, how, through }) => [name, how, through].filter(Boolean).join(' | '))
      .sort()
  expect(await told(1)).toEqual([])

  // A link that is opened, and one that is not; post that is sent, and post that comes back; by hand; a child without a seat, through a worker.
  await office.prepare('Kelly', 'e-mail', KELLY)
  await office.prepare('Jean', 'e-mail', { email: 'jean@example.org' })
  await office.prepare('Amira', 'post', { post: '1 High Street\nTown' })
  await office.prepare('Clarke', 'post', { post: 'Hill Top School\nTown' })
  await office.prepare('Lowe', 'by-hand')
  const letter = { copies: [{ paper: 'child-letter' as const, look: 'ordinary' as const, language: 'en' as const }] }
  await office.prepare('Poppy', 'through-worker', { worker: 'Amira Hassan' }, letter)
  await office.release('Kelly', 'Jean', 'Amira', 'Clarke', 'Lowe', 'Poppy')
  expect(await told(1)).toEqual([])
  await answered(tries(new Browser(server.url), post.linkTo('kelly@example.org'), await office.code('Kelly')))
  await answered(office.tick('Amira', { did: 'posted', who: '' }))
  await answered(office.tick('Clarke', { did: 'posted', who: '' }))
  await answered(office.tick('Clarke', { did: 'bounced', who: '' }))
  await answered(office.tick('Lowe', { did: 'handed', who: 'Samir Khan' }))
  await answered(office.tick('Poppy', { did: 'handed', who: 'Amira Hassan' }))
  // From the plan's own page, twice; and as a file for the case system. No large-print pack is made of a plan that is signed.
  for (let i = 0; i < 2; i++) await mum.browser.ask('GET', `/api/seats/${mum.seat}/plan.pdf`)
  expect((await chair.browser.ask('GET', `/api/seats/${chair.seat}/pack?for=${mum.seat}`)).ok).toBe(false)
  const [poppy] = conference.children
  expect((await amy.browser.ask('GET', `/api/conferences/${conference.id}/children/${poppy?.id}/bundle`)).status).toBe(200)
  const name = (part: string): string => [...conference.people, ...conference.children].find((one) => one.name.includes(part))?.name ?? part
  const first = await told(1)
  expect(first).toEqual([
    `${name('Amira')} | posted`,
    'Amy Lund (administrator) | file',
    `${name('Kelly')} | opened-here`,
    `${name('Kelly')} | opened-link`,
    `${name('Poppy')} | handed | Amira Hassan`,
    `${name('Lowe')} | handed | Samir Khan`
  ])

  await insist(chair, { type: 'reopened', reason: 'A date was wrong.' })
  await chair.browser.ask('GET', `/api/seats/${chair.seat}/pack?for=${mum.seat}`)
  // R25: words that have to go were sent to the same people, to the child without a seat, and to the case files.
  const [card] = readCards(chair.doc)
  const ask = { list: 'cards', item: card?.id, field: 'text', words: card?.text.toString(), reason: 'An address.' }
  const { sentTo } = await answered<WordsRemoved>(chair.browser.ask('POST', `/api/seats/${chair.seat}/remove-words`, ask))
  expect(sentTo).toEqual(expect.arrayContaining([mum.seat, poppy?.id, amy.id]))

  await insist(chair, { type: 'signed' })
  await mum.browser.ask('GET', `/api/seats/${mum.seat}/plan.pdf`)
  expect(await told(1)).toEqual(first)
  expect(await told(2)).toEqual([`${name('Kelly')} | opened-here`])
  expect(await refusedWith(holders(3))).toBe('not-found')
  expect(await refusedWith(holders(1, mum))).toBe('not-allowed')
})

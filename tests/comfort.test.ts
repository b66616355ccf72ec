import type { Comfort, Seat } from '@samepage/shared'
import { expect, it } from 'vitest'
import { type Guest, until } from './support/guest.ts'
import { realConference } from './support/real-conference.ts'
import { Browser } from './support/server.ts'
import { answered, refusedWith } from './support/staff.ts'

const LARGE: Comfort = { size: 'largest', contrast: 'strong', colours: 'dark', motion: 'less', typeface: 'spaced', language: 'ur' }

const seatOf = (guest: Pick<Guest, 'browser' | 'seat'>, browser = guest.browser): Promise<Seat> =>
  answered(browser.ask('GET', `/api/seats/${guest.seat}`))
const choose = ({ browser, seat }: Guest, comfort: unknown, whose = seat): Promise<Response> =>
  browser.ask('PUT', `/api/seats/${whose}/comfort`, comfort)

it('[R35] how pages look is kept with the seat: a reload and a restart show the same, and nobody else’s page changes', async () => {
  const here = await realConference()
  const chair = await here.chair()
  const [jade, dana] = [await here.letIn(chair, 'Jade'), await here.letIn(chair, 'Dana')]
  expect(await seatOf(jade), 'nothing chosen').toMatchObject({ place: 'in', comfort: null })
  expect(await answered(choose(jade, LARGE))).toEqual(LARGE)
  expect(await seatOf(jade)).toMatchObject({ comfort: LARGE })
  expect(await seatOf(dana)).toMatchObject({ comfort: null })
  for (const { socket } of [chair, jade, dana]) socket.close()
  const again = await here.server.restart()
  expect(again.url).toBe(here.server.url)
  expect(await seatOf(jade)).toMatchObject({ comfort: LARGE })
})

it('[R32] whoever waits outside a private part reads as they chose, and may still change it', async () => {
  const here = await realConference()
  const chair = await here.chair()
  const jade = await here.letIn(chair, 'Jade')
  await answered(choose(jade, LARGE))
  await answered(here.tend(chair, { act: 'close-part', stays: [chair.seat], ground: 'confidential', reason: 'x' }))
  await until(() => jade.placed?.place === 'out', 'Jade is out')
  expect(await seatOf(jade)).toMatchObject({ place: 'out', comfort: LARGE })
  await answered(choose(jade, { ...LARGE, colours: 'light' }))
  expect(await seatOf(jade)).toMatchObject({ comfort: { ...LARGE, colours: 'light' } })
})

it('[R33] whoever waits to be let in is told nothing of how the person on the link reads, and changes nothing of it', async () => {
  const here = await realConference()
  const chair = await here.chair()
  const jade = await here.knock('Jade')
  expect(await seatOf(jade)).not.toHaveProperty('comfort')
  expect(await refusedWith(choose(jade, LARGE))).toBe('not-let-in')
  expect(await refusedWith(choose(jade, LARGE, chair.seat)), 'nor of anybody else’s').toBe('not-signed-in')
  expect(await refusedWith(choose({ ...jade, browser: new Browser(here.server.url) } as Guest, LARGE))).toBe('not-signed-in')
})

it('[R26] what is no choice there is changes nothing', async () => {
  const here = await realConference()
  const chair = await here.chair()
  await answered(choose(chair, LARGE))
  const odd = [{ ...LARGE, size: 400 }, { ...LARGE, language: '<b>' }, { ...LARGE, more: 'words' }, { size: 'larger' }, [], null]
  for (const one of odd) expect((await choose(chair, one)).status, JSON.stringify(one)).toBe(400)
  expect(await seatOf(chair)).toMatchObject({ comfort: LARGE })
})

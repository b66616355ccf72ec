import { addCard, type DoorSeen, type Pause, type PersonId, type Role } from '@samepage/shared'
import { expect, it } from 'vitest'
import { type Guest, until } from './support/guest.ts'
import { ListeningPost } from './support/listening-post.ts'
import { SEATS } from './support/rights.ts'
import { type TestServer, testServer } from './support/server.ts'
import { refusedWith } from './support/staff.ts'
import { WholeConference } from './support/whole-conference.ts'

const ASKS = ['family', 'child', 'network', 'supporter', 'advocate', 'interpreter'] as const satisfies Role[]

/** A conference that has begun, with everybody's page open, and what each seat is told of breaks. */
async function begun(server: TestServer, urlFor?: (role: Role) => string) {
  const whole = await WholeConference.convene(server, urlFor)
  const chair = await whole.begin()
  const pages = new Map<Role, Guest>([['chair', chair]])
  for (const role of SEATS) if (role !== 'chair') pages.set(role, await whole.page(role))
  // Who is here is told a moment after each opening: no news from here on is of that.
  await until(() => pages.get('wall')?.heard.includes('here') ?? false, 'who is here was told')
  const told = new Map<Role, Pause[][]>()
  for (const [role, page] of pages) {
    told.set(role, [])
    page.socket.on('pauses', (waiting) => void told.get(role)?.push([...waiting]))
  }
  const seat = (role: Role): PersonId => whole.seat(role).person
  const ask = (role: Role, person = seat(role)): Promise<Response> =>
    whole.seat(role).browser.ask('POST', `/api/seats/${seat(role)}/pause`, { person })
  const door = (): DoorSeen['pauses'] => whole.door?.pauses ?? []
  return { whole, chair, pages, told, seat, ask, door }
}

const last = (told: Map<Role, Pause[][]>, role: Role): { person: PersonId; soon: boolean }[] | undefined =>
  told
    .get(role)
    ?.at(-1)
    ?.map(({ person, soon }) => ({ person, soon }))

it('[R44] whoever is here for the family, and the interpreter, may ask for a break: the chair hears it, and their own seat that the chair knows', async () => {
  const { ask, door, seat, told } = await begun(await testServer())
  for (const role of ASKS) expect((await ask(role)).ok, role).toBe(true)
  await until(() => door().length === ASKS.length, 'the chair has heard all of them')
  expect(door().map(({ person, soon }) => [person, soon])).toEqual(ASKS.map((role) => [seat(role), false]))
  for (const role of SEATS) {
    const own = ASKS.find((one) => one === role)
    if (own) await until(() => last(told, role) !== undefined, `${role} hears that the chair knows`)
    expect(last(told, role), role).toEqual(own && [{ person: seat(role), soon: false }])
  }
  for (const role of ['professional', 'observer', 'lawyer', 'scribe', 'chair'] as const)
    expect(await refusedWith(ask(role)), role).toBe('not-allowed')
  expect(await refusedWith(ask('family', seat('network')))).toBe('not-theirs-to-say')
})

it('[R44] nobody else’s traffic changes when somebody asks for a break, nor when the chair says “soon”', async () => {
  const server = await testServer()
  const post = await ListeningPost.open(server.port)
  const { whole, chair, pages, ask, seat, door, told } = await begun(server, (role) => (role === 'professional' ? post.url : server.url))
  const others = SEATS.filter((role) => role !== 'chair' && role !== 'family')
  const beat = async (text: string): Promise<void> => {
    await chair.write((writer) => void addCard(writer, { category: 'strengths', text }))
    for (const [role, page] of pages) {
      const words = (): string => JSON.stringify(page.doc.getMap('cards').toJSON())
      if (role !== 'chair') await until(() => words().includes(text), `${role} hears ${text}`)
    }
  }
  await beat('before')
  const heard = new Map(others.map((role) => [role, pages.get(role)?.heard.length ?? 0]))
  const mark = post.mark
  expect((await ask('family')).ok).toBe(true)
  await until(() => door().length === 1, 'the chair has heard')
  expect((await whole.tend({ act: 'say-soon', pause: door()[0]?.id ?? '' })).ok).toBe(true)
  await until(() => last(told, 'family')?.[0]?.soon === true, 'mum hears: soon')
  await beat('after')
  for (const role of others) expect(pages.get(role)?.heard.slice(heard.get(role)), role).toEqual(['edited'])
  const bytes = post.heard.subarray(mark)
  expect(bytes.includes('after')).toBe(true)
  expect(bytes.includes('pause')).toBe(false)
  expect(bytes.includes(seat('family'))).toBe(false)
})

it('[R44] a break for everybody answers whoever waits, and is on every page', async () => {
  const { chair, pages, ask, door, told } = await begun(await testServer())
  await ask('interpreter')
  await ask('family')
  await until(() => door().length === 2, 'both wait')
  await chair.decide({ type: 'break-began', minutes: 10 })
  await until(() => door().length === 0, 'nobody waits any more')
  for (const role of ['family', 'interpreter'] as const) await until(() => last(told, role)?.length === 0, `${role} is answered`)
  for (const [role, page] of pages) await until(() => page.standing.agenda.pause?.minutes === 10, `${role} sees the break`)
  expect(last(told, 'network')).toBeUndefined()
})

it('[R44] asking twice is one asking, a page that is opened again still knows, and after “soon” one may ask again', async () => {
  const { whole, ask, door, told } = await begun(await testServer())
  await ask('family')
  await until(() => door().length === 1, 'the chair has heard')
  const [first] = door()
  await ask('family')
  const again = await whole.page('family')
  const known: Pause[][] = []
  again.socket.on('pauses', (waiting) => void known.push([...waiting]))
  await again.open()
  await until(() => known.length > 0, 'the page knows')
  expect(known[0]).toEqual([first])
  await whole.tend({ act: 'say-soon', pause: first?.id ?? '' })
  await until(() => last(told, 'family')?.[0]?.soon === true, 'mum hears: soon')
  await ask('family')
  await until(() => door()[0]?.soon === false, 'the chair hears it again')
  expect(door()).toHaveLength(1)
  expect(await refusedWith(whole.tend({ act: 'say-soon', pause: first?.id ?? '' }))).toBe('moved-on')
})

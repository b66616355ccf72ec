import { addCard, type DocumentId, listOf, type NamedDocument, type Role } from '@samepage/shared'
import { expect, it } from 'vitest'
import { type Guest, until } from './support/guest.ts'
import { ListeningPost } from './support/listening-post.ts'
import { textOf } from './support/pdf.ts'
import { drawing } from './support/picture-bytes.ts'
import { SEATS } from './support/rights.ts'
import { testServer } from './support/server.ts'
import { WholeConference } from './support/whole-conference.ts'

/** Words that stand nowhere else in the world: whoever receives them received the document they are in. */
const canary = (name: string): string => `Kanarie${name}${crypto.randomUUID().slice(0, 8)}`

interface Planted {
  word: string
  /** Who may receive it. Nobody else ever does. */
  for: readonly Role[]
}

it('[R7] [R28] of a whole conference nobody receives a single word that is not for them', async () => {
  const logged: string[] = []
  const server = await testServer({ logTo: (line) => logged.push(line) })
  const posts = new Map<Role, ListeningPost>()
  for (const role of SEATS) posts.set(role, await ListeningPost.open(server.port))
  const whole = await WholeConference.convene(server, (role) => (posts.get(role) as ListeningPost).url)
  const [chair, police, mum] = [whole.seat('chair'), whole.seat('professional'), whole.seat('family')]
  const child = String(whole.conference.children[0]?.id)
  const planted: Planted[] = []
  const plant = (name: string, ...roles: Role[]): string => {
    const word = canary(name)
    planted.push({ word, for: roles })
    return word
  }
  const ask = async <T>(role: Role, method: string, path: string, body?: unknown): Promise<T> => {
    const { browser, person } = whole.seat(role)
    const answer = await browser.ask(method, `/api/seats/${person}${path}`, body)
    expect(answer.ok, `${role} ${method} ${path}: ${answer.status}`).toBe(true)
    return (await answer.json().catch(() => null)) as T
  }
  const document = (role: Role, kind: string, named: string[] = [], title = ''): Promise<NamedDocument> =>
    ask<NamedDocument>(role, 'POST', '/documents', { kind, title, child: kind === 'child-words' ? child : '', named })
  const writeIn = async (role: Role, { id }: Pick<NamedDocument, 'id'>, text: string): Promise<void> => {
    const page = await whole.page(role, id)
    await page.write((writer) => void addCard(writer, { category: 'past', text }))
    page.socket.close()
  }

  // Before: what somebody prepares, and what must not be known.
  await writeIn('professional', await document('professional', 'draft'), `I will say ${plant('draft', 'professional')}`)
  const page = await whole.begin()
  const screens = new Map<Role, Guest>([['chair', page]])
  for (const role of SEATS) if (role !== 'chair') screens.set(role, await whole.page(role))

  const restricted = await document('chair', 'restricted', [police.person], plant('title', 'chair', 'professional'))
  await writeIn('chair', restricted, `They live at ${plant('restricted', 'chair', 'professional')}`)
  await writeIn('professional', restricted, `An officer says ${plant('police', 'chair', 'professional')}`)
  await writeIn('chair', await document('chair', 'chair-notes'), `My own: ${plant('notes', 'chair')}`)
  const childWords = await document('child', 'child-words')
  await writeIn('child', childWords, `Do not tell: ${plant('child', 'chair', 'child', 'advocate')}`)
  // A picture the child has not agreed to show, and one the child has.
  const picture = async (shows: string, agreed: boolean): Promise<void> => {
    const at = `/documents/${childWords.id.split('/')[1]}/pictures/${crypto.randomUUID()}`
    await ask('advocate', 'PUT', at, { words: shows, bytes: drawing().toString('base64') })
    const to = whole.conference.people.filter(({ role }) => role !== 'wall').map(({ id }) => id)
    await ask('child', 'PUT', `${at}/agreed`, { agreed, to })
  }
  await picture(`My bed at ${plant('picture', 'chair', 'child', 'advocate')}`, false)
  await picture(`Our cat ${plant('shown', ...SEATS)}`, true)
  await ask('chair', 'POST', '/kept-safe', {
    kind: 'address',
    of: whole.seat('network').person,
    value: `17 ${plant('address', 'chair', 'network')} Street`,
    from: [mum.person]
  })
  await ask('professional', 'POST', '/exclusions', {
    person: mum.person,
    scope: 'part',
    ground: 'confidential',
    evidence: plant('evidence', 'chair', 'professional')
  })

  // A closed part: those who stay write; the others receive nothing of it, then or later.
  const stays = [chair.person, police.person, whole.seat('lawyer').person]
  const reason = plant('reason', 'chair')
  expect((await whole.tend({ act: 'close-part', stays, ground: 'confidential', reason })).ok).toBe(true)
  await until(() => whole.door?.closed !== null, 'the part is closed')
  const closed = whole.door?.closed
  await writeIn('lawyer', { id: closed?.document as DocumentId }, `Advice: ${plant('closed', 'chair', 'professional', 'lawyer')}`)
  expect((await whole.tend({ act: 'open-part' })).ok).toBe(true)
  await until(() => whole.seat('family').placements.at(-1)?.place === 'in', 'everybody is back')
  for (const [role, screen] of screens) if (!stays.includes(whole.seat(role).person)) await screen.open()

  // Words that were on the page, and were taken off for good: from then on nobody receives them.
  const gone = canary('gone')
  let card = ''
  await page.write((writer) => (card = addCard(writer, { category: 'past', text: `She stays at ${gone} now` })))
  await until(() => listOf((screens.get('family') as Guest).doc, 'cards').has(card), 'Kelly has the words')
  await ask('chair', 'POST', '/remove-words', { list: 'cards', item: card, field: 'text', words: gone, reason: plant('why', 'chair') })
  const marks = new Map([...posts].map(([role, post]) => [role, post.mark]))

  // After: everybody opens everything again, and takes the plan away.
  for (const role of SEATS) {
    const late = await whole.page(role)
    await late.open()
    const { documents } = role !== 'wall' ? await ask<{ documents: NamedDocument[] }>(role, 'GET', '/documents') : { documents: [] }
    for (const { id, kind } of documents) {
      await whole.page(role, id)
      if (kind === 'child-words') await ask(role, 'GET', `/documents/${id.split('/')[1]}/pictures`)
    }
    for (const path of ['', '/documents', '/kept-safe', '/exclusions', '/plan.pdf', '/audit']) {
      const { browser, person } = whole.seat(role)
      const answer = await browser.ask('GET', `/api/seats/${person}${path}`)
      const bytes = Buffer.from(await answer.arrayBuffer())
      if (path !== '/plan.pdf' || !answer.ok) continue
      const words = await textOf(bytes)
      for (const { word } of [...planted, { word: gone }]) expect(words, `${role}’s plan`).not.toContain(word)
    }
  }

  for (const [role, post] of posts) {
    const heard = post.heard
    for (const { word, for: roles } of planted) {
      if (!roles.includes(role)) expect(heard.includes(word), `${role} received ${word}`).toBe(false)
    }
    expect(heard.subarray(marks.get(role)).includes(gone), `${role} received ${gone} after it was gone`).toBe(false)
  }
  // It can fail: those they are for did receive them, and so the posts do hear what is said.
  for (const { word, for: roles } of planted.filter(({ for: roles }) => roles.length > 1)) {
    expect(
      roles.some((role) => posts.get(role)?.heard.includes(word)),
      word
    ).toBe(true)
  }
  expect(logged.length).toBeGreaterThan(100)
  for (const { word } of [...planted, { word: gone }]) expect(logged.join('\n')).not.toContain(word)
})

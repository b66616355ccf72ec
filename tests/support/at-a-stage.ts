import { addCard, type DocumentId, mapOf, type NamedDocument, type PersonId, type Role, type Stage } from '@samepage/shared'
import { expect } from 'vitest'
import { Guest, until } from './guest.ts'
import { isRight, SEATS } from './rights.ts'
import type { TestServer } from './server.ts'
import type { Actor, Target } from './tries.ts'
import { WholeConference } from './whole-conference.ts'

/** Somebody in every role of one conference that has come to a stage, with what they may try things on. */
export async function conferenceAt(server: TestServer, stage: Stage): Promise<{ whole: WholeConference; actors: Actor[]; target: Target }> {
  const whole = await WholeConference.convene(server)
  const chair = whole.seat('chair')
  const post = async <T>(path: string, body: unknown): Promise<T> =>
    (await (await chair.browser.ask('POST', `/api/seats/${chair.person}${path}`, body)).json()) as T
  const nameable = SEATS.filter((role) => isRight(role, 'open-named', 'live')).map((role) => whole.seat(role).person)
  const named = await post<NamedDocument>('/documents', {
    kind: 'restricted',
    title: 'For those who are named',
    child: '',
    named: nameable
  })
  const child = String(whole.conference.children[0]?.id)
  const childs = await post<NamedDocument>('/documents', { kind: 'child-words', title: '', child, named: [] })
  const cards = { chair: '', family: '', named: '' }
  const papers = await whole.page('chair', named.id)
  await papers.write((writer) => (cards.named = addCard(writer, { category: 'past', text: 'For those who are named.' })))
  papers.socket.close()
  const drafts = new Map<Role, { id: DocumentId; card: string }>()
  for (const role of SEATS) if (isRight(role, 'make-draft', 'live')) drafts.set(role, await draftOf(whole, role))
  if (stage !== 'before') {
    const page = await whole.begin()
    await page.write((writer) => (cards.chair = addCard(writer, { category: 'past', text: 'A worry.' })))
    const mum = await whole.page('family')
    await mum.write((writer) => (cards.family = addCard(writer, { category: 'strengths', text: 'A good thing.' })))
    page.socket.close()
    mum.socket.close()
  }
  const kept = await post<{ id: string }>('/kept-safe', {
    kind: 'car',
    of: whole.seat('advocate').person,
    value: 'YY99 YYY',
    from: [whole.seat('network').person]
  })
  const asked = { person: whole.seat('network').person, scope: 'part', ground: 'confidential', evidence: 'x' }
  expect((await chair.browser.ask('POST', `/api/seats/${chair.person}/exclusions`, asked)).ok).toBe(true)
  await until(() => (whole.door?.exclusions.length ?? 0) > 0, 'the request is at the door')
  const target: Target = {
    conference: whole.conference.id,
    seat: chair.person,
    named,
    childs,
    drafts,
    child,
    someone: whole.seat('network').person,
    cards,
    exclusion: whole.door?.exclusions[0]?.id ?? '',
    kept: kept.id
  }
  await arrive(whole, stage)
  const actors = await Promise.all(SEATS.map(async (role) => actorOf(whole, role)))
  return { whole, actors, target }
}

async function arrive(whole: WholeConference, stage: Stage): Promise<void> {
  const everyone = SEATS.filter((role) => role !== 'wall').map((role) => whole.seat(role).person)
  const close = (stays: PersonId[]): Promise<Response> => whole.tend({ act: 'close-part', stays, ground: 'confidential', reason: 'x' })
  if (stage === 'signed') {
    const page = await whole.begin()
    await page.decide({ type: 'signed' })
    page.socket.close()
  } else if (stage === 'closed-in') expect((await close(everyone)).ok).toBe(true)
  else if (stage === 'closed-out') expect((await close([whole.seat('chair').person])).ok).toBe(true)
}

async function actorOf(whole: WholeConference, role: Role): Promise<Actor> {
  const { browser, person } = whole.seat(role)
  return { role, browser, seat: person, page: await Guest.connect(browser, person, mapOf(whole.conference.id)) }
}

async function draftOf(whole: WholeConference, role: Role): Promise<{ id: DocumentId; card: string }> {
  const { browser, person } = whole.seat(role)
  const made = await browser.ask('POST', `/api/seats/${person}/documents`, { kind: 'draft', title: '', child: '', named: [] })
  const { id } = (await made.json()) as NamedDocument
  const page = await whole.page(role, id)
  let card = ''
  await page.write((writer) => (card = addCard(writer, { category: 'strengths', text: 'I want to say this.' })))
  page.socket.close()
  return { id, card }
}

import { type ConferenceId, type CopyAsk, type PrepareAsk, type Reader, Refusal, type SendWay } from '@samepage/shared'
import type { Contact, Distribution } from '../../storage/release-records.ts'
import { nobodysContact } from './contacts.ts'
import { formatsFor } from './formats.ts'
import { copiesFor } from './made.ts'
import { aloneAt, instantOf, type Releaser, type ReleaseParts } from './parts.ts'
import { isChild, readersOf, refuseSigner, type SignedConference, signedConference } from './signed.ts'

/** Chooses what one reader gets and how: the very bytes they will have are made and kept, and nothing leaves. @throws Refusal */
export async function prepare(parts: ReleaseParts, id: ConferenceId, reader: Reader, ask: PrepareAsk, by: Releaser): Promise<void> {
  const signed = await signedConference(parts, id)
  await refuseSigner(parts, id, signed.signature, by)
  const { conference, signature } = signed
  if (!readersOf(conference).includes(reader)) throw new Refusal('not-found')
  const contact = (await parts.directory.contacts(id)).find((one) => one.reader === reader) ?? nobodysContact(reader)
  const to = whereTo(parts, signed, contact, ask.way)
  const copies = await copiesFor(parts, id, signature.seq, reader, await asksFor(parts, id, reader, ask))
  await aloneAt(parts, id, async () => {
    const theirs = (await parts.directory.distributions(id)).filter(
      (one) => one.reader === reader && one.signature === signature.seq && !one.ended
    )
    const before = theirs.find(({ state }) => state === 'prepared')
    if (!before && !ask.again && theirs.some(({ state }) => !['failed', 'bounced'].includes(state))) throw new Refusal('sent-already')
    // R19: the same choice twice is one, and what was confirmed of it stays confirmed.
    if (before && JSON.stringify([before.way, before.to, before.copies]) === JSON.stringify([ask.way, to, copies])) return
    await parts.directory.saveDistribution(id, {
      ...newDistribution(parts, by),
      ...(before && { id: before.id, revision: before.revision + 1 }),
      ...{ reader, to, copies, way: ask.way, signature: signature.seq, version: signature.version }
    })
    await parts.audit.note({ who: by.staff, device: by.device, conference: id, act: 'release-prepared', about: `${reader} ${ask.way}` })
  })
}

/** Takes the choice back. Nothing has left. */
export async function drop(parts: ReleaseParts, id: ConferenceId, reader: Reader, by: Releaser): Promise<void> {
  await aloneAt(parts, id, async () => {
    for (const one of await parts.directory.distributions(id)) {
      if (one.reader !== reader || one.state !== 'prepared') continue
      await parts.directory.dropDistribution(id, one)
      await parts.audit.note({ who: by.staff, device: by.device, conference: id, act: 'release-dropped', about: reader })
    }
  })
}

function whereTo({ mailer }: ReleaseParts, { conference }: SignedConference, contact: Contact, way: SendWay): string {
  switch (way) {
    case 'e-mail':
      if (!mailer) throw new Refusal('no-mail')
      return given(contact.email)
    case 'post':
      return given(contact.post)
    case 'through-worker':
      if (!isChild(conference, contact.reader)) throw new Refusal('not-allowed', 'through a worker')
      return given(contact.worker)
    case 'by-hand':
      return ''
    default:
      return way satisfies never
  }
}

function given(where: string): string {
  if (!where) throw new Refusal('where-to')
  return where
}

/** The files of what was chosen. @throws Refusal('not-allowed') for a paper that is not theirs */
async function asksFor(parts: ReleaseParts, id: ConferenceId, reader: Reader, { way, copies }: PrepareAsk): Promise<CopyAsk[]> {
  const offers = await parts.maker.offers(id, reader)
  return copies.flatMap(({ paper, look, language }, i) => {
    const offer = offers.find((one) => one.paper === paper)
    if (!offer || copies.findIndex((one) => one.paper === paper) < i) throw new Refusal('not-allowed', paper)
    return formatsFor(way, offer).map((format) => ({ paper, reader, look, language, format }))
  })
}

type Blank = Omit<Distribution, 'reader' | 'signature' | 'version' | 'way' | 'to' | 'copies'>

function newDistribution(parts: ReleaseParts, by: Releaser): Blank {
  const at = instantOf(parts)
  return {
    id: crypto.randomUUID(),
    revision: 1,
    prepared: { by: by.staff, at },
    confirmed: [],
    state: 'prepared',
    stateAt: at,
    trouble: '',
    ticks: [],
    link: null,
    code: null,
    codeAskedAt: null,
    browsers: [],
    openings: [],
    comments: [],
    ended: null
  }
}

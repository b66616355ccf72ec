import {
  type ConferenceId,
  type DistributionSeen,
  nameOf,
  personIn,
  type ReaderSeen,
  type ReleaseSeen,
  sayChildren
} from '@samepage/shared'
import type { Contact, Distribution } from '../../storage/release-records.ts'
import type { StaffId } from '../../storage/directory.ts'
import { clocksOf } from './clocks.ts'
import { codeStands } from './codes.ts'
import { nobodysContact } from './contacts.ts'
import { commentSeen } from './opening.ts'
import type { Outbox } from './outbox.ts'
import { instantOf, type Releaser, type ReleaseParts } from './parts.ts'
import type { ReadyDesk } from './ready.ts'
import { isSigner, readersOf, type SignedConference, signedConference, whyTwoPeople } from './signed.ts'
import { roleOf, type Theirs, theirsOf } from './theirs.ts'

interface Known {
  all: readonly Distribution[]
  contacts: readonly Contact[]
  staff: ReadonlyMap<StaffId, string>
}

/** One conference as whoever releases it sees it. @throws Refusal('not-signed') */
export async function releaseSeen(
  parts: ReleaseParts,
  { outbox, readyDesk }: { outbox: Outbox; readyDesk: ReadyDesk },
  id: ConferenceId,
  by: Releaser
): Promise<ReleaseSeen> {
  const signed = await signedConference(parts, id)
  const { conference, signature } = signed
  const [all, contacts, everyone, rules] = await Promise.all([
    parts.directory.distributions(id),
    parts.directory.contacts(id),
    parts.directory.allStaff(),
    parts.rules()
  ])
  const known = { all, contacts, staff: new Map(everyone.map(({ id, name }) => [id, name])) }
  const forEach = { conference, signature: signature.seq, rules }
  const theirs = await Promise.all(readersOf(conference).map((reader) => theirsOf(parts, forEach, reader, all)))
  return {
    id,
    children: sayChildren(conference.children),
    on: conference.on,
    practice: conference.practice,
    version: signature.version,
    signedAt: signature.at,
    signedBy: nameOf(conference, signature.by),
    checkCode: await parts.maker.checkCode(id),
    clocks: clocksOf(conference, all, theirs, instantOf(parts)),
    twoPeople: await whyTwoPeople(parts, id),
    youSigned: await isSigner(parts, signature, by),
    mail: parts.mailer !== null,
    ready: await readyDesk.standsFor(id, signature.seq, theirs),
    readers: theirs.map((one) => readerSeen({ parts, outbox, signed, known, by }, one))
  }
}

interface Looking {
  parts: ReleaseParts
  outbox: Outbox
  signed: SignedConference
  known: Known
  by: Releaser
}

function readerSeen(looking: Looking, { reader, offers, toGet, missing }: Theirs): ReaderSeen {
  const { signed, known } = looking
  const { conference } = signed
  const person = personIn(conference, reader)
  const theirs = known.all.filter((one) => one.reader === reader)
  const { email, post, worker, restricted } = known.contacts.find((one) => one.reader === reader) ?? nobodysContact(reader)
  return {
    reader,
    name: nameOf(conference, reader),
    describedAs: person ? [person.describedAs, person.agency].filter(Boolean).join(', ') : '',
    role: roleOf(conference, reader),
    ...{ email, post, worker, restricted },
    ...{ offers, toGet, missing },
    had: [...new Set(theirs.filter(({ state }) => state === 'sent').map(({ version }) => version))],
    distributions: theirs
      .filter(({ state, signature }) => state !== 'prepared' || signature === signed.signature.seq)
      .map((one) => distributionSeen(looking, one))
  }
}

function distributionSeen({ parts, outbox, known, by }: Looking, one: Distribution): DistributionSeen {
  const { id, revision, version, way, to, stateAt, trouble, copies, ticks, openings, comments } = one
  const named = (staff: StaffId): string => known.staff.get(staff) ?? ''
  const last = (what: 'opened' | 'taken'): string => openings.findLast((opening) => opening.what === what)?.at ?? ''
  return {
    ...{ id, revision, version, way, to, stateAt, trouble },
    state: outbox.isLost(one) ? 'maybe-sent' : one.state,
    copies: copies.map(({ paper, look, language, format }) => ({ paper, look, language, format })),
    preparedBy: named(one.prepared.by),
    confirmed: one.confirmed.map((confirmation) => named(confirmation.by)),
    youConfirmed: one.confirmed.some((confirmation) => confirmation.by === by.staff),
    ticks: ticks.map(({ did, who, by: staff, at }) => ({ did, who: who || named(staff), at })),
    linkUntil: one.link?.until ?? '',
    code: codeStands(one, parts.now()),
    codeAskedAt: one.codeAskedAt ?? '',
    openedAt: last('opened'),
    takenAt: last('taken'),
    ended: one.ended?.why ?? '',
    comments: comments.map(commentSeen)
  }
}

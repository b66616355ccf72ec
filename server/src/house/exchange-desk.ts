import {
  type ChildId,
  type ConferenceId,
  conferenceOf,
  copiedBy,
  copiedOf,
  type CopyAcross,
  type FieldTicked,
  may,
  type Plan,
  readPlan,
  Refusal,
  type Signature,
  type TickAsk
} from '@samepage/shared'
import { bundle, type BundleFile, bundleName } from '../exchange/bundle.ts'
import { fillFields, leftOut } from '../exchange/fill-fields.ts'
import { forOneChild } from '../exchange/one-child.ts'
import { readRecord, recordBytes, type Signed } from '../exchange/record.ts'
import { SOFTWARE_VERSION } from '../exchange/software.ts'
import { type Table, tableOf } from '../exchange/tables.ts'
import { wordsIn } from '../live/kept-watch.ts'
import { convenedIn, readJournal } from '../live/reading.ts'
import type { Rooms } from '../live/rooms.ts'
import { type Frozen, freeze, hashOf } from '../papers/frozen.ts'
import { makeCopy } from '../papers/make-copy.ts'
import type { Printer } from '../plan/printer.ts'
import type { Directory, Staff } from '../storage/directory.ts'
import type { Journal } from '../storage/storage.ts'
import type { ConferenceDesk } from './conferences.ts'
import type { CouncilDesk } from './council-desk.ts'

interface ExchangeParts {
  conferences: ConferenceDesk
  council: CouncilDesk
  directory: Directory
  journal: Journal
  rooms: Rooms
  printer: Printer
  now: () => number
}

/** What is filed of a plan: to be read, and to be edited. */
const FILED = [
  { name: 'full-record.pdf', paper: 'full-record', format: 'pdf' },
  { name: 'full-record.docx', paper: 'full-record', format: 'docx' },
  { name: 'family-copy.pdf', paper: 'family-plan', format: 'pdf' },
  { name: 'family-copy.docx', paper: 'family-plan', format: 'docx' }
] as const

/** A file that leaves for another system. `name`: without anybody's name in it. */
export interface Leaving {
  name: string
  type: string
  bytes: Uint8Array
  version: number
}

/** What leaves for the council's case system: the signed plan's own words, whole, and proved by a hash (R75). */
export class ExchangeDesk {
  readonly #parts: ExchangeParts

  constructor(parts: ExchangeParts) {
    this.#parts = parts
  }

  /** @throws Refusal unless this member of staff may copy this conference now: an administrator, or its chair. Answers whether it is practice. */
  async authorise(staff: Staff, id: ConferenceId): Promise<{ practice: boolean }> {
    const { conferences, directory, rooms } = this.#parts
    const { practice } = await conferences.knownTo(staff, id)
    const { ground, standing } = await rooms.map(id)
    const byOffice = may(staff, 'copy-across', standing.signature ? 'signed' : 'live')
    if (byOffice === true) return { practice }
    if (byOffice.code === 'not-signed') throw byOffice
    const seat = await directory.seatOf(staff.id, id)
    if (!seat) throw byOffice
    ground.authorise(seat, 'copy-across')
    return { practice }
  }

  /** The signed plan in the case system's field order, with what this member of staff has ticked. */
  async fields(staff: Staff, id: ConferenceId): Promise<CopyAcross> {
    const { plan, children, signature } = await this.#signed(id)
    const { copyAcross } = await this.#parts.council.profile()
    return {
      version: signature.version,
      signedAt: signature.at,
      signedBy: plan.signed?.by ?? '',
      kind: plan.kind,
      on: plan.on,
      practice: plan.practice,
      fields: fillFields(plan, copyAcross, children),
      left: leftOut(plan, copyAcross),
      children: children.map(({ id: child, name, caseNumber = '' }) => ({ id: child, name, caseNumber })),
      copied: copiedBy(await this.#ticks(id), { who: staff.id, version: signature.version })
    }
  }

  /** @throws Refusal('moved-on') when another version is signed by now, Refusal('not-understood') for a field that is not there */
  async tick(staff: Staff, id: ConferenceId, { version, field, copied }: TickAsk): Promise<string[]> {
    const { plan, children, signature } = await this.#signed(id)
    if (signature.version !== version) throw new Refusal('moved-on')
    const { copyAcross } = await this.#parts.council.profile()
    if (!fillFields(plan, copyAcross, children).some(({ key }) => key === field)) throw new Refusal('not-understood', 'field')
    const decision: FieldTicked = { type: 'field-ticked', who: staff.id, version, field, copied }
    const at = new Date(this.#parts.now()).toISOString()
    await this.#parts.journal.append(copiedOf(id), { kind: 'decision', decision, after: 0, key: crypto.randomUUID(), by: 'same-page', at })
    return copiedBy(await this.#ticks(id), { who: staff.id, version })
  }

  async record(id: ConferenceId): Promise<Leaving> {
    const { signature, ...signed } = await this.#signed(id)
    const bytes = recordBytes(readRecord(signed, SOFTWARE_VERSION))
    const name = `conference-record_${signed.plan.on}_v${signature.version}.json`
    return { name, type: 'application/json', bytes, version: signature.version }
  }

  /** Ids, days and codes of one conference. */
  async table(id: ConferenceId, table: Table): Promise<Leaving> {
    const { signature, ...signed } = await this.#signed(id)
    const bytes = new TextEncoder().encode(tableOf(table, [signed]))
    return {
      name: `${table}_${signed.plan.on}_v${signature.version}.csv`,
      type: 'text/csv; charset=utf-8',
      bytes,
      version: signature.version
    }
  }

  /** Everything for one child's file. @throws Refusal('child-unknown') */
  async bundle(id: ConferenceId, child: ChildId): Promise<Leaving> {
    const { signature, ...signed } = await this.#signed(id)
    if (!signed.children.some((one) => one.id === child)) throw new Refusal('child-unknown')
    const own = forOneChild(signed, child)
    const bytes = bundle(own, await this.#papers(own, signed.plan), SOFTWARE_VERSION)
    return { name: `${bundleName(own)}.zip`, type: 'application/zip', bytes, version: signature.version }
  }

  /** The record and the family's plan as the chair has them. whole: of all children, whose hash every paper of this version shows. */
  async #papers(own: Signed, whole: Plan): Promise<BundleFile[]> {
    const chair = own.conference.people.find(({ role }) => role === 'chair')
    if (!chair) throw new Error('a conference has a chair')
    const frozen: Frozen = { ...freeze(own.plan, own.conference, []), hash: hashOf(whole) }
    const files: BundleFile[] = []
    for (const { name, paper, format } of FILED) {
      const ask = { paper, reader: chair.id, look: 'ordinary', language: 'en', format } as const
      files.push({ name, bytes: (await makeCopy(this.#parts.printer, frozen, ask)).bytes })
    }
    return files
  }

  /**
   * R20: the plan as it was signed, read from the journal and from nowhere else. @throws Refusal('not-signed'), Refusal('withdrawn') when words that
   * were in it were removed since, Refusal('plan-held') when it says something that is being kept safe (R30)
   */
  async #signed(id: ConferenceId): Promise<Signed & { signature: Signature }> {
    const { rooms, journal } = this.#parts
    const room = await rooms.map(id)
    const { signature, removal } = room.standing
    if (!signature) throw new Refusal('not-signed')
    if (signature.plan < removal) throw new Refusal('withdrawn')
    const { doc, standing } = await readJournal(journal, room.id, signature.plan)
    const plan = readPlan(doc, standing, signature.plan, signature)
    const conference = convenedIn(standing)
    const watch = await rooms.watch(conferenceOf(room.id))
    if (!watch.isEmpty && watch.inWords(wordsIn(plan), conference).length > 0) throw new Refusal('plan-held')
    return { conference, plan, children: conference.children, outcomes: standing.outcome.children, about: 'conference', signature }
  }

  async #ticks(id: ConferenceId): Promise<FieldTicked[]> {
    const ticks: FieldTicked[] = []
    for await (const entry of this.#parts.journal.since(copiedOf(id), 0))
      if (entry.kind === 'decision' && entry.decision.type === 'field-ticked') ticks.push(entry.decision)
    return ticks
  }
}

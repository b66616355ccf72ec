import { type ConferenceId, type DocumentId, type Down, mapOf, passes, type PersonId, Refusal } from '@samepage/shared'
import { NO_OTHERS } from '@samepage/server/live/others.ts'
import { Beat } from '@samepage/server/live/beat.ts'
import { Rooms } from '@samepage/server/live/rooms.ts'
import { HereBoard } from '@samepage/server/transport/here.ts'
import { OpenPage } from '@samepage/server/transport/open-page.ts'
import { Seated } from '@samepage/server/transport/seated.ts'
import type { Disk } from './disk.ts'
import type { Judge } from './judge.ts'
import type { Link } from './link.ts'

/** What a page asks, as it goes over a link. */
export interface Asked {
  id: number
  event: 'open' | 'edit' | 'decide' | 'here'
  body: never
}

const GOODBYE_MS = 800

interface Connected {
  name: string
  person: PersonId
  link: Link
  seated: Seated
  hears: Set<DocumentId>
  over: boolean
}

/** One life of the server: real rooms and seats, with a disk, a network and a clock that are the simulator's. It ends by being killed. */
export class SimServer {
  readonly rooms: Rooms
  readonly #conference: ConferenceId
  readonly #judge: Judge
  readonly #removed: ReadonlySet<PersonId>
  readonly #connected = new Set<Connected>()
  readonly #board: HereBoard
  readonly reports: unknown[] = []
  #dead = false
  #names = 0

  /** now: this machine's clock, right or wrong. removed: whose seats hold no more; kept like the disk. */
  constructor(
    disk: Disk,
    judge: Judge,
    { conference, removed, now }: { conference: ConferenceId; removed: ReadonlySet<PersonId>; now: () => number }
  ) {
    const { journal, directory } = disk.open()
    this.#conference = conference
    this.#judge = judge
    this.#removed = removed
    this.#board = new HereBoard((document, everyone) => this.#tell(document, 'here', everyone, null), null)
    this.rooms = new Rooms(journal, directory, {
      tell: {
        edited: (said, except) => this.#tell(said.document, 'edited', said, except instanceof OpenPage ? except.connection : null),
        decided: (said) => this.#tell(said.document, 'decided', said, null),
        heard: () => undefined,
        doorMoved: () => undefined,
        tellDocuments: () => undefined,
        tellMine: () => undefined
      },
      clock: { now: () => new Date(now()).toISOString() },
      beat: new Beat(),
      report: (fault) => void this.reports.push(fault),
      others: NO_OTHERS,
      note: async () => undefined,
      warn: () => undefined
    })
  }

  take(person: PersonId, link: Link): boolean {
    if (this.#dead || this.#removed.has(person)) return false
    const hears = new Set<DocumentId>()
    const name = `connection ${++this.#names}`
    const seated = new Seated(
      { person, conference: this.#conference },
      {
        rooms: this.rooms,
        board: this.#board,
        ears: {
          connection: name,
          device: name,
          listen: (document) => void hears.add(document),
          stopListening: (document) => void hears.delete(document),
          closed: (document, { code, say }) => one.over || this.#say(one, 'closed', { document, code, say })
        },
        doorkeeper: {
          stillHolds: async () => {
            if (this.#removed.has(person)) throw new Refusal('not-signed-in')
          },
          comesIn: async () => this.#begin(person),
          prove: async () => undefined
        }
      }
    )
    const one: Connected = { name, person, link, seated, hears, over: false }
    this.#connected.add(one)
    link.attach(
      'server',
      (said) => void this.#answer(one, said as Asked),
      () => this.#leave(one)
    )
    return true
  }

  /** As the chair removes somebody: once this resolves they hear nothing more. */
  async remove(person: PersonId): Promise<void> {
    const theirs = [...this.#connected].filter((each) => each.person === person)
    for (const { seated } of theirs) seated.putOut(new Refusal('not-signed-in'))
    await this.rooms.putOut(this.#conference, person)
    // The cable comes out a little later: meanwhile nothing may be said on it.
    for (const one of theirs) {
      this.#say(one, 'gone', { code: 'not-signed-in', say: '' })
      setTimeout(() => {
        this.#leave(one)
        one.link.close('server')
      }, GOODBYE_MS)
    }
  }

  /** A power cut. Nothing it began goes on. */
  kill(): void {
    this.#dead = true
    for (const { link } of this.#connected) link.close('server')
    this.#connected.clear()
    this.#board.close()
  }

  /** Everything below goes as in transport/socket.ts, over a link. */
  async #answer(one: Connected, { id, event, body }: Asked): Promise<void> {
    if (this.#dead || one.over) return
    try {
      const done = await one.seated[event](body)
      this.#reply(one, id, { ok: true, ...done })
    } catch (why) {
      const refusal = why instanceof Refusal ? why : new Refusal('our-fault')
      if (!(why instanceof Refusal)) this.reports.push(why)
      this.#reply(one, id, { ok: false, code: refusal.code, say: refusal.say })
      if (event === 'edit' && !passes(refusal.code))
        this.#say(one, 'closed', { document: mapOf(this.#conference), code: refusal.code, say: refusal.say })
    }
  }

  async #begin(person: PersonId): Promise<void> {
    const door = await this.rooms.door(this.#conference)
    if (!door.standing.began)
      await door
        .record(person, { type: 'began' }, () => {
          if (door.standing.began) throw new Refusal('moved-on')
        })
        .catch((why: unknown) => {
          if (!(why instanceof Refusal && why.code === 'moved-on')) throw why
        })
  }

  #tell(document: DocumentId, event: keyof Down, said: unknown, except: string | null): void {
    if (this.#dead) return
    for (const one of this.#connected) {
      if (!one.hears.has(document) || one.name === except) continue
      if (event === 'edited') this.#judge.shows(said as Parameters<Down['edited']>[0], one.person)
      if (event === 'decided') this.#judge.tells(one.person)
      this.#say(one, event, said)
    }
  }

  #say(one: Connected, event: string, said: unknown): void {
    if (!this.#dead) one.link.say('client', { event, said: structuredClone(said) })
  }

  #reply(one: Connected, id: number, answer: object): void {
    if (!this.#dead && !one.over) one.link.say('client', { id, answer: structuredClone(answer) })
  }

  #leave(one: Connected): void {
    if (one.over) return
    one.over = true
    this.#connected.delete(one)
    one.seated.leave()
  }
}

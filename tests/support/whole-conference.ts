import {
  type ChildId,
  type Conference,
  type ConferenceAsk,
  type ConferenceMade,
  DEFAULT_LABELS,
  type DocumentId,
  type DoorSeen,
  type Joined,
  type Link,
  mapOf,
  type Placement,
  type PersonId,
  type Role,
  type TendAsk,
  type WallAsked
} from '@samepage/shared'
import type { Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import { connect, Guest, until } from './guest.ts'
import { SEATS } from './rights.ts'
import { Browser, secretIn, type TestServer } from './server.ts'
import { signedInStaff, type StaffMember } from './staff.ts'

/** One of the people of a whole conference: their browser, their live connection, and their page once they opened it. */
export interface Seated {
  role: Role
  person: PersonId
  browser: Browser
  socket: Socket
  placements: Placement[]
}

/** A real conference with somebody in every role, all of them let in the way people are: no made-up family, no practice. */
export class WholeConference {
  readonly server: TestServer
  readonly conference: Conference
  readonly seats: Map<Role, Seated>
  door: DoorSeen | null = null

  #account: StaffMember | null = null
  readonly #urlFor: (role: Role) => string

  private constructor(server: TestServer, conference: Conference, urlFor: (role: Role) => string) {
    this.server = server
    this.conference = conference
    this.#urlFor = urlFor
    this.seats = new Map()
  }

  /** urlFor: where each role's browser finds the server, when it is not the server's own address. */
  static async convene(server: TestServer, urlFor: (role: Role) => string = () => server.url): Promise<WholeConference> {
    const chair = await signedInStaff(server, 'independent-chair', { name: oneOf('Ruth Adeyemi'), url: urlFor('chair') })
    const made = (await (await chair.browser.ask('POST', '/api/conferences', draft())).json()) as ConferenceMade
    const whole = new WholeConference(server, made.conference, urlFor)
    whole.#account = chair
    await whole.#openChair(chair.browser)
    for (const link of made.links) if (link.role !== 'chair' && link.role !== 'wall') await whole.#letIn(link)
    await whole.#pairWall()
    return whole
  }

  seat(role: Role): Seated {
    const seat = this.seats.get(role)
    if (!seat) throw new Error(`nobody here is ${role}`)
    return seat
  }

  /** The chair shows once more that it is them, as signing and removing words ask for. */
  async prove(): Promise<void> {
    await this.#account?.prove()
  }

  /** What the chair asks of the door. */
  async tend(ask: TendAsk): Promise<Response> {
    const { browser, person } = this.seat('chair')
    return browser.ask('POST', `/api/seats/${person}/door`, ask)
  }

  /** Opens the map as somebody: reading, and writing where they may. The connection is another one of the same device. */
  async page(role: Role, document: DocumentId = mapOf(this.conference.id)): Promise<Guest> {
    const { browser, person } = this.seat(role)
    return Guest.open(browser, person, document)
  }

  /** From here on the page may be opened by others. */
  async begin(): Promise<Guest> {
    return this.page('chair')
  }

  async #openChair(browser: Browser): Promise<void> {
    const { seat } = (await (await browser.ask('POST', `/api/conferences/${this.conference.id}/seat`)).json()) as Joined
    const seated = this.#sit('chair', seat, browser)
    seated.socket.on('door', (seen: DoorSeen) => (this.door = seen))
    await until(() => this.door !== null, 'the chair sees the door')
  }

  async #letIn(link: Link): Promise<void> {
    const browser =
      link.role === 'scribe'
        ? (await signedInStaff(this.server, 'independent-chair', { name: oneOf('Samir Khan'), url: this.#urlFor('scribe') })).browser
        : new Browser(this.#urlFor(link.role))
    const joined = await browser.ask('POST', '/api/join', { secret: secretIn(link.url) })
    if (!joined.ok) throw new Error(`${link.role}: ${await joined.text()}`)
    const seated = this.#sit(link.role, link.person, browser)
    await until(() => this.#knockOf(link.person) !== undefined, `${link.role} knocks`)
    const knock = this.#knockOf(link.person)?.id as string
    const answer = await this.tend({ act: 'admit', knock, person: link.person, consented: link.role === 'observer' })
    if (!answer.ok) throw new Error(`${link.role}: ${await answer.text()}`)
    await until(() => seated.placements.at(-1)?.place === 'in', `${link.role} is let in`)
  }

  async #pairWall(): Promise<void> {
    const browser = new Browser(this.#urlFor('wall'))
    const { wall, code } = (await (await browser.ask('POST', '/api/walls')).json()) as WallAsked
    const paired = await this.tend({ act: 'pair-wall', code })
    if (!paired.ok) throw new Error(`wall: ${await paired.text()}`)
    const { seat } = (await (await browser.ask('GET', `/api/walls/${wall}`)).json()) as { seat: PersonId }
    this.#sit('wall', seat, browser)
  }

  #sit(role: Role, person: PersonId, browser: Browser): Seated {
    browser.transports = ['websocket'] // so that whoever listens in hears words
    const socket = connect(browser, person)
    const seated: Seated = { role, person, browser, socket: socket as unknown as Socket, placements: [] }
    seated.socket.on('placed', (placement: Placement) => void seated.placements.push(placement))
    onTestFinished(() => void seated.socket.close())
    this.seats.set(role, seated)
    return seated
  }

  #knockOf(person: PersonId): DoorSeen['knocks'][number] | undefined {
    return this.door?.knocks.find((knock) => knock.person === person)
  }
}

/** A name nobody else signs in with. */
const oneOf = (name: string): string => `${name} ${crypto.randomUUID().slice(0, 8)}`

/** Stands for the child until the server has given her an id. */
const POPPY = crypto.randomUUID() as ChildId

function draft(): ConferenceAsk {
  const people = SEATS.filter((role) => role !== 'wall').map((role) => ({
    name: role === 'child' ? 'Poppy Marlow' : `Somebody who is ${role}`,
    describedAs: `Is ${role} here`,
    role,
    agency: '',
    way: 'video' as const,
    ...(role === 'advocate' && { helps: POPPY })
  }))
  const body = {
    kind: 'initial' as const,
    on: '2026-12-01',
    startsAt: '10:00',
    place: 'Room 2',
    phone: '01632 960001',
    labels: DEFAULT_LABELS
  }
  return { draft: { ...body, children: [{ id: POPPY, name: 'Poppy Marlow', bornOn: '2019-05-12', dueOn: '' }], people }, mine: 0 }
}

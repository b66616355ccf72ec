import {
  type Conference,
  type ConferenceDraft,
  type ConferenceMade,
  DEFAULT_LABELS,
  type Link,
  type Person,
  type PersonId,
  type TendAsk
} from '@samepage/shared'
import { Guest, until } from './guest.ts'
import { Browser, secretIn, type TestServer, testServer } from './server.ts'
import { answered, signedInStaff, type StaffMember } from './staff.ts'

/** A conference that is no practice: its chair signed in, everybody else with a link that works once. */
export interface RealConference {
  server: TestServer
  ruth: StaffMember
  conference: Conference
  links: Link[]
  link(name: string): Link
  person(name: string): Person
  /** The chair on the page, by their account; from then on the conference has begun. */
  chair(): Promise<Guest>
  /** Somebody who opened their link and waits outside. */
  knock(name: string, browser?: Browser): Promise<Guest>
  /** Somebody who is let in and has the page open. */
  letIn(chair: Guest, name: string): Promise<Guest>
  tend(chair: Guest, ask: TendAsk): Promise<Response>
}

const person = (name: string, role: Person['role'], describedAs = ''): ConferenceDraft['people'][number] => ({
  name,
  describedAs,
  role,
  agency: '',
  way: 'room'
})

export const HOLT_DRAFT: ConferenceDraft = {
  kind: 'initial',
  on: '2026-12-01',
  startsAt: '10:00',
  place: 'Room 2',
  phone: '01632 960 123',
  labels: DEFAULT_LABELS,
  children: [{ name: 'Mia Holt', bornOn: '2020-04-05', dueOn: '' }],
  people: [
    person('Ruth Adeyemi', 'chair', 'The chair'),
    person('Jade Holt', 'family', 'Mia’s mum'),
    person('Dana Weekes', 'professional', 'Health visitor'),
    person('Sgt Lowe', 'professional', 'Police officer'),
    person('Olu Bright', 'observer', 'Student social worker')
  ]
}

export async function realConference({ server, now }: { server?: TestServer; now?: () => number } = {}): Promise<RealConference> {
  const running = server ?? (await testServer(now && { now }))
  const ruth = await signedInStaff(running, 'independent-chair', { name: 'Ruth Adeyemi', ...(now && { now }) })
  const made = await answered<ConferenceMade>(ruth.browser.ask('POST', '/api/conferences', { draft: HOLT_DRAFT, mine: 0 }))
  return realAt(running, ruth, made)
}

/** The same conference once more, after a restart. */
export function realAt(server: TestServer, ruth: StaffMember, { conference, links }: ConferenceMade): RealConference {
  const link = (name: string): Link => found(links.find((one) => one.name.includes(name)))
  const here: RealConference = {
    server,
    ruth,
    conference,
    links,
    link,
    person: (name) => found(conference.people.find((one) => one.name.includes(name))),
    async chair() {
      const { seat } = await answered<{ seat: PersonId }>(ruth.browser.ask('POST', `/api/conferences/${conference.id}/seat`))
      const chair = await Guest.wait(ruth.browser, seat, conference.id)
      await chair.open()
      return chair
    },
    async knock(name, browser = new Browser(server.url)) {
      const { seat } = await answered<{ seat: PersonId }>(browser.ask('POST', '/api/join', { secret: secretIn(link(name).url) }))
      return Guest.wait(browser, seat, conference.id)
    },
    async letIn(chair, name) {
      const guest = await here.knock(name)
      await admit(here, chair, name)
      await guest.open()
      return guest
    },
    tend: (chair, ask) => chair.browser.ask('POST', `/api/seats/${chair.seat}/door`, ask)
  }
  return here
}

/** The chair lets somebody in by name, as soon as they see them waiting. */
export async function admit(here: RealConference, chair: Guest, name: string): Promise<void> {
  const { id } = here.person(name)
  await until(() => chair.door?.knocks.some((knock) => knock.person === id) ?? false, `${name} is seen waiting`)
  for (const knock of chair.door?.knocks ?? [])
    if (knock.person === id) await answered(here.tend(chair, { act: 'admit', knock: knock.id, person: id, consented: false }))
}

function found<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('nobody here is called that')
  return one
}

/** Every message that reaches this screen from now on, as the transport sees it: nothing can come in beside it. */
export function sniff(guest: Guest): unknown[] {
  const seen: unknown[] = []
  guest.socket.io.engine.on(
    'packet',
    (packet: { type: string; data?: unknown }) => void (packet.type === 'message' && seen.push(packet.data))
  )
  return seen
}

import {
  type Arranged,
  type ChildDecided,
  type ChildId,
  type Conference,
  type ConferenceDraft,
  type Decision,
  DEFAULT_LABELS,
  type Link,
  mapOf,
  type PersonId,
  type Question,
  type ViewOn
} from '@samepage/shared'
import { Guest } from './guest.ts'
import { ListeningPost } from './listening-post.ts'
import { Browser, type TestServer, testServer } from './server.ts'

/** The Marlow conference as it comes to a decision, on a real server: two people of the police, and everybody's bytes can be heard. */
export class DecidedRoom {
  readonly server: TestServer
  readonly conference: Conference
  readonly #links: readonly Link[]

  private constructor(server: TestServer, conference: Conference, links: readonly Link[]) {
    this.server = server
    this.conference = conference
    this.#links = links
  }

  static async convene(given: Partial<ConferenceDraft> = {}): Promise<DecidedRoom> {
    const server = await testServer()
    const { conference, links } = await server.services.desks.conferences.make({ ...DRAFT, ...given }, null, { practice: true })
    return new DecidedRoom(server, conference, links)
  }

  get poppy(): ChildId {
    return this.conference.children[0]?.id as ChildId
  }

  /** Somebody's page, and every byte the server sends to it. */
  async listen(name: string): Promise<{ guest: Guest; post: ListeningPost }> {
    const post = await ListeningPost.open(this.server.port)
    const link = this.#links.find((one) => one.name === name)
    if (!link) throw new Error(`nobody here is ${name}`)
    const browser = new Browser(post.url)
    browser.transports = ['websocket'] // so that whoever listens in hears words
    return { post, guest: await Guest.open(browser, await browser.join(link.url), mapOf(this.conference.id)) }
  }

  async join(name: string): Promise<Guest> {
    return (await this.listen(name)).guest
  }
}

export const viewOn = (child: ChildId): Question => ({ of: 'view', child })
export const gave = (person: PersonId, child: ChildId, view: ViewOn, reason: string): Decision => ({
  type: 'gave',
  question: viewOn(child),
  person,
  said: { kind: 'view', view, reason, written: false }
})

export const decisionFor = (child: ChildId, given: Partial<ChildDecided> = {}): ChildDecided => ({
  type: 'child-decided',
  child,
  outcome: 'plan',
  limb: 'happened',
  harm: 'neglect',
  more: [],
  ending: '',
  other: '',
  reason: 'Nobody was there in the evening.',
  ...given
})

export const arranged = (given: Partial<Arranged> = {}): Arranged => ({
  type: 'arranged',
  lead: '',
  coreGroup: [],
  coreGroupOn: '',
  coreGroupLate: '',
  reviewOn: '',
  reviewLate: '',
  tells: [],
  ...given
})

const professional = (name: string, agency: string) =>
  ({ name, describedAs: '', role: 'professional', agency, way: 'room' }) as const satisfies ConferenceDraft['people'][number]

export const DRAFT: ConferenceDraft = {
  kind: 'initial',
  on: '2026-03-12',
  startsAt: '10:00',
  place: 'Larch Room',
  labels: DEFAULT_LABELS,
  children: [
    { name: 'Poppy Marlow', bornOn: '2019-05-12', dueOn: '' },
    { name: 'Reece Marlow', bornOn: '2022-08-30', dueOn: '' }
  ],
  people: [
    { name: 'Ruth Adeyemi', describedAs: 'The chair', role: 'chair', agency: '', way: 'room' },
    { name: 'Kelly Marlow', describedAs: 'Poppy and Reece’s mum', role: 'family', agency: '', way: 'room' },
    professional('Amira Hassan', 'Children’s services'),
    professional('Sgt Lowe', 'Police'),
    professional('PC Brandt', 'police ')
  ]
}

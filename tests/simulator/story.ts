import { mapOf, type Person, type PersonId } from '@samepage/shared'
import { chair, conference, kelly } from '../support/family.ts'
import { somebody } from '../support/small-conference.ts'
import { pick } from '../support/seeded.ts'
import { act } from './acts.ts'
import { between, chance, happens, startOver } from './chance.ts'
import { Disk } from './disk.ts'
import { Judge } from './judge.ts'
import { Link } from './link.ts'
import { SimConnection } from './sim-connection.ts'
import { SimPage } from './sim-page.ts'
import { SimServer } from './sim-server.ts'
import { elapsed, letTimeGo, passTime, stopTime } from './time.ts'

const STORM_MS = 7_000 // of a run's own time in which everything that can go wrong may
const CALM_MS = 180_000 // until then everybody is in step again, or it is a fault
const LATEST_NOTICE_MS = 20_000 // by then everybody knows whose cable was cut
const DAY_MS = 86_400_000

export interface Outcome {
  faults: string[]
  transcript: string
  counted: Judge['counted'] & { crashes: number; cuts: number }
}

/** One conference from its beginning to its end, with everything that goes wrong in it, as this seed has it. */
export async function play(seed: number): Promise<Outcome> {
  stopTime()
  startOver(seed)
  try {
    return await new Story().play()
  } finally {
    letTimeGo()
  }
}

class Story {
  readonly #ruth = chair()
  readonly #people: Person[]
  readonly #family: ReturnType<typeof conference>
  readonly #disk = new Disk()
  readonly #judge: Judge
  readonly #removed = new Set<PersonId>()
  readonly #pages: SimPage[] = []
  #server: SimServer | null = null
  #skewMs = 0
  #words = 0
  readonly #counted = { crashes: 0, cuts: 0 }

  constructor() {
    const count = Math.floor(happens(0.02) ? between(20, 40) : between(3, 9))
    const others = Array.from({ length: count - 2 }, (_, i) =>
      somebody(`Person ${i}`, pick(chance, ['family', 'professional', 'network'] as const), 'somebody')
    )
    this.#people = [this.#ruth, kelly(), ...others]
    this.#family = conference({ people: this.#people })
    this.#judge = new Judge(this.#disk, mapOf(this.#family.id))
  }

  async play(): Promise<Outcome> {
    await this.#disk.directory.saveConference(this.#family, new Map())
    this.#start()
    for (const { id } of this.#people) this.#join(id)
    this.#every(this.#pace(), () => this.#somebodyWrites())
    this.#every(450, () => this.#somethingHappens())
    await passTime(STORM_MS)
    await this.#calm()
    return { faults: this.#judge.faults, transcript: this.#judge.transcript, counted: { ...this.#judge.counted, ...this.#counted } }
  }

  /** Everything works again. Everybody comes back, somebody new comes in, and all see what the journal says. */
  async #calm(): Promise<void> {
    Object.assign(this.#disk, { full: false, unreadable: false })
    if (!this.#server) this.#start()
    const here = (): SimPage[] => this.#pages.filter(({ ended, person }) => !ended && !this.#removed.has(person))
    const late = this.#join(this.#ruth.id)
    const settled = (): boolean => here().every((page) => page.inStep && page.connection.reach === 'live') && late.canWrite
    await passTime(LATEST_NOTICE_MS)
    if (!(await passTime(CALM_MS, settled))) this.#judge.faults.push('somebody never came into step again')
    await passTime(3_000)
    const screens = new Map(here().map((page, i) => [`screen ${i + 1} of ${here().length}`, page.doc]))
    await this.#judge.ends(screens)
    for (const page of this.#pages) this.#judge.keepsWords(page.written(), this.#disk.page(this.#judge.map))
    for (const page of this.#pages) page.close()
    this.#server?.kill()
    await passTime(30_000)
  }

  #start(): void {
    this.#server?.kill()
    this.#server = new SimServer(this.#disk, this.#judge, {
      conference: this.#family.id,
      removed: this.#removed,
      now: () => Date.now() + this.#skewMs
    })
  }

  #join(person: PersonId): SimPage {
    const connection = new SimConnection(() => {
      const link = new Link()
      return this.#server?.take(person, link) ? link : null
    })
    const page = new SimPage(person, connection, this.#judge.map, this.#judge)
    this.#pages.push(page)
    return page
  }

  /** The more people, the less each of them writes. */
  #pace(): number {
    return happens(0.1) ? 30 : 140
  }

  #every(ms: number, what: () => unknown): void {
    const again = (): void => {
      if (elapsed() >= STORM_MS) return
      what()
      setTimeout(again, between(0, 2 * ms))
    }
    setTimeout(again, ms)
  }

  #somebodyWrites(): void {
    const page = pick(chance, this.#pages)
    if (page.canWrite && !page.standing.signature) act(page, `w${++this.#words}x`)
  }

  async #somethingHappens(): Promise<void> {
    const page = pick(chance, this.#pages)
    const things: [odds: number, thing: () => unknown][] = [
      [5, () => this.#cut(page)],
      [2, () => page.connection.sayHere(pick(chance, ['room', 'phone'] as const))],
      [2, () => this.#crash()],
      [1, () => this.#fill('full', between(100, 3_000))],
      [0.5, () => this.#fill('unreadable', between(50, 800))],
      [1.5, () => this.#signs()],
      [0.6, () => this.#remove(page.person)],
      [0.7, () => page.close()],
      [1, () => this.#join(pick(chance, this.#people).id)],
      [0.7, () => (this.#skewMs = pick(chance, [DAY_MS, -DAY_MS, 0, 90_000]))]
    ]
    let left = chance() * things.reduce((sum, [odds]) => sum + odds, 0)
    for (const [odds, thing] of things) if ((left -= odds) < 0) return void (await thing())
  }

  #cut(page: SimPage): void {
    this.#counted.cuts++
    for (const one of happens(0.15) ? this.#pages : [page]) one.connection.cut()
  }

  #crash(): void {
    this.#counted.crashes++
    this.#server?.kill()
    this.#disk.crash()
    this.#server = null
    setTimeout(() => void (this.#server ?? this.#start()), between(50, 4_000))
  }

  #fill(how: 'full' | 'unreadable', ms: number): void {
    this.#disk[how] = true
    setTimeout(() => (this.#disk[how] = false), ms)
  }

  /** The chair signs what she sees, or opens it again; asked again under the same key until it is known what became of it (R19). */
  async #signs(): Promise<void> {
    const page = this.#pages.find(({ person, ended }) => person === this.#ruth.id && !ended)
    if (!page?.canWrite || !page.inStep) return
    const decision = page.standing.signature
      ? ({ type: 'reopened', reason: 'Something was missing' } as const)
      : ({ type: 'signed' } as const)
    const room = await this.#server?.rooms.map(this.#family.id).catch(() => null)
    const [seq, key] = [room?.seq ?? 0, crypto.randomUUID()]
    for (let tries = 0; tries < 4; tries++) {
      const heard = await page.decide(decision, seq, key)
      if (heard === 'unheard') continue
      return heard === 'kept' ? undefined : this.#judge.declined(key, heard)
    }
  }

  async #remove(person: PersonId): Promise<void> {
    if (person === this.#ruth.id || this.#removed.size > 1) return
    const server = this.#server
    this.#removed.add(person)
    await server?.remove(person).then(
      () => void this.#judge.out.add(person),
      () => undefined
    )
  }
}

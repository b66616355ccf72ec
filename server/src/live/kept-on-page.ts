import {
  type Author,
  type Conference,
  type Decision,
  type KeptSafe,
  personIn,
  type PersonId,
  type Plan,
  readPlan,
  Refusal,
  type Standing
} from '@samepage/shared'
import type * as Y from 'yjs'
import type { Asked } from './edits.ts'
import { type KeptWatch, sayAlreadyThere, type Seen, wordsIn } from './kept-watch.ts'
import { convenedIn } from './reading.ts'
import type { Made } from './room.ts'
import { decidedWithoutKept, detailsWithoutKept, takeOutKept } from './without-kept.ts'

/** The plan as one reader gets it. `held`: whether anything in it looks kept safe from them; nothing shows them that. `conference`: its details for them. */
export interface Draft {
  plan: Plan
  held: boolean
  conference: Conference
}

/** One shared page, held against what is being kept safe (R30): on its way in, when it is decided on, and on its way out. */
export class KeptOnPage {
  readonly #watch: KeptWatch
  readonly #made: Made

  constructor(watch: KeptWatch, made: Made) {
    this.#watch = watch
    this.#made = made
  }

  /** What looks kept safe is stopped on its way in, unless whoever writes it must not learn that it is kept. Null while nothing is. */
  heed(): Asked['heed'] {
    if (this.#watch.isEmpty) return null
    return (by, touched) => {
      const seen = this.#watch.look(by, touched, this.#convened)
      if (!seen) return null
      this.#tellOf(by, seen)
      return seen.stops ? new Refusal('kept-safe') : null
    }
  }

  /** What a decision says reaches everybody, as what stands on the page does. @throws Refusal('kept-safe') */
  checkDecision(by: PersonId, decision: Decision): void {
    const touched = wordsIn(decision).map((after) => ({ before: '', after }))
    if (this.#watch.look(by, touched, this.#convened)?.stops) throw new Refusal('kept-safe')
  }

  /** Nothing that looks kept safe is signed. @throws Refusal('kept-safe') */
  checkPlan(): void {
    if (this.#watch.isEmpty) return
    const { doc, seq } = this.#made.page.reading
    if (this.#watch.inWords(wordsIn(readPlan(doc, this.#standing, seq)), this.#convened).length > 0) throw new Refusal('kept-safe')
  }

  /** Warns the chair when something that is kept safe from now on is on the page already. */
  lookOver(one: KeptSafe): void {
    const { answers } = this.#standing
    const say = sayAlreadyThere(one, { conference: this.#convened, doc: this.#made.page.reading.doc, answers })
    if (say) this.#made.reach.warn(this.#made.conference, say)
  }

  /** The plan as it would read if it were signed now. copy: of the page, to take out of it what this reader must not have. */
  draft(reader: PersonId, copy: () => Y.Doc): Draft {
    const { doc, seq, writers } = this.#made.page.reading
    const conference = this.#convened
    const kept = this.#watch.keptFrom(reader, conference)
    if (kept.length === 0) return { plan: readPlan(doc, this.#standing, seq), held: false, conference }
    const cleaned = copy()
    const writerOf = (client: number): Author | null => writers.get(client) ?? this.#made.writers.ownerOf(client)
    const found = takeOutKept(cleaned, { conference, kept, writerOf })
    const { found: decided, ...left } = decidedWithoutKept(this.#standing, { conference, kept })
    const standing = { ...this.#standing, conference: detailsWithoutKept(conference, kept), ...left }
    // Whether the plan was changed after somebody spoke is told of the whole of it: what was taken out here is no change (R30).
    const whole = readPlan(doc, this.#standing, seq).stances
    const read = readPlan(cleaned, standing, seq)
    const plan = { ...read, stances: read.stances.map((one, i) => ({ ...one, changed: whole[i]?.changed ?? false })) }
    return { plan, held: found.length + decided.length > 0, conference: standing.conference }
  }

  get #standing(): Standing {
    return this.#made.page.standing
  }

  get #convened(): Conference {
    return convenedIn(this.#standing)
  }

  #tellOf(by: PersonId, seen: Seen): void {
    const { reach, conference } = this.#made
    const name = personIn(this.#convened, by)?.name ?? 'Somebody'
    const about = seen.kept.map(({ id }) => id).join(' ')
    const act = seen.stops ? 'kept-safe-stopped' : 'kept-safe-let-through'
    void reach.note({ who: by, conference, act, about }).catch(reach.report)
    const what = 'words that look like something that is being kept safe'
    const say = seen.stops
      ? `${name} wrote ${what}. They were stopped, and nobody else saw them.`
      : `${name} wrote ${what} from them. They were not stopped: you can remove them from the page.`
    reach.warn(conference, say)
  }
}

import type { Decision, DecisionEntry, Opened, Seq, Standing } from '@samepage/shared'
import { sayNo } from '#lib/say/refusals.ts'
import type { Connection, Heard } from './connection.ts'
import { decideAnyhow, decideProved, decideWhile } from './deciding.ts'
import type { LiveDocument } from './live-document.svelte.ts'
import { HeardStanding } from './standing.svelte.ts'

/** The decisions of the shared map: asked for from this screen, and heard in their order. Everything it says is reactive. */
export class MapDecisions {
  readonly #connection: Connection
  readonly #map: () => LiveDocument
  readonly #heard = new HeardStanding()
  /** By how many milliseconds the server's clock is ahead of this device's. */
  #clockAhead = $state(0)

  /** map: asked each time, and never before it is there. */
  constructor(connection: Connection, map: () => LiveDocument) {
    this.#connection = connection
    this.#map = map
  }

  get standing(): Standing {
    return this.#heard.current
  }

  /** The last number this screen has seen, of edits and decisions alike. */
  get seq(): Seq {
    return this.#heard.seq
  }

  /** The number of the last decision it knows. */
  get last(): Seq {
    return this.#heard.lastDecision
  }

  /** The server's clock, in milliseconds. */
  serverNow(): number {
    return Date.now() + this.#clockAhead
  }

  see(seq: Seq): void {
    this.#heard.see(seq)
  }

  /** Decides what does not depend on any wording. True, or the sentence to show. */
  decide(decision: Decision): Promise<true | string> {
    return decideAnyhow((key) => this.#ask(decision, this.seq, key))
  }

  /** Decides what depends on what was seen: only while `holds` says that it is still so. True, or the sentence to show. */
  decideWhile(holds: () => boolean, decision: Decision): Promise<true | string> {
    return decideWhile(holds, (key) => this.#ask(decision, this.seq, key))
  }

  /** Signs exactly what was read at `seq` (R20). True, or the sentence to show. */
  async sign(seq: Seq): Promise<true | string> {
    if (this.#map().saved !== 'saved') return sayNo({ code: 'moved-on' }) // words on this screen that nobody else has are not in what is signed
    return decideProved((key) => this.#ask({ type: 'signed' }, seq, key))
  }

  /** The map has arrived, or is in step again. True when it must be opened afresh: this copy holds words that are gone (R25). */
  arrive({ decisions, seq, now }: Opened, before: boolean): boolean {
    const { removal } = this.standing
    this.#clockAhead = Date.parse(now) - Date.now()
    this.#heard.catchUp(decisions)
    return this.standing.removal > (before ? removal : Math.max(removal, seq))
  }

  /** One that was just taken, by anybody. True once it counts here, and nothing has to be opened again for it. */
  hear(entry: DecisionEntry): boolean {
    const map = this.#map()
    if (!map.inStep) this.#heard.holdBack(entry)
    // A number is missing, and it is not that of words this screen has just sent: something was missed.
    else if (entry.seq > this.seq + 1 && map.saved === 'saved') map.resync()
    else return this.#take(entry, map)
    return false
  }

  #take(entry: DecisionEntry, map: LiveDocument): boolean {
    const { removal } = this.standing
    this.#heard.take(entry)
    const holdsWhatIsGone = this.standing.removal > removal // R25
    if (holdsWhatIsGone) map.startAfresh()
    return !holdsWhatIsGone
  }

  #ask(decision: Decision, after: Seq, key: string): Promise<Heard<'decide'>> {
    return this.#connection.ask('decide', { document: this.#map().document, decision, after, key })
  }
}

import { type AgendaStage, profileOf } from '@samepage/shared'
import { createContext } from 'svelte'
import { begunOn } from '#lib/components/writing/drafts.ts'
import type { ConferencePage } from '#lib/conference.svelte.ts'
import { agendaWords } from '#lib/say/agenda.ts'

/** What of the conference stands in the middle of a screen. `elsewhere`: a part that is no stage, such as the map. */
export type Looking = { at: 'room' } | { at: 'stage'; stage: string } | { at: 'elsewhere' }

/**
 * Where this screen is against the room. Whoever is where the room is goes with it when the chair moves it; whoever looks at something else stays
 * there, and so does whoever is in the middle of writing: nothing jumps under a thumb. They have a way back.
 */
export class Following {
  readonly #page: ConferencePage
  readonly #looking: () => Looking
  /** The stage this screen came along to. */
  #with = $state('')
  /** Where the room was last heard to be; null until the page has come. */
  #room: string | null = null
  #goes = ''
  #said = $state('')

  /** looking: what the address says; reactive. */
  constructor(page: ConferencePage, looking: () => Looking) {
    this.#page = page
    this.#looking = looking
  }

  /** The stages of this conference. */
  get agenda(): readonly AgendaStage[] {
    return profileOf(this.#page.conference).agenda
  }

  /** Where the room is; undefined before the chair has moved it for the first time. */
  get room(): AgendaStage | undefined {
    return this.find(this.#page.standing.agenda.at)
  }

  /** The stage in the middle of this screen; undefined where it is no stage, or none yet. */
  get shown(): AgendaStage | undefined {
    const looking = this.#looking()
    if (looking.at === 'elsewhere') return undefined
    return this.find(looking.at === 'stage' ? looking.stage : this.#with)
  }

  /** The room is somewhere else than this screen. */
  get away(): boolean {
    return this.room !== undefined && this.shown?.id !== this.room.id
  }

  /** What was said last of the room's moving, as one sentence. */
  get said(): string {
    return this.#said
  }

  find(id: string): AgendaStage | undefined {
    return this.agenda.find((stage) => stage.id === id)
  }

  /** The next move is this person's own: they go with it whatever they are at. */
  goWith(stage: string): void {
    this.#goes = stage
  }

  /** Takes this screen to where the room is; its address is the caller's to change. */
  rejoin(): void {
    this.#with = this.#page.standing.agenda.at
    this.#said = ''
  }

  /** The room was heard to be here. Call it once the page has come, and before anything is drawn anew. */
  roomIsAt(stage: string): void {
    if (stage === this.#room) return
    const [before, own] = [this.#room, this.#goes === stage]
    this.#room = stage
    this.#goes = ''
    if (before === null || own || this.#looking().at !== 'room') this.#with = stage
    else if (this.#with === before && !this.#isBusy()) this.#with = stage
    if (before !== null) this.#said = this.#sentence(stage, own)
  }

  #sentence(stage: string, own: boolean): string {
    const name = this.find(stage)?.name ?? ''
    const to = /[.?!]$/.test(name) ? name : `${name}.`
    if (own) return agendaWords.movedOwn(to)
    return this.away ? agendaWords.movedRoom(to) : agendaWords.movedAll(to)
  }

  /** Their caret is in a field, a sheet is open, or there are words they have not put on the page yet. */
  #isBusy(): boolean {
    if (begunOn(this.#page).length > 0 || document.querySelector('dialog[open]')) return true
    const at = document.activeElement
    if (at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement) return true
    return at instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(at.type)
  }
}

export const [getFollowing, setFollowing] = createContext<Following>()

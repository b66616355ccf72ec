import { getContext, setContext } from 'svelte'

/** What is said after one's own act, in the one status region of a view. */
export class Announcer {
  said = $state('')

  /** The same words twice would change nothing and stay silent: a space that nobody sees tells them apart. */
  say(words: string): void {
    this.said = words === this.said ? `${words}\u00a0` : words
  }
}

const KEY = Symbol('announcer')

export const setAnnouncer = (): Announcer => setContext(KEY, new Announcer())
/** The announcer of the view around; a silent one where no view has any. */
export const getAnnouncer = (): Announcer => getContext<Announcer | undefined>(KEY) ?? new Announcer()

import type { FurtherTerm } from '@samepage/shared'
import { getContext, onDestroy, setContext } from 'svelte'
import type { Companion } from './companion.ts'

/** A page whose writers are helped with words. This much comes with the page; the rest once somebody comes to a field. */
export interface Beside {
  /** The words a council has added to the list. */
  terms: () => readonly FurtherTerm[]
  /** Another way to start the thread, such as none. */
  start?: (() => Worker) | undefined
  /** Made for the first field, and there for all. */
  companion: Companion | null
}

const KEY = Symbol('companion')

/** Whoever writes on the page that begins here is helped with words, until it ends. */
export function setBeside(terms: Beside['terms'], start?: Beside['start']): void {
  const beside: Beside = { terms, start, companion: null }
  onDestroy(() => beside.companion?.close())
  setContext(KEY, beside)
}

/** Null where nobody is helped with words, such as on the wall. */
export const getBeside = (): Beside | null => getContext<Beside | undefined>(KEY) ?? null

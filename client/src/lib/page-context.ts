import { createContext } from 'svelte'
import type { ConferencePage } from '#lib/conference.svelte.ts'

/** The one live page of this screen: set by its route, read by every component under it. */
export const [getPage, setPage] = createContext<ConferencePage>()

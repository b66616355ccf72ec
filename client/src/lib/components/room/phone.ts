import { MediaQuery } from 'svelte/reactivity'

/** One thing at a time, and the bar of big buttons below: every window narrower than 700 px. */
export const phone = new MediaQuery('max-width: 699px')

import { MediaQuery } from 'svelte/reactivity'

/** One thing at a time, and the bar of big buttons below: every window narrower than 700 px, and phones held sideways. */
export const phone = new MediaQuery('(max-width: 699px) or ((max-height: 499px) and (pointer: coarse))')

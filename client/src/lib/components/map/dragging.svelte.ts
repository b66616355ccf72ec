import { getContext, setContext } from 'svelte'

/** The card somebody is dragging over this view, or empty. Browsers do not say what is dragged until it is dropped. */
export class Dragging {
  card = $state('')
}

const KEY = Symbol('dragging')
export const setDragging = (): Dragging => setContext(KEY, new Dragging())
export const getDragging = (): Dragging => getContext<Dragging>(KEY)

/** Our own kind of data: dropped on a text field or another window, it leaves no letters behind. */
export const CARD_DATA = 'application/x-same-page-card'

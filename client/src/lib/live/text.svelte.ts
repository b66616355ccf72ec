import { createSubscriber } from 'svelte/reactivity'
import type * as Y from 'yjs'

const SUBSCRIBERS = new WeakMap<Y.Text, () => void>()

/** The words of a live text; whoever reads them in markup or `$derived` reads them again when they change. */
export function textOf(text: Y.Text): string {
  let subscribe = SUBSCRIBERS.get(text)
  if (!subscribe) {
    subscribe = createSubscriber((update) => {
      text.observe(update)
      return () => text.unobserve(update)
    })
    SUBSCRIBERS.set(text, subscribe)
  }
  subscribe()
  return text.toString()
}

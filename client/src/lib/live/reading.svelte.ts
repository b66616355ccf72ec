import { createSubscriber } from 'svelte/reactivity'
import * as Y from 'yjs'

/** Reactive readings of one document. Call one of them, then read: whoever did is run again when that may read differently. */
export class Reading {
  /** Lists, their items and plain fields. Letters in texts are the fields' own business: lists are not read again for each. */
  readonly lists: () => void
  /** Everything, letters too. */
  readonly everything: () => void

  constructor(doc: Y.Doc) {
    this.lists = subscriberTo(doc, (type) => !(type instanceof Y.Text))
    this.everything = subscriberTo(doc, () => true)
  }
}

function subscriberTo(doc: Y.Doc, counts: (type: object) => boolean): () => void {
  return createSubscriber((update) => {
    const after = (change: Y.Transaction): void => {
      if ([...change.changed.keys()].some(counts)) update()
    }
    doc.on('afterTransaction', after)
    return () => doc.off('afterTransaction', after)
  })
}

import { isId } from '@samepage/shared'
import * as Y from 'yjs'

/** One text or plain field that an edit changed, before and after. */
export interface Touched {
  before: string
  after: string
}

/** A Yjs type, as far as it is read here. */
type YType = Pick<Y.AbstractType<unknown>, '_map' | '_item'>

/** Everything an edit changed that can be read as words. Asked while the transaction is being settled: taken-away letters are gone after it. */
export function touchedBy(transaction: Y.Transaction): Touched[] {
  const touched: Touched[] = []
  for (const [type, keys] of transaction.changed) {
    if (type instanceof Y.Text) touched.push(textIn(type, transaction))
    else for (const key of keys) if (key !== null) touched.push(...fieldIn(type, key, transaction))
  }
  return touched
}

const isNew = ({ id }: Y.Item, { beforeState }: Y.Transaction): boolean => id.clock >= (beforeState.get(id.client) ?? 0)

const stoodBefore = (item: Y.Item, transaction: Y.Transaction): boolean =>
  !isNew(item, transaction) && (!item.deleted || Y.isDeleted(transaction.deleteSet, item.id))

function textIn(text: Y.Text, transaction: Y.Transaction): Touched {
  let before = ''
  for (let item = text._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentString && stoodBefore(item, transaction)) before += item.content.str
  }
  return { before, after: text.toString() }
}

function fieldIn(type: YType, key: string, transaction: Y.Transaction): Touched[] {
  const now = type._map.get(key)
  if (!now) return []
  const name = nameIn(type, key, now, transaction)
  const made = name ? [name] : []
  if (name && isSet(type)) return made
  if (now.content instanceof Y.ContentType) return isNew(now, transaction) ? [...made, ...wordsOf(now.content.type)] : made
  let then: Y.Item | null = now
  while (then && !stoodBefore(then, transaction)) then = then.left
  return [{ before: then ? wordIn(then, key) : '', after: now.deleted ? '' : wordIn(now, key) }]
}

/** A name that is new in a set, ticked or taken back at once: Yjs keeps it either way. Or what a new item is called, where that is no id. */
function nameIn(type: YType, key: string, now: Y.Item, transaction: Y.Transaction): Touched | null {
  if (!isSet(type) && (type._item !== null || isId(key))) return null
  let first = now
  while (first.left) first = first.left
  return isNew(first, transaction) ? { before: '', after: key } : null
}

/** A set stands in an item, which stands in a list. */
const isSet = (type: YType): boolean => type._item?.parent instanceof Y.AbstractType && type._item.parent._item !== null

/** Everything in an item that was made just now. */
function wordsOf(type: YType): Touched[] {
  if (type instanceof Y.Text) return [{ before: '', after: type.toString() }]
  return [...type._map].flatMap(([key, item]): Touched[] => {
    if (item.deleted) return isSet(type) ? [{ before: '', after: key }] : []
    return item.content instanceof Y.ContentType ? wordsOf(item.content.type) : [{ before: '', after: wordIn(item, key) }]
  })
}

/** What a plain field says; a tick says its name. */
function wordIn({ content }: Y.Item, key: string): string {
  const value: unknown = content instanceof Y.ContentAny ? content.arr.at(-1) : undefined
  return value === true ? key : typeof value === 'string' ? value : ''
}

import {
  type Author,
  type Conference,
  isKeptFrom,
  keptIn,
  type KeptSafe,
  LISTS,
  listOf,
  type PersonId,
  type Standing
} from '@samepage/shared'
import * as Y from 'yjs'

interface Reader {
  conference: Conference
  /** What is kept from whoever reads. */
  kept: readonly KeptSafe[]
  /** Whose a Yjs client id is; null: nobody's. */
  writerOf: (client: number) => PersonId | 'same-page' | null
}

/**
 * Takes out of a copy of the page whatever looks kept safe from its reader, field by field and without a mark. What somebody it is
 * kept from has written in stays: they know it, and its absence would tell them whether they had guessed right (R30).
 * Answers what there was, whether it was taken out or not.
 */
export function takeOutKept(copy: Y.Doc, reader: Reader): KeptSafe[] {
  const found = new Set<KeptSafe>()
  const isOut = (words: string, writers: readonly number[]): boolean => {
    const kept = keptIn(words, reader.kept)
    kept.forEach((one) => found.add(one))
    return kept.some((one) => !writers.some((client) => isTheirs(one, client, reader)))
  }
  copy.transact(() => {
    for (const list of LISTS) for (const item of listOf(copy, list).values()) if (item instanceof Y.Map) takeOutOf(item, isOut)
  })
  return [...found]
}

/** The details of a conference without what is kept from their reader. */
export function detailsWithoutKept(conference: Conference, kept: readonly KeptSafe[]): Conference {
  const clean = (_key: string, value: unknown): unknown => (typeof value === 'string' && keptIn(value, kept).length > 0 ? '' : value)
  return JSON.parse(JSON.stringify(conference), clean) as Conference
}

type Decided = Pick<Standing, 'answers' | 'outcome' | 'stances' | 'lookedAt' | 'reopenings'>

/**
 * What was answered, decided and arranged, without what is kept from its reader; words of somebody it is kept from stay, as on the page.
 * `found`: what there was, whether it was taken out or not.
 */
export function decidedWithoutKept(
  { answers, outcome, stances, lookedAt, reopenings }: Decided,
  { conference, kept }: Pick<Reader, 'conference' | 'kept'>
): Decided & { found: KeptSafe[] } {
  const found = new Set<KeptSafe>()
  const clean = <T extends { by: Author }>(said: T): T => {
    const isOut = (words: string): boolean => {
      const seen = keptIn(words, kept)
      seen.forEach((one) => found.add(one))
      return seen.some((one) => said.by === 'same-page' || !isKeptFrom(one, conference, said.by))
    }
    return JSON.parse(JSON.stringify(said), (_key, value: unknown) => (typeof value === 'string' && isOut(value) ? '' : value)) as T
  }
  const opened = [...answers].map(([key, asked]) => {
    const now = asked.opened && { ...asked.opened, answers: asked.opened.answers.map(clean), earlier: asked.opened.earlier.map(clean) }
    return [key, { ...asked, opened: now }] as const
  })
  const children = [...outcome.children].map(([child, decided]) => [child, clean(decided)] as const)
  const { disagreed, arranged } = outcome
  return {
    answers: new Map(opened),
    outcome: { children: new Map(children), disagreed: disagreed.map(clean), arranged: arranged && clean(arranged) },
    stances: new Map([...stances].map(([person, said]) => [person, clean(said)] as const)),
    lookedAt: new Map([...lookedAt].map(([line, said]) => [line, clean(said)] as const)),
    reopenings: reopenings.map(clean),
    found: [...found]
  }
}

function takeOutOf(item: Y.Map<unknown>, isOut: (words: string, writers: readonly number[]) => boolean): void {
  for (const [field, value] of [...item]) {
    if (value instanceof Y.Text) {
      if (isOut(value.toString(), writersOf(value))) value.delete(0, value.length)
    } else if (value instanceof Y.Map) {
      for (const tick of [...value.keys()]) if (isOut(tick, writersAt(value, tick))) value.delete(tick)
    } else if (typeof value === 'string' && isOut(value, writersAt(item, field))) item.delete(field)
  }
}

/** Whether somebody it is kept from wrote under this id. */
function isTheirs(one: KeptSafe, client: number, { conference, writerOf }: Reader): boolean {
  const writer = writerOf(client)
  return writer !== null && writer !== 'same-page' && isKeptFrom(one, conference, writer)
}

const writersAt = (map: Y.Map<unknown>, key: string): number[] => {
  const item = map._map.get(key)
  return item ? [item.id.client] : []
}

function writersOf(text: Y.Text): number[] {
  const clients = new Set<number>()
  for (let item = text._start; item !== null; item = item.right) if (!item.deleted) clients.add(item.id.client)
  return [...clients]
}

import type * as Y from 'yjs'
import { type Conference, type Instant, nameOf, namesOf } from '../conference.ts'
import { type LookedAtList, LOOKED_AT, type LookingBack, type Verdict } from '../looking-back.ts'
import { type LineThen, LINE_TEXTS, lineNow, readEarlier } from '../map/earlier.ts'
import { itemOf, listOf, readDangers } from '../map/read.ts'

/** One line of last time, and what became of it. People by name. */
export interface PlanLooked {
  id: string
  list: LookedAtList
  /** The children it is about, by name, as its danger statement says, or whoever of them said it; none for what is about all of them. */
  concerns: string[]
  /** As it stood when the conference before was signed. `since`: the day of the conference at which it was written. */
  was: { said: string; more: string; who: string; due: string; by: string; since: string }
  /** As it stands now; null when it stands no more. */
  now: { said: string; more: string } | null
  /** Null while nobody has looked at it again (R73). */
  verdict: Verdict | null
  words: string
  by: string
  at: Instant
  /** The words on the page are not those of last time. */
  differs: boolean
}

/** What changed since the conference before; its lines in the order they are looked at, then what is new. */
export interface PlanSince {
  /** The day of the conference before. */
  on: string
  lines: PlanLooked[]
  fresh: { id: string; list: LookedAtList; concerns: string[]; said: string; more: string }[]
}

/** Null at a first conference, and at a review that was set up before lines were brought along. */
export function planSince(doc: Y.Doc, conference: Conference, lookedAt: LookingBack): PlanSince | null {
  const earlier = readEarlier(doc)
  if (earlier.length === 0) return null
  const concerns = whomItConcerns(doc, conference)
  return {
    on: conference.lastTime?.on ?? '',
    lines: earlier.map((line) => ({ ...looked(doc, line, { conference, lookedAt }), concerns: concerns(line) })),
    fresh: LOOKED_AT.flatMap((list) => freshIn(doc, list)).map((line) => ({ ...line, concerns: concerns(line) }))
  }
}

function whomItConcerns(doc: Y.Doc, conference: Conference): (line: Pick<LineThen, 'id' | 'list'>) => string[] {
  const about = new Map(readDangers(doc).map(({ id, children }) => [id, namesOf(conference, children)]))
  return ({ id, list }) => {
    if (list === 'dangers') return about.get(id) ?? []
    const of = itemOf(doc, list, id)?.get(list === 'cards' ? 'whose' : 'danger')
    if (typeof of !== 'string') return []
    return list === 'cards' ? conference.children.flatMap((child) => (child.id === of ? [child.name] : [])) : (about.get(of) ?? [])
  }
}

type Looked = Omit<PlanLooked, 'concerns'>

function looked(doc: Y.Doc, line: LineThen, { conference, lookedAt }: { conference: Conference; lookedAt: LookingBack }): Looked {
  const { id, list, said, more, who, due, by, since } = line
  const now = lineNow(doc, line)
  const verdict = lookedAt.get(id)
  // Struck through by somebody at this conference: they have said it in another way.
  const struck = now.struck !== '' && now.struck !== 'same-page'
  const told = verdict ?? (struck ? { verdict: 'dropped' as const, words: now.why, by: now.struck, at: '' } : null)
  return {
    id,
    list,
    was: { said, more, who: nameOf(conference, who), due, by, since },
    now: now.struck ? null : { said: now.said, more: now.more },
    verdict: told?.verdict ?? null,
    words: told?.words ?? '',
    by: told ? nameOf(conference, told.by) : '',
    at: told?.at ?? '',
    differs: now.said !== said || now.more !== more
  }
}

function freshIn(doc: Y.Doc, list: LookedAtList): Omit<PlanSince['fresh'][number], 'concerns'>[] {
  return [...listOf(doc, list).keys()]
    .filter((id) => itemOf(doc, list, id) && !itemOf(doc, 'earlier', id))
    .map((id) => ({ id, list, ...lineNow(doc, { list, id }) }))
    .filter(({ said, more, struck }) => struck === '' && (said || (LINE_TEXTS[list].more && more)))
    .map(({ id, said, more }) => ({ id, list, said, more }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

import { type Author, type Edit, may, type PersonId, Refusal, type Seq } from '@samepage/shared'
import * as Y from 'yjs'
import { applyGuarded } from './guarded.ts'
import type { Page } from './page.ts'
import { seatedIn } from './reading.ts'
import { isKnown } from './scan/known.ts'
import { scan } from './scan/scan.ts'

/** One browser's page of one document. A refusal closes it until it opens again (R13). */
export interface Member {
  readonly person: PersonId
  /** Called as it is let in, before anything else can be told: from here on it hears of every edit. False: it has gone meanwhile. */
  enter(): boolean
  /** Called when it may no longer be here, before anything else is told: from here on it hears nothing. */
  putOut(why: Refusal): void
}

/** Somebody's words on their way in. Same Page itself writes each child's place. */
export interface Waiting {
  member: Member | 'same-page'
  update: Uint8Array
  kept: (seq: Seq) => void
  refused: (why: unknown) => void
}

/** An edit that is in the document in memory, and in nobody else's until it is kept. */
interface Accepted extends Edit {
  ask: Waiting
  by: Author
}

/** What became of a group of edits on their way into the document. */
interface Group {
  accepted: Accepted[]
  /** Those that said nothing the document in memory did not hold: it may hold it only from others of this group. */
  known: Waiting[]
  /** True when the document in memory is good for nothing any more. */
  spoilt: boolean
}

/** What a group of edits came to, for telling the others. `from`: the one member it all came from, if it did. */
export interface Written {
  update: Uint8Array
  from: Member | null
}

/**
 * Takes in a group of edits: authorise, check and apply each, keep them together, then answer each. Answers what was written, or null.
 * members: whoever has the page open; whoever is refused leaves it.
 */
export async function takeInEdits(
  page: Page,
  asked: readonly Waiting[],
  members: Set<Member>,
  report: (fault: unknown) => void
): Promise<{ written: Written | null; answer: () => void }> {
  const refuse = (ask: Waiting, why: unknown): void => {
    if (ask.member !== 'same-page') members.delete(ask.member) // R13
    ask.refused(why)
  }
  const { accepted, known, spoilt } = acceptAll(page, asked, members, { refuse, report })
  const results = await page.keepEdits(accepted)
  const kept: Accepted[] = []
  const answers: (() => void)[] = []
  accepted.forEach((edit, i) => {
    const result = results[i]
    if (typeof result !== 'number') return refuse(edit.ask, result)
    kept.push(edit)
    answers.push(() => edit.ask.kept(result))
  })
  const whole = kept.length === accepted.length
  for (const ask of known) {
    if (whole) answers.push(() => ask.kept(page.reading.seq))
    else refuse(ask, new Refusal('not-saved'))
  }
  if (spoilt || !whole) await page.readAgain()
  return { written: writtenBy(kept), answer: () => answers.forEach((answer) => answer()) }
}

interface Outcome {
  refuse: (ask: Waiting, why: unknown) => void
  report: (fault: unknown) => void
}

function acceptAll(page: Page, asked: readonly Waiting[], members: ReadonlySet<Member>, { refuse, report }: Outcome): Group {
  const accepted: Accepted[] = []
  const known: Waiting[] = []
  let spoilt = false
  for (const ask of asked) {
    if (spoilt) {
      refuse(ask, new Refusal('not-saved')) // the document is about to be read again: they resync at once
      continue
    }
    try {
      const edit = accept(page, ask, members)
      if (edit) accepted.push(edit)
      else known.push(ask)
    } catch (why) {
      spoilt = !(why instanceof Refusal)
      if (spoilt) report(why)
      refuse(ask, spoilt ? new Refusal('not-understood') : why)
    }
  }
  return { accepted, known, spoilt }
}

/** Null when it says nothing new. Anything thrown but a Refusal means that the document in memory is spoilt. */
function accept(page: Page, ask: Waiting, members: ReadonlySet<Member>): Accepted | null {
  const { member, update } = ask
  const by: Author = member === 'same-page' ? member : member.person
  const { doc, writers, standing } = page.reading
  if (member !== 'same-page') {
    if (!members.has(member)) throw new Refusal('rejoin-first')
    const answer = may(seatedIn(standing, member.person), 'write-page', standing)
    if (answer !== true) {
      if (!isKnown(update, doc)) throw answer
      return null // whoever comes to read says what everybody knows, and nothing else
    }
  }
  const { writer } = scan(update, {
    doc,
    me: by,
    writerOf: (client: number) => writers.get(client) ?? null,
    mayStrikeOthers: by === 'same-page' || may(seatedIn(standing, by), 'strike-others', standing) === true
  })
  const fresh = applyGuarded(doc, update, by)
  if (!fresh) return null
  if (writer !== null) writers.set(writer, by) // the next edit of this group may come from somebody else
  return { kind: 'edit', update: fresh, writer: writer ?? 0, by, ask }
}

function writtenBy(kept: readonly Accepted[]): Written | null {
  const [first, ...others] = kept
  if (!first) return null
  const update = others.length === 0 ? first.update : Y.mergeUpdates(kept.map((edit) => edit.update))
  const { member } = first.ask
  return { update, from: member !== 'same-page' && others.every(({ ask }) => ask.member === member) ? member : null }
}

import { type Author, type Edit, type List, type PersonId, Refusal, type Seq } from '@samepage/shared'
import * as Y from 'yjs'
import type { Audience } from './audience.ts'
import { applyGuarded } from './guarded.ts'
import type { Page } from './page.ts'
import { isKnown } from './scan/known.ts'
import { scan } from './scan/scan.ts'
import type { Touched } from './touched.ts'
import type { Writers } from './writers.ts'

const ITEM_ID = /^[0-9A-Za-z-]{1,36}$/ // room for a UUID, and for no sentence

/** One browser's page of one document. A refusal closes it until it opens again (R13). */
export interface Member {
  readonly person: PersonId
  /** Which of their devices it is on, for the audit trail. */
  readonly device?: string
  /** Called as it is let in, before anything else can be told: from here on it hears of every edit. False: it has gone meanwhile. */
  enter(): boolean
  /** Called when it may no longer be here, before anything else is told: from here on it hears nothing. */
  putOut(why: Refusal): void
}

/** What is asked about every edit. */
export interface Asked {
  audience: Audience
  writers: Writers
  /** Asked of what an edit changed, before it is kept; null where nothing is ever wrong with that. Answers why it must not be kept, or null. */
  heed: ((by: PersonId, touched: readonly Touched[]) => Refusal | null) | null
}

/** Somebody's words on their way in. member: null for what Same Page writes, of its own or for somebody who was asked about before. */
export interface Waiting {
  member: Member | null
  by: Author
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
  /** True when that is because Yjs threw or fell silent, which never ought to be. */
  broken: boolean
}

/** What a group of edits came to, for telling the others. `seq`: the last of their numbers. `from`: the one member it all came from, if it did. */
export interface Written {
  update: Uint8Array
  seq: Seq
  from: Member | null
}

/**
 * Takes in a group of edits: authorise, check and apply each, keep them together, then answer each. Answers what was written, or null;
 * `overtaken`: those that another process's decision came before, to be asked about again.
 * members: whoever has the page open; `leave`: whoever is refused leaves it; `rebuilt`: the page was read anew because Yjs broke down on an edit.
 */
export async function takeInEdits(
  page: Page,
  asked: readonly Waiting[],
  members: ReadonlySet<Member>,
  rules: Asked & { report: (fault: unknown) => void; leave: (member: Member) => void; rebuilt: () => void }
): Promise<{ written: Written | null; overtaken: Waiting[]; answer: () => void }> {
  const refuse = (ask: Waiting, why: unknown): void => {
    if (ask.member) rules.leave(ask.member) // R13
    ask.refused(why)
  }
  const { accepted, known, spoilt, broken } = acceptAll(page, asked, members, { ...rules, refuse })
  const results = await page.keepEdits(accepted)
  const kept: Kept[] = []
  const overtaken: Waiting[] = []
  const answers: (() => void)[] = []
  accepted.forEach((edit, i) => {
    const result = results[i]
    if (result instanceof Refusal && result.code === 'moved-on') return void overtaken.push(edit.ask)
    if (typeof result !== 'number') return refuse(edit.ask, result)
    kept.push({ ...edit, seq: result })
    answers.push(() => edit.ask.kept(result))
  })
  const whole = kept.length === accepted.length
  for (const ask of known) {
    if (whole) answers.push(() => ask.kept(page.reading.seq))
    else if (overtaken.length > 0) overtaken.push(ask)
    else refuse(ask, new Refusal('not-saved'))
  }
  if (spoilt || !whole) await page.readAgain()
  if (broken) rules.rebuilt()
  return { written: writtenBy(kept), overtaken, answer: () => answers.forEach((answer) => answer()) }
}

type Kept = Accepted & { seq: Seq }

interface Outcome extends Asked {
  refuse: (ask: Waiting, why: unknown) => void
  report: (fault: unknown) => void
}

/** An edit that is well made and must not be kept all the same: the document in memory has it, and is read again. */
class Unkept extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

function acceptAll(page: Page, asked: readonly Waiting[], members: ReadonlySet<Member>, outcome: Outcome): Group {
  const { refuse, report } = outcome
  const accepted: Accepted[] = []
  const known: Waiting[] = []
  let spoilt = false
  let broken = false
  for (const ask of asked) {
    if (spoilt) {
      refuse(ask, new Refusal('not-saved')) // the document is about to be read again: they resync at once
      continue
    }
    try {
      const edit = accept(page, ask, members, outcome)
      if (edit) accepted.push(edit)
      else known.push(ask)
    } catch (why) {
      spoilt = !(why instanceof Refusal)
      broken = spoilt && !(why instanceof Unkept)
      if (broken) report(why)
      refuse(ask, why instanceof Unkept ? why.refusal : spoilt ? new Refusal('not-understood') : why)
    }
  }
  return { accepted, known, spoilt, broken }
}

/** Null when it says nothing new. Anything thrown but a Refusal means that the document in memory is spoilt. */
function accept(page: Page, ask: Waiting, members: ReadonlySet<Member>, { audience, writers, heed }: Asked): Accepted | null {
  const { member, by, update } = ask
  const { doc, writers: known } = page.reading
  if (member && !members.has(member)) throw new Refusal('rejoin-first')
  const writes = member ? writesIn(audience, member.person, () => isKnown(update, doc)) : audience.lists
  if (!writes) return null
  const { writer } = scan(update, {
    doc,
    me: by,
    writerOf: (client: number) => known.get(client) ?? writers.ownerOf(client),
    // Asked only of an edit that strikes what others wrote: few do.
    get mayStrikeOthers() {
      return by === 'same-page' || audience.mayStrikeOthers(by)
    },
    lists: audience.lists,
    writes,
    isItemId: (key) => ITEM_ID.test(key)
  })
  const touched: Touched[] | undefined = heed && by !== 'same-page' ? [] : undefined
  const fresh = applyGuarded(doc, update, by, touched)
  if (!fresh) return null
  const no = touched && by !== 'same-page' ? heed?.(by, touched) : null
  if (no) throw new Unkept(no)
  if (writer !== null) known.set(writer, by) // the next edit of this group may come from somebody else
  return { kind: 'edit', update: fresh, writer: writer ?? 0, by, ask }
}

/** The lists somebody may write in; null for whoever came to read and says what everybody knows. @throws Refusal for whoever may not write and says more */
function writesIn(audience: Audience, person: PersonId, saysNothingNew: () => boolean): readonly List[] | null {
  try {
    return audience.write(person)
  } catch (why) {
    if (!saysNothingNew()) throw why
    return null
  }
}

function writtenBy(kept: readonly Kept[]): Written | null {
  const [first, ...others] = kept
  if (!first) return null
  const seq = Math.max(...kept.map((edit) => edit.seq))
  const update = others.length === 0 ? first.update : Y.mergeUpdates(kept.map((edit) => edit.update))
  const { member } = first.ask
  return { update, seq, from: others.every(({ ask }) => ask.member === member) ? member : null }
}

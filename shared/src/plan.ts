import type * as Y from 'yjs'
import { type Child, type Conference, type Instant, nameOf, namesOf, peopleIn, type Person } from './conference.ts'
import type { Seq, Signature, Standing } from './journal.ts'
import {
  type Card,
  type Danger,
  readBottomLines,
  readCards,
  readDangers,
  readDisagreements,
  readPictures,
  readSteps,
  readVoice
} from './map/read.ts'
import type { Part, StatementKind } from './map/shape.ts'
import { type PlanContingency, planContingencies } from './plan/contingency.ts'
import { type LinesOn, type PlanLine, planLines } from './plan/lines.ts'
import { type PlanCorrection, planCorrections } from './plan/corrections.ts'
import { deepFreeze } from './plan/freeze.ts'
import { type PlanSince, planSince } from './plan/since.ts'
import { markOfPlan, type PlanStance, planStances } from './plan/stances.ts'
import { type PlanNext, planNext, type PlanOutcome, planOutcomes, type PlanRoutes, planRoutes } from './plan/decision.ts'
import { readPlanScale, type PlanScale } from './scaling.ts'
import { CATEGORIES_IN, type Category, type Column, COLUMNS, type LabelSet } from './words.ts'

/** Somebody's own words against a statement, printed beside it. */
export interface Against {
  whose: string
  text: string
}

export interface PlanCard {
  id: string
  text: string
  /** Whose view it is, by name; empty when nobody was named. */
  whose: string
  kind: StatementKind
  on: string
  lines: PlanLine[]
  against: Against[]
}

export interface PlanStep {
  id: string
  what: string
  who: string
  on: string
  know: string
  notice: string
  otherwise: string
  lines: PlanLine[]
  against: Against[]
}

/** One worry from danger to deed. */
export interface Thread {
  id: string
  worried: string[]
  children: string[]
  /** What it is based on: the words about it, then the harm cards it points to. */
  might: string
  basis: string
  harms: string[]
  meaning: string
  statement: string
  lines: PlanLine[]
  against: Against[]
  goal: string
  goalLines: PlanLine[]
  goalAgainst: Against[]
  zero: string
  ten: string
  scale: PlanScale
  bottomLines: { text: string; against: Against[] }[]
  steps: PlanStep[]
}

export interface PlanChild {
  name: string
  bornOn: string
  dueOn: string
  words: string
  lines: PlanLine[]
  gathered: string
  brought: string
  shared: string
  /** The pictures they agreed to show, and what each shows; left out where there are none, so that older plans read as they did. */
  pictures?: PlanPicture[]
}

export interface PlanPicture {
  id: string
  words: string
}

export interface PlanPerson {
  name: string
  describedAs: string
  agency: string
  role: Person['role']
  /** How they took part: what was recorded last; with nothing recorded, a report from whoever was to send one, and `invited` for the rest. */
  came: 'room' | 'video' | 'phone' | 'report' | 'apologies' | 'invited'
}

export interface PlanColumn {
  column: Column
  title: string
  categories: { category: Category; title: string; cards: PlanCard[] }[]
}

/** What was agreed, read off the page at one journal number. Plain and frozen; the only thing a printed plan sees. */
export interface Plan {
  /** The journal number of the page this was read from. */
  seq: Seq
  /** Null in a draft. */
  signed: { by: string; at: Instant; version: number } | null
  /** The versions that were signed before this one, and why each was opened again (R74). */
  corrections: PlanCorrection[]
  kind: Conference['kind']
  on: string
  startsAt: string
  place: string
  practice: boolean
  labels: LabelSet
  children: PlanChild[]
  people: PlanPerson[]
  columns: PlanColumn[]
  /** How things are over all. */
  scale: PlanScale
  threads: Thread[]
  /** Steps and bottom lines that belong to no one worry. */
  otherSteps: PlanStep[]
  otherBottomLines: { text: string; against: Against[] }[]
  unplaced: PlanCard[]
  /** Who does not agree with what, where it is not written why: printed nowhere, and asked about before the plan is signed. */
  wordless: { about: string; whose: string }[]
  /** What if it does not work, for all worries. */
  contingencies: PlanContingency[]
  /** One for each child, in the order of `children`. */
  outcomes: PlanOutcome[]
  next: PlanNext | null
  routes: PlanRoutes | null
  /** Where each person said they stand; nobody has to, and being there is no stance (R72). */
  stances: PlanStance[]
  /** At a review: every line of last time and what became of it (R73); null where there was no conference before. */
  since: PlanSince | null
}

/**
 * Reads the plan off a page. doc: the page exactly as it stood at `seq`. Struck and empty items are left out; nothing else is.
 * A signature makes it the signed plan (R20); without one it is a draft.
 */
export function readPlan(doc: Y.Doc, standing: Standing, seq: Seq, signature: Signature | null = null): Plan {
  const { conference } = standing
  if (!conference) throw new Error('a plan needs a convened conference')
  const page = new Page(doc, conference, standing.answers)
  const threads = page.threads()
  const told = new Set(threads.map((thread) => thread.id))
  const said = {
    seq,
    signed: signature && { by: nameOf(conference, signature.by), at: signature.at, version: signature.version },
    corrections: planCorrections(conference, standing),
    kind: conference.kind,
    on: conference.on,
    startsAt: conference.startsAt,
    place: conference.place,
    practice: conference.practice,
    labels: conference.labels,
    children: conference.children.map((child) => page.child(child)),
    people: peopleIn(conference).map((person) => planPerson(person, standing)),
    columns: COLUMNS.map((column) => page.column(column)),
    scale: readPlanScale({ of: 'overall' }, doc, { conference, answers: standing.answers }),
    threads,
    otherSteps: page.steps((danger) => !told.has(danger)),
    otherBottomLines: page.bottomLines((danger) => !told.has(danger)),
    unplaced: page.cards('unplaced'),
    wordless: page.wordless,
    contingencies: planContingencies(doc, conference),
    outcomes: planOutcomes(conference, standing),
    next: planNext(conference, standing),
    routes: planRoutes(conference, standing),
    since: planSince(doc, conference, standing.lookedAt)
  }
  return deepFreeze({ ...said, stances: planStances(conference, standing.stances, { mark: () => markOfPlan(said), signature }) })
}

function planPerson(person: Person, standing: Standing): PlanPerson {
  const { name, describedAs, agency, role } = person
  // Leaving early is still having come; whatever else was recorded later puts right what was recorded before it.
  const last = standing.attendance.get(person.id)?.findLast((coming) => coming.as !== 'left')
  if (last?.as === 'arrived') return { name, describedAs, agency, role, came: last.way }
  if (last?.as === 'apologies') return { name, describedAs, agency, role, came: 'apologies' }
  return { name, describedAs, agency, role, came: last?.as === 'report-only' || person.way === 'report' ? 'report' : 'invited' }
}

/** One reading of a page: everything is looked up once, with the names of this conference. */
class Page {
  readonly #doc: Y.Doc
  readonly #conference: Conference
  readonly #answers: Standing['answers']
  readonly #cards: Card[]
  readonly #against: Map<string, Against[]>
  readonly #lines: LinesOn
  readonly wordless: Plan['wordless'] = []

  constructor(doc: Y.Doc, conference: Conference, answers: Standing['answers']) {
    this.#answers = answers
    this.#doc = doc
    this.#conference = conference
    this.#cards = readCards(doc).filter(stands)
    this.#lines = planLines(doc, conference)
    this.#against = new Map()
    const others = [...readDangers(doc), ...readSteps(doc), ...readBottomLines(doc)].filter(stands)
    const standing = new Set([...this.#cards, ...others].map(({ id }) => id))
    for (const { about, part, whose, text, ...listed } of readDisagreements(doc)) {
      const words = said(text)
      if (!stands(listed)) continue
      if (!words && standing.has(about)) this.wordless.push({ about, whose: this.#name(whose) })
      if (!words) continue
      const key = `${about}/${part === 'goal' ? 'goal' : ''}`
      this.#against.set(key, [...(this.#against.get(key) ?? []), { whose: this.#name(whose), text: words }])
    }
  }

  #name = (whose: string): string => nameOf(this.#conference, whose)
  #disagreeing = (about: string, part: Part = ''): Against[] => this.#against.get(`${about}/${part}`) ?? []

  child({ id, name, bornOn, dueOn }: Child): PlanChild {
    const voice = readVoice(this.#doc, id)
    const part = (text?: Y.Text): string => (text ? said(text) : '')
    const told = { words: part(voice?.words), gathered: part(voice?.gathered), brought: part(voice?.brought), shared: part(voice?.shared) }
    const pictures = readPictures(this.#doc, id).map(({ id, text }) => ({ id, words: said(text) }))
    return { name, bornOn, dueOn, ...told, lines: this.#lines(id, told.words), ...(pictures.length > 0 && { pictures }) }
  }

  cards(category: Category): PlanCard[] {
    return this.#cards
      .filter((card) => card.category === category && said(card.text))
      .map(({ id, text, whose, kind, on }) => ({
        id,
        text: said(text),
        whose: this.#name(whose),
        kind,
        on,
        lines: this.#lines(id, said(text)),
        against: this.#disagreeing(id)
      }))
  }

  column(column: Column): PlanColumn {
    const { columns, categories } = this.#conference.labels
    const filled = CATEGORIES_IN[column].map((category) => ({ category, title: categories[category], cards: this.cards(category) }))
    return { column, title: columns[column], categories: filled }
  }

  steps(belongs: (danger: string) => boolean): PlanStep[] {
    return readSteps(this.#doc)
      .filter((step) => stands(step) && belongs(step.danger))
      .map((step) => ({
        id: step.id,
        what: said(step.what),
        who: this.#name(step.who),
        on: step.on,
        know: said(step.know),
        notice: said(step.notice),
        otherwise: said(step.otherwise),
        lines: this.#lines(step.id, said(step.what)),
        against: this.#disagreeing(step.id)
      }))
      .filter(({ what, know, notice, otherwise }) => Boolean(what || know || notice || otherwise))
  }

  bottomLines(belongs: (danger: string) => boolean): { text: string; against: Against[] }[] {
    return readBottomLines(this.#doc)
      .filter((line) => stands(line) && belongs(line.danger) && said(line.text))
      .map((line) => ({ text: said(line.text), against: this.#disagreeing(line.id) }))
  }

  threads(): Thread[] {
    return readDangers(this.#doc)
      .filter(stands)
      .map((danger) => this.#thread(danger))
      .filter(({ statement, might, basis, meaning, goal, steps, bottomLines, scale }) =>
        Boolean(statement || might || basis || meaning || goal || steps.length || bottomLines.length || scale.shown)
      )
  }

  #thread(danger: Danger): Thread {
    const harms = this.#cards.filter((card) => danger.harms.includes(card.id)).map((card) => said(card.text))
    return {
      id: danger.id,
      worried: namesOf(this.#conference, danger.worried),
      children: namesOf(this.#conference, danger.children),
      might: said(danger.might),
      basis: said(danger.basis),
      harms: harms.filter(Boolean),
      meaning: said(danger.meaning),
      statement: said(danger.statement),
      lines: this.#lines(danger.id, said(danger.statement)),
      against: this.#disagreeing(danger.id),
      goal: said(danger.goal),
      goalLines: this.#lines(danger.id, said(danger.goal), 'goal'),
      goalAgainst: this.#disagreeing(danger.id, 'goal'),
      zero: said(danger.zero),
      ten: said(danger.ten),
      scale: readPlanScale({ of: 'danger', item: danger.id }, this.#doc, { conference: this.#conference, answers: this.#answers }),
      bottomLines: this.bottomLines((of) => of === danger.id),
      steps: this.steps((of) => of === danger.id)
    }
  }
}

const stands = (item: { struck: string }): boolean => item.struck === ''
const said = (text: Y.Text): string => text.toString().trim()

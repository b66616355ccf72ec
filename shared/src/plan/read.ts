import type * as Y from 'yjs'
import { type Child, type Conference, nameOf, namesOf, peopleIn, type Person } from '../conference.ts'
import type { Seq, Signature, Standing } from '../journal.ts'
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
} from '../map/read.ts'
import type { Part } from '../map/shape.ts'
import { readPlanScale } from '../scaling.ts'
import { CATEGORIES_IN, type Category, type Column, COLUMNS } from '../words.ts'
import { planContingencies } from './contingency.ts'
import { planCorrections } from './corrections.ts'
import { planNext, planOutcomes, planRoutes } from './decision.ts'
import { deepFreeze } from './freeze.ts'
import { type LinesOn, planLines } from './lines.ts'
import type { Against, Plan, PlanCard, PlanChild, PlanColumn, PlanPerson, PlanStep, Thread } from './plan.ts'
import { planSince } from './since.ts'
import { markOfPlan, planStances } from './stances.ts'

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

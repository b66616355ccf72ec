import Type, { type Static } from 'typebox'
import type { Kind } from './conference.ts'
import { Id, type Instant, oneOf, type PersonId } from './id.ts'
import { hasStrangeSigns, LONGEST_NAME } from './text.ts'

const strict = { additionalProperties: false }

/**
 * What people do in a stage: it says what the wall shows, what is asked, and which part of the page is worked on. A council names and orders its
 * stages as it likes; these are what Same Page knows how to help with.
 */
export const WORKS = [
  'welcome',
  'family',
  'changes',
  'worried',
  'well',
  'dangers',
  'scaling',
  'goals',
  'steps',
  'decision',
  'ending'
] as const
export type Work = (typeof WORKS)[number]

export const MOST_STAGES = 20
export const MOST_MINUTES = 120

/** One stage of a conference. `id`: its own within the agenda, for good, whatever it is called. */
export const AgendaStage = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
    name: Type.String({ minLength: 1, maxLength: LONGEST_NAME }),
    minutes: Type.Integer({ minimum: 1, maximum: MOST_MINUTES }),
    work: oneOf(WORKS)
  },
  strict
)
export type AgendaStage = Static<typeof AgendaStage>

/** The stages in their order. The decision is one of them, and the child's stage comes before it. */
export const Agenda = Type.Array(AgendaStage, { minItems: 1, maxItems: MOST_STAGES })
export type Agenda = Static<typeof Agenda>

const stage = (work: Work, minutes: number, name: string, id: string = work): AgendaStage => ({ id, name, minutes, work })

const INITIAL: Agenda = [
  stage('welcome', 8, 'Welcome'),
  stage('family', 10, 'Family first'),
  stage('worried', 15, 'What are we worried about?'),
  stage('well', 10, 'What’s working well?'),
  stage('dangers', 15, 'Danger statements'),
  stage('scaling', 10, 'Where are we, from 0 to 10?'),
  stage('goals', 8, 'Safety goals'),
  stage('steps', 15, 'Who will do what'),
  stage('decision', 6, 'The decision'),
  stage('ending', 5, 'Before we go')
]

const REVIEW: Agenda = [
  stage('welcome', 6, 'Welcome'),
  stage('family', 12, 'Child and family: what has changed?'),
  stage('changes', 22, 'Each worry, one by one'),
  stage('scaling', 8, 'Where are we now, from 0 to 10?'),
  stage('goals', 5, 'Safety goals'),
  stage('steps', 5, 'Who will do what'),
  stage('decision', 6, 'The decision'),
  stage('ending', 6, 'Next dates')
]

const named = (agenda: Agenda, names: Partial<Record<Work, string>>): Agenda =>
  agenda.map((one) => ({ ...one, name: names[one.work] ?? one.name }))

/**
 * The stages to start from, for each kind of conference; a council changes order, names and minutes.
 * Source: the orders of North Yorkshire, Ealing, Brighton & Hove and Wales; no source gives minutes for each stage, so these are ours.
 */
export const DEFAULT_AGENDAS: Record<Kind, Agenda> = {
  initial: INITIAL,
  review: REVIEW,
  'pre-birth': named(INITIAL, { family: 'Parents first', steps: 'The birth, going home, and who will do what' }),
  'transfer-in': named(INITIAL, { welcome: 'Welcome, and what we were told', family: 'Family first: what is different here?' })
}

/** What is wrong with an agenda, in plain words; empty when it can be used. `stage`: which one, from 0, or -1 for all of it. */
export function mendsForAgenda(agenda: Agenda): { stage: number; say: string }[] {
  const mends = agenda.flatMap(({ name, id }, i) => {
    if (name.trim() === '' || hasStrangeSigns(name)) return [{ stage: i, say: 'Please give this stage a name.' }]
    return agenda.findIndex((one) => one.id === id) === i ? [] : [{ stage: i, say: 'This stage is listed twice.' }]
  })
  const at = (work: Work): number => agenda.findIndex((one) => one.work === work)
  if (at('decision') < 0) mends.push({ stage: -1, say: 'Please keep a stage for the decision.' })
  if (at('family') < 0) mends.push({ stage: -1, say: 'Please keep a stage in which the child and the family are heard.' })
  else if (at('decision') >= 0 && at('family') > at('decision'))
    mends.push({ stage: at('family'), say: 'The child and the family are heard before the decision. Please move this stage up.' })
  return mends
}

/** The room moves on, or back. `skipped`: the stages that are left out on the way, each with a line why; it may be empty but for the child's. */
const Moved = Type.Object(
  {
    type: Type.Literal('moved'),
    from: Type.String({ maxLength: 40 }),
    to: Type.String({ maxLength: 40 }),
    skipped: Type.Array(Type.Object({ stage: Type.String({ maxLength: 40 }), reason: Type.String({ maxLength: 300 }) }, strict), {
      maxItems: MOST_STAGES
    })
  },
  strict
)
/** More time for the stage the room is at. */
const Extended = Type.Object(
  { type: Type.Literal('extended'), stage: Type.String({ maxLength: 40 }), minutes: Type.Integer({ minimum: 1, maximum: 30 }) },
  strict
)
/** Somebody is ready to move on, or not yet after all; "not yet" needs no reason. */
const Readied = Type.Object(
  { type: Type.Literal('readied'), person: Id<PersonId>(), stage: Type.String({ maxLength: 40 }), ready: Type.Boolean() },
  strict
)
/** A break for everybody; the time of the stage stands still meanwhile. */
const BreakBegan = Type.Object({ type: Type.Literal('break-began'), minutes: Type.Integer({ minimum: 1, maximum: MOST_MINUTES }) }, strict)
const BreakEnded = Type.Object({ type: Type.Literal('break-ended') }, strict)

export const AgendaDecision = Type.Union([Moved, Extended, Readied, BreakBegan, BreakEnded])
export type AgendaDecision = Static<typeof AgendaDecision>

/** Where the room is on its agenda. Times are the server's. */
export interface AgendaStanding {
  /** The stage the room is at; empty before the chair has moved it for the first time. */
  at: string
  /** When it came to this stage; null before the first move. */
  since: Instant | null
  /** When the room was moved for the first time: from then on the conference is under way. */
  began: Instant | null
  /** Seconds spent in each stage, up to `since`, breaks left out. */
  spent: ReadonlyMap<string, number>
  /** Minutes added to each stage. */
  extra: ReadonlyMap<string, number>
  /** Stages that were left out, and why. One that the room goes back to is not left out any more. */
  skipped: ReadonlyMap<string, string>
  /** Where the room has been. */
  seen: readonly string[]
  /** Who said that they are ready to leave this stage. */
  ready: readonly PersonId[]
  /** The break that is on. */
  pause: { since: Instant; minutes: number; by: PersonId } | null
  /** Seconds of breaks since the room came to this stage, without the one that is on. */
  paused: number
}

export const AGENDA_START: AgendaStanding = Object.freeze({
  at: '',
  since: null,
  began: null,
  spent: new Map(),
  extra: new Map(),
  skipped: new Map(),
  seen: [],
  ready: [],
  pause: null,
  paused: 0
})

const secondsBetween = (from: Instant, to: Instant): number => Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000)

/** Where the room is once this was decided. */
export function agendaAfter(standing: AgendaStanding, decision: AgendaDecision, by: PersonId, at: Instant): AgendaStanding {
  switch (decision.type) {
    case 'moved': {
      const { to, skipped } = decision
      const left = new Map(standing.skipped)
      for (const { stage, reason } of skipped) left.set(stage, reason)
      left.delete(to)
      return {
        ...standing,
        at: to,
        since: at,
        began: standing.began ?? at,
        spent: standing.at ? new Map(standing.spent).set(standing.at, secondsAt(standing, standing.at, at)) : standing.spent,
        skipped: left,
        seen: standing.seen.includes(to) ? standing.seen : [...standing.seen, to],
        ready: [],
        pause: standing.pause && { ...standing.pause, since: at, minutes: minutesLeft(standing.pause, at) },
        paused: 0
      }
    }
    case 'extended': {
      const before = standing.extra.get(decision.stage) ?? 0
      return { ...standing, extra: new Map(standing.extra).set(decision.stage, before + decision.minutes) }
    }
    case 'readied': {
      const others = standing.ready.filter((person) => person !== decision.person)
      return { ...standing, ready: decision.ready ? [...others, decision.person] : others }
    }
    case 'break-began':
      return { ...standing, pause: { since: at, minutes: decision.minutes, by }, paused: standing.paused + pauseSeconds(standing, at) }
    case 'break-ended':
      return { ...standing, pause: null, paused: standing.paused + pauseSeconds(standing, at) }
    default:
      return decision satisfies never
  }
}

const pauseSeconds = ({ pause }: AgendaStanding, now: Instant): number => (pause ? secondsBetween(pause.since, now) : 0)
const minutesLeft = (pause: { since: Instant; minutes: number }, now: Instant): number =>
  Math.max(1, Math.ceil(pause.minutes - secondsBetween(pause.since, now) / 60))

/** Seconds spent in a stage by now, breaks left out. now: the server's clock. */
export function secondsAt(standing: AgendaStanding, stage: string, now: Instant): number {
  const before = standing.spent.get(stage) ?? 0
  if (stage !== standing.at || !standing.since) return before
  return before + Math.max(0, secondsBetween(standing.since, now) - standing.paused - pauseSeconds(standing, now))
}

/** Seconds a stage has in all: its minutes, longer with an interpreter, and what was added. */
export const secondsFor = ({ id, minutes }: AgendaStage, { extra }: Pick<AgendaStanding, 'extra'>, factor: number): number =>
  Math.round(minutes * factor * 60) + (extra.get(id) ?? 0) * 60

/** How time stands. Signals only: nothing is ever cut off. */
export interface Pace {
  /** Seconds left in the stage; below zero when it is over. */
  left: number
  /** The stages before the decision have so little time left that the decision would begin late. Seconds by which; 0 when it is safe. */
  decisionLate: number
}

/**
 * How time stands now. factor: how much longer everything takes, as with an interpreter. The decision is late when what the stages up to it still
 * need, each for its planned time, ends after the moment they were to end.
 */
export function paceOf(agenda: Agenda, standing: AgendaStanding, now: Instant, factor: number): Pace | null {
  const at = agenda.find(({ id }) => id === standing.at)
  if (!at) return null
  const left = secondsFor(at, standing, factor) - secondsAt(standing, at.id, now)
  const decision = agenda.findIndex(({ work }) => work === 'decision')
  if (agenda.indexOf(at) >= decision) return { left, decisionLate: 0 }
  const before = agenda.slice(0, decision).filter(({ id }) => !standing.skipped.has(id))
  const planned = before.reduce((sum, one) => sum + Math.round(one.minutes * factor * 60), 0)
  const used = before.reduce((sum, one) => sum + secondsAt(standing, one.id, now), 0)
  const needed = before
    .slice(before.indexOf(at) + 1)
    .reduce((sum, one) => sum + Math.max(0, Math.round(one.minutes * factor * 60) - secondsAt(standing, one.id, now)), Math.max(0, left))
  return { left, decisionLate: Math.max(0, used + needed - planned) }
}

import {
  type Conference,
  earlierScales,
  type Ends,
  type GivenAnswer,
  keyOfQuestion,
  lastScale,
  type LastScale,
  maySpeakFor,
  numberGivers,
  type Person,
  personIn,
  readDangers,
  readScale,
  type Scale,
  type Scaled,
  viewNow
} from '@samepage/shared'
import type * as Y from 'yjs'
import { voicesOn } from '#lib/components/speaking/speaking.svelte.ts'
import type { ConferencePage } from '#lib/conference.svelte.ts'
import { sayFirstNames } from '#lib/plain.ts'
import { scaleWords } from '#lib/say/scaling.ts'
import { sayUsual } from '#lib/say/usual.ts'
import { whereabouts } from '#lib/whereabouts.ts'

/** One scale of this conference, and what it is about. */
export interface ScaleHere {
  question: Scaled
  /** Unlike any other scale's. */
  key: string
  /** A few words: `Over all`, `Danger statement 2`. */
  label: string
  title: string
  /** The danger statement; empty for how things are over all. */
  words: string
  scale: Scale
  /** The numbers of the conference before. */
  last: LastScale | null
  /** Those of every conference before, oldest first. */
  earlier: LastScale[]
}

/** The scales of a conference: one for how things are over all, and one for each danger statement that stands. */
export function scalesIn(doc: Y.Doc, conference: Conference, answers: ConferencePage['standing']['answers']): ScaleHere[] {
  const dangers = readDangers(doc).filter(({ struck }) => !struck)
  const overall = {
    question: { of: 'overall' as const },
    label: scaleWords.overall,
    title: scaleWords.howAreThings(sayFirstNames(conference.children)),
    words: ''
  }
  const asked = [
    overall,
    ...dangers.map(({ id, statement, might }, i) => {
      const label = dangers.length > 1 ? `${conference.labels.statement} ${i + 1}` : conference.labels.statement
      const words = statement.toString().trim() || might.toString().trim()
      return { question: { of: 'danger' as const, item: id }, label, title: scaleWords.howIs(label), words }
    })
  ]
  return asked.flatMap((one) => {
    const scale = readScale(one.question, doc, { conference, answers })
    const [last, earlier] = [lastScale(one.question, conference), earlierScales(one.question, conference)]
    return scale ? [{ ...one, key: keyOfQuestion(one.question), scale: inOwnWords(scale), last, earlier }] : []
  })
}

/** Both ends as the reader calls them, where they are those that come with Same Page. */
const inOwnWords = (scale: Scale): Scale => ({ ...scale, zero: sayUsual(scale.zero), ten: sayUsual(scale.ten) })

export const scalesOn = (page: ConferencePage): ScaleHere[] => page.readDeep((doc) => scalesIn(doc, page.conference, page.standing.answers))

/** Which scale is looked at on this page, and whether somebody chose it here. */
class Looking {
  key = $state('')
  chosen = $state(false)

  choose(key: string): void {
    this.key = key
    this.chosen = true
  }
}
const kept = new WeakMap<object, Looking>()
export function lookingOn(page: object): Looking {
  const looking = kept.get(page) ?? new Looking()
  kept.set(page, looking)
  return looking
}

/** The scale the wall shows; empty for none. */
export function wallsScale(page: ConferencePage): string {
  const view = page.read((doc) => viewNow(doc, page.standing, page.conference))
  return view.of === 'answers' ? keyOfQuestion(view.question) : ''
}

/** The first scale that waits for a number from this screen. */
export const firstWaiting = (page: ConferencePage, scales: readonly ScaleHere[]): ScaleHere | undefined =>
  scales.find((one) => !one.scale.shown && voicesFor(page).some((person) => !hasAnswered(page, one, person)))

/** Whoever may give a number from this screen in their own name, or in the name of the person they are here to speak for. */
export function voicesFor(page: ConferencePage): Person[] {
  if (page.you.role === 'chair' || page.you.role === 'scribe') return []
  return numberGivers(page.conference).filter((person) => maySpeakFor(page.you, person))
}

/** Whose number is asked for at this screen now. */
export function voiceNow(page: ConferencePage): Person | undefined {
  const voices = voicesFor(page)
  const { now } = voicesOn(page)
  return voices.find(({ id }) => id === now) ?? voices[0]
}

export const hasAnswered = (page: ConferencePage, { key }: Pick<ScaleHere, 'key'>, { id }: Person): boolean =>
  page.standing.answers.get(key)?.answered.includes(id) ?? false

/** What this screen's own people have answered and nobody else knows; undefined when they have not, or it is not for this screen to know. */
export const ownAnswer = (page: ConferencePage, { key }: Pick<ScaleHere, 'key'>, { id }: Person): GivenAnswer | undefined =>
  page.mine.find(({ question, answer }) => keyOfQuestion(question) === key && answer.person === id)?.answer

/** Who has answered, as everybody may see it before the numbers are shown. */
export interface Progress {
  /** Everybody who is here or has answered, in the order they are asked. */
  people: { person: Person; answered: boolean }[]
  answered: number
  /** Those who are not here and have not answered. */
  away: Person[]
  /** Whose turn it is: the first who is here and has not answered. */
  next: Person | null
}

export function progressOn(page: ConferencePage, scale: Pick<ScaleHere, 'key'>): Progress {
  const here = whereabouts(page).flatMap(({ person, state }) => (state === 'here' ? [person.id] : []))
  const all = numberGivers(page.conference).map((person) => ({ person, answered: hasAnswered(page, scale, person) }))
  const people = all.filter(({ person, answered }) => answered || here.includes(person.id))
  return {
    people,
    answered: people.filter(({ answered }) => answered).length,
    away: all.filter((one) => !people.includes(one)).map(({ person }) => person),
    next: people.find(({ answered }) => !answered)?.person ?? null
  }
}

/** The first name of whoever is in the chair: they show the numbers. */
export function chairName(page: ConferencePage, chair: string | null): string {
  const name = chair && personIn(page.conference, chair)?.name
  return name ? (name.split(' ')[0] ?? name) : scaleWords.theChair
}

export const sayValue = (value: number | null): string => (value === null ? scaleWords.ratherNot : String(value))
/** The same in the middle of a sentence. */
export const sayValueWithin = (value: number | null): string => (value === null ? scaleWords.ratherNotWithin : String(value))

/** What would make it better by one, asked as the number and the direction of the scale have it. */
export function sayOneStep(ends: Pick<Ends, 'safest'>, value: number | null | undefined): string {
  if (value === null) return scaleWords.askWhatHelps
  if (value === ends.safest) return scaleWords.askKeep
  return ends.safest === 10 ? scaleWords.askHigher : scaleWords.askLower
}

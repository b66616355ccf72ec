import {
  type AnswerDecision,
  answersOf,
  type ConferenceId,
  type Entry,
  type GivenAnswer,
  keyOfQuestion,
  type Mine,
  type PersonId,
  type Question,
  type Seq
} from '@samepage/shared'
import type { Journal } from '../storage/storage.ts'
import { Queue, untilFirst } from './queue.ts'

/** One answer on its way in. `key`: made by whoever asks, so that asking twice is one entry (R19). */
export interface Giving {
  question: Question
  answer: GivenAnswer
  key: string
}

/** The answers of one conference that nobody knows but their givers: a journal of its own, opened to nobody (R16). Asked and written within the map's turns. */
export class Answers {
  readonly #conference: ConferenceId
  readonly #journal: Journal
  readonly #given = new Map<string, { question: Question; answers: Map<PersonId, GivenAnswer> }>()
  readonly #keys = new Set<string>()
  readonly #queue = new Queue()
  /** Told of everybody whose answers came from another process. */
  readonly #heard: (person: PersonId) => void
  #seq: Seq = 0

  private constructor(conference: ConferenceId, journal: Journal, heard: (person: PersonId) => void) {
    this.#conference = conference
    this.#journal = journal
    this.#heard = heard
  }

  static async open(conference: ConferenceId, journal: Journal, heard: (person: PersonId) => void = () => undefined): Promise<Answers> {
    const answers = new Answers(conference, journal, heard)
    for await (const entry of journal.since(answersOf(conference), 0)) answers.#take(entry)
    return answers
  }

  /** How far its journal was read. */
  get seq(): Seq {
    return this.#seq
  }

  /** Keeps an answer in the place of the same person's before it. */
  keep({ question, answer, key }: Giving): Promise<void> {
    return this.#queue.run(() =>
      untilFirst(
        async () => {
          if (this.#keys.has(`${answer.by} ${key}`)) return
          const decision: AnswerDecision = { type: 'kept', question, answer }
          const entry = { kind: 'decision', decision, after: this.#seq, key, by: answer.by, at: answer.at } as const
          const seq = await this.#journal.append(answersOf(this.#conference), entry, this.#seq)
          this.#take({ ...entry, seq })
        },
        () => this.#readOn()
      )
    )
  }

  /** Takes in what was answered at other processes. */
  catchUp(): Promise<void> {
    return this.#queue.run(() => this.#readOn())
  }

  /** Every answer to a question, in the order people first gave one. */
  to(question: Question): GivenAnswer[] {
    return [...(this.#given.get(keyOfQuestion(question))?.answers.values() ?? [])]
  }

  /** The answers of these people to whatever is not open yet. */
  mine(people: readonly PersonId[], isOpen: (question: Question) => boolean): Mine[] {
    return [...this.#given.values()]
      .filter(({ question }) => !isOpen(question))
      .flatMap(({ question, answers }) => people.flatMap((person) => answers.get(person) ?? []).map((answer) => ({ question, answer })))
  }

  async #readOn(): Promise<void> {
    for await (const entry of this.#journal.since(answersOf(this.#conference), this.#seq)) {
      this.#take(entry)
      if (entry.kind === 'decision' && entry.decision.type === 'kept') this.#heard(entry.decision.answer.person)
    }
  }

  #take(entry: Entry): void {
    this.#seq = entry.seq
    if (entry.kind !== 'decision' || entry.decision.type !== 'kept') return
    const { question, answer } = entry.decision
    const given = this.#given.get(keyOfQuestion(question)) ?? { question, answers: new Map<PersonId, GivenAnswer>() }
    given.answers.set(answer.person, answer)
    this.#given.set(keyOfQuestion(question), given)
    this.#keys.add(`${entry.by} ${entry.key}`)
  }
}

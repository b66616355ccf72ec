import {
  type Change,
  type Conference,
  type Decision,
  type Ends,
  endsNow,
  type Gave,
  type GivenAnswer,
  keyOfQuestion,
  markOfPlan,
  type Mine,
  type PersonId,
  type Question,
  readPlan,
  Refusal,
  type Standing
} from '@samepage/shared'
import type * as Y from 'yjs'
import type { Answers } from './answers.ts'
import type { Clock } from './page.ts'

/** What an answer is held against: the conference as it stands, and its page. */
interface Facts {
  standing: Standing
  conference: Conference
  reading: { readonly doc: Y.Doc }
}

/** How answers come in, and how they come to be on the page. */
export class Answering {
  readonly #answers: Answers
  readonly #facts: () => Facts
  readonly #clock: Clock

  /** facts: asked each time. */
  constructor(answers: Answers, facts: () => Facts, clock: Clock) {
    this.#answers = answers
    this.#facts = facts
    this.#clock = clock
  }

  /** Keeps an answer where nobody reads it (R16). key: asking twice is one entry (R19). @throws Refusal('not-on-page') */
  async keep(by: PersonId, gave: Gave, key: string): Promise<void> {
    await this.#answers.keep({ question: gave.question, answer: this.#given(gave, by, ''), key })
  }

  /** Takes in what was answered at other processes. */
  catchUp(): Promise<void> {
    return this.#answers.catchUp()
  }

  /**
   * A decision as the page keeps it: of opening answers all of them, of a change the new answer, of a stance a mark of the plan it is said of,
   * which no browser can claim. @throws Refusal('not-on-page')
   */
  asKept(decision: Decision, by: PersonId): Decision {
    if (decision.type === 'reveal') {
      const { question } = decision
      return { type: 'revealed', question, answers: this.#answers.to(question) }
    }
    if (decision.type === 'stood') {
      const { standing, reading } = this.#facts()
      return { ...decision, of: markOfPlan(readPlan(reading.doc, standing, 0)) }
    }
    if (decision.type !== 'change') return decision
    return { type: 'changed-answer', question: decision.question, answer: this.#given(decision, by, decision.because) }
  }

  /** The answers of these people that nobody else knows yet. */
  mine(people: readonly PersonId[]): Mine[] {
    const { standing } = this.#facts()
    return this.#answers.mine(people, (question) => standing.answers.get(keyOfQuestion(question))?.opened != null)
  }

  /** An answer with both ends of the scale as they stand on the page at this moment (R15). */
  #given({ question, person, said }: Gave | Change, by: PersonId, because: string): GivenAnswer {
    const ends = said.kind === 'number' ? endsOf(question, this.#facts()) : null
    return { person, by, at: this.#clock.now(), said, ends, because }
  }
}

function endsOf(question: Question, { conference, reading }: Facts): Ends {
  const ends = question.of === 'view' ? null : endsNow(question, reading.doc, conference)
  if (!ends) throw new Refusal('not-on-page')
  return ends
}

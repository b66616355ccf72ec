import { type AnswerDecision, keyOfQuestion, may, maySpeakFor, type Person, Refusal } from '@samepage/shared'
import { type Held, seat } from './held.ts'

type Asking = Extract<AnswerDecision, { type: 'gave' | 'change' | 'reveal' }>

/** @throws Refusal */
export function checkAnswer(decision: Asking, by: Person, { conference, standing }: Held): void {
  const { question } = decision
  if (question.of === 'view' && !conference.children.some(({ id }) => id === question.child)) throw new Refusal('child-unknown')
  const asked = standing.answers.get(keyOfQuestion(question))
  if (decision.type === 'reveal') {
    if (asked?.opened) throw new Refusal('already-shown')
    if (!asked?.answered.length) throw new Refusal('no-answers-yet')
    return
  }
  if (decision.type === 'gave' && asked?.opened) throw new Refusal('already-shown')
  if (decision.type === 'change' && !asked?.opened) throw new Refusal('not-shown-yet')
  if ((question.of === 'view') !== (decision.said.kind === 'view')) throw new Refusal('not-understood', 'another kind of answer')
  const person = seat(conference, decision.person)
  const allowed = may(person, decision.said.kind === 'number' ? 'give-number' : 'give-view', 'live')
  if (allowed !== true || !maySpeakFor(by, person)) throw new Refusal('not-theirs-to-say')
  if (question.of === 'view' && !asked?.answered.includes(person.id)) checkAgency(person, asked?.answered ?? [], { conference, standing })
  const had = decision.type === 'change' && asked?.answered.includes(person.id)
  if (had && decision.because.trim() === '') throw new Refusal('reason-needed')
}

/** One view for each agency, whoever of it gives it. Source: a council's quick guide to conferences. */
function checkAgency({ role, agency, id }: Person, answered: readonly string[], { conference }: Held): void {
  const same = (name: string): boolean => name.trim() !== '' && name.trim().toLowerCase() === agency.trim().toLowerCase()
  if (role !== 'professional') return
  const others = conference.people.filter((one) => one.role === 'professional' && one.id !== id && same(one.agency))
  if (others.some((one) => answered.includes(one.id))) throw new Refusal('agency-has-view')
}

import {
  addBottomLine,
  addCard,
  addContingency,
  addDanger,
  addDisagreement,
  addStep,
  addVoice,
  type ChildId,
  type Conference,
  type Decision,
  type GivenAnswer,
  itemOf,
  type List,
  type Numbered,
  type Part,
  type PersonId,
  type Plan,
  readPlan,
  type Signature,
  type Standing,
  START,
  standingAfter,
  tick,
  type Writer
} from '@samepage/shared'
import * as Y from 'yjs'
import { smallConference, somebody } from './small-conference.ts'

export const PEOPLE = {
  ruth: somebody('Ruth Adeyemi', 'chair', 'conference chair'),
  kelly: somebody('Kelly Marlow', 'family', 'Poppy and Reece’s mum'),
  jean: somebody('Nan Jean', 'network', 'Poppy and Reece’s nan'),
  amira: { ...somebody('Amira Khan', 'professional', 'social worker'), agency: 'Children’s services' },
  clarke: { ...somebody('Miss Clarke', 'professional', 'Poppy’s teacher'), agency: 'Hill Top School' },
  patel: { ...somebody('Sgt Patel', 'professional', 'police officer'), agency: 'Police' },
  dana: { ...somebody('Dana Weekes', 'professional', 'health visitor'), agency: 'Health' }
}
type Who = keyof typeof PEOPLE

export const POPPY = '0f8f2c5e-1111-4111-8111-000000000001' as ChildId
export const REECE = '0f8f2c5e-1111-4111-8111-000000000002' as ChildId
export const SIGNED_AT = '2026-05-12T10:42:00.000Z'

/** The Marlow family's page as it might look at the end of their conference: every kind of thing a plan can hold. */
export class Marlow {
  readonly doc = new Y.Doc()
  readonly conference: Conference
  readonly #writer: Writer
  readonly #decided: { decision: Decision; at: string }[] = []
  #ids: number

  /** ids: how many there are already, of a page this one goes on from. */
  constructor(given: Partial<Conference> = {}, ids = 0) {
    this.#ids = ids
    this.conference = smallConference({
      on: '2026-05-12',
      place: 'Larch Room, the Beeches',
      children: [
        { id: POPPY, name: 'Poppy Marlow', bornOn: '2018-11-02', dueOn: '' },
        { id: REECE, name: 'Reece Marlow', bornOn: '2022-02-19', dueOn: '' }
      ],
      people: Object.values(PEOPLE),
      ...given
    })
    // Counted, not random: the order of equal places must not change from run to run.
    const newId = (): string => `0f8f2c5e-2222-4222-8222-${String(++this.#ids).padStart(12, '0')}`
    this.#writer = { doc: this.doc, me: PEOPLE.ruth.id, origin: 'marlow', newId }
  }

  card(
    category: Parameters<typeof addCard>[1]['category'],
    text: string,
    given: Omit<Parameters<typeof addCard>[1], 'category'> = {}
  ): string {
    return addCard(this.#writer, { category, text, ...given })
  }

  disagree(about: string, who: Who, text: string, part: Part = ''): void {
    addDisagreement(this.#writer, about, part, PEOPLE[who].id, text)
  }

  write(list: List, id: string, words: Record<string, string>): void {
    for (const [key, text] of Object.entries(words)) {
      const field = itemOf(this.doc, list, id)?.get(key)
      if (!(field instanceof Y.Text)) throw new Error(`${key} is not a text`)
      field.delete(0, field.length)
      field.insert(0, text)
    }
  }

  danger(statement: string): string {
    const id = addDanger(this.#writer, this.conference.labels, { statement })
    if (!id) throw new Error('four dangers already')
    return id
  }

  worried(danger: string, ...who: Who[]): void {
    for (const one of who) tick(this.#writer, 'dangers', danger, 'worried', PEOPLE[one].id, true)
  }

  about(danger: string, key: 'harms' | 'children', ...ids: string[]): void {
    for (const id of ids) tick(this.#writer, 'dangers', danger, key, id, true)
  }

  bottomLine(danger: string, text: string): string {
    return addBottomLine(this.#writer, danger, text)
  }

  step(danger: string, what: string, who: Who, on: string, words: Record<string, string> = {}): string {
    const id = addStep(this.#writer, danger, { what, who: PEOPLE[who].id, on })
    this.write('steps', id, words)
    return id
  }

  contingency(words: { when: string; who: string; what: string; night: string }): void {
    const { night, ...values } = words
    this.write('contingencies', addContingency(this.#writer, '', values), { night })
  }

  voice(child: ChildId, words: Record<string, string>): void {
    addVoice(this.doc, child)
    this.write('voices', child, words)
  }

  /** What was decided after everybody had come; `at` as it may matter to what is read off. */
  decide(decision: Decision, at: string = SIGNED_AT): void {
    this.#decided.push({ decision, at })
  }

  /** Somebody's number, as the server keeps it. */
  number(who: Who, value: number | null, given: Partial<Pick<Numbered, 'reason' | 'higher'>> & Partial<GivenAnswer> = {}): GivenAnswer {
    const { reason = '', higher = '', ...others } = given
    const ends = { zero: 'They cannot live at home.', ten: 'Safe enough for the council to go.', safest: 10 as const }
    const said = { kind: 'number' as const, value, reason, higher }
    return { person: PEOPLE[who].id, by: PEOPLE[who].id, at: SIGNED_AT, said, ends, because: '', ...others }
  }

  draft(): Plan {
    return readPlan(this.doc, this.#standing(), 412)
  }

  signed(version = 1): Plan {
    const signature: Signature = { seq: 413, plan: 412, by: PEOPLE.ruth.id, at: SIGNED_AT, version, sha256: null }
    return readPlan(this.doc, this.#standing(), 412, signature)
  }

  /** Where things stand, for what is not in the plan's words. */
  get standing(): Standing {
    return this.#standing()
  }

  #standing(): Standing {
    const came: [Who, 'arrived' | 'apologies' | 'report-only', 'room' | 'video' | 'phone'][] = [
      ['ruth', 'arrived', 'room'],
      ['kelly', 'arrived', 'room'],
      ['jean', 'arrived', 'phone'],
      ['amira', 'arrived', 'room'],
      ['clarke', 'arrived', 'video'],
      ['patel', 'report-only', 'room'],
      ['dana', 'apologies', 'room']
    ]
    const by = PEOPLE.ruth.id
    const entry = { seq: 1, at: SIGNED_AT, by, kind: 'decision', after: 0, key: 'k' } as const
    const convened = standingAfter(START, { ...entry, decision: { type: 'convened', conference: this.conference } })
    const present = came.reduce((standing, [who, as, way]) => {
      const person: PersonId = PEOPLE[who].id
      return standingAfter(standing, { ...entry, decision: { type: 'attended', person, as, way } })
    }, convened)
    return this.#decided.reduce((standing, { decision, at }) => standingAfter(standing, { ...entry, decision, at }), present)
  }
}

export const STATEMENT =
  'Amira (social worker), Miss Clarke (school) and Nan Jean are worried about Kelly drinking in the evening. They are worried Kelly will fall ' +
  'asleep and not hear Poppy and Reece. Reece climbs, so he could fall and be badly hurt or die. The children could be hungry, cold and alone. ' +
  'On 3 March Poppy, who is 7, walked next door at 10pm. She could not wake her mum. If this goes on, Poppy will keep being the grown-up. She ' +
  'will be too tired for school, and both children may feel they do not matter. Kelly agrees she drank too much that night. She does not agree ' +
  'that it happens often.'
export const GOAL =
  'Every evening, a grown-up who is not drinking looks after Poppy and Reece. The children have tea and a wash, and are in bed by half past ' +
  'eight. If they call out, someone comes. They are at school every day, on time and fed. Jean, Miss Clarke and Amira will have seen this for ' +
  '12 weeks. Those weeks include hard days, when Kelly is stressed.'

/** The whole page of the family, with two worries, disagreements of every kind, and something that has no place yet. */
export function marlow(given: Partial<Conference> = {}): Marlow {
  const page = new Marlow(given)
  page.voice(POPPY, {
    words: 'I like it when Mum reads to me.\nI don’t like it when I can’t wake her up. I want Nan to have a key.',
    gathered: 'Poppy drew three houses with Amira at school: worries, good things, dreams.',
    brought: 'Amira Khan, social worker',
    shared: 'Everyone may hear all of it.'
  })
  page.voice(REECE, { words: 'Mummy sleepy. Nan’s house!', gathered: 'Amira played with Reece at home, and wrote down what he said.' })
  const night = page.card('past', 'Poppy walked next door at 10pm. She could not wake her mum. Reece was asleep upstairs.', {
    whose: PEOPLE.amira.id,
    kind: 'fact',
    on: '2026-03-03'
  })
  const late = page.card('past', 'Poppy was late or tired on 14 school days this term.', { whose: PEOPLE.clarke.id, kind: 'observation' })
  page.disagree(late, 'kelly', 'She was ill for six of those days, and I rang the school.')
  page.card('complicating', 'Kelly has been on her own since January, and she is behind with the rent.', {
    whose: PEOPLE.amira.id,
    kind: 'opinion'
  })
  page.card('strengths', 'I love my kids. We have tea together, and we read every night that I can.', {
    whose: PEOPLE.kelly.id,
    kind: 'own-words'
  })
  page.card('safety', 'When Kelly had a bad night she rang Jean. The children slept at Jean’s.', {
    whose: PEOPLE.jean.id,
    kind: 'fact',
    on: '2026-03-17'
  })
  page.card('steps', 'I want somebody to talk to in the evening, when it gets hard.', { whose: PEOPLE.kelly.id, kind: 'own-words' })
  page.card('unplaced', 'I want Nan to come for tea on Wednesdays again.', { whose: POPPY, kind: 'own-words' })
  drinking(page, night, late)
  const school = page.danger(
    'Miss Clarke is worried that Poppy will fall behind at school, because she is tired and looks after Reece in the mornings.'
  )
  page.worried(school, 'clarke')
  page.about(school, 'children', POPPY)
  page.step('', 'Amira finds out about a breakfast club for both children.', 'amira', '2026-05-29')
  return page
}

function drinking(page: Marlow, ...harms: string[]): void {
  const danger = page.danger(STATEMENT)
  page.worried(danger, 'amira', 'clarke', 'jean')
  page.about(danger, 'harms', ...harms)
  page.about(danger, 'children', POPPY, REECE)
  page.write('dangers', danger, {
    might: 'Kelly may drink in the evening, fall asleep, and not hear Poppy and Reece.',
    basis: 'What happened in March, and what school has seen.',
    meaning: 'Reece could fall and be badly hurt or die. Both children could be hungry, cold and alone.',
    goal: GOAL,
    zero: 'Kelly is drinking and nobody sober is with the children tonight.',
    ten: 'Nobody outside the family needs to check any more.'
  })
  page.disagree(danger, 'kelly', 'I drank too much that night. I do not agree that it happens often.', 'statement')
  page.disagree(danger, 'jean', 'Twelve weeks is a long time. I think eight would do.', 'goal')
  page.bottomLine(danger, 'The children are never in the care of someone who has been drinking.')
  page.disagree(page.bottomLine(danger, 'Jean can come in at any time.'), 'kelly', 'I want her to ring first.')
  const phone = page.step(
    danger,
    'Jean phones at 8pm, Monday to Saturday. If there is no answer in 10 minutes she walks round.',
    'jean',
    '2026-05-12',
    {
      know: 'Call list on the fridge, looked at by Amira each week.',
      notice: 'Poppy puts a star on the chart when Nan rings.',
      otherwise: 'Jean takes the children home with her and texts Amira. At night she rings 01632 960 101.'
    }
  )
  page.disagree(phone, 'kelly', 'Sunday is the hardest day, so ring then too.')
  page.step(danger, 'Kelly goes to the Tuesday group with Dana.', 'kelly', '2026-05-19', {
    know: 'Dana and Kelly tell the small team how it went.'
  })
}

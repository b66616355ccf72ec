import { type Plan, type PlanCard, type PlanScale, type ScaleNumber, type Thread } from '@samepage/shared'
import type { Block, Line } from './blocks.ts'
import { dotsBlocks, endBlocks, endLines, valueOf } from './numbers.ts'
import { againstLines, heading, linesBeneath, paragraph, small } from './opening.ts'
import type { Sentence } from './say/en.ts'
import { bottomLineBox, stepTable } from './steps.ts'
import { theirs, type Tongue } from './tongue.ts'

/** What a statement is, in words that keep a worry from being read as a fact. */
const KIND: Record<Exclude<PlanCard['kind'], ''>, Sentence> = {
  fact: 'isFact',
  observation: 'isObservation',
  opinion: 'isOpinion',
  allegation: 'isAllegation',
  'own-words': 'isOwn'
}

/** The columns of the page under the council's own titles, and what found no place in them. */
export function columns({ columns: all, unplaced }: Plan, tongue: Tongue): Block[] {
  const filled = all.map(({ title, categories }) => ({ title, categories: categories.filter(({ cards }) => cards.length > 0) }))
  return [
    ...filled
      .filter(({ categories }) => categories.length > 0)
      .flatMap(({ title, categories }) => [
        heading(2, tongue.usual(title)),
        ...categories.flatMap(({ title, cards }) => [heading(3, tongue.usual(title)), ...cards.map((card) => cardBox(card, tongue))])
      ]),
    ...(unplaced.length > 0 ? [heading(2, tongue.say('elseTitle')), ...unplaced.map((card) => cardBox(card, tongue))] : [])
  ]
}

function cardBox({ text, whose, kind, on, lines, against }: PlanCard, tongue: Tongue): Block {
  const { say, day } = tongue
  const about = [whose && say('whoseView', { name: whose }), kind && say(KIND[kind]), on && day(on)].filter(Boolean).join(' · ')
  return {
    is: 'box',
    tone: 'quiet',
    lines: [
      { words: theirs(text, tongue) },
      ...linesBeneath(lines, tongue),
      ...(about ? [{ words: { text: about }, small: true as const }] : []),
      ...againstLines(against, tongue)
    ]
  }
}

/** Every worry on its thread, from what it is based on to who does what. */
export const threads = ({ threads: all, on }: Plan, tongue: Tongue): Block[] =>
  all.flatMap((thread, i) => threadBlocks(thread, { number: all.length > 1 ? i + 1 : 0, on }, tongue))

function threadBlocks(thread: Thread, { number, on }: { number: number; on: Plan['on'] }, tongue: Tongue): Block[] {
  const { say } = tongue
  const { worried, children, might, basis, harms, meaning, statement, lines, against, goal, goalLines, goalAgainst, steps } = thread
  const facts: [Sentence, string][] = [
    ['worriedWho', tongue.list(worried)],
    ['might', might],
    ['basis', basis],
    ['about', children.length > 0 ? tongue.children(children.map((name) => ({ name }))) : ''],
    ['meaning', meaning]
  ]
  const listed: Block[] = harms.length > 0 ? [{ is: 'list', items: harms.map((harm) => theirs(harm, tongue)) }] : []
  const told = facts.flatMap(([lead, text]): Block[] => {
    const under = lead === 'basis' ? listed : []
    const words = lead === 'worriedWho' || lead === 'about' ? { text } : theirs(text, tongue) // names are in no language
    return text || under.length > 0 ? [paragraph(words, say(lead)), ...under] : []
  })
  const box = (tone: 'worry' | 'goal', text: string, beneath: Line[]): Block => ({
    is: 'box',
    tone,
    lines: [{ words: text ? theirs(text, tongue) : tongue.tell('notAgreed') }, ...beneath]
  })
  return [
    heading(2, number > 0 ? say('worryNumber', { number }) : say('worry')),
    ...told,
    box('worry', statement, [...linesBeneath(lines, tongue), ...againstLines(against, tongue)]),
    heading(3, say('goalTitle')),
    box('goal', goal, [...linesBeneath(goalLines, tongue), ...againstLines(goalAgainst, tongue)]),
    ...scaleBlocks(thread, on, tongue),
    ...bottomLineBox(thread.bottomLines, tongue),
    heading(3, say('stepsTitle')),
    steps.length > 0 ? stepTable(steps, tongue) : paragraph(tongue.tell('notAgreed'))
  ]
}

/** How things are over all. */
export const overall = ({ scale, on }: Plan, tongue: Tongue): Block[] =>
  scale.shown || scale.waits ? [heading(2, tongue.say('numbersTitle')), ...numbers(scale, on, tongue)] : []

/** The scale of one worry: its ends stand there though nobody was asked. */
function scaleBlocks({ scale, zero, ten }: Thread, on: Plan['on'], tongue: Tongue): Block[] {
  const title = heading(3, tongue.say('numbersTitle'))
  if (scale.shown) return [title, ...numbers(scale, on, tongue)]
  const ends = endBlocks({ zero, ten }, tongue)
  if (ends.length === 0 && !scale.waits) return []
  return [title, ...ends, ...(scale.waits ? [paragraph(tongue.tell('notShown'))] : [])]
}

/** R17: everybody's number beside the others', with its reason; nothing is reckoned from them. */
function numbers(scale: PlanScale, on: Plan['on'], tongue: Tongue): Block[] {
  const { say } = tongue
  if (!scale.shown) return [paragraph(tongue.tell('notShown'))]
  const ends = endBlocks(scale, tongue)
  const onlyThen = scale.last?.answers.filter(({ name }) => !scale.shown?.numbers.some((one) => one.name === name)) ?? []
  return [
    ...ends,
    ...dotsBlocks(scale, on, tongue, { tableToo: scale.earlier.length > 1 }),
    ...(scale.shown.numbers.length > 0
      ? [
          {
            is: 'table',
            about: say('numbersTitle'),
            head: [say('who'), say('number'), say('reason')],
            shares: [0.24, 0.18, 0.58],
            rows: scale.shown.numbers.map((one) => [
              [{ words: { text: one.name } }],
              valueLines(one, scale, tongue),
              reasonLines(one, tongue)
            ])
          } satisfies Block
        ]
      : []),
    ...onlyThen.map(({ name, value }) => small({ text: `${name}: ${say('lastTime', { value: valueOf(value, tongue) })}` }))
  ]
}

function valueLines({ name, value, was }: ScaleNumber, { last }: PlanScale, tongue: Tongue): Line[] {
  const before = last?.answers.find((one) => one.name === name)
  return [
    { words: { text: valueOf(value, tongue) } },
    ...was.map((one): Line => ({ words: tongue.tell('was', { value: valueOf(one, tongue) }) })),
    ...(before ? [{ words: tongue.tell('lastTime', { value: valueOf(before.value, tongue) }) }] : [])
  ]
}

function reasonLines({ reason, higher, because, late, writtenBy, ends }: ScaleNumber, tongue: Tongue): Line[] {
  const { say } = tongue
  const told: [string, string][] = [
    ['', reason],
    [say('oneStep'), higher],
    [say('becauseChanged'), because]
  ]
  return [
    ...told.filter(([, text]) => text).map(([lead, text]): Line => ({ ...(lead ? { lead } : {}), words: theirs(text, tongue) })),
    ...(ends ? endLines(ends, tongue) : []),
    ...(late ? [{ words: tongue.tell('late') }] : []),
    ...(writtenBy ? [{ words: tongue.tell('saidAloud', { name: writtenBy }) }] : [])
  ]
}

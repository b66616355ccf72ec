import { endsLine, personIn, type Plan, planForOneChild, type PlanLooked, type PlanScale } from '@samepage/shared'
import type { Block, Line, Words } from './blocks.ts'
import { changedSentences } from './changed-sentences.ts'
import { outcomeLine } from './decided.ts'
import { fits } from './fit.ts'
import { printOf } from './looks.ts'
import { dotsBlocks, endBlocks, hasMoved, valueOf } from './numbers.ts'
import { asParagraphs, heading, paragraph, small, whichVersion, type Writing } from './opening.ts'
import type { Sentence } from './say/en.ts'
import { inShort } from './short.ts'
import { theirs, type Tongue } from './tongue.ts'

/**
 * How much of it there is: letters of one cell, rows and new lines, how many scales are drawn and with how many conferences, and whether the others are
 * said in words.
 */
interface Room {
  letters: number
  rows: number
  drawn: number
  days: number
  said: boolean
}
const ALL = 99
const ONE_SENTENCE = 220 // letters: a first sentence is given this much room before anything else is
const room = (letters: number, given: Partial<Room> = {}): Room => ({ letters, rows: ALL, drawn: 1, days: 4, said: true, ...given })

const LEAST = room(100, { rows: 0, drawn: 0, said: false })
/** Tried one after another until all of it is one page of ordinary print. */
const ROOMS: readonly Room[] = [
  ...[500, 300, 200].map((letters) => room(letters, { drawn: ALL })),
  ...[500, 300, 200, 100].map((letters) => room(letters)),
  ...[4, 2].flatMap((days) => [300, 200, 100, 60].map((letters) => room(letters, { days, said: false }))),
  ...[200, 100].map((letters) => room(letters, { drawn: 0 })),
  ...Array.from({ length: 15 }, (_, i) => room(100, { rows: 14 - i, drawn: 0 }))
]

/**
 * What a family takes home from a review on one page: what was decided, what became of every step and every line of the plan, how the numbers moved,
 * and when we meet again (R80). Of what stands as it was there is nothing, and neither is there of the cards and reasons that are in the record.
 * Other looks and languages say what there is room for in ordinary print, and no less. Whoever is here for one child reads of that child.
 */
export function sinceLastTime(writing: Writing): Block[] {
  const plan = planOf(writing)
  const print = printOf({ paper: 'since-last-time', look: 'ordinary' })
  for (const given of ROOMS) {
    const blocks = page(plan, given, writing)
    if (fits(blocks, print)) return blocks
  }
  return page(plan, LEAST, writing)
}

function planOf({ frozen: { plan, conference }, ask }: Writing): Plan {
  const helps = personIn(conference, ask.reader)?.helps
  const at = conference.children.findIndex(({ id }) => id === helps)
  return at < 0 ? plan : planForOneChild(plan, at)
}

function page(plan: Plan, given: Room, writing: Writing): Block[] {
  const { tongue } = writing
  const rows = [...stepRows(plan, given, tongue), ...wordRows(plan, given, tongue)]
  const fresh = freshLines(plan, given, tongue)
  const some = fresh.slice(0, Math.max(0, given.rows - rows.length))
  return [
    heading(1, tongue.say('sinceTitle')),
    ...(writing.frozen.version > 1 || !plan.signed ? whichVersion(writing) : []),
    ...asParagraphs([...plan.outcomes.map((one) => outcomeLine(one, plan.kind, tongue)), ...next(plan, tongue)]),
    ...table(rows.slice(0, given.rows), plan, tongue),
    ...(some.length > 0 ? [paragraph({ text: '' }, tongue.say('sinceNew')), { is: 'list', items: some } satisfies Block] : []),
    ...(plan.since && rows.length + fresh.length === 0 ? [paragraph(tongue.tell('sinceSame'))] : []),
    ...numbers(plan, given, tongue),
    ...(isUnseen(plan) ? [small(tongue.tell('sinceUnseen'))] : []),
    ...(rows.length + fresh.length > given.rows || !given.said ? [small(tongue.tell('fridgeMore'))] : [])
  ]
}

const next = ({ next: all }: Plan, { say, day }: Tongue): Line[] => [
  ...(all?.coreGroupOn ? [{ lead: say('coreGroupOn'), words: { text: day(all.coreGroupOn) } }] : []),
  ...(all?.reviewOn ? [{ lead: say('reviewOn'), words: { text: day(all.reviewOn) } }] : [])
]

function table(rows: Line[][][], { since, on }: Plan, { say, day }: Tongue): Block[] {
  if (rows.length === 0) return []
  const dated = (title: string, which = ''): string => (which ? `${title}, ${day(which)}` : title)
  return [
    {
      is: 'table',
      about: say('sinceTitle'),
      head: [dated(say('sinceLast'), since?.on), dated(say('sinceNow'), on)],
      shares: [0.5, 0.5],
      rows
    }
  ]
}

const BECAME: Record<Exclude<PlanLooked['verdict'], null>, Sentence> = {
  done: 'sinceDone',
  partly: 'sincePartly',
  'not-done': 'sinceNotDone',
  dropped: 'sinceNotAnyMore',
  still: 'sinceOpen',
  changed: 'sinceChanged'
}

/** What we said we would do, what became of it and what helped. */
function stepRows({ since }: Plan, { letters }: Room, tongue: Tongue): Line[][][] {
  const lines = since?.lines.filter(({ list }) => list === 'steps') ?? []
  return lines.map(({ was, verdict, words }): Line[][] => [
    [{ ...(was.who && { lead: `${was.who}:` }), words: short(was.said || was.more, letters, tongue) }],
    [verdict ? { lead: tongue.say(BECAME[verdict]), words: short(words, letters, tongue) } : { words: tongue.tell('sinceOpen') }]
  ])
}

/** The lists beside the steps that are in a family's plan, with what their two texts are called. */
const LISTS = [
  ['dangers', 'worry', 'goalTitle'],
  ['bottomLines', 'mustTitle', 'mustTitle'],
  ['contingencies', 'ifSeen', 'then']
] as const satisfies readonly [PlanLooked['list'], Sentence, Sentence][]

/** What has ended, and what says something else than it did. */
function wordRows({ since }: Plan, { letters }: Room, tongue: Tongue): Line[][][] {
  const { say } = tongue
  const told = LISTS.flatMap(([list, ...names]) =>
    (since?.lines ?? []).filter((one) => one.list === list).map((one) => ({ line: one, leads: names.map((name) => leadOf(say(name))) }))
  )
  const isOver = ({ line: { now, verdict } }: (typeof told)[number]): boolean => now === null || (verdict !== null && endsLine(verdict))
  const standing = told.filter((one) => !isOver(one))
  return [
    ...told
      .filter(isOver)
      .map(({ line: { was, words }, leads }): Line[][] => [
        [line(leads[0], was.said || was.more, letters, tongue)],
        [{ lead: say('sinceEnded'), words: short(words, letters, tongue) }]
      ]),
    ...standing
      .filter(({ line: { differs, verdict } }) => differs || verdict === 'changed')
      .flatMap((one) => changedRows(one, letters, tongue))
  ]
}

/** Whether a line that is not a step stands as it was because nobody has looked at it. Every step says so itself. */
const isUnseen = ({ since }: Plan): boolean =>
  since?.lines.some(({ list, verdict, differs }) => LISTS.some(([one]) => one === list) && verdict === null && !differs) ?? false

/** What is new: steps first, each line as it is said. */
function freshLines({ since }: Plan, { letters }: Room, tongue: Tongue): Words[] {
  const { say } = tongue
  return (['steps', ...LISTS.map(([list]) => list)] as const).flatMap((list) =>
    (since?.fresh ?? [])
      .filter((one) => one.list === list)
      .map(({ said, more }) => {
        const whole = list === 'contingencies' && said && more ? `${say('ifSeen')} ${said} ${say('then')} ${more}` : said || more
        return short(whole, letters, tongue)
      })
  )
}

const leadOf = (title: string): string => title.replace(/(?<!:)$/, ':')
const line = (lead: string | undefined, text: string, letters: number, tongue: Tongue): Line => ({
  ...(lead && { lead }),
  words: short(text, letters, tongue)
})

function changedRows(
  { line: { was, now, words }, leads }: { line: PlanLooked; leads: string[] },
  letters: number,
  tongue: Tongue
): Line[][][] {
  const texts = [
    [was.said, now?.said ?? ''],
    [was.more, now?.more ?? '']
  ] as const
  const rows = texts.flatMap(([before, after], i): Line[][][] => {
    const changed = changedSentences(before, after)
    if (!changed.was && !changed.now) return []
    return [
      [
        [
          changed.was
            ? line(leads[i], changed.was, letters, tongue)
            : { ...(leads[i] && { lead: leads[i] }), words: tongue.tell('sinceNotThere') }
        ],
        [{ words: changed.now ? short(changed.now, letters, tongue) : tongue.tell('sinceGone') }]
      ]
    ]
  })
  if (rows.length > 0) return rows
  return [
    [[line(leads[0], was.said || was.more, letters, tongue)], [{ lead: tongue.say('sinceChanged'), words: short(words, letters, tongue) }]]
  ]
}

/** As many whole sentences as there is room for; where not one fits, where to find it. */
function short(text: string, letters: number, tongue: Tongue): Words {
  if (!text.trim()) return { text: '' }
  const told = inShort(text, letters) || inShort(text, ONE_SENTENCE)
  return told ? theirs(told, tongue) : tongue.tell('sinceLonger')
}

/** How the numbers moved, over all and for each worry that was asked about before. */
function numbers({ scale, threads, on }: Plan, { drawn, days, said }: Room, tongue: Tongue): Block[] {
  const { say } = tongue
  const all: [title: string, scale: PlanScale][] = [
    [say('numbersTitle'), scale],
    ...threads.map(({ scale: own }, i): [string, PlanScale] => [
      threads.length > 1 ? say('worryNumber', { number: i + 1 }) : say('worry'),
      own
    ])
  ]
  const moved = all.filter(([, one]) => hasMoved(one))
  return moved.flatMap(([title, one], i): Block[] => {
    if (i >= drawn && !said) return []
    if (i >= drawn) return [paragraph({ text: lastAndNow(one, tongue) }, `${title}:`)]
    return [
      ...(i === 0 ? [heading(2, say('numbersTitle'))] : []),
      ...(one === scale ? [] : [heading(3, title)]),
      ...endBlocks(one, tongue),
      ...dotsBlocks(one, on, tongue, { most: days })
    ]
  })
}

/** `Kelly Marlow 6 (last time 5)`, by name: nothing is reckoned from them (R17). */
function lastAndNow({ shown, last }: PlanScale, tongue: Tongue): string {
  const before = (name: string): string => {
    const found = last?.answers.find((one) => one.name === name)
    return found ? ` (${tongue.say('lastTime', { value: valueOf(found.value, tongue) })})` : ''
  }
  return (shown?.numbers ?? []).map(({ name, value }) => `${name} ${valueOf(value, tongue)}${before(name)}`).join(', ')
}

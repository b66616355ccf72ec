import { createHash } from 'node:crypto'
import { isDay, type Plan, type PlanCard, type PlanStep, sayChildren, sayDay, sayWeekday, type Thread } from '@samepage/shared'
import type { Definition } from './definition.ts'
import { hasUnprintable } from './glyphs.ts'
import { wordsIn } from './layout.ts'
import { edgeLine, edgeWords } from './layout/edges.ts'
import { unprintable } from './layout/ending.ts'
import { DEFAULT_STYLE, LARGE_STYLES, MARGINS, PAGE_WIDTH } from './layout/look.ts'
import { flow, heading as headingOf, type Node, type Part, say as sayAll, type Piece, type StyleName } from './layout/pieces.ts'

/** What somebody who takes part by phone, without a screen, has in front of them. `plan`: the page as it stands, for this one reader. */
export interface Pack {
  reader: string
  chair: string
  /** Whom to ring; may be empty. */
  phone: string
  stages: { name: string; minutes: number }[]
  scale: { zero: string; ten: string }
  plan: Plan
}

const MOST = 380 // letters in one piece: 20 lines of large print where every letter is a W, and a page has 22
const PAGE_NUMBER_WIDTH = 190

const say = (text: string, style: StyleName = 'body', lead = ''): Piece[] => sayAll(text, style, lead, MOST)
const heading = (text: string, style: 'h1' | 'h2' | 'h3'): Piece[] => headingOf(text, style)

/**
 * The pack as pages: large print, one thing to a page, in the order it is read aloud. Pure: the same pack gives the same definition.
 * @throws TypeError('not a string') when it holds anything else where words belong
 */
export function layOutPack(pack: Pack): Definition {
  const { plan } = pack
  const sections: Part[][] = [
    cover(pack),
    stages(pack),
    people(plan),
    children(plan),
    ...columns(plan),
    ...plan.threads.map((thread, i) => worry(thread, i, plan)),
    ...(plan.otherSteps.length > 0 ? [[...heading('Other things somebody does', 'h2'), ...plan.otherSteps.flatMap(step)]] : []),
    numbers(pack),
    yours(pack),
    ...(wordsIn(pack).some(hasUnprintable) ? [unprintable()] : [])
  ]
  return {
    content: sections.flatMap((section, i) => startingAPage(flow(section), i > 0)),
    styles: LARGE_STYLES,
    defaultStyle: DEFAULT_STYLE,
    pageSize: 'A4',
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom],
    header: () => edgeLine([{ ...edgeWords(`DRAFT · For ${pack.reader}`, 'mark'), fillColor: '#FFE9A8' }], [PAGE_WIDTH], 18),
    footer: (page, pages) =>
      edgeLine(
        [edgeWords(plan.practice ? 'PRACTICE' : '', 'foot'), edgeWords(`Page ${page} of ${pages}`, 'footEnd')],
        [PAGE_WIDTH - PAGE_NUMBER_WIDTH, PAGE_NUMBER_WIDTH],
        26
      ),
    version: '1.7',
    language: 'en-GB',
    direction: 'ltr',
    displayTitle: true,
    info: {
      title: 'Large print', // no names: it shows in tabs and notifications
      creator: 'Same Page',
      producer: 'Same Page',
      keywords: createHash('sha256').update(JSON.stringify(pack)).digest('hex'),
      creationDate: new Date(isDay(plan.on) ? plan.on : 0)
    }
  }
}

function startingAPage([first, ...rest]: Node[], anew: boolean): Node[] {
  if (!first) return []
  return anew && 'stack' in first ? [{ ...first, pageBreak: 'before' }, ...rest] : [first, ...rest]
}

function cover({ reader, chair, phone, plan }: Pack): Part[] {
  return [
    ...heading(`For ${reader}`, 'h1'),
    ...say(`We meet to talk about ${sayChildren(plan.children)}.`),
    ...say(`${sayWeekday(plan.on)}${plan.startsAt ? ` at ${plan.startsAt}` : ''}`, 'words', 'When:'),
    ...(plan.place ? say(plan.place, 'words', 'Where we sit:') : []),
    ...say('You are with us on the phone. We read to you what is on the page, and we write down what you say.'),
    ...(chair ? say(`${chair} leads the meeting.`) : []),
    ...(phone ? say(phone, 'words', 'If the phone goes dead, ring:') : [])
  ]
}

function stages({ stages: all }: Pack): Part[] {
  return [
    ...heading('What will happen', 'h2'),
    ...all.flatMap(({ name, minutes }, i) => say(`${name} (about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'})`, 'body', `${i + 1}.`))
  ]
}

const people = ({ people: all }: Plan): Part[] => [
  ...heading('Who will be there', 'h2'),
  ...all.flatMap(({ name, describedAs, agency }) => say([describedAs, agency].filter(Boolean).join(', '), 'body', `${name}:`))
]

function children({ children: all }: Plan): Part[] {
  return [
    ...heading(`What ${all.length > 1 ? 'the children say' : 'the child says'}`, 'h2'),
    ...all.flatMap(({ name, words }) => [...heading(name, 'h3'), ...(words ? say(words, 'words') : say('Nothing is written here yet.'))])
  ]
}

function columns({ columns: all, unplaced }: Plan): Part[][] {
  const filled = all
    .map(({ title, categories }) => ({
      title,
      parts: categories.flatMap(({ title: category, cards }) =>
        cards.length > 0 ? [...heading(category, 'h3'), ...cards.flatMap(card)] : []
      )
    }))
    .filter(({ parts }) => parts.length > 0)
    .map(({ title, parts }) => [...heading(title, 'h2'), ...parts])
  return unplaced.length > 0 ? [...filled, [...heading('Also on the page', 'h2'), ...unplaced.flatMap(card)]] : filled
}

const card = ({ text, whose, on, against }: PlanCard): Piece[] => [
  ...say(text, 'words'),
  ...(whose || isDay(on) ? say([whose, isDay(on) ? sayDay(on) : ''].filter(Boolean).join(', '), 'small') : []),
  ...disagreeing(against)
]

const disagreeing = (against: PlanCard['against']): Piece[] =>
  against.flatMap(({ whose, text }) => say(text, 'body', `${whose || 'Somebody'} does not agree:`))

function worry(thread: Thread, index: number, { labels, threads }: Plan): Part[] {
  const { statement, against, goal, goalAgainst, bottomLines, steps } = thread
  return [
    ...heading(threads.length > 1 ? `${labels.statement} ${index + 1} of ${threads.length}` : labels.statement, 'h2'),
    ...(statement ? say(statement, 'words') : say('Not agreed yet.')),
    ...disagreeing(against),
    ...(goal ? [...heading(labels.goal, 'h3'), ...say(goal, 'words'), ...disagreeing(goalAgainst)] : []),
    ...bottomLines.flatMap((line) => [...say(line.text, 'body', `${labels.bottomLine}:`), ...disagreeing(line.against)]),
    ...(steps.length > 0 ? [...heading(labels.categories.steps, 'h3'), ...steps.flatMap(step)] : [])
  ]
}

const step = ({ what, who, on, against }: PlanStep): Piece[] => [
  ...say(what || 'Not agreed yet.', 'words'),
  ...(who || isDay(on) ? say([who, isDay(on) ? `by ${sayDay(on)}` : ''].filter(Boolean).join(', '), 'small') : []),
  ...disagreeing(against)
]

function numbers({ scale, plan }: Pack): Part[] {
  const own = plan.threads.filter(({ zero, ten }) => zero || ten)
  return [
    ...heading('What the numbers mean', 'h2'),
    ...say('We ask everybody for a number from 0 to 10. There is no right number, and you can rather not say.'),
    ...say(scale.zero, 'words', '0 means:'),
    ...say(scale.ten, 'words', '10 means:'),
    ...own.flatMap(({ statement, zero, ten }) => [
      ...heading(statement ? `About: ${statement.slice(0, 120)}` : plan.labels.statement, 'h3'),
      ...(zero ? say(zero, 'body', '0 means:') : []),
      ...(ten ? say(ten, 'body', '10 means:') : [])
    ])
  ]
}

function yours({ phone }: Pack): Part[] {
  return [
    ...heading('What you can say at any time', 'h2'),
    ...[
      '“I would like to say something.”',
      '“I need a break.”',
      '“What does that word mean?”',
      '“I don’t agree, please write that down.”'
    ].flatMap((words) => say(words, 'words')),
    ...say('This is the page as it stands now. Nobody has signed it, and it can still change. You get the plan when it is signed.'),
    ...(phone
      ? say(phone, 'words', 'Ring if anything does not work:')
      : say('Ring the person who asked you to take part if anything does not work.'))
  ]
}

import { type Against, type Plan, type PlanCard, type PlanColumn, sayDay } from '@samepage/shared'
import { linesUnder } from './lines.ts'
import { type Look, LOOKS } from './look.ts'
import { box, gather, heading, indented, type Part, type Piece, say } from './pieces.ts'

/** What a statement is, in words that keep a worry from being read as a fact. */
const KINDS: Record<PlanCard['kind'], string> = {
  '': '',
  fact: 'A fact',
  observation: 'Something seen or heard',
  opinion: 'What somebody thinks',
  allegation: 'Something said to have happened, not proved',
  'own-words': 'In their own words'
}

/** One of the questions of the map, with what stands under it. */
export function column({ column, title, categories }: PlanColumn): Part[] {
  const cards = categories.flatMap((category) => under(category.title, category.cards, LOOKS[column]))
  return [...heading(title, 'h2'), ...(cards.length > 0 ? cards : say('Nothing is written here yet.'))]
}

/** A category with its cards; nothing at all where there are none. */
export function under(title: string, cards: PlanCard[], look: Look): Part[] {
  if (cards.length === 0) return []
  return [...heading(title, 'h3'), ...cards.flatMap((card) => box(cardPieces(card), look))]
}

export function everythingElse(plan: Plan): Part[] {
  if (plan.unplaced.length === 0) return []
  return [...heading(plan.labels.categories.unplaced, 'h2'), ...plan.unplaced.flatMap((card) => box(cardPieces(card), LOOKS.unplaced))]
}

function cardPieces({ text, whose, kind, on, lines, against }: PlanCard): Piece[] {
  const about = [whose && `Whose view: ${whose}`, KINDS[kind], on && sayDay(on)].filter((part) => part !== '')
  return [...say(text), ...linesUnder(lines), ...(about.length > 0 ? say(about.join(' · '), 'small') : []), ...disagreements(against)]
}

/** Somebody's own words against a statement, to stand right beside it. */
export function disagreements(against: Against[]): Piece[] {
  return against.flatMap(({ whose, text }) => indented(gather(say(text, 'body', `${whose || 'Somebody'} does not agree:`)), 16))
}

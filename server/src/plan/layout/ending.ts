import { type Plan, type PlanCorrection, type PlanPerson, sayMoment } from '@samepage/shared'
import { MISSING } from '../glyphs.ts'
import { routeLines } from './decision.ts'
import { LOOKS } from './look.ts'
import { box, gather, heading, type Part, say } from './pieces.ts'
import { cell, rows } from './rows.ts'

const ROLES: Record<PlanPerson['role'], string> = {
  chair: 'leads the conference',
  scribe: 'writes down what is said',
  family: 'family',
  child: 'child',
  network: 'somebody who will help the family',
  supporter: 'there to support somebody',
  advocate: 'helps somebody have their say',
  interpreter: 'interpreter',
  professional: 'works with the family',
  lawyer: 'advises the council about the law',
  observer: 'watched the conference',
  wall: ''
}
// Said of people whose place in the conference matters even where their job is written down too.
const ALWAYS_SAID: readonly PlanPerson['role'][] = ['chair', 'scribe', 'advocate', 'lawyer', 'observer']

const CAME: Record<PlanPerson['came'], string> = {
  room: 'In the room',
  video: 'By video',
  phone: 'By phone',
  report: 'Sent a report',
  apologies: 'Could not come (sent apologies)',
  invited: 'Invited'
}

/** Who was asked, who came and how, and what they are to the children. */
export function people(plan: Plan): Part[] {
  if (plan.people.length === 0) return []
  return [
    ...heading('Who was there?', 'h2'),
    rows(
      [
        [cell('Name', 'head'), 0.32],
        [cell('Who they are', 'head'), 0.42],
        [cell('How they took part', 'head'), 0.26]
      ],
      plan.people.map((person) => ({ cells: [cell(person.name), cell(whoIs(person)), cell(CAME[person.came])] }))
    )
  ]
}

function whoIs({ describedAs, agency, role }: PlanPerson): string {
  const parts = [describedAs, agency, describedAs && !ALWAYS_SAID.includes(role) ? '' : ROLES[role]]
  return parts.filter((part) => part !== '').join(', ')
}

/** The way to disagree or complain. Source: Sussex and Greater Manchester procedures on dissent and complaints. */
export function ifYouDisagree({ routes }: Plan): Part[] {
  return [
    ...heading('What if you do not agree?', 'h2'),
    ...box(
      [
        'You can say so at any time, in your own words. Ask for your words to be written beside what they are about.',
        'Talk first with the person who led the conference, or with your social worker. Ask somebody you trust to come with you, or to speak for you.',
        'You can complain about how the conference was run or what it decided. Ask any of us how. The plan goes on while your complaint is looked at.',
        ...routeLines(routes),
        'If your complaint is about one service, such as the school or the police, that service will answer it.',
        'If you are still not happy after that, you can ask the Ombudsman. They do not work for the council, and it is free.'
      ].flatMap((line) => say(line)),
      LOOKS.quiet
    )
  ]
}

/** Who put their name to it, when, and which moment of the page this is. */
export function signature({ signed, seq, corrections }: Plan): Part[] {
  const where = `It is number ${seq} in the history of the page we wrote together.`
  if (!signed) return [...heading('Who signed this plan?', 'h2'), ...say(`Nobody has signed it yet. ${where}`)]
  return [
    ...heading('Who signed this plan, and when?', 'h2'),
    ...gather([
      ...say(`${signed.by} led the conference, and signed this plan on ${sayMoment(signed.at)}.`),
      ...say(`This is version ${signed.version}. ${where} Anyone can ask to see what stood on the page at that moment.`)
    ]),
    ...corrections.flatMap(corrected)
  ]
}

/** R74: a correction says who made it and why, and of which version. */
const corrected = ({ version, signedBy, signedAt, by, at, why }: PlanCorrection): Part[] =>
  gather([
    ...say(
      `Version ${version} was signed by ${signedBy} on ${sayMoment(signedAt)}. ${by} opened it again on ${sayMoment(at)}. It stays as it was signed.`
    ),
    ...say(why, 'body', 'Why it was opened again:')
  ])

export const unprintable = (): Part[] => say(`Some signs could not be printed; they are shown as ${MISSING}.`, 'small')

import { isDay, type Plan, type PlanChild, sayChildren, sayDay } from '@samepage/shared'
import { linesUnder } from './lines.ts'
import { LOOKS } from './look.ts'
import { box, heading, type Part, say } from './pieces.ts'

/** The official name stands once, with the plain words first. */
const KINDS: Record<Plan['kind'], string> = {
  initial: 'The first conference to decide on a plan. Its official name is an initial child protection conference.',
  review: 'A conference to check how the plan is going. Its official name is a review child protection conference.',
  'pre-birth':
    'A conference before the baby is born, to decide on a plan together. Its official name is a pre-birth child protection conference.',
  'transfer-in': 'The first conference here, because the family has moved. Its official name is a transfer-in child protection conference.'
}

/** Whose plan it is, when and where it was made, and what kind of conference it was. */
export function opening(plan: Plan): Part[] {
  const children = sayChildren(plan.children)
  const when = `${sayDay(plan.on)}${plan.startsAt ? ` at ${plan.startsAt}` : ''}`
  return [
    ...heading(plan.signed ? `The plan for ${children}` : `Draft plan for ${children}`, 'h1'),
    ...say(
      plan.signed
        ? 'This is what we wrote down together. The person who led the conference has read it back and signed it.'
        : 'This is the page as it stands now. Nobody has signed it yet, and it can still change.'
    ),
    ...plan.children.flatMap((child) => say(bornOrDue(child), 'body', `${child.name}:`)),
    ...say(when, 'body', 'When we met:'),
    ...(plan.place ? say(plan.place, 'body', 'Where:') : []),
    ...say(KINDS[plan.kind], 'body', 'What kind of conference:')
  ]
}

function bornOrDue({ bornOn, dueOn }: PlanChild): string {
  if (isDay(bornOn)) return `born on ${sayDay(bornOn)}`
  return isDay(dueOn) ? `not born yet, due on ${sayDay(dueOn)}` : 'date of birth not written down'
}

/** What each child said, before anything a grown-up said. */
export function voices(plan: Plan): Part[] {
  const silent = plan.children.filter((child) => !child.words && !child.gathered && !child.brought && !child.shared)
  return [
    ...plan.children.filter((child) => !silent.includes(child)).flatMap(voice),
    ...(silent.length > 0
      ? [
          ...heading(
            silent.length === plan.children.length ? 'What did the children tell us?' : `What did ${sayChildren(silent)} tell us?`,
            'h2'
          ),
          ...say('Nothing is written here yet.')
        ]
      : [])
  ]
}

function voice(child: PlanChild): Part[] {
  const { name, words, lines, gathered, brought, shared } = child
  return [
    ...heading(`What did ${name} tell us?`, 'h2'),
    ...box(
      [
        ...(words ? say(words, 'words') : say('Nothing is written here yet.')),
        ...linesUnder(lines),
        ...(gathered ? say(gathered, 'small', 'How we asked:') : []),
        ...(brought ? say(brought, 'small', 'Who brought these words:') : []),
        ...(shared ? say(shared, 'small', `What ${name} agreed to share:`) : [])
      ],
      LOOKS.child
    )
  ]
}

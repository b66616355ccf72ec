import type { ViewOn } from './answers.ts'
import type { Ending, Limb, Outcome } from './outcome.ts'

// What is decided, said in the same plain words on every screen, on the wall and in print. `name` is a child's first name.

/** The law's own words, which stand once, and what each of them means. Source: Children Act 1989; House of Lords on "likely", 1996. */
export const LEGAL_WORDS = [
  { word: 'Significant harm', means: 'harm that is serious: bad treatment, or something that holds a child back in health or growing up.' },
  { word: 'Likely', means: 'a real chance, which it would be wrong to ignore. It does not have to be more likely than not.' }
] as const

/**
 * The test for a plan, in our own words; both limbs. Source: Sussex procedures, "Actions and decisions of the conference", which follow Working
 * Together (England).
 */
export function theTest(name: string): {
  question: string
  limbs: { limb: Exclude<Limb, ''>; title: string; say: string }[]
  then: string
  nobody: string
} {
  return {
    question: `Is it likely that ${name} will be seriously harmed?`,
    limbs: [
      {
        limb: 'happened',
        title: 'It has happened, and more is likely.',
        say: `It can be shown that ${name} was badly treated or held back in health or growing up. The people who work with the family think that more of it is likely.`
      },
      {
        limb: 'likely',
        title: 'It has not happened so far, and it is likely.',
        say: `What has been found out about this family, or what is known from research, makes the people who work with them think that it is likely.`
      }
    ],
    then: `If one of the two is so, and the danger goes on, ${name} needs a child protection plan. The chair may decide otherwise only when another plan, that several services share, keeps ${name} safe enough.`,
    nobody:
      'Nobody votes and nothing is counted. Everybody says what they think and why. The chair decides for each child, and gives the reasons.'
  }
}

/** A view as its giver would say it. hadPlan: the child had a plan when the conference began. */
export function sayView(view: ViewOn, name: string, hadPlan: boolean): string {
  switch (view) {
    case 'plan':
      return hadPlan ? `${name} still needs a child protection plan.` : `${name} needs a child protection plan.`
    case 'no-plan':
      return hadPlan ? `${name} does not need a child protection plan any more.` : `${name} does not need a child protection plan.`
    case 'other':
      return `Another plan is enough for ${name}.`
    case 'unsure':
      return 'I am not sure.'
    default:
      return view satisfies never
  }
}

/** The decision itself, in one sentence. `other`: which other plan, when it is one. hadPlan: the child had a plan when the conference began. */
export function sayOutcome(name: string, { outcome, other }: { outcome: Outcome; other: string }, hadPlan: boolean): string {
  switch (outcome) {
    case 'plan':
      return hadPlan ? `${name}’s child protection plan goes on.` : `${name} will have a child protection plan.`
    case 'changed':
      return `${name}’s child protection plan goes on, with changes.`
    case 'no-plan':
      return `${name} does not need a child protection plan.`
    case 'other':
      return `${name} will not have a child protection plan. Another plan is enough to keep ${name} safe: ${ended(other)}`
    case 'ended':
      return `${name}’s child protection plan ends.`
    default:
      return outcome satisfies never
  }
}

export function sayLimb(limb: Limb, name: string): string {
  switch (limb) {
    case '':
      return ''
    case 'happened':
      return `${name} has been seriously harmed or held back, and more of it is likely.`
    case 'likely':
      return `${name} has not been seriously harmed so far, and it is likely.`
    default:
      return limb satisfies never
  }
}

/** Why a plan ends. */
export function sayEnding(ending: Ending, name: string): string {
  switch (ending) {
    case '':
      return ''
    case 'safe-now':
      return `It is not likely any more that ${name} will be seriously harmed.`
    case 'moved-away':
      return `${name} has moved away for good, and the council there has held its own conference.`
    case 'turned-18':
      return `${name} is 18 now.`
    case 'left-the-country':
      return `${name} has left the United Kingdom for good.`
    case 'died':
      return `${name} has died.`
    default:
      return ending satisfies never
  }
}

/** The kinds of worry a plan is for. harm, more: as the council calls them. */
export function sayHarms(harm: string, more: readonly string[]): string[] {
  if (harm === '') return []
  const others = more.map(lowered)
  const last = others.pop()
  const listed = last === undefined ? '' : others.length > 0 ? `${others.join(', ')} and ${last}` : last
  return [`The main kind of worry is ${lowered(harm)}.`, ...(listed ? [`There is also worry about ${listed}.`] : [])]
}

/** `Neglect` within a sentence; `NSPCC` stays as it is. */
const lowered = (label: string): string => (/^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label)

/** Words that end a sentence, with a full stop where they have none. */
const ended = (words: string): string => (/[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`)

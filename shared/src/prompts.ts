import type { Work } from './agenda.ts'
import { type Child, sayChildren } from './conference.ts'

/** How old a child is, as far as a question is meant for them. */
export const AGES = ['unborn', 'little', 'child', 'young'] as const
export type Age = (typeof AGES)[number]

/**
 * One question a chair can ask. `{names}` stands for the children's first names, and `{name}` for the one child it is about.
 * `age`: asked for a child of this age; left out, it is asked of everybody.
 */
interface Question {
  words: string
  age?: Age
}

const ask = (...words: string[]): Question[] => words.map((one) => ({ words: one }))
const askFor = (age: Age, ...words: string[]): Question[] => words.map((one) => ({ words: one, age }))

/**
 * Questions by what is done in a stage. All are our own words, in the manner of solution-focused practice: they ask what was seen, what already works,
 * who helps, and what would be a little better. None of them blames, and none answers itself.
 */
const QUESTIONS: Record<Work, readonly Question[]> = {
  welcome: ask(
    'What would make today worth your time?',
    'What should we know about you, so that today goes well?',
    'What are you hoping will be different after today?',
    'Who matters most in {names}’s life, and what would that person want from us?',
    'What helps you when a conversation gets hard?',
    'How will we notice that somebody needs a break?',
    'What is one good thing about {names} that everybody here should know?',
    'Who is not here today and should be heard all the same?',
    'What would you like us to call each other?'
  ),
  family: [
    ...ask(
      'What are you most proud of as a family?',
      'How are things at home, in your own words?',
      'What is the best part of a usual day for {names}?',
      'What is the hardest part of a usual day?',
      'What have you already tried, and what helped a little?',
      'Who can {names} go to when something is wrong?',
      'What do you want us to understand that we have not understood yet?',
      'What is your biggest hope for {names}?',
      'If {names} were sitting here, what would they say first?'
    ),
    ...askFor(
      'unborn',
      'What have you begun to get ready for {name}?',
      'Who will be with you in the first days after {name} is born?',
      'What do you want {name}’s first weeks to be like?'
    ),
    ...askFor(
      'little',
      'How can you tell that {name} is happy?',
      'How can you tell that {name} is frightened or upset?',
      'Who can calm {name} down, and how?'
    ),
    ...askFor(
      'child',
      'What did {name} draw or say when somebody asked about home?',
      'What would {name} change with one wish?',
      'What does {name} worry about at night?'
    ),
    ...askFor(
      'young',
      'What does {name} want to decide for themselves?',
      'Who does {name} trust enough to ring at any hour?',
      'What does {name} think that we are getting wrong?'
    )
  ],
  changes: [
    ...ask(
      'What is better since last time?',
      'How did you do that?',
      'Who else noticed, and what did they see?',
      'What was agreed and has been done?',
      'What was agreed and could not be done? What got in the way?',
      'When was there a chance for it to go wrong, and it did not?',
      'What can you see {names} doing now that you did not see before?',
      'What still keeps you awake?',
      'What must not slip back?'
    ),
    ...askFor('child', 'What would {name} say has changed at home?'),
    ...askFor('young', 'What would {name} say has changed, and what has stayed the same?')
  ],
  worried: [
    ...ask(
      'What exactly was seen or heard, and when?',
      'What was the worst time, and what was it like for {names}?',
      'How often does it happen? When was the last time?',
      'What did {names} do when it happened?',
      'What makes it worse, and what makes it less likely?',
      'What do you worry about most, if nothing changes?',
      'What is known, and what do we only think?',
      'What was hard for the grown-ups at that time?',
      'Is there a worry that nobody has said aloud yet?'
    ),
    ...askFor('unborn', 'What could be hard for {name} in the first weeks?'),
    ...askFor('little', 'How can we tell what it was like for {name}, who cannot tell us in words?'),
    ...askFor('child', 'What has {name} told somebody about it, in their own words?'),
    ...askFor('young', 'What does {name} worry about, outside the home too?')
  ],
  well: [
    ...ask(
      'When could it have happened, and did not? What was different?',
      'Who kept {names} safe that time, and what did they do?',
      'What do you do as a parent that works well for {names}?',
      'Who can you ring, and who has already helped?',
      'What would a good friend say you are good at?',
      'What is going well for {names}, and who helped with it?',
      'What have you kept up, although it was hard?',
      'What would {names} not want us to change?',
      'What shows that this will hold on a bad day too?'
    ),
    ...askFor('unborn', 'What have you done already to look after yourself and {name}?'),
    ...askFor('little', 'When is {name} at ease, and with whom?'),
    ...askFor('child', 'What makes {name} laugh?'),
    ...askFor('young', 'What is {name} proud of?')
  ],
  dangers: ask(
    'Is that fair? What would you change?',
    'How would you say this in your own words?',
    'What are we worried somebody may do, or not do?',
    'What would it mean for {names}, now and when they are older?',
    'What happened that makes us think so?',
    'Who is worried about this, and who is not? What do they see that others do not?',
    'Would {names} know what we mean?',
    'Is anything in it a name for a person, where it should say what was seen?',
    'If only one worry could be written down, which one would it be?'
  ),
  scaling: [
    ...ask(
      'From 0 to 10, where are things today?',
      'What makes it that number, and not a lower one?',
      'What would one higher look like?',
      'When was it higher, and what was different then?',
      'What number would {names} give, and why?',
      'What number would be good enough for you?',
      'Somebody here gave another number. What may they have seen?',
      'How sure are you that it will stay there next week?',
      'What would you have to see to go up by one?'
    ),
    ...askFor('child', 'If {name} showed us with their hands how safe it feels, how far apart would they be?'),
    ...askFor('young', 'What would {name} need to see to go up by one?')
  ],
  goals: [
    ...ask(
      'What will we see {names} doing when this is sorted out?',
      'What will the grown-ups be doing instead?',
      'Who will see it, and how often?',
      'How long must it go on before we stop worrying?',
      'Suppose it all went well from tonight: what would {names} notice first?',
      'What would be a small sign that it is going the right way?',
      'Does this goal answer the worry beside it?',
      'Could somebody who does not know us tell whether it was reached?',
      'What would you be proud to tell us next time?'
    ),
    ...askFor('unborn', 'What will {name}’s evenings and nights be like when everybody can rest easy?'),
    ...askFor('little', 'What will bedtime be like for {name}?'),
    ...askFor('child', 'What would {name} say a good week looks like?'),
    ...askFor('young', 'What would {name} want to be able to say in three months?')
  ],
  steps: [
    ...ask(
      'What is the first small thing you could do this week?',
      'Who will do it, and by when?',
      'Who can help you with it, and have they said yes?',
      'What could get in the way, and what will we do then?',
      'What will happen on a bad day? Who rings whom?',
      'How will {names} know that it is being done?',
      'What do you need from us, and what should we stop doing?',
      'How sure are you, from 0 to 10, that this will happen? What would make it one higher?',
      'What must never happen, and what do we do if it does?'
    ),
    ...askFor('unborn', 'Who does what on the day {name} comes home?'),
    ...askFor('child', 'Who will explain this to {name}, and how?'),
    ...askFor('young', 'Which part of this does {name} want to do themselves?')
  ],
  decision: [
    ...ask(
      'What have you heard today that you did not know before?',
      'What would help {names} most now, and why?',
      'What speaks for it, and what speaks against it?',
      'What would have to be different for you to think otherwise?',
      'If you do not agree, what should we write down?',
      'How will this make {names} safer than they are today?',
      'What do you want to say before it is decided?',
      'What would {names} say to this?'
    ),
    ...askFor('young', 'What does {name} think should be decided, and does everybody here know it?')
  ],
  ending: [
    ...ask(
      'What was useful today?',
      'What will you remember?',
      'What will you do first when you leave this room?',
      'Who will tell {names} what was decided, and how?',
      'What could we do better next time?',
      'Is there anything that has not been said?',
      'Who will look after you this evening?',
      'What would you like to hear from us, and by when?'
    ),
    ...askFor('little', 'What will {name} notice tomorrow?'),
    ...askFor('child', 'In which words will {name} be told?'),
    ...askFor('young', 'How does {name} want to hear about today?')
  ]
}

const YEARS = { child: 5, young: 12 } as const // from that birthday on

/** How old a child is on a day, `YYYY-MM-DD`; null where nobody wrote down when they were born. */
export function ageOf({ bornOn, dueOn }: Pick<Child, 'bornOn' | 'dueOn'>, on: string): Age | null {
  if (dueOn) return 'unborn'
  if (!bornOn) return null
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (on.slice(4) < bornOn.slice(4) ? 1 : 0)
  if (years >= YEARS.young) return 'young'
  return years >= YEARS.child ? 'child' : 'little'
}

/** Some questions to choose from. `about`: the first name of the child they are about; empty for those that are asked of everybody. */
export interface Prompts {
  about: string
  questions: string[]
}

const MOST_NAMES = 3

/** The questions for a stage: first those for everybody, then those about each child by age. on: the day of the conference. */
export function promptsFor(work: Work, children: readonly Pick<Child, 'name' | 'bornOn' | 'dueOn'>[], on: string): Prompts[] {
  const first = ({ name }: Pick<Child, 'name'>): string => name.split(' ')[0] ?? name
  const names =
    children.length === 0 || children.length > MOST_NAMES ? 'the children' : sayChildren(children.map((child) => ({ name: first(child) })))
  const of = (age: Age | undefined, name: string): string[] =>
    QUESTIONS[work]
      .filter((question) => question.age === age)
      .map(({ words }) => words.replaceAll('{names}', names).replaceAll('{name}', name))
  const each = children.flatMap((child) => {
    const age = ageOf(child, on)
    return age ? [{ about: first(child), questions: of(age, first(child)) }] : []
  })
  return [{ about: '', questions: of(undefined, '') }, ...each.filter(({ questions }) => questions.length > 0)]
}

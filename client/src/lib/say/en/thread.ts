import { countIn, listIn } from '../grammar.ts'

// One worry from danger to deed: who is worried, what might happen, the statement, the goal, the scale, bottom lines and next steps.

const count = countIn('en')

const en = {
  begin: (statement: string) => `Begin a ${statement.toLowerCase()}`,
  noneYet: (statement: string) => `There is no ${statement.toLowerCase()} yet`,
  whatItSays: 'It says, in your own words, who is worried, what might happen to the child if nothing changes, and why you think so.',
  another: '+ Add another',
  newNumber: (statement: string, number: number) => `A new ${statement.toLowerCase()}, number ${number}.`,
  struck: 'Struck through',
  title: (statement: string, number: number, all: number) => `${statement} ${number} of ${all}`,

  tab: {
    noWords: 'No words yet',
    hasGoal: (goal: string) => `Has a ${goal.toLowerCase()}`,
    noGoal: (goal: string) => `No ${goal.toLowerCase()} yet`,
    noSteps: 'no steps yet',
    steps: (steps: number) => count(steps, { one: `${steps} step`, other: `${steps} steps` })
  },

  full: {
    four: 'There are four already',
    three: 'There are three already',
    most: (statement: string) =>
      `Four is the most a family can hold in mind and answer. To add this one, first strike through another ${statement.toLowerCase()}, or bring two together.`,
    fewer: 'Three or fewer are easier for everyone to hold in mind. Could this worry be part of one that is here?',
    addFourth: (statement: string) => `Add a fourth ${statement.toLowerCase()}`
  },

  worried: {
    title: 'Who is worried?',
    nobody: 'Nobody is named yet. Add a name.',
    addOrTake: 'Add or take off names',
    add: 'Add names',
    other: 'Somebody else',
    theirName: 'Their name',
    addOne: 'Add',
    /** The first sentence of a statement that is put together from its parts. */
    about: (names: readonly string[]) => `${listIn('en', names)} ${names.length > 1 ? 'are' : 'is'} worried about this.`
  },

  might: 'What might happen?',
  mightHint: 'What might somebody do, or not do?',
  basis: 'What is it based on?',
  basisHint: 'One thing that happened says most. When was it, and what did it do to the child?',
  fromPage: (title: string) => `From the page, under ${title}`,
  fromPageChosen: (title: string, chosen: number) => `From the page, under ${title}: ${chosen} chosen`,
  whichChild: 'Which child is it about?',
  whichChildren: 'Which children is it about?',
  whichNobody: 'Choose nobody when it is about all of them.',
  meaning: (names: string) => `What would it mean for ${names}?`,
  meaningHint: 'Now, and later.',

  statement: {
    title: 'The statement, in your words',
    hint: 'Plain and serious, as you would say it at the kitchen table.',
    put: 'Put the parts together',
    done: 'The parts are put together. Now make the words your own.'
  },

  goalHint: 'What would you see when this worry is gone? Who would see it, and for how long?',

  scale: {
    title: 'Scale for this worry',
    hint: 'Agree what each end means. Then everyone gives a number of their own.',
    answered: (answered: number, all: number) => `${answered} of ${all} have answered.`,
    give: 'Give a number for this worry',
    open: 'Open the numbers for this worry',
    zero: '0 means',
    ten: '10 means'
  },

  lines: {
    hint: 'What must happen, whatever else. How is for the family to work out.',
    add: (line: string) => `Add a ${line.toLowerCase()}`,
    label: 'What must happen?',
    added: (line: string) => `${line} added.`
  },

  steps: {
    step: (number: number) => `Next step ${number}`,
    add: 'Add a next step',
    what: 'What will somebody do?',
    whatHint: 'Something you could see them do.',
    who: 'Who?',
    nobody: 'Nobody yet',
    when: 'By when?',
    added: 'A next step is added. By when?',
    more: 'How will we know, and what if it does not happen?',
    know: 'How will we know it worked?',
    notice: (names: string) => `What will ${names} notice?`,
    otherwise: 'What if it does not happen?'
  },

  gaps: {
    title: 'Still to ask',
    ofStep: (number: number, asked: string) => `Next step ${number}: ${asked}`
  }
}

export default en

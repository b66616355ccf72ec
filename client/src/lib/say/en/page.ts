import { countIn, listIn } from '../grammar.ts'

// The shared page and whatever is written on it: cards, boxes, disagreements, the children's own words. Headings and their questions are a
// council's labels, and are put into these sentences as they are.

const count = countIn('en')

const en = {
  moreFor: (what: string) => `More for ${what}`,
  more: 'More',
  close: 'Close',
  back: 'Back',
  notNow: 'Not now',
  somebody: 'Somebody',
  removeForGood: 'Remove words for good…',
  strike: 'Strike through',
  struck: 'Struck through. The words stay where they are, marked.',
  struckOnPage: 'Struck through. The words stay on the page, marked.',
  strikeBack: 'The strike is taken back.',
  endedHere: 'Looked at again, and ended',
  struckBy: (name: string) => `Struck through by ${name}`,
  why: (reason: string) => `Why: ${reason}`,
  asManyAsCanBe: 'There are as many as there can be. To take this one back, strike another through first.',
  takeBack: 'Take back the strike',
  dontAgree: 'I don’t agree with this',

  move: {
    up: 'Move up',
    down: 'Move down',
    elsewhere: 'Move to another place…',
    drag: 'Drag to move',
    toPlaceIn: (place: number, title: string) => `Moved to place ${place} in ${title}.`,
    toPlace: (place: number, all: number) => `Moved to place ${place} of ${all}.`,
    to: (title: string) => `Moved to ${title}.`,
    alreadyFirstIn: (title: string) => `Already first in ${title}.`,
    alreadyLastIn: (title: string) => `Already last in ${title}.`,
    alreadyFirst: 'Already first.',
    alreadyLast: 'Already last.'
  },

  /** `Harm, 1 of 3`. */
  cardAt: (title: string, place: number, all: number) => `${title}, ${place} of ${all}`,

  about: {
    title: 'About these words',
    whoseView: 'Whose view is it?',
    whatKind: 'What kind of statement is it?',
    when: 'When was it?',
    whenHint: 'Only if the day matters.',
    typedBy: (name: string) => `Typed by ${name}.`,
    fromBefore: 'From the plan before.',
    open: 'Whose words, what kind, when',
    notSaid: 'Whose view: not said',
    ownWords: (name: string) => `${name}’s own words`,
    by: (helper: string, name: string) => `${helper}, for ${name}`
  },

  add: {
    to: (title: string) => `Add to ${title}`,
    newWords: (title: string) => `New words for ${title}`,
    onPage: 'Put it on the page',
    onPaper: 'Put it on the paper',
    isOnPage: (title: string) => `It is on the page, under ${title}.`,
    isOnPaper: (title: string) => `It is on the paper, under ${title}.`,
    pageFull: (most: number) => `The page holds ${most} cards, and no more. Please add to one that is here.`,
    paperFull: (most: number) => `The paper holds ${most} cards, and no more. Please add to one that is here.`,
    keep: 'Keep it for later',
    began: (words: string) => `You began: “${words}”`,
    noWords: 'There are no words here yet. Write or say something first.',
    inParts: (parts: number) => `This is longer than one box can hold. Nothing is lost: please put it on the page in ${parts} parts.`
  },

  whose: {
    words: 'Whose words?',
    notSaid: 'Not said',
    me: (name: string) => `Me, ${name}`,
    child: 'Child',
    children: 'Children',
    people: 'People',
    other: 'Somebody else: type a name',
    name: 'Their name'
  },

  say: {
    title: 'Say something',
    words: 'Your words',
    again: 'Start again',
    where: 'Where does it go?',
    notSure: 'Not sure yet'
  },

  readBack: {
    ask: (name: string) => `${name}, is that what you said?`,
    yes: 'Yes, that is right',
    change: 'Change it'
  },

  against: {
    what: 'What do you not agree with?',
    hint: 'It stands right beside these words, here and in the plan.',
    who: 'Who does not agree?',
    stands: 'It stands beside the words now, and in the plan.',
    says: (name: string) => `${name}${name.includes(', for ') ? ',' : ''} does not agree:`,
    more: (name: string) => `More about what ${name} does not agree with`,
    label: (name: string) => `What ${name} does not agree with`,
    struck: (name: string) => `Struck through: what ${name} does not agree with.`
  },

  box: {
    writing: (names: readonly string[]) => `${listIn('en', names)} ${names.length > 1 ? 'are' : 'is'} writing`,
    full: 'This box is full.',
    /** number: `12,345`, as it is written. */
    left: (letters: number, number: string) =>
      count(letters, { one: `${number} letters left in this box.`, other: `${number} letters left in this box.` }),
    nothing: 'Nothing is written here.',
    tooLong: (number: string) =>
      `One box holds ${number} letters, and this did not fit. What is in the box is safe. The rest is here to copy; please put it in another box.`,
    notFitting: 'What did not fit',
    copy: 'Copy these words'
  },

  map: {
    whichPart: 'Which part of the page to look at',
    begun: (statement: string) => `${statement} begun. The card stays where it is.`,
    isToo: (statement: string) => `The words are a ${statement.toLowerCase()} too. The card stays where it is.`,
    goTo: 'Go to it',
    stay: 'Stay here',
    makeDanger: (statement: string) => `Make this a ${statement.toLowerCase()}`,
    noGoal: (goal: string) => `There is no ${goal.toLowerCase()} yet.`,
    noSteps: 'No steps yet.',
    stepNoWords: 'A step with no words yet',
    by: (day: string) => `by ${day}`
  },

  voice: {
    need: (first: string) => `What would ${first} need us to know?`,
    says: (first: string) => `What ${first} says`,
    needHint: 'Nobody has heard this baby yet. Who can speak for them?',
    saysHint: 'In their own words, just as they said them.',
    gathered: 'How were these words gathered?',
    gatheredHint: 'Talking, drawing, three houses, a walk. When, and who was there?',
    brought: 'Who brought them here?',
    shared: (first: string) => `What did ${first} agree to share, and with whom?`,
    sharedHint: 'Everybody here can read this page.',
    noPlace: (first: string) => `There is no place for ${first}’s words yet. It comes by itself in a moment.`
  }
}

export default en

import { sayHarms } from '@samepage/shared'

// The decision, as everybody in the meeting sees it. name: a child's first name, unless it says otherwise.

const en = {
  title: 'The decision',
  children: 'The children',
  decidedYes: 'Decided',
  decidedNo: 'Not decided yet',
  decidedNow: (name: string) => `${name} has decided this now.`,
  seeWhy: 'See the decision and why',

  test: {
    byLaw: 'The question that is asked by law',
    oneOfTwo: 'The answer is yes when one of these two is so:',
    /** word: `likely`. */
    lawSays: (word: string) => `The law says “${word.toLowerCase()}”`,
    means: (meaning: string) => `which means ${meaning}`
  },

  views: {
    title: (name: string) => `What everybody thinks should happen for ${name}`,
    askYou: (name: string) => `What do you think should happen for ${name}?`,
    /** who: a person, or a service. */
    ask: (who: string, name: string) => `What does ${who} think should happen for ${name}?`,
    yourService: 'your service',
    theChair: 'the chair',
    why: 'Why do you think so?',
    onlyYou: (chair: string) =>
      `Only you can see this until ${chair} shows everyone. Then everyone in the meeting will see it with your name.`,
    onlyHere: (chair: string, who: string) =>
      `Only people at this screen can see this until ${chair} shows everyone. Then everyone in the meeting will see it with ${who}’s name.`,
    open: 'Everybody’s views are open: yours is seen at once, with your name.',
    agencyHas: (who: string, agency: string) => `${who} has given the view of ${agency}. Each agency has one; ${who} can change it.`,
    chooseFirst: 'Please choose one of these first.',
    whyChanged: 'What made you change it?',
    give: 'This is my view',
    giveFor: (who: string) => `This is ${who}’s view`,
    on: (name: string) => ` on ${name}`,
    leave: 'Leave it as it was',
    yours: 'Your view',
    theirs: (who: string) => `${who}’s view`,
    /** whose: `Your view`. */
    given: (whose: string) => `${whose} is given.`,
    changeIt: 'Change it',
    changeOn: (name: string) => ` (the view on ${name})`,
    change: 'Change my view',
    changeFor: (who: string) => `Change ${who}’s view`,
    nobodyYet: (name: string) => `Nobody has given a view on ${name} yet.`,
    givenBy: 'Given:',
    notYet: (names: string) => `Not yet: ${names}.`,
    written: 'Sent in writing.',
    typedBy: (who: string) => `Typed by ${who}.`,
    changed: (moment: string, because: string) => `Changed on ${moment}. Why: ${because}`,
    before: (view: string, reason: string) => `Before: ${view} ${reason}`
  },

  on: {
    was: (name: string) => `What was decided for ${name}`,
    is: (name: string) => `What is decided for ${name}`,
    wasBefore: (name: string) => `What was decided for ${name} before`,
    by: (who: string, moment: string) => `${who} decided this on ${moment}.`,
    present: (names: string) => `Here at that moment: ${names}.`,
    why: 'Why:',
    again: (name: string) => `Decide again for ${name}`,
    nothing: 'Nothing is decided yet. It is shown here the moment the chair has.',
    /** The kinds of worry, as the council calls them. */
    harms: (harm: string, more: readonly string[]) => sayHarms(harm, more).join(' ')
  },

  against: {
    title: (name: string) => `Who does not agree with what was decided for ${name}`,
    says: (who: string) => `${who} does not agree:`,
    formal: { before: 'This is a ', term: 'formal disagreement', after: ' of a professional.' },
    writtenBy: (moment: string) => `It is put in writing by ${moment}.`,
    complaint: (day: string) => `A complaint can be written until ${day}.`,
    stands: 'The decision stands meanwhile.',
    mine: 'I do not agree with this decision',
    somebody: 'Somebody does not agree with this',
    for: (name: string) => ` for ${name}`,
    form: (name: string) => `Not agreeing with what was decided for ${name}`,
    who: 'Who does not agree?',
    choose: 'Please choose',
    chooseWho: 'Please choose who does not agree.',
    asProfessional: {
      before: 'As a professional this is your ',
      term: 'formal disagreement',
      after: '. It is recorded with your name and printed in the plan.'
    },
    putInWriting: (moment: string) => `Put it in writing by ${moment}.`,
    printed: 'These words are printed in the plan, as they are.',
    alsoComplain: (day: string) => `A complaint can also be written, until ${day}.`,
    askHow: 'Ask any of us how.',
    what: 'What is not right about the decision?',
    record: 'Record my disagreement',
    write: 'Write this down',
    notNow: 'Not now',
    kept: 'Kept. It stands beside the decision, and in the plan.'
  },

  next: {
    title: 'What happens next',
    outline: 'This is the outline plan.',
    coreGroupFills: 'The small group around the family, called the core group, fills in the details.',
    theyMeet: (day: string) => `They meet on ${day}.`,
    nothing: 'Nothing is arranged yet.',
    change: 'Change what happens next',
    write: 'Write down what happens next',
    notYet: 'Not agreed yet.',
    lead: 'Who leads the work with the family',
    coreGroup: 'The core group',
    coreGroupOn: 'The core group meets',
    reviewOn: 'The next conference, the review',
    later: (why: string) => `This is later than that. Why: ${why}`,
    tells: (name: string) => `Telling ${name} what was decided`
  },

  /** At a review, beside what is decided now. */
  last: {
    title: (name: string) => `What was decided for ${name} last time`,
    nothing: (name: string) => `Nothing was decided for ${name} last time.`,
    lead: (who: string) => `Who was to lead the work with the family: ${who}.`,
    coreGroupOn: (day: string) => `The core group was to meet on ${day}.`,
    reviewOn: (day: string) => `The review was to be on ${day}.`
  },

  contingency: {
    title: 'What if it does not work?',
    hint: 'If this is seen, who does what then? Also at night and at the weekend.',
    add: 'Add what to do if it does not work',
    added: 'Added. What will they do?',
    when: 'If …',
    whenNumbered: (number: number) => `If … (${number})`,
    whenHint: 'Something anybody could see, such as: Kelly does not pick up the phone.',
    who: 'Who does something then?',
    nobody: 'Nobody yet',
    label: (number: number) => `What to do ${number}`,
    what: 'What do they do?',
    night: 'And at night or at the weekend?'
  }
}

export default en

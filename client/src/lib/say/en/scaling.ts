import { listIn } from '../grammar.ts'

// The numbers: everybody's own from 0 to 10, hidden until the chair shows them all.

const en = {
  title: 'Where are we, from 0 to 10?',
  hint: 'Everybody gives a number of their own. Different numbers are useful: they show what we see differently.',
  scales: 'The scales',
  overall: 'Over all',
  howAreThings: (names: string) => `How are things for ${names}?`,
  howIs: (label: string) => `${label}: how are things?`,
  shown: 'Shown to everybody',
  answered: (answered: number, all: number) => `${answered} of ${all} have answered`,
  next: (label: string) => `Next: ${label}`,
  notOnPage: 'This is not on the page any more.',
  theChair: 'the chair',

  ratherNot: 'Rather not say',
  /** In the middle of a sentence: a number as it is, or this. */
  ratherNotWithin: 'rather not say',
  askWhatHelps: 'What would help?',
  askKeep: 'What would keep it there?',
  askHigher: 'What would make it one higher?',
  askLower: 'What would make it one lower?',

  give: {
    seenAtScreen: (chair: string, name: string) =>
      `Only people at this screen can see this until ${chair} shows everyone. Then everyone in the meeting will see it with ${name}’s name.`,
    seenByYou: (chair: string) =>
      `Only you can see this until ${chair} shows everyone. Then everyone in the meeting will see it with your name.`,
    legendYour: 'Your number, from 0 to 10',
    legend: (name: string) => `${name}’s number, from 0 to 10`,
    iRatherNot: 'I would rather not say',
    ratherNot: (name: string) => `${name} would rather not say`,
    isMine: 'This is my number',
    is: (name: string) => `This is ${name}’s number`,
    leave: 'Leave it as it was',
    yourNumber: 'Your number',
    number: (name: string) => `${name}’s number`,
    hasAnswered: (name: string) => `${name} has answered.`,
    saidAloud: (name: string) => `Said aloud, written by ${name}.`,
    change: 'Change it',
    nobodyElse: (chair: string) => `Nobody else can see it until ${chair} shows everyone.`,
    nobodyBut: (chair: string) => `Nobody but the people at this screen can see it until ${chair} shows everyone.`,
    keepWords: 'Keep these words',
    notKept: 'Not kept yet',
    saved: 'Saved.'
  },

  why: 'Why?',
  leaveOut: 'You can leave it out',

  list: {
    title: 'Everybody’s numbers',
    was: (before: readonly string[]) => ` (was ${before.join(', then ')})`,
    lastTime: (value: string) => `, last time ${value}`,
    whyChanged: 'Why it changed:',
    late: 'Given after the numbers were shown.',
    ends: (zero: string, ten: string) => `When this was given, 0 meant: ${zero} 10 meant: ${ten}`,
    whyLastTime: 'Why, last time:',
    lastTitle: (day: string) => `Last time${day ? `, ${day}` : ''}`,
    lastEnds: (zero: string, ten: string) => `Last time 0 meant: ${zero} 10 meant: ${ten}`
  },

  dots: {
    notSaying: (names: readonly string[]) => `Rather not say: ${listIn('en', names)}`,
    now: 'now',
    before: 'last time'
  },

  panel: {
    changeMine: 'Change my number',
    change: (name: string) => `Change ${name}’s number`,
    giveMine: 'Give my number now',
    give: (name: string) => `Give ${name}’s number now`,
    whose: 'Whose number?',
    voiceAnswered: (name: string) => `${name}, answered`,
    zero: '0 means',
    ten: '10 means',
    onWall: 'Put this scale on the wall'
  },

  show: {
    later: 'When somebody has answered, you can show everybody’s numbers from here.',
    show: 'Show everybody’s numbers',
    means: 'Everybody sees all numbers at once, with names. They cannot be hidden again.',
    missing: (names: readonly string[]) =>
      `${listIn('en', names)} ${names.length > 1 ? 'have' : 'has'} not answered; they can still give theirs later.`,
    yes: 'Yes, show them now',
    notYet: 'Not yet'
  },

  who: {
    isNext: 'is next. Family first; nobody has to wait for it.',
    has: 'has answered',
    not: 'not yet',
    again: 'Write it again',
    aloud: 'Said aloud',
    againFor: (name: string) => ` for ${name}`,
    aloudBy: (name: string) => ` by ${name}`,
    away: (names: readonly string[]) => `Not here, and not asked: ${listIn('en', names)}.`
  },

  write: {
    hint: 'Said aloud, and written by you: it is marked so for good. Only they can see it until it is shown.',
    whyChanged: 'Why has it changed?',
    change: 'Change it for everybody',
    show: 'Show it to everybody'
  },

  wall: {
    hidden: 'Numbers stay hidden until the chair shows them.',
    answered: (answered: number, all: number) => `${answered} of ${all} have answered.`
  }
}

export default en

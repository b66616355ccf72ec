import { countIn, listIn } from '../grammar.ts'

// The frame of a conference: the top row, the bars and rails, who is here, and what is said when something happens to the whole page.

const en = {
  allRight: 'All right',
  practice: 'PRACTICE',
  opening: 'Opening the page…',
  notBegun: 'The conference has not begun yet. The page opens by itself when the chair comes in.',
  outOfReach: 'We cannot reach Same Page just now. We keep trying; please keep this page open.',

  onTheWall: 'On the wall',
  wallAgain: 'Show the wall again',
  blankWall: 'Blank the wall',
  wallIsBlank: 'The wall is blank.',
  partAway: 'We cannot reach Same Page just now. This part opens by itself as soon as we can. What you wrote is safe.',
  seenIt: 'I have seen it',
  atTheDoor: (people: number) => countIn('en')(people, { one: 'Somebody is at the door', other: `${people} people are at the door` }),
  parts: 'Parts of this conference',
  sections: {
    since: 'Since last time',
    map: 'The map',
    scaling: 'Numbers',
    decision: 'The decision',
    people: 'Who is here',
    plan: 'The plan',
    readBack: 'Read it back',
    papers: 'Papers',
    audit: 'Who did what'
  },
  /** On a phone, under the icons below: the shortest words that say it. */
  below: {
    map: 'The page',
    dangers: 'Our worries',
    decision: 'What is decided',
    people: 'Who is here',
    plan: 'The plan',
    papers: 'Papers',
    say: 'Say something'
  },
  /** names: first names, joined. */
  childSays: (names: string) => `${names} says`,
  childrenSay: (names: string) => `${names} say`,
  whatChildrenSay: 'What the children say',
  childrenHere: 'The children this is about',

  saved: { saved: 'Saved', saving: 'Saving…', 'not-saved': 'Not saved yet. We keep trying; keep this page open.' },
  undo: 'Undo',
  redo: 'Redo',

  offline: {
    writes: 'You are not connected just now. Keep writing: it will be saved when you are back.',
    reads: 'You are not connected just now. What you see may not be the newest. We keep trying.'
  },

  refused: {
    yourWords: 'Your words',
    yourWordsPart: (part: number) => `Your words, part ${part}`,
    copy: 'Copy my words',
    haveCopied: 'I have copied them',
    copied: 'Copied. You can paste them anywhere.',
    copyByHand: 'This browser would not copy for you. Please mark the words and copy them.'
  },

  signed: {
    signed: (moment: string) => `The chair signed this plan on ${moment}. The page is closed for writing.`,
    read: 'Read the plan',
    openAgain: 'The chair has opened the page for writing again. The plan that was signed is kept.'
  },

  here: {
    title: 'Who is here',
    /** `5 of 8`, and then, only heard: ` people`. */
    of: (here: number, all: number) => `${here} of ${all}`,
    people: ' people',
    iAmHere: 'I am here',
    you: ' (you)',
    writing: 'writing',
    here: 'here',
    helps: (name: string) => `here for ${name}`,
    sitsWith: (name: string) => `on the same screen as ${name}`,
    sitsWithOther: 'on the same screen as somebody else',
    learns: 'here to learn; the family agreed',
    not: {
      outside: 'outside, private part',
      waiting: 'waiting at the door',
      expected: 'not here yet',
      left: 'has left',
      apologies: 'sent apologies',
      report: 'sends a report'
    },
    wall: 'The wall is a big screen in the room. It shows what the chair chooses, and nobody writes on it.',
    audit: 'Who did what, and when'
  },

  speaking: 'Who is speaking?',

  part: {
    title: 'A private part.',
    nobodyOut: 'Nobody is outside.',
    out: (names: readonly string[]) => `${listIn('en', names)} ${names.length > 1 ? 'are' : 'is'} outside.`,
    write: 'Write in the private part',
    everybodyBack: 'Everybody back in',
    rests: 'This page rests during the private part. It can be read, and nobody writes on it until everybody is back.',
    youAreBack: 'You are back, and the private part is over. Nothing on the page was changed while you were out.',
    over: 'The private part is over. You can write on the page again.'
  }
}

export default en

import { countIn } from '../grammar.ts'

// What the chair, or whoever takes notes, has before them while they lead the meeting.

const count = countIn('en')

const en = {
  notNow: 'Not now',
  notYet: 'Not yet',

  move: {
    everyone: 'Move everyone',
    to: (stage: string) => `to ${stage}`,
    ready: (ready: number, all: number) => `${ready} of ${all} ready`,
    pressAgain: (ready: number, all: number, stage: string) => `${ready} of ${all} ready. Press again to move to ${stage}`,
    pressAgainAloud: (ready: number, all: number) => `${ready} of ${all} ready. Press again to move everyone.`,
    last: 'The last stage',
    isReady: 'ready',
    readyByPhone: (names: string) => `${names}: ready, by phone`,
    isNotReady: 'not yet',
    twoMinutes: '+2 minutes',
    /** late: whole minutes. */
    decisionLate: (stage: string, late: number) =>
      `As things go, “${stage}” would begin about ${late} minutes later than planned. What could be shorter, so that it has its time?`
  },

  skip: {
    title: (stages: number) => count(stages, { one: 'Move past a stage?', other: `Move past ${stages} stages?` }),
    why: 'We have not been there yet. Please say in a few words why it is left out; everybody can read that. We can always go back.',
    whyLeave: (stage: string) => `Why leave out “${stage}”?`,
    childIsHeard: 'This is where the child is heard: it needs a reason.',
    writeWhy: 'Please write one line why.',
    move: (stage: string) => `Move everyone to ${stage}`,
    stay: 'Stay here'
  },

  ask: {
    open: 'Ask a question',
    hint: 'One press puts it on the wall and on everybody’s screen. Another takes it away.',
    about: (name: string) => `About ${name}`,
    onTheWall: 'On the wall:',
    takeAway: 'Take the question away'
  },

  round: {
    title: 'Ask everybody in turn',
    how: 'The family comes first. Whoever is not ticked is not asked. Everybody sees whose turn it is and who is next.',
    what: 'What do you ask? You can leave this empty.',
    who: 'Who, and in which order?',
    notHere: ' (not here)',
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    tickOne: 'Please tick at least one person.',
    beginWith: (name: string) => `Begin with ${name}`,
    begin: 'Begin'
  },

  turns: {
    title: 'Turns',
    speaks: (name: string) => `${name} is speaking`,
    next: (name: string) => `Next: ${name}`,
    leaveOut: (name: string) => `Leave ${name} out`,
    allAsked: 'Everybody has been asked.',
    endRound: 'End the round',
    finished: 'They have finished',
    hands: 'Hands up, the longest first',
    letThem: 'Let them speak: ',
    askInTurn: 'Ask everybody in turn…'
  },

  hint: {
    minutes: (minutes: number) => count(minutes, { one: '1 minute', other: `${minutes} minutes` }),
    /** all: `12 minutes`. */
    familyNotYet: (all: string) => `People have spoken for ${all}, and the family not yet. You could ask them next.`,
    familyUnderOne: (all: string) => `The family has spoken for less than one of ${all} so far. You could ask them next.`,
    familyLittle: (little: number, all: string) => `The family has spoken for ${little} of ${all} so far. You could ask them next.`,
    quiet: (name: string) => `${name} has not had a turn yet. You could ask ${name} next.`,
    most: (name: string, minutes: number, all: string) =>
      `${name} has spoken for ${minutes} of ${all} so far. You could ask somebody else next.`
  },

  phone: {
    title: (name: string) => `On the phone: ${name}`,
    how: (name: string) => `${name} sees no screen. Read it to them, and tick what you have read.`,
    readNow: (name: string) => `Read to ${name}, now`,
    read: (name: string, done: number, all: number) => `Read to ${name}: ${done} of ${all}`,
    type: (name: string) => `Type for ${name}`,
    pack: (name: string) => `Large print for ${name} (PDF)`
  },

  came: {
    more: (name: string) => `More about ${name}`,
    how: (name: string) => `Write down how ${name} came`,
    inRoom: 'Has come, in the room',
    byVideo: 'Has come, by video',
    byPhone: 'Has come, by phone',
    left: 'Has left',
    apologies: 'Sent apologies',
    reportOnly: 'Sent a report only',
    written: (name: string) => `What was written down about ${name}`,
    as: {
      came: 'came',
      cameBack: 'came back',
      wentOn: 'went on',
      left: 'left',
      apologies: 'sent apologies',
      'report-only': 'sent a report only'
    },
    bySelf: 'by their own screen',
    by: (name: string) => `by ${name}`,
    before: (name: string) => `Before ${name} leaves`,
    /** missing: such as `health and one more agency`. */
    wouldBreak: (name: string, missing: string) =>
      `If ${name} leaves now, there are not enough people for a decision: ${missing} would be missing. Could they stay until it is taken, or could the decision come first?`,
    haveLeft: 'Write down that they have left'
  },

  wall: {
    title: 'On the wall',
    blank: 'a short break, and no words',
    question: 'a question',
    nothing: 'words that are not on the page any more',
    cutOff:
      'A big screen that loses its connection keeps what the room has seen, for ten minutes at most. You cannot blank it then: any key on it does.',
    shows: (what: string) => `The wall shows: ${what}`,
    showsPart: (what: string, part: number, parts: number) => `The wall shows: ${what}, part ${part} of ${parts}`,
    back: 'Back',
    next: 'Next part',
    now: (stage: string) => `Now: ${stage}`,
    rest: 'Everything else',
    show: 'Show',
    welcome: 'Welcome',
    childSays: (name: string) => `What ${name} says`,
    /** statement: `Danger statement 1`. */
    thread: (statement: string) => `${statement}, and what comes of it`,
    overall: 'Numbers: over all',
    numbers: (statement: string) => `Numbers: ${statement.toLowerCase()}`,
    decision: (name: string) => `The decision for ${name}`,
    plan: 'The plan on one page'
  }
}

export default en

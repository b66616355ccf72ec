import { countIn } from '../grammar.ts'

// The door, as whoever leads the meeting tends it. name: of a person.

const count = countIn('en')

const en = {
  choose: 'Please choose',
  notNow: 'Not now',

  door: {
    title: 'At the door',
    waiting: (people: number) =>
      people === 0 ? 'Nobody is waiting.' : count(people, { one: 'One person is waiting.', other: `${people} people are waiting.` }),
    guessing: 'Somebody is trying codes. Only let in people you know.',
    privatePart: 'A private part…'
  },

  knock: {
    ownLink: 'on their own link',
    says: (name: string) => `Somebody says they are “${name}”`,
    withCode: 'with the code',
    family: 'Comes with the family',
    professional: 'Comes for their work',
    who: 'Who is this?',
    notListed: 'Somebody who is not on the list',
    theirName: 'Their name',
    toChild: 'Who they are to the child',
    comeAs: 'They come as',
    agreed: 'Have you and the family both agreed?',
    chooseFirst: 'Please choose who this is first.',
    learner: 'Somebody who is here to learn may come in once you and the family have both agreed.',
    turningAway:
      'They are told kindly, and whom to ring. To come in after all they need a new link or the code. To have them wait, do nothing.',
    turnAway: 'Turn them away',
    wait: 'Let them wait',
    letIn: 'Let in',
    turnAwayOpens: 'Turn away…',
    chooseWho: 'Choose who this is'
  },

  person: {
    changeName: 'Change the name',
    writeName: 'Please write the name.',
    change: 'Change it',
    outside: (name: string) =>
      `${name} sees a kind waiting page at once, and nothing of the conference until you let them in again. What they wrote is safe.`,
    askOutside: 'Ask them to wait outside',
    askOutsideOpens: 'Ask to wait outside',
    out: (name: string) =>
      `${name} is out at once, on every device, and their link stops working. What they wrote stays on the page. They are told whom to ring.`,
    why: 'Why, for the record',
    remove: (name: string) => `Remove ${name}`,
    removeOpens: 'Remove from this conference'
  },

  part: {
    title: 'A private part',
    how: 'Whoever is not ticked waits outside. The page and the wall close for them at once, and open again when you say that everybody is back.',
    stays: 'Who stays?',
    ground: 'Why is it needed?',
    reason: 'The reason, in your words',
    reasonHint: 'Kept with the record. Those outside do not see it.',
    nobodyOut: 'Nobody would be outside.',
    outside: (names: string) => `Outside: ${names}.`,
    told: 'They are told: “You’ll be back in a few minutes. You are not in trouble.”',
    chooseWhy: 'Please choose why. It is kept with the record of this conference.',
    writeReason: 'Please write down the reason. It is kept with the record of this conference.',
    both: 'Please choose why and write down the reason. It is kept with the record of this conference.',
    start: 'Start the private part'
  },

  grounds: {
    'harm-to-child': 'Being there could harm a child',
    'violence-or-unfit': 'There is a danger of violence, or somebody is not well enough to be there just now',
    'child-asks': 'A child has asked for it',
    'stops-others': 'Others could not speak freely',
    confidential: 'Something has to be said that they may not know',
    'family-conflict': 'Members of the family are in conflict with each other'
  },

  wall: {
    sixNumbers: 'Please type the six numbers that stand on the big screen.',
    gone: 'The screen is no longer connected.',
    connected: 'A screen is connected.',
    disconnect: 'Disconnect it',
    number: 'The number on the big screen',
    how: 'On the big screen, open',
    connect: 'Connect',
    open: 'Connect a screen'
  },

  code: {
    code: 'Code:',
    big: 'Show it big',
    end: 'End it',
    make: 'Make a code to read out',
    readOut: 'Read this out',
    how: 'They open Same Page, choose “Have you been given a code?” and type it. Then they wait at the door until you let them in.',
    stops: 'It stops working when you end it or make another. It lets nobody in by itself.',
    another: 'Make another'
  },

  exclude: {
    opens: 'Ask the chair to keep somebody out…',
    title: 'Ask the chair to keep somebody out',
    rule: 'Being there is the rule for a family. Only the chair can decide otherwise. Nobody but the chair sees this.',
    who: 'Who?',
    from: 'From what?',
    part: 'A part of it',
    whole: 'All of it',
    why: 'Why?',
    know: 'What you know',
    missing: 'Please choose who and why, and write down what you know.',
    sent: 'The chair has your request. The chair decides, and tells you.',
    send: 'Send it to the chair',
    asks: (by: string, name: string) => `${by} asks to keep ${name} out.`,
    look: 'Look at it',
    request: 'A request to keep somebody out',
    asksWhole: (by: string, name: string) => `${by} asks to keep ${name} out of all of the conference.`,
    asksPart: (by: string, name: string) => `${by} asks to keep ${name} out of a part of the conference.`,
    answer: 'Your answer',
    yes: 'Yes, keep them out',
    no: 'No, they may be there',
    because: 'Why',
    told: 'What they are told, in your words',
    heard: 'How what they think is heard instead',
    answerMissing: 'Please choose yes or no, and write down why.',
    keep: 'Keep this answer',
    later: 'Later'
  }
}

export default en

// Everything before the room: opening a link or giving a code, the lobby, a private part, and the pages somebody sees whose seat has ended.

const en = {
  samePage: (title: string) => `${title} · Same Page`,
  tryAgain: 'Try again',
  oneMoment: 'One moment',
  leaveQuickly: 'Leave quickly',
  orEscape: 'Or press Escape twice',
  sizeOfWords: 'Size of the words',
  sizes: { usual: 'Usual', larger: 'Larger', largest: 'Largest' },
  language: 'Language',
  languageAway: 'The words for that could not be fetched just now. Please try again in a moment.',

  join: {
    tab: 'Opening your link',
    opening: 'Your page is opening.',
    signIn: 'Please sign in first',
    signInWhy: 'This link is for somebody with an account. Sign in, and then open the link once more.',
    signInDo: 'Sign in',
    notYet: 'Your page did not open yet',
    noPage: 'This link does not open a page',
    whatToDo: 'What you can do',
    newest: 'Look for a newer message. Only the newest link works.',
    whole: 'Copy the whole link, up to its last letter, and open it again.',
    ask: 'Ring or text the social worker or the chair who asked you to come. They can make you a new link in a minute.',
    nothingLost: 'Nothing is wrong with your phone, and nothing you wrote before is lost.'
  },

  code: {
    tab: 'Come in with a code',
    title: 'Have you been given a code?',
    how: 'The chair reads it out to you, on the phone or in the room. Then the chair lets you in.',
    code: 'The code',
    codeHint: 'Eight letters and numbers. Capitals and spaces do not matter.',
    name: 'Your name',
    side: 'Who do you come with?',
    family: 'I am family, or I come with the family',
    professional: 'I come for my work',
    knock: 'Knock',
    missing: { code: 'the code', name: 'your name', side: 'who you come with' },
    pleaseGive: (missing: readonly string[]) => `Please give ${missing.join(' and ')}.`
  },

  ring: (phone: string) => `Ring ${phone}`,
  ringWhoAsked: 'Ring or text the person who asked you to come.',

  seat: {
    opening: 'One moment. Your page is opening.',
    knocking: 'One moment.',
    linkTab: 'Open your own link again',
    linkTitle: 'We need your link again',
    linkHow:
      'Your own link is the one you were sent for this conference. Opening it again brings you straight back here. Nothing you wrote is lost.'
  },

  away: {
    title: 'A short private part',
    lead: 'The chair has asked for a short private part. You’ll be back in a few minutes. You are not in trouble.',
    safe: 'This page opens again by itself. What you wrote on the page is safe, and nothing is changed on it while you are out.',
    begun: 'What you had begun to write is kept for you too, as long as this page stays open.',
    why: 'You can ask the chair afterwards why it was needed.',
    talk: 'Would you like to talk to somebody meanwhile?'
  },

  gone: {
    tab: 'This page is closed',
    turnedAway: 'The chair cannot let you in here',
    turnedAwayRing: 'The chair cannot let you in here. Please ring if you think this is a mistake.',
    noLonger: 'You are no longer in this conference',
    noWrong: 'Nobody has said that you did something wrong. It may be the wrong link, or the wrong time.',
    nothingLeft: 'Nothing of the conference is left on this device. What you said and wrote is still part of it, under your own name.',
    stillSay: 'You can still say what you think: somebody can write it down for you and bring it to the chair.',
    talk: 'Would you like to talk to somebody?'
  },

  lobby: {
    tab: 'Waiting to come in',
    title: 'You are at the right place',
    sentBack: 'The chair has asked you to wait here for a moment. You are not in trouble, and what you wrote is safe.',
    /** chair: a name, or empty. */
    againBy: (chair: string) =>
      `${chair ? `${chair}, the chair,` : 'The chair'} will let you in again. This page opens by itself, so there is nothing you need to press.`,
    letInBy: (chair: string) =>
      `${chair ? `${chair}, the chair,` : 'The chair'} will let you in. This page opens by itself, so there is nothing you need to press.`,
    /** day: as a day is said, or empty for today; time: `10:00`, or empty. */
    when: (day: string, time: string) => `The conference ${day ? `is on ${day}` : 'is today'}${time ? ` and starts at ${time}` : ''}.`,
    twoHours: 'It can take up to two hours.',
    twoHoursFamily: 'It can take up to two hours. You can ask for a break at any time.',
    isThisYou: 'Is this you?',
    notMe: 'No, I am somebody else',
    thanksCode: 'Thank you for saying so. You can go back and write your own name.',
    thanksLink: 'Thank you for saying so. This link was made for somebody else, and nothing of the conference was shown to you.',
    tellUs: 'Please tell us, so that the right person gets in.',
    closeHere: 'Close it on this device',
    meAfterAll: 'It is me after all',
    first: 'What happens first',
    familySteps: [
      'The chair says hello and everybody says who they are and why they are there.',
      'You see the same page as everyone else. You can write on it, or say something and have it written down.',
      'Together you write what is worrying, what is going well and what needs to happen. At the end everybody takes the same plan home.'
    ],
    nothingHidden: 'Nothing you write is hidden from you later. If a word is hard, ask. You may bring somebody to sit with you.',
    professionalSteps: [
      'The chair opens the page, and everybody says who they are and why they are there.',
      'The family read every word as you write it. Write as you would say it to them.',
      'Strengths and worries first, then what needs to happen, who does it and by when.'
    ],
    noChat: 'In the meeting nobody can send messages to one another, and Same Page records no sound and no pictures.',
    notWorking: 'If something does not work',
    longWait: 'Waiting longer than ten minutes?',
    quickly:
      '“Leave quickly” puts an ordinary page about weather here instead, at once. Pressing Escape twice does the same. Your own link still brings you back on this device. If others use this phone or computer, ',
    forget: 'forget this device',
    thenNewLink: ': then you need a new link.'
  }
}

export default en

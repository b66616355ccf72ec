import { listIn } from '../grammar.ts'

// Papers that only some people may read, sharing from them, and what is kept safe.

const en = {
  title: 'Papers',
  back: 'Papers',
  notOnPage: 'These are not on the page that everybody sees. Each one says who can read it.',
  yours: 'This is not on the page that everybody sees. It is yours.',
  looking: 'Looking for your papers…',
  opening: 'Opening the paper…',
  nothing: 'There is nothing here for you to open.',
  all: 'All your papers',
  fromSamePage: 'From Same Page',

  names: {
    notes: 'Chair’s notes',
    few: 'Kept to a few people',
    childSaid: (name: string) => `What ${name} said, not shared yet`,
    mine: 'What I want to say',
    theirs: (name: string) => `What ${name} wants to say`,
    part: 'Private part',
    partOf: (title: string) => `Private part, ${title}`
  },

  /** names: without the reader themselves. */
  readers: (names: readonly string[]) => `Only ${listIn('en', names)} can read this.`,
  readersAndYou: (names: readonly string[]) => `Only ${listIn('en', ['you', ...names])} can read this.`,

  begin: {
    title: 'Begin a paper',
    notes: 'Notes for myself',
    few: 'Kept to a few people…',
    childSaid: (name: string) => `What ${name} said`
  },

  draft: {
    what: 'You can write down beforehand what you want to say.',
    onlyYou: 'Only you can read it.',
    ready: 'When you are ready, you put it on the page, one card at a time, or you keep it to yourself.',
    hint: 'Put it on the page when you are ready, one card at a time.',
    begin: 'Begin to write',
    until: 'It is not on the page until you or the chair put it there.',
    untilPut: 'It is not on the page until it is put there, card by card.',
    nobody: 'Nobody else sees what stands here, until you put it on the page yourself.',
    put: 'Put this on the page'
  },
  share: 'Share from this paper',
  apart: 'What stands here is not on the page, not on the wall and not in the plan.',
  begunBy: (name: string) => `${name} began it.`,

  saved: {
    saved: 'This paper: Saved',
    saving: 'This paper: Saving…',
    'not-saved': 'This paper: Not saved yet. We keep trying; keep this paper open.'
  },

  give: {
    theChair: 'The chair',
    can: (chair: string) => `${chair} can then read all of this, and may put it on the page for you. Nobody else can.`,
    yes: 'Yes, let the chair read it',
    open: 'Let the chair read it…'
  },

  few: {
    title: 'Kept to a few people',
    what: 'What is it?',
    hint: 'A few words for the list, such as: from the police. Only those who are named see them.',
    who: 'Who can read it?',
    noSign: 'Everybody else sees no sign that it is there. The chair can change who is named.',
    begin: 'Begin it'
  },

  named: {
    change: 'Change who can read it',
    title: 'Who can read this?',
    these: 'These people, and nobody else',
    means: 'Whoever you add can read all of it at once, from its beginning. Whoever you take off sees nothing more of it from that moment.',
    save: 'Save who can read it'
  },

  sharing: {
    title: 'Put on the page',
    done: 'The words are on the page now.',
    under: (place: string) => `They stand under ${place}. The paper itself is unchanged, and nobody new can read it.`,
    exactly: 'Exactly these words will be on the page',
    hint: (place: string) => `Under ${place}. You can shorten them here; the paper keeps its own.`,
    childSays: (name: string) => `what ${name} says`,
    putting: 'Putting them on the page…',
    put: 'Put these words on the page',
    noWords: 'There are no words here. Write what may be shown first.',
    tooLong: 'This is longer than one card can hold. Please shorten it.',
    askFirst: (name: string) => `Please ask ${name} first, and say so here.`,
    whoAndHow: 'Please say who asked, and how.',
    readers: 'These people will read them',
    screen: 'Everybody who can see the big screen in the room'
  },

  agreed: {
    title: 'Before anybody reads it',
    agreed: (name: string) => `${name} has agreed to share this`,
    who: (name: string) => `Who asked ${name}?`,
    how: 'How?',
    stands: (name: string) => `This stands beside ${name}’s words, where everybody reads it.`,
    /** It is written on the page, in the language of whoever shares. */
    line: (who: string, how: string) => `Agreed to share more of these words. Asked by ${who}: ${how}.`
  },

  safe: {
    title: 'Addresses and other things that find people',
    means:
      'What you write down here is never shown on the page. When somebody writes it there by mistake, Same Page stops it, as long as somebody it is kept from is in this conference.',
    showAll: 'Show what is being kept safe',
    open: 'Keep something safe…',
    sheet: 'Keep something safe',
    ofWhom: (what: string, name: string) => `${what} of ${name}`,
    keptFrom: 'Kept from',
    show: 'Show it',
    cover: 'Cover it',
    stop: 'Stop keeping it safe',
    yesStop: 'Yes, stop keeping it safe',
    goOn: 'Go on keeping it safe',
    thenSeen: 'From then on it can be written on the page, and everybody would see it.',
    what: 'What is it?',
    whose: 'Whose?',
    choose: 'Please choose',
    fromWhom: 'Whom is it kept from?',
    noSign:
      'They get no sign that it is being kept safe. Nothing can be kept from the chair, and the name of somebody here cannot be kept safe.',
    keep: 'Keep it safe',
    sayWhose: 'Please say whose it is.',
    writeFirst: (such: string) => `Please write it down first: ${such}.`,
    sayFrom: 'Please say whom it is kept from. Otherwise nobody would be stopped.',
    kinds: {
      address: { name: 'Address', ask: 'The address', such: 'such as 14 Larch Street, TS8 9AA' },
      phone: { name: 'Phone number', ask: 'The number', such: 'such as 07700 900123' },
      school: { name: 'School or nursery', ask: 'The name of the school or nursery', such: 'such as Hill Top School' },
      surgery: { name: 'Doctor’s surgery', ask: 'The name of the surgery', such: 'such as Beck Lane Surgery' },
      work: { name: 'Place of work', ask: 'Where they work', such: 'such as the bakery in Mill Road' },
      car: { name: 'Car', ask: 'The number plate', such: 'such as AB12 CDE' }
    }
  }
}

export default en

import type { PlanPerson } from '@samepage/shared'

// The plan as it is read on a screen, in the order and under the questions in which it is printed, and its sign-off.

const en = {
  title: (names: string) => `The plan for ${names}`,
  isDraft: 'This is a draft. It changes while people write, until the chair signs it.',
  openSigned: 'Open the signed plan as PDF',
  openDraft: 'Look at a draft as PDF',
  newTab: '(opens in a new tab)',
  oneMoment: 'One moment…',
  notYet: 'Not agreed yet.',
  nothing: 'Nothing is written here yet.',
  nothingAgreed: 'Nothing is agreed yet.',
  somebody: 'Somebody',
  against: (name: string) => `${name} does not agree:`,
  whoseView: (name: string) => `Whose view: ${name}`,

  opening: {
    signed: 'This is what we wrote down together. The person who led the conference has read it back and signed it.',
    draft: 'Draft.',
    draftMeans: 'This is the page as it stands now. Nobody has signed it yet, and it can still change.',
    noBirth: 'Date of birth not written down',
    when: 'When we met',
    where: 'Where',
    kind: 'What kind of conference'
  },

  voice: {
    title: (name: string) => `What did ${name} tell us?`,
    gathered: 'How we asked:',
    brought: 'Who brought these words:',
    shared: (name: string) => `What ${name} agreed to share:`
  },

  thread: {
    title: (statement: string, number: number, all: number) => `${statement} ${number} of ${all}`,
    worried: 'Who is worried?',
    might: 'What might happen?',
    basis: 'What is it based on?',
    child: 'Which child is this about?',
    meaning: 'What would it mean for them?',
    statement: 'In our words',
    scale: 'How safe is it today, from 0 to 10?',
    zero: '0 means:',
    ten: '10 means:',
    lines: (line: string) => `${line}: what must happen`,
    moreSteps: (steps: string) => `More ${steps.toLowerCase()}`
  },

  step: {
    who: 'Who?',
    when: 'By when?',
    know: 'How will we know?',
    notice: 'What will the children notice?',
    otherwise: 'What if it does not happen?'
  },

  people: {
    title: 'Who was there?',
    name: 'Name',
    who: 'Who they are',
    how: 'How they took part',
    came: {
      room: 'In the room',
      video: 'By video',
      phone: 'By phone',
      report: 'Sent a report',
      apologies: 'Sent apologies: could not come',
      invited: 'Invited'
    } satisfies Record<PlanPerson['came'], string> as Record<PlanPerson['came'], string>
  },

  reading: {
    readBack: 'Read it back, then sign',
    readOut: 'Read this out to everyone. It stays still while you read; we tell you if somebody writes.',
    written: (names: string) => `${names} has written something since. Look again.`,
    asItWas: 'You are reading the plan as it was. Nothing is lost.',
    newest: 'Read the newest'
  },

  remarks: {
    title: 'Before you sign: things somebody may ask',
    hint: 'None of these stops you. Leave what does not matter here.'
  },

  sign: {
    title: 'Is this what you agreed?',
    offline: 'You are not connected just now. You can sign as soon as you are back.',
    saving: 'We are still saving the last words. One moment.',
    means: 'When you sign, the page closes for writing and this plan stays as it is.',
    sign: 'Sign this plan',
    notYet: 'Not yet',
    yes: 'Yes, this is what we agreed',
    back: 'Go back',
    signing: 'Signing…'
  },

  reopen: {
    title: 'Open the page for writing again',
    means: 'The plan that is signed stays as it is. What is written from now on needs a new signature.',
    why: 'Why are you opening it again?',
    open: 'Open it again',
    writeWhy: 'Please write why you are opening it again. It is kept with the plan.',
    tooLong: (letters: number, most: number) => `That is a little long: ${letters} letters of ${most}. Please make it shorter.`
  },

  notShown: 'Numbers were given, and not shown.',
  print: 'Print this page',
  howAreThings: (names: string) => `How are things for ${names}, from 0 to 10?`,

  decision: {
    title: (child: string) => `What was decided for ${child}?`,
    fewer: 'Fewer people were here than there usually are for a decision.',
    nothing: 'Nothing has been decided yet.',
    views: (name: string) => `What did everybody think should happen for ${name}?`,
    against: 'Who does not agree with the decision?'
  },

  next: {
    title: 'What happens next?',
    when: 'If:',
    then: 'Then:',
    night: 'At night or at the weekend:'
  },

  routes: {
    title: 'What if you do not agree?',
    sayIt:
      'You can say so at any time, in your own words, and have them written beside the decision. It stands while a complaint is looked at.',
    complain: (day: string) => `The family can complain in writing until ${day}.`,
    dissent: (moment: string) => `A professional who does not agree puts it in writing by ${moment}.`
  },

  printed: {
    draft: 'DRAFT.',
    asOf: (moment: string) => `Same Page, as it stood on ${moment}.`,
    notSaved: 'Some of these words had not been saved by then.'
  }
}

export default en

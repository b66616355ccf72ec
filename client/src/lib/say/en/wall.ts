// The big screen in the room.

const en = {
  title: 'The wall',
  pause: 'We are having a short break',
  opening: 'Opening the page…',
  held: (clock: string) => `Not connected. This is how it stood at ${clock}. Press any key on this screen to take it down.`,
  notConnected: 'Not connected just now.',
  practice: 'PRACTICE',
  somebody: 'Somebody',
  against: (name: string) => `${name} does not agree:`,
  nothing: 'Nothing is written here yet.',
  finding: 'We are still finding the words.',
  worried: 'Who is worried:',
  part: (part: number, parts: number) => `${part} of ${parts}`,

  connect: {
    tab: 'Connect this screen',
    title: 'Ask the chair to type this number',
    how: 'On the chair’s screen: On the wall, then Connect a screen.'
  },

  welcome: {
    /** names: the children's. */
    why: (names: string, many: boolean) => `We are here to find out together what ${names} ${many ? 'need' : 'needs'} to be safe and well.`,
    toCome: 'Still to come'
  },

  answers: {
    was: (values: readonly string[]) => `(was ${values.join(', then ')})`,
    answered: (answered: number, all: number) => `${answered} of ${all} have answered.`,
    hidden: 'Numbers stay hidden until the chair shows them.',
    hasAnswered: 'has answered',
    title: 'Where are we, from 0 to 10?',
    gone: 'This is not on the page any more.'
  },

  line: {
    by: (language: string, who: string) => `In ${language}, by ${who}`,
    changed: 'The words above have changed since.'
  },

  plan: {
    title: 'The plan on one page',
    coreGroupOn: 'The core group meets',
    reviewOn: 'The next conference',
    lead: 'Leads the work with the family',
    coreGroup: 'The core group',
    by: (day: string) => `by ${day}`,
    nobody: 'Nobody yet',
    nothing: 'Nothing is agreed yet.',
    more: (steps: string) => `More ${steps.toLowerCase()}`,
    next: 'What happens next'
  },

  thread: {
    might: 'What are we worried might happen?',
    instead: (goal: string) => `${goal}: what will we see instead?`,
    notice: (what: string) => `What the children will notice: ${what}`
  },

  views: {
    was: (name: string) => `What was decided for ${name}`,
    ask: (name: string) => `What do we think should happen for ${name}?`,
    given: 'These people have given their view:',
    inTime: 'Everybody gives their view, in their own time.',
    hidden: 'Views stay hidden until the chair shows them. Nothing is counted.',
    thought: 'What everybody thought',
    written: 'in writing',
    changed: 'changed since'
  },

  voice: {
    ask: (name: string) => `What does ${name} say?`,
    theChild: 'the child',
    brought: (who: string) => `Brought by ${who}`,
    soon: (name: string) => `${name}’s words will stand here.`,
    soonTheirs: 'Their words will stand here.'
  }
}

export default en

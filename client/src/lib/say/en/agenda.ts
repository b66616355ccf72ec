// The stages of a conference: what each asks, where the room is, who is ready, and the chair's moving it. Names of stages are the council's.

const en = {
  room: 'The room',
  stages: 'Stages',
  told: { here: 'The room is here: ', done: 'Done: ', skipped: 'Left out: ' },
  leftOut: 'Left out',
  nothingSaid: 'Nothing was said about why.',
  onTheWall: 'On the wall:',
  backToRoom: 'Back to where the room is',
  backToChair: 'Back to the chair',
  ready: 'I’m ready',
  movedOwn: (stage: string) => `Everyone is moved to: ${stage}`,
  movedRoom: (stage: string) => `The chair has moved the room to: ${stage} You can finish here first.`,
  movedAll: (stage: string) => `The chair has moved everyone to: ${stage}`,

  time: {
    break: 'break',
    minutes: (minutes: number) => `${minutes} min left`,
    lessThanOne: 'less than a minute left',
    up: 'time is up',
    over: (minutes: number) => `${minutes} min over`
  },

  /** names: the children's, or `theChildren`. */
  ask: {
    theChildren: 'the children',
    welcome: 'Who is here, and why?',
    family: (names: string) => `How are things for ${names}?`,
    changes: 'What has changed since last time?',
    dangers: 'What might happen if nothing changes?',
    scaling: 'Where are we today, from 0 to 10?',
    goals: (names: string, many: boolean) => `What will we see when ${names} ${many ? 'are' : 'is'} safe?`,
    steps: 'Who will do what, and by when?',
    decision: (names: string) => `What does each of us think, and what is decided for ${names}?`,
    ending: 'What happens next?'
  },

  welcome: {
    why: (names: string, many: boolean) =>
      `We are here to find out together what ${names} ${many ? 'need' : 'needs'} to be safe and well. Everybody says who they are, and why they are here.`,
    rules: [
      'One person speaks at a time. The family comes first.',
      'Everybody sees the same page, and may say that they do not agree with something on it.',
      'You may ask for a break at any time. You need no reason.',
      'Nobody records this. What is said here is for the people who are here.'
    ],
    today: 'What happens today',
    about: (minutes: number) => `about ${minutes} min`
  }
}

export default en

import type { Stance } from '@samepage/shared'

// Where each person stands on the plan that was read back.

const en = {
  title: 'Where do you stand?',
  hint: 'Nobody has to say anything here. Being here is not the same as agreeing.',
  afterSigning: 'The plan is signed. You can still say where you stand; it is written that you said it afterwards.',
  who: 'Who is saying this?',
  choose: 'Please choose…',
  ask: 'What do you say about this plan?',
  /** who: a person. */
  askFor: (who: string) => `What does ${who} say about this plan?`,
  says: {
    agrees: 'I agree with this plan.',
    'in-part': 'I agree with part of it.',
    disagrees: 'I do not agree.',
    heard: 'I was there and heard it.'
  } satisfies Record<Stance, string> as Record<Stance, string>,
  which: 'Which part? And what about the rest?',
  because: 'Why not? Your own words are printed as you write them.',
  keep: 'Keep this',
  keepFor: (who: string) => `Keep this for ${who}`,
  cancel: 'Not now',
  chooseWho: 'Please choose who is saying this first.',
  chooseFirst: 'Please choose one of these first.',
  wordsFirst: 'Please write it in your own words.',
  kept: 'Kept. It stands with the plan.',
  /** On a screen several people share: what was written is gone from it. */
  handOn: (who: string) => `${who}’s is kept, and this screen is clear again for the next person.`,
  yours: (said: string) => `You said: ${said}`,
  change: 'Change what I said',
  say: 'Say where I stand',
  sayFor: 'Write down what somebody says',
  changed: 'The plan was changed after this was said.',
  late: 'Said after the plan was signed.',
  writtenBy: (who: string) => `Said aloud, written by ${who}.`,
  before: (moment: string, said: string) => `Before, on ${moment}: ${said}`,
  all: 'What does each of us say about this plan?',

  versions: {
    title: 'Versions of this plan',
    signed: (version: string, who: string, moment: string) => `Version ${version} was signed by ${who} on ${moment}.`,
    opened: (who: string, moment: string) => `${who} opened it again on ${moment}.`,
    why: (words: string) => `Why: ${words}`,
    stays: 'It stays as it was signed.',
    open: (version: string) => `Open version ${version} as PDF`,
    whoHas: (version: string) => `Who has version ${version}?`,
    has: (who: string, how: string, moment: string) => `${who}: ${how}, ${moment}`,
    how: {
      'opened-here': () => 'opened it here',
      'opened-link': () => 'opened their link',
      posted: () => 'by post',
      handed: (through: string) => (through ? `handed over by ${through}` : 'handed over'),
      file: () => 'took a file of it for the case system'
    },
    nobody: 'Nobody has it, as far as Same Page knows.',
    tell: 'Please give each of them the newest one.',
    oneMoment: 'One moment…'
  }
}

export default en

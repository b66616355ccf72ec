import type { LookedAtList, Verdict } from '@samepage/shared'

// A review held against the conference before: line by line, and what has changed.

const en = {
  hint: 'Everything we wrote down last time, line by line: first as it was, then as it is now.',
  lastTime: 'Last time',
  lastTimeOn: (day: string) => `Last time, ${day}`,
  today: 'Today',
  nothing: 'Nothing was brought along from last time.',
  left: (open: string, all: string) => `Not looked at yet: ${open} of ${all}.`,
  allDone: 'Every line has been looked at.',
  groups: {
    steps: 'First: what we said we would do',
    dangers: 'What we were worried about, and our goals',
    contingencies: 'What if it does not work?',
    bottomLines: 'What must happen',
    cards: 'Everything else on the page'
  } satisfies Record<LookedAtList, string> as Record<LookedAtList, string>,
  verdicts: {
    still: 'Still true',
    changed: 'Changed',
    done: 'Done',
    partly: 'Partly done',
    'not-done': 'Not done',
    dropped: 'Not any more'
  } satisfies Record<Verdict, string> as Record<Verdict, string>,
  notLookedAt: 'Not looked at',
  by: (name: string) => `Written by ${name}.`,
  since: (day: string) => `It has stood since ${day}.`,
  whoBy: (who: string, day: string) => `${who}, by ${day}`,
  goal: 'Goal:',
  nowLabel: 'How it reads now',
  goalLabel: 'The goal now',
  gone: 'It is not in the new plan any more. Its words stay here.',
  differs: 'The words have changed.',
  because: 'Why does it not stand any more?',
  helped: 'What helped, or was in the way? You can leave this empty.',
  keep: 'Keep this',
  cancel: 'Not now',
  becauseSaid: (words: string) => `Because: ${words}`,
  helpedSaid: (words: string) => `What helped, or was in the way: ${words}`,
  before: (verdict: string, moment: string) => `Before, on ${moment}: ${verdict}`,
  onLine: (words: string) => ` (“${words}”)`,
  onlyChair: 'Only the chair takes a line out.',

  page: {
    title: (day: string) => `What has changed since ${day}?`,
    titleNoDay: 'What has changed since last time?',
    fresh: 'What is new',
    ended: 'What is not in the plan any more',
    changed: 'What has changed',
    still: 'What is still true',
    steps: 'What we said we would do',
    open: 'Not looked at',
    was: (words: string) => `Before: ${words}`,
    numbers: 'The numbers, then and now, stand further down.'
  },

  history: {
    title: 'Every number so far',
    table: 'The same numbers as a table: a row for each person, a column for each conference',
    who: 'Who?',
    none: 'none'
  }
}

export default en

// Rules for dates and how they were worked out, as the shared code says them (shared/src/days): found by their wording. The more particular ones
// come first. length: `10 working days`; event: `the conference`; day: `Tuesday 3 March 2026`.

const en = {
  first: (rule: string) => `First: ${rule}`,
  second: (rule: string) => `Second: ${rule}`,
  twoRules: 'Two rules hold here, and the sooner one counts.',
  sooner: (day: string) => `The sooner one is ${day}.`,
  within: (what: string, length: string, event: string) => `${what} within ${length} of ${event}.`,
  ahead: (what: string, length: string, event: string) => `${what} at least ${length} before ${event}.`,
  madeOn: (moment: string) => `The decision was made on ${moment}.`,
  laterIs: (length: string, moment: string) => `${length} later is ${moment}. Nights and weekends count.`,
  countFrom: (event: string, day: string) => `We count from ${event}, ${day}. That day itself does not count.`,
  beforeIt: (length: string, day: string) => `${length} before it is ${day}.`,
  afterIt: (length: string, day: string) => `${length} after it is ${day}.`,
  shortMonth: 'That month has no such day, so it is the last day of the month.',
  weekends: 'Saturdays and Sundays are left out.',
  alsoOut: (days: string) => `Also left out: ${days}.`,
  weekendBefore: (day: string) => `That is a weekend. The last working day before it is ${day}.`,
  holidayBefore: (day: string) => `That is a holiday. The last working day before it is ${day}.`,
  weekend: 'That is a weekend.',
  holiday: 'That is a holiday.',
  lastDay: 'This is the last day.',
  noneLeft: 'No working day left.',
  past: 'This day is past.',
  left: (length: string) => `${length} left.`,
  pastBy: (length: string) => `${length} past.`
}

export default en

// What the chair or whoever takes notes writes down at the decision. name: a child's first name, unless it says otherwise.

const en = {
  moreViews: {
    none: 'When somebody has given a view, you can show all of them from here.',
    show: (name: string) => `Show everybody’s views on ${name}`,
    means: 'Everybody sees all views at once, with names and reasons. They cannot be hidden again. Whoever has not given theirs still can.',
    yes: 'Yes, show them now',
    notYet: 'Not yet'
  },

  enter: {
    title: (name: string) => `Type a view on ${name} for somebody who is not at a screen`,
    whose: 'Whose view is it?',
    choose: 'Please choose',
    chooseWhose: 'Please choose whose view it is.',
    chooseWhat: 'Please choose what they think.',
    written: 'They are not here and sent it in writing',
    what: (name: string) => `What do they think should happen for ${name}?`,
    why: 'Why, in their own words',
    because: 'What made them change it?',
    keep: 'Keep their view',
    kept: (who: string) => `The view of ${who} is kept.`
  },

  decide: {
    title: (child: string) => `Decide for ${child}`,
    lookAgain: 'Please look again.',
    changed: (name: string) => `Views or the decision on ${name} have changed since you began. Every word of yours is still here.`,
    looked: 'I have looked',
    everybody: 'Everybody sees this at once:',
    yes: 'Yes, this is my decision',
    change: 'Change something',
    what: (name: string) => `What do you decide for ${name}?`,
    other: (name: string) => `Another plan is enough to keep ${name} safe.`,
    whichPart: 'Which part of the question is met?',
    main: 'What is the main kind of worry?',
    more: 'Are there other kinds? You can leave this empty.',
    whyEnds: 'Why does the plan end?',
    whichOther: 'Which other plan?',
    why: (name: string) => `Why do you decide this for ${name}?`,
    whyHint: (name: string) => `In words that ${name}’s family can use. It is printed as you write it.`,
    readAgain: 'Read it once more',
    before: (name: string) => ` before you decide for ${name}`,
    notNow: 'Not now',
    missing: {
      outcome: 'Please choose what you decide.',
      limb: 'Please choose which part of the question is met.',
      harm: 'Please choose the main kind of worry.',
      ending: 'Please choose why the plan ends.',
      other: 'Please write which other plan it is.',
      reason: 'Please write your reasons.'
    }
  },

  arrange: {
    title: 'What happens next',
    lead: 'Who leads the work with the family? (the lead practitioner)',
    coreGroup: 'Who is in the core group?',
    coreGroupMeans: 'The small group that fills in the plan with the family and keeps it going. The family is in it.',
    another: 'Somebody who is not on the list',
    add: 'Add',
    addWhere: ' to the core group',
    coreGroupOn: 'When does the core group meet?',
    reviewOn: 'When is the next conference, the review?',
    telling: (name: string) => `Telling ${name} what was decided`,
    whoTells: (name: string) => `Who tells ${name}?`,
    how: 'How, and when?',
    keep: 'Keep what happens next',
    leave: 'Leave it as it was',
    lateCoreGroup: 'Please write why the core group is later than it should be. It is kept as it is then.',
    lateReview: 'Please write why the review is later than it should be. It is kept as it is then.',
    notAgreed: 'Not agreed yet',
    else: 'Somebody else: type a name',
    theirName: 'Their name'
  },

  due: {
    until: 'In time until',
    take: (day: string) => `Take ${day}`,
    takeFor: (day: string, what: string) => `Take ${day}: ${what}`,
    how: 'How this was worked out',
    howFor: (what: string) => ` (“${what}”)`,
    late: 'That is later than it should be. Why?'
  }
}

export default en

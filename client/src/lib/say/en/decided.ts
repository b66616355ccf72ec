// What the shared code says of the test, of views and of decisions, to know its sentences by. `again`: the same name once more.

const en = {
  question: (name: string) => `Is it likely that ${name} will be seriously harmed?`,
  happened: 'It has happened, and more is likely.',
  happenedMeans: (name: string) =>
    `It can be shown that ${name} was badly treated or held back in health or growing up. The people who work with the family think that more of it is likely.`,
  likely: 'It has not happened so far, and it is likely.',
  likelyMeans:
    'What has been found out about this family, or what is known from research, makes the people who work with them think that it is likely.',
  therefore: (name: string, again: string) =>
    `If one of the two is so, and the danger goes on, ${name} needs a child protection plan. The chair may decide otherwise only when another plan, that several services share, keeps ${again} safe enough.`,
  nobody:
    'Nobody votes and nothing is counted. Everybody says what they think and why. The chair decides for each child, and gives the reasons.',
  harm: 'Significant harm',
  harmMeans: 'harm that is serious: bad treatment, or something that holds a child back in health or growing up.',
  probable: 'Likely',
  probableMeans: 'a real chance, which it would be wrong to ignore. It does not have to be more likely than not.',

  stillNeeds: (name: string) => `${name} still needs a child protection plan.`,
  needs: (name: string) => `${name} needs a child protection plan.`,
  noLonger: (name: string) => `${name} does not need a child protection plan any more.`,
  needsNot: (name: string) => `${name} does not need a child protection plan.`,
  otherView: (name: string) => `Another plan is enough for ${name}.`,
  unsure: 'I am not sure.',

  changed: (name: string) => `${name}’s child protection plan goes on, with changes.`,
  goesOn: (name: string) => `${name}’s child protection plan goes on.`,
  plan: (name: string) => `${name} will have a child protection plan.`,
  other: (name: string, again: string, plan: string) =>
    `${name} will not have a child protection plan. Another plan is enough to keep ${again} safe: ${plan}`,
  ends: (name: string) => `${name}’s child protection plan ends.`,

  wasHarmed: (name: string) => `${name} has been seriously harmed or held back, and more of it is likely.`,
  notSoFar: (name: string) => `${name} has not been seriously harmed so far, and it is likely.`,

  safeNow: (name: string) => `It is not likely any more that ${name} will be seriously harmed.`,
  movedAway: (name: string) => `${name} has moved away for good, and the council there has held its own conference.`,
  turned18: (name: string) => `${name} is 18 now.`,
  leftCountry: (name: string) => `${name} has left the United Kingdom for good.`,
  died: (name: string) => `${name} has died.`
}

export default en

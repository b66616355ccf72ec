/**
 * What the words mean that a conference cannot do without, ready to stand in brackets after them or under them on a screen.
 * Sources: Children Act 1989; Working Together to Safeguard Children 2023; the words themselves are ours.
 */
export const GLOSSARY = {
  'significant harm': 'being hurt, or not looked after, so badly that the law says the council must act',
  'child protection conference': 'a meeting about how to keep a child safe, with the family and everybody who helps them',
  'child protection plan': 'the plan to keep a child safe that everybody at the conference agreed',
  'child in need plan': 'a plan for extra help, which parents agree to',
  'category of abuse': 'the main kind of worry, as the council has to write it down',
  threshold: 'the law’s test: has this child been badly hurt, or could that well happen?',
  'initial conference': 'the first meeting, which decides whether there will be a plan',
  'review conference': 'a later meeting, which looks at how the plan is going and whether it is still needed',
  'core group': 'the small team, with the family in it, who work on the plan',
  'lead social worker': 'the social worker who leads the plan',
  'strategy discussion': 'a first talk between social work, police and health',
  'section 47 enquiry': 'the council’s check on whether a child is safe',
  quorum: 'enough of the right people here to decide',
  dissent: 'I do not agree, and I want that written down',
  'contingency plan': 'what we do if the plan does not work',
  'danger statement': 'what we fear could happen to the child if nothing changes',
  'safety goal': 'what we will see when we can stop worrying',
  'complicating factor': 'something that makes it harder to put right, but is not the harm itself',
  'existing strength': 'something good in the child’s life',
  'existing safety': 'a time when somebody kept the child safe although the danger was there',
  'bottom line': 'what must happen, and is not up for debate',
  'safety network': 'the people around the child who know the worries and will help',
  'parental responsibility': 'the legal right and duty to make decisions for a child',
  'section 20': 'the parents agree that the council looks after their child',
  'pre-proceedings': 'the formal step before the council might go to court',
  'care proceedings': 'going to court about where a child lives',
  'care order': 'a court decides that the council shares in decisions about the child',
  'supervision order': 'a court asks a social worker to help and to keep an eye on the child',
  'special guardianship': 'a court gives somebody in the family the right to bring the child up',
  'emergency protection order': 'a court order that keeps a child safe right now',
  'police protection': 'the police keep a child safe for up to three days',
  chronology: 'a list of what happened and when',
  genogram: 'a family tree',
  'early help': 'extra help for a family, without a social worker',
  advocate: 'somebody whose job is to help you have your say',
  'Gillick competent': 'old enough to understand this and to decide it',
  'kinship care': 'somebody in the family, or a friend, brings the child up'
} as const satisfies Record<string, string>

export type GlossaryWord = keyof typeof GLOSSARY

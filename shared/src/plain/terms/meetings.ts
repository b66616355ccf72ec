import { GLOSSARY } from '../glossary.ts'
import type { PlainTerm } from '../term.ts'

const hard = { level: 'hard', about: 'law' } as const

/** Names of meetings, of who is at them and of what comes out of them. */
export const MEETINGS: readonly PlainTerm[] = [
  {
    ...hard,
    term: 'initial conference',
    ways: [
      ['initial child protection conference|conferences', 'first meeting to decide on a plan / first meetings to decide on a plan'],
      ['initial conference|conferences', 'first meeting to decide on a plan / first meetings to decide on a plan'],
      ['ICPC|ICPCs', 'first meeting to decide on a plan / first meetings to decide on a plan']
    ],
    meaning: GLOSSARY['initial conference']
  },
  {
    ...hard,
    term: 'review conference',
    ways: [
      [
        'review child protection conference|conferences',
        'meeting to check how the plan is going / meetings to check how the plan is going'
      ],
      ['review conference|conferences', 'meeting to check how the plan is going / meetings to check how the plan is going'],
      ['RCPC|RCPCs', 'meeting to check how the plan is going / meetings to check how the plan is going']
    ],
    meaning: GLOSSARY['review conference']
  },
  {
    ...hard,
    term: 'core group',
    ways: [
      ['core group meeting|meetings', 'meeting of the small team who work on the plan / meetings of the small team who work on the plan'],
      ['core group|groups', 'small team who work on the plan / small teams who work on the plan']
    ],
    fine: ['core group of'],
    meaning: GLOSSARY['core group']
  },
  {
    ...hard,
    term: 'lead social worker',
    ways: [
      ['lead social worker|workers', 'social worker who leads the plan / social workers who lead the plan'],
      ['lead practitioner|practitioners', 'person who leads the plan / people who lead the plan'],
      ['lead professional|professionals', 'person who leads the plan / people who lead the plan'],
      ['lead child protection practitioner', 'social worker who leads the plan'],
      ['LCPP', 'social worker who leads the plan']
    ],
    meaning: GLOSSARY['lead social worker']
  },
  {
    ...hard,
    term: 'strategy discussion',
    ways: [
      [
        'strategy discussion|discussions',
        'first talk between social work, police and health / first talks between social work, police and health'
      ],
      ['strategy meeting|meetings', 'first meeting of social work, police and health / first meetings of social work, police and health'],
      ['strat meeting|meetings', 'first meeting of social work, police and health / first meetings of social work, police and health']
    ],
    meaning: GLOSSARY['strategy discussion']
  },
  {
    ...hard,
    term: 'quorate',
    ways: [
      [
        'is|are|was|were not quorate',
        'does not have enough of the right people / do not have enough of the right people / did not have enough of the right people / did not have enough of the right people'
      ],
      [
        'is|are|was|were quorate',
        'has enough of the right people / have enough of the right people / had enough of the right people / had enough of the right people'
      ],
      [
        'is|are|was|were inquorate',
        'does not have enough of the right people / do not have enough of the right people / did not have enough of the right people / did not have enough of the right people'
      ],
      ['quorate', 'with enough of the right people'],
      ['inquorate', 'without enough of the right people'],
      ['(the|a) quorum', 'enough of the right people']
    ],
    meaning: GLOSSARY.quorum
  },
  {
    ...hard,
    term: 'dissent',
    ways: [
      ['dissent|dissents', 'disagreement / disagreements'],
      ['dissented|dissenting', 'did not agree / who does not agree']
    ],
    advice: 'Or as they would say it: I do not agree, please write that down.',
    meaning: GLOSSARY.dissent
  },
  {
    ...hard,
    term: 'escalation',
    ways: [
      ['(the|an) escalation process|procedure|policy|protocol', 'the way to take it to someone higher up'],
      ['escalation', 'taking it to someone higher up'],
      [
        'escalate|escalates|escalated|escalating this|it|that|the|their|his|her',
        'take it to someone higher up / takes it to someone higher up / took it to someone higher up / taking it to someone higher up'
      ],
      ['escalated to', 'taken up to'],
      ['escalate|escalates|escalated|escalating', 'get worse / gets worse / got worse / getting worse']
    ]
  },
  {
    ...hard,
    term: 'contingency plan',
    ways: [
      ['(the|a) contingency plan|plans', 'what we do if this does not work'],
      ['contingency|contingencies', 'what we do if this does not work'],
      ['contingency planning', 'planning what we do if this does not work']
    ],
    meaning: GLOSSARY['contingency plan']
  },
  {
    ...hard,
    term: 'bottom line',
    ways: [
      ['(a|the) bottom line|lines', 'what must happen'],
      ['non negotiable|negotiables', 'not up for debate'],
      ['(a) non negotiable', 'something that must happen']
    ],
    fine: ['bottom line of'],
    meaning: GLOSSARY['bottom line']
  },
  {
    level: 'soft',
    about: 'services',
    term: 'safety network',
    ways: [['(a|the|her|his|their|our|your) safety network|networks', 'the people around {children} who will help']],
    meaning: GLOSSARY['safety network']
  },
  {
    ...hard,
    term: 'NFA',
    ways: [
      ['NFA', 'we will not do anything more about this'],
      ['NFAed|NFAd', 'closed, with nothing more done'],
      ['no further action', 'nothing more will be done about this']
    ]
  },
  {
    level: 'soft',
    about: 'law',
    term: 'advocate',
    ways: [
      ['(an) advocate|advocates', 'somebody whose job is to help {children} speak'],
      ['advocacy (service|worker)', 'help with having your say']
    ],
    meaning: GLOSSARY.advocate
  }
]

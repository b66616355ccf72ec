import { GLOSSARY } from '../glossary.ts'
import type { PlainTerm } from '../term.ts'

const soft = { level: 'soft', about: 'services' } as const
const hard = { level: 'hard', about: 'services' } as const

/** What services call what they do and how they work. */
export const SERVICES: readonly PlainTerm[] = [
  {
    ...soft,
    term: 'outcomes',
    ways: [
      ['the outcome|outcomes', 'what will be different', 'the result / the results'],
      ['outcome|outcomes', 'result / results', 'what will be different']
    ]
  },
  {
    ...soft,
    term: 'intervention',
    ways: [
      ['(an) intervention', 'help', 'what we do'],
      ['this|that|the intervention', 'this help / that help / the help', 'what we do'],
      ['interventions', 'help', 'what we do'],
      ['intervene|intervenes|intervened|intervening', 'step in / steps in / stepped in / stepping in']
    ],
    advice: 'Say what will be done.'
  },
  {
    ...soft,
    term: 'assessment',
    ways: [
      ['(an) assessment|assessments [of]', 'a look at / looks at'],
      ['(an) assessment|assessments', 'a closer look / closer looks'],
      ['the|this|that|her|his|their assessment|assessments', 'what we found out'],
      ['assess|assesses|assessed|assessing', 'find out / finds out / found out / finding out'],
      ['reassess|reassessed|reassessment', 'look again at / looked again at / another look']
    ],
    advice: 'Say what you want to find out, and who will.'
  },
  {
    ...hard,
    term: 'engage with services',
    ways: [
      ['fail|fails|failed|failing to engage [with]', 'do not meet / does not meet / did not meet / not meeting'],
      ['fail|fails|failed|failing to engage', 'do not take part / does not take part / did not take part / not taking part'],
      [
        'fail|fails|failed|failing to engage with services|professionals|agencies',
        'do not meet the people who help / does not meet the people who help / did not meet the people who help / not meeting the people who help'
      ],
      [
        'engage|engages|engaged|engaging with services|professionals|agencies|support',
        'meet the people who help / meets the people who help / met the people who help / meeting the people who help'
      ],
      [
        'engage|engages|engaged|engaging (well|fully|positively|meaningfully) with',
        'meet / meets / met / meeting',
        'take part in / takes part in / took part in / taking part in'
      ],
      [
        'engage|engages|engaged|engaging (well|fully|positively|meaningfully) in',
        'take part in / takes part in / took part in / taking part in'
      ],
      [
        'not|never|to|will|must|should|won’t engage|engaging',
        'not take part / never take part / to take part / will take part / must take part / should take part / will not take part'
      ],
      ['engaged|engaging|engages well|fully|positively|meaningfully|poorly', 'took part / taking part / takes part'],
      ['(good|his|her|their|positive|sporadic|parental) engagement', 'meeting people and taking part']
    ],
    fine: ['engagement ring|party', 'engaged to', 'got engaged'],
    advice: 'Name who it is with, and how often.'
  },
  {
    ...soft,
    term: 'address the issues',
    ways: [
      [
        'address|addresses|addressed|addressing [the|these|those|this|his|her|their|any|all|some] [issue|issues|concern|concerns|problem|problems|need|needs|worry|worries|risk|risks|behaviour|drinking|drug|use|harm|danger|dangers|matter|matters]',
        'deal with / deals with / dealt with / dealing with'
      ],
      ['address|addressed|addressing issues|concerns|needs|risks', 'deal with it / dealt with it / dealing with it'],
      ['[be|been|being|was|were] addressed', 'dealt with']
    ],
    fine: ['addressed by|to|as'],
    advice: 'Name what it is.'
  },
  {
    ...soft,
    term: 'put in place measures',
    ways: [
      ['put|puts|putting in place (measures|support|strategies|boundaries)', 'do / does / doing'],
      ['put|puts|putting measures|support|strategies|boundaries in place', 'do / does / doing'],
      ['measures|support|strategies|boundaries in place']
    ],
    advice: 'List what will be done, by whom.'
  },
  {
    ...soft,
    term: 'safeguarding',
    ways: [
      ['safeguarding (children)', 'keeping children safe'],
      ['safeguard|safeguards|safeguarded [children|the|her|his|their|a|this|these|them|him]', 'keep safe / keeps safe / kept safe'],
      ['(adequately) safeguarded', 'kept safe'],
      ['safeguards', 'ways to keep {children} safe']
    ]
  },
  {
    ...soft,
    term: 'concern',
    ways: [
      ['concern|concerns', 'worry / worries'],
      ['concerned [about|that|for|by|with|at|is|are]', 'worried'],
      [
        'is|are|was|were|very|am|remain|remains|extremely concerned',
        'is worried / are worried / was worried / were worried / very worried / am worried / are still worried / is still worried / very worried'
      ],
      ['cause for concern', 'a worry'],
      ['concerning', 'worrying']
    ],
    fine: ['as far as i|he|she|we|they am|is|are|was|were concerned', 'all|everyone|everybody|those|people concerned']
  },
  {
    ...soft,
    term: 'disclosure',
    ways: [
      ['make|makes|made|making (a|further|any) disclosure|disclosures', 'tell us / tells us / told us / telling us'],
      ['disclose|discloses|disclosed|disclosing to', 'tell / tells / told / telling'],
      ['disclose|discloses|disclosed|disclosing', 'tell us / tells us / told us / telling us'],
      ['(the|this|her|his|their) disclosure|disclosures', 'what was said'],
      ['(a) disclosure|disclosures', 'something said']
    ],
    advice: 'Say who told whom, and when.'
  },
  {
    ...hard,
    about: 'harm',
    term: 'allegation',
    ways: [
      ['allege|alleges|alleged that', 'say that / says that / said that'],
      ['allege|alleges|alleged', 'say / says / said'],
      ['allegedly', 'it is said'],
      ['made|makes|make (an) allegation|allegations', 'said / says / say'],
      ['(an) allegation|allegations', 'something said, and not yet proved']
    ],
    fine: ['alleged perpetrator|victim|abuser'],
    advice: 'Say who said it, and that it is not yet proved.'
  },
  {
    ...soft,
    term: 'chronology',
    ways: [['chronology|chronologies', 'list of what happened and when / lists of what happened and when']],
    meaning: GLOSSARY.chronology
  },
  {
    ...soft,
    term: 'universal services',
    ways: [['universal services|provision|support|service|offer', 'school, doctor and health visitor']]
  },
  {
    ...soft,
    term: 'early help',
    ways: [
      ['early help plan|assessment', 'plan for extra help without a social worker / look at what extra help is needed'],
      ['early help (services|service|team|support)', 'extra help without a social worker'],
      ['EHA|EHAs|EHM']
    ],
    meaning: GLOSSARY['early help']
  },
  {
    ...soft,
    term: 'step down, step up',
    ways: [
      [
        'be|been|being|was|were|is|are stepped down',
        'be given less help / been given less help / being given less help / was given less help / were given less help / is given less help / are given less help'
      ],
      [
        'be|been|being|was|were|is|are stepped up',
        'be given more help / been given more help / being given more help / was given more help / were given more help / is given more help / are given more help'
      ],
      ['step|steps|stepping|stepped down|up [to] [early|child|CIN|TAF|universal|a|the] [help|in|plan|services|level|tier|child]'],
      ['step|stepping|stepped down|up [from] [child|CP|CIN|a|the] [protection|in|plan]'],
      ['(a|the) step down|up [plan|meeting|process|decision|panel]', 'less help / more help']
    ],
    advice: 'Say which help stops or starts, and when.'
  },
  {
    ...soft,
    term: 'front door',
    ways: [
      ['(the) front door team|service|services|referral|referrals|process', 'the team that takes the first call'],
      ['(the) multi agency safeguarding hub', 'the team that takes the first call'],
      ['(the) MASH (team|referral)', 'the team that takes the first call']
    ]
  },
  {
    ...soft,
    term: 'team around the family',
    ways: [
      ['team around the family|child|school (meeting|meetings)', 'meeting of people who help your family'],
      [
        'TAF|TAC|TAFs|TACs (meeting|meetings)',
        'meeting of people who help your family / meeting of people who help your family / meetings of people who help your family / meetings of people who help your family'
      ]
    ]
  },
  {
    ...hard,
    about: 'law',
    term: 'child in need',
    ways: [
      ['child in need plan|plans', 'plan for extra help / plans for extra help'],
      ['CIN plan|plans', 'plan for extra help / plans for extra help'],
      ['CIN', 'extra help'],
      ['a child in need', 'a child who needs extra help'],
      ['child in need', 'extra help'],
      ['children in need', 'children who need extra help'],
      ['section|s 17 (support|plan|assessment)', 'extra help'],
      ['s17', 'extra help']
    ],
    fine: ['children in need day|appeal'],
    advice: 'It is help that parents agree to. Say so.',
    meaning: GLOSSARY['child in need plan']
  },
  {
    ...soft,
    term: 'multi-agency',
    ways: [
      [
        'multi|inter agency|disciplinary|professional meeting|plan|team|approach|discussion|working|work|group|support',
        'meeting of all the services / plan of all the services / team of all the services / approach of all the services / talk of all the services / working together / work of all the services / group of all the services / support of all the services'
      ],
      ['multi|inter agency|disciplinary|professional', 'from all the services'],
      ['multiagency|interagency|multidisciplinary|multiprofessional', 'from all the services'],
      ['MDT|MDTs', 'meeting of all the services / meetings of all the services']
    ]
  },
  {
    ...soft,
    term: 'partnership working',
    ways: [
      ['partnership working', 'working together'],
      ['work|works|worked|working in partnership', 'work together / works together / worked together / working together'],
      ['joint working', 'working together']
    ]
  },
  { ...soft, term: 'strengths-based', ways: [['strength|strengths based (approach|practice)', 'starting from what already works']] },
  {
    ...soft,
    term: 'holistic',
    ways: [
      ['holistic [approach|view|assessment|plan|picture|support|package|needs]', 'whole'],
      ['holistic', 'about the whole picture'],
      ['holistically', 'as a whole']
    ]
  }
]

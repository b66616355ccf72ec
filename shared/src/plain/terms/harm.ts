import type { PlainTerm } from '../term.ts'

const name = { level: 'hard', about: 'harm' } as const

/** Names for what was done to somebody. What happened, and when, says more than any of them. */
export const HARM: readonly PlainTerm[] = [
  {
    ...name,
    term: 'neglect',
    ways: [['(emotional|physical|medical|educational|chronic|severe) neglect'], ['neglected|neglects|neglecting|neglectful']],
    advice: 'Say what was missing: food, warmth, care, a doctor. And when.'
  },
  {
    ...name,
    term: 'abuse',
    ways: [
      ['(emotional|physical|sexual|financial|verbal|psychological|child) abuse'],
      ['(emotionally|physically|sexually|verbally|financially) abused|abusive|abusing'],
      ['abuses']
    ],
    advice: 'Say who did what, and when.'
  },
  {
    ...name,
    term: 'historical abuse',
    ways: [
      ['historic|historical (sexual|physical|emotional) abuse'],
      ['historic|historical concerns|allegations|incidents|issues|involvement'],
      ['non recent (sexual) abuse']
    ],
    advice: 'Say what happened, and in which year.'
  },
  {
    ...name,
    term: 'domestic violence',
    ways: [
      ['domestic violence|abuse (incident|incidents|perpetrator|victim)'],
      ['domestic incident|incidents|dispute|disputes|disturbance|altercation'],
      ['DV|DA|DVA (incident|incidents|issues)'],
      ['intimate partner violence'],
      ['verbal|physical altercation|altercations']
    ],
    advice: 'Say who did what to whom, and when: Ray hit Chantelle on 9 January.'
  },
  {
    ...name,
    term: 'chastisement',
    ways: [
      ['(physical) chastisement', 'hitting', 'smacking'],
      ['(physically) chastise|chastises|chastised|chastising', 'hit / hits / hit / hitting', 'smack / smacks / smacked / smacking'],
      ['over chastisement|chastised', 'hitting / hit']
    ],
    advice: 'Say with what, where on the body, and what it left.'
  },
  {
    ...name,
    term: 'non-accidental injury',
    ways: [
      ['non accidental injury|injuries', 'injury we do not think was an accident / injuries we do not think were an accident'],
      ['NAI|NAIs', 'injury we do not think was an accident / injuries we do not think were an accident'],
      ['inflicted injury|injuries', 'injury we do not think was an accident / injuries we do not think were an accident'],
      ['non accidental', 'not an accident, we think']
    ],
    advice: 'Say where on the body, what it looked like and who saw it.'
  },
  {
    ...name,
    term: 'failure to thrive',
    ways: [
      [
        'has|have|had failure to thrive',
        'is not growing or putting on weight as babies should / are not growing or putting on weight as babies should / was not growing or putting on weight as babies should'
      ],
      ['failure to thrive', 'not growing or putting on weight as babies should'],
      ['failing|fails|failed to thrive', 'not growing or putting on weight as babies should'],
      ['faltering growth|weight', 'not growing or putting on weight as babies should']
    ]
  },
  {
    ...name,
    term: 'poor supervision',
    ways: [
      ['there is|was poor|inadequate|no supervision', 'nobody is watching / nobody was watching'],
      ['poor|inadequate|insufficient supervision', 'nobody watching'],
      ['lack of (adequate|appropriate|parental) supervision', 'nobody watching'],
      ['unsupervised', 'with nobody watching'],
      ['inadequately|poorly supervised', 'not watched']
    ],
    advice: 'Say where the grown-ups were, and for how long.'
  },
  {
    ...name,
    term: 'substance misuse',
    ways: [
      ['substance|substances misuse|abuse|use|issues', 'drinking', 'taking drugs'],
      ['alcohol misuse|abuse', 'drinking'],
      ['drug|drugs misuse|abuse', 'taking drugs'],
      ['misuse|misuses|misused|misusing (of) alcohol', 'drink too much / drinks too much / drank too much / drinking too much'],
      ['misuse|misuses|misused|misusing (of) drugs|substances', 'take drugs / takes drugs / took drugs / taking drugs'],
      ['illicit|illegal substances|substance', 'drugs / a drug'],
      ['polydrug use|user', 'taking several drugs']
    ],
    advice: 'Say which, how much and when.'
  },
  {
    ...name,
    term: 'alcohol dependent',
    ways: [
      [
        'is|are|was|were alcohol dependent',
        'needs alcohol every day / need alcohol every day / needed alcohol every day / needed alcohol every day'
      ],
      ['alcohol dependent', 'in need of alcohol every day'],
      ['alcohol dependence|dependency|addiction', 'needing alcohol every day'],
      ['dependent on alcohol', 'in need of alcohol every day'],
      ['(an) alcoholic', 'somebody who needs alcohol every day'],
      ['alcoholism', 'needing alcohol every day']
    ],
    fine: ['alcoholic drink|drinks'],
    advice: 'Say what was seen: how much, how often.'
  },
  {
    level: 'soft',
    about: 'harm',
    term: 'home conditions',
    ways: [
      ['(the|poor|her|his|their) home|living|house conditions', 'what the home was like'],
      ['(the|poor) conditions in|of the home|house|property', 'what the home was like'],
      ['(the|poor) condition of the home|house|property', 'what the home was like'],
      ['cluttered|unsanitary|unhygienic|squalid conditions', 'what the home was like']
    ],
    advice: 'Say what you saw: the beds, the kitchen, the heating.'
  },
  {
    level: 'soft',
    about: 'harm',
    term: 'delay',
    ways: [
      ['(a|some|global|significant) developmental|development delay|delays', 'being behind in what children usually can do'],
      [
        '(a) (significant) speech|language|motor|learning|communication delay|delays',
        'being behind in talking / being behind in talking / being behind in moving / being behind in learning / being behind in talking'
      ],
      ['global delay'],
      ['delay|delays [in] [his|her|their|the] [speech|language|development|walking|talking|learning]'],
      ['developmentally delayed', 'behind in what children usually can do'],
      [
        'delayed speech|language|development|milestones',
        'being behind in talking / being behind in talking / being behind in what children usually can do / being behind in what children usually can do'
      ]
    ],
    advice: 'Say what the child is behind in: talking, walking, playing.'
  },
  {
    level: 'soft',
    about: 'harm',
    term: 'developmental milestones',
    ways: [
      ['(his|her|their|the) (developmental) milestones', 'things children usually can do by this age'],
      ['(a|the) developmental milestone', 'something children usually can do by this age'],
      ['developmentally appropriate', 'right for this age'],
      ['developmentally', 'for this age']
    ]
  },
  {
    level: 'soft',
    about: 'harm',
    term: 'risk factors',
    ways: [
      ['(a|the) risk factor', 'something that makes it more dangerous'],
      ['(the|main) risk factors', 'things that make it more dangerous'],
      ['risk taking', 'doing dangerous things'],
      ['(the|a) risk assessment|assessments', 'looking at what could go wrong']
    ]
  },
  {
    level: 'soft',
    about: 'harm',
    term: 'protective factors',
    ways: [
      ['(a|the) protective factor', 'somebody who keeps {children} safe', 'something that keeps {children} safe'],
      ['(the) protective factors', 'things that keep {children} safe'],
      ['is|are protective', 'keeps {children} safe / keep {children} safe']
    ]
  }
]

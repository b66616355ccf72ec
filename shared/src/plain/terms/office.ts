import type { PlainTerm } from '../term.ts'

const soft = { level: 'soft', about: 'office' } as const

/** Words of letters and reports that have shorter brothers. */
export const OFFICE: readonly PlainTerm[] = [
  {
    ...soft,
    term: 'ongoing',
    ways: [
      ['there is|are|was|were (still) ongoing|on-going', 'there is still / there are still / there was still / there were still'],
      ['is|are|was|were ongoing|on-going', 'is still happening / are still happening / was still happening / were still happening'],
      ['ongoing|on-going'],
      ['on an ongoing basis', 'all the time']
    ],
    advice: 'Say how often and until when: every week until …'
  },
  {
    ...soft,
    term: 'monitor',
    ways: [['monitor|monitors|monitored|monitoring', 'check / checks / checked / checking']],
    fine: ['a|the|his|her|baby|heart|computer|screen|class|milk|apnoea monitor|monitors', 'monitor by|on|screen'],
    advice: 'Say who checks, how and when.'
  },
  {
    ...soft,
    term: 'liaise',
    ways: [
      ['liaise|liaises|liaised|liaising', 'talk / talks / talked / talking'],
      ['(in) liaison [with]', 'talking']
    ],
    advice: 'Say with whom, about what.'
  },
  {
    ...soft,
    term: 'implement',
    ways: [
      ['implement|implements|implemented|implementing', 'do / does / did / doing'],
      ['(the) implementation (of)', 'doing']
    ],
    fine: ['garden|farm|an implement|implements']
  },
  {
    ...soft,
    term: 'facilitate',
    ways: [
      ['facilitate|facilitates|facilitated|facilitating', 'help with / helps with / helped with / helping with'],
      ['facilitation (of)', 'helping with'],
      ['facilitator|facilitators', 'helper / helpers']
    ]
  },
  {
    ...soft,
    term: 'utilise',
    ways: [
      ['utilise|utilises|utilised|utilising', 'use / uses / used / using'],
      ['utilize|utilizes|utilized|utilizing', 'use / uses / used / using'],
      ['utilisation|utilization (of)', 'using']
    ]
  },
  {
    ...soft,
    term: 'in the event that',
    ways: [
      ['in the event that', 'if'],
      ['in the event of', 'if there is'],
      ['in the eventuality that|of', 'if / if there is']
    ]
  },
  { ...soft, term: 'prior to', ways: [['prior to', 'before']] },
  {
    ...soft,
    term: 'subsequently',
    ways: [
      ['subsequently', 'later', 'then'],
      ['subsequent to', 'after'],
      ['subsequent', 'later']
    ]
  },
  {
    ...soft,
    term: 'regarding',
    ways: [
      ['regarding', 'about'],
      ['in relation to', 'about'],
      ['with|in regard|regards to', 'about'],
      ['in|with respect of|to', 'about'],
      ['as regards', 'about'],
      ['pertaining to', 'about']
    ]
  },
  {
    ...soft,
    term: 'sufficient',
    ways: [
      ['sufficient|sufficiently', 'enough'],
      ['insufficient|insufficiently', 'not enough']
    ]
  },
  {
    ...soft,
    term: 'commence, cease',
    ways: [
      ['initiate|initiates|initiated|initiating', 'start / starts / started / starting'],
      ['commence|commences|commenced|commencing', 'start / starts / started / starting'],
      ['cease|ceases|ceased|ceasing', 'stop / stops / stopped / stopping'],
      ['(the) commencement (of)', 'the start of'],
      ['(the) cessation (of)', 'the end of']
    ]
  },
  {
    ...soft,
    term: 'at this point in time',
    ways: [
      ['at this|that|the present point|moment in time', 'now'],
      ['at this|that point|moment in time', 'now / then'],
      ['at the present time', 'now'],
      ['at this juncture', 'now']
    ]
  },
  {
    ...soft,
    term: 'timely manner',
    ways: [
      ['in a timely manner|way|fashion', 'in good time'],
      ['timely', 'in good time'],
      ['timeframe|timeframes|timescale|timescales', 'time / times']
    ],
    advice: 'Say by which day.'
  },
  { ...soft, term: 'stakeholder', ways: [['(key) stakeholder|stakeholders']], advice: 'Say who: name the people.' },
  {
    ...soft,
    term: 'pathway',
    ways: [
      ['care|referral|clinical|support|treatment|assessment|neurodevelopmental|diagnostic|CAMHS|ASD|ADHD pathway|pathways'],
      ['pathway plan|plans|to|for'],
      ['[the|a] pathway|pathways [of|for]']
    ],
    fine: ['pathway to the|a|my|our'],
    advice: 'Say what will happen first, and what after that.'
  },
  {
    ...soft,
    term: 'tool',
    ways: [
      ['assessment|screening|risk|planning|practice|work|neglect|measurement (assessment) tool|tools'],
      ['toolkit|toolkits'],
      ['tool kit']
    ],
    fine: ['work tools'],
    advice: 'Say what it is: a list of questions, a drawing.'
  },
  { ...soft, term: 'cohort', ways: [['cohort|cohorts']], advice: 'Say who: the children in Year 2.' }
]

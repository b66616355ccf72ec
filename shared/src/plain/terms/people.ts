import type { PlainTerm } from '../term.ts'

const label = { level: 'hard', about: 'person' } as const

/** Labels for people and for how they are. What was seen says more, and can be answered. */
export const PEOPLE: readonly PlainTerm[] = [
  {
    ...label,
    term: 'insight',
    ways: [
      ['lack|lacks|lacked|lacking (any) insight'],
      ['lack of insight'],
      ['insight|insights [into]'],
      ['has|have|had|show|shows|showed|shown|some|any|more|little|limited|no|poor|good|better|parental insight'],
      ['insight']
    ],
    advice: 'Say what they said or did. For example: Kelly can say why people are worried.'
  },
  {
    ...label,
    term: 'disguised compliance',
    ways: [['disguised compliance'], ['superficial compliance|engagement'], ['surface compliance']],
    advice: 'Say what you saw: what they said yes to, and what was not done.'
  },
  {
    ...label,
    term: 'non-engagement',
    ways: [
      ['non engagement|compliance|compliant|engaging'],
      ['noncompliance|noncompliant'],
      ['not|never compliant'],
      ['compliant|compliance [with]'],
      ['disengage|disengages|disengaged|disengaging|disengagement'],
      ['lack|lacks|lacked of engagement|compliance|cooperation'],
      ['poor engagement|compliance|cooperation'],
      ['hard to reach'],
      ['uncooperative']
    ],
    advice: 'Say what did not happen, and the date: Kelly did not come on 3 March.'
  },
  {
    ...label,
    term: 'did not attend',
    ways: [
      ['did not|never attend', 'did not come', 'was not brought'],
      ['didn’t attend', 'did not come', 'was not brought'],
      ['does not|never attend', 'does not come', 'is not brought'],
      ['doesn’t attend', 'does not come', 'is not brought'],
      ['do not|never attend', 'do not come', 'are not brought'],
      ['fail|fails|failed|failing to attend', 'do not come / does not come / did not come / not coming'],
      ['non attendance|attender', 'not coming / somebody who does not come'],
      ['DNA|DNAs|DNAed|DNAd', 'did not come', 'was not brought']
    ],
    fine: ['DNA test|tests|testing|swab|swabs|sample|samples|result|results|evidence|match'],
    advice: 'For a child, say that nobody brought them.'
  },
  {
    ...label,
    term: 'attachment issues',
    ways: [
      [
        'has|have|had attachment issues|difficulties|problems|disorder',
        'finds it hard to feel safe with grown-ups / find it hard to feel safe with grown-ups / found it hard to feel safe with grown-ups'
      ],
      ['attachment issues|difficulties|problems|disorder|needs|style|behaviours', 'trouble feeling safe with grown-ups'],
      ['insecure|disorganised|avoidant|ambivalent|anxious|poor attachment|attachments', 'trouble feeling safe with grown-ups'],
      ['insecurely|securely attached']
    ],
    advice: 'Say what you saw: who does the child go to when they are hurt or sad?'
  },
  {
    ...label,
    term: 'dysregulated',
    ways: [
      ['dysregulated|deregulated', 'very upset and not able to calm down'],
      ['dysregulation', 'being very upset and not able to calm down'],
      ['dysregulates|dysregulating|dysregulate', 'gets very upset and cannot calm down / getting very upset / get very upset'],
      ['self|emotional regulation', 'calming down']
    ]
  },
  {
    ...label,
    term: 'trauma',
    ways: [
      ['(the|a|this|that|past|childhood|early) trauma|traumas', 'what happened that still hurts'],
      [
        'her|his|their trauma|traumas',
        'what happened to her that still hurts / what happened to him that still hurts / what happened to them that still hurts'
      ],
      ['traumatised|traumatized|traumatising', 'still hurt by what happened'],
      ['traumatic', 'very frightening']
    ],
    fine: ['head|brain|spinal|blunt trauma', 'trauma ward|unit|surgeon|nurse'],
    advice: 'Say what happened, if it may be said here.'
  },
  {
    ...label,
    term: 'emotionally unavailable',
    ways: [
      ['emotionally unavailable', 'too upset to notice and comfort {children}', 'too busy to notice and comfort {children}'],
      ['emotional unavailability', 'being too upset to notice and comfort {children}'],
      ['emotionally available', 'able to notice and comfort {children}']
    ],
    advice: 'Upset, ill or busy? Say which, and what the child had to do.'
  },
  {
    ...label,
    term: 'inappropriate',
    ways: [['inappropriate|inappropriately']],
    advice: 'Say what it was, and why it worries you.'
  },
  {
    ...label,
    term: 'perpetrator',
    ways: [
      ['(the|a|alleged) perpetrator|perpetrators'],
      ['perpetrate|perpetrates|perpetrated|perpetrating'],
      ['(the|a|alleged) abuser|abusers']
    ],
    advice: 'Use their name, and say what they did. Or: the person who hurt her.'
  },
  {
    ...label,
    term: 'victim',
    ways: [['(the|a|alleged) victim|victims'], ['victimised|victimisation|revictimised']],
    advice: 'Use their name, and say what happened to them. Or: the person who was hurt.'
  },
  {
    ...label,
    term: 'vulnerable',
    ways: [
      ['is|are|was|were (very|extremely|particularly|more|both|all) vulnerable', 'could easily be hurt'],
      ['vulnerable'],
      ['vulnerability|vulnerabilities', 'how easily somebody could be hurt']
    ],
    advice: 'Say why they could easily be hurt: because …'
  },
  {
    ...label,
    term: 'mental health issues',
    ways: [
      ['(poor|declining|low) mental health issues|issue|problems|problem|difficulties|needs|concerns|struggles|condition|conditions'],
      ['poor|declining|deteriorating|her|his|their|mum’s|dad’s mental health'],
      ['mental ill health'],
      ['mental illness|illnesses|disorder'],
      ['MH (issues|needs|team)']
    ],
    advice: 'Say how it shows: has been very low, hears voices, worries all day.'
  },
  {
    ...label,
    term: 'learning difficulty',
    ways: [
      ['(a|mild|moderate|severe) learning difficulty|difficulties|disability|disabilities|need|needs'],
      ['cognitive impairment|difficulties|functioning'],
      ['LD|SLD|MLD']
    ],
    advice: 'Say what is hard and what helps: finds reading hard, likes to be told things twice.'
  },
  {
    ...label,
    term: 'ASD, ADHD',
    ways: [
      ['ASD|ADHD|ADD|ODD|FASD|PDA|SEMH'],
      ['autistic|autism spectrum (disorder|condition|conditions)'],
      ['neurodivergent|neurodiverse|neurodiversity|neurodevelopmental']
    ],
    advice: 'Write what helps: for example, quiet, and being told what comes next.'
  },
  {
    ...label,
    term: 'minimises',
    ways: [
      ['minimise|minimises|minimised|minimising|minimize|minimizes|minimized|minimizing'],
      ['minimisation'],
      ['downplay|downplays|downplayed|downplaying'],
      ['normalise|normalises|normalised|normalising']
    ],
    fine: [
      'minimise|minimises|minimised|minimising|minimize (the|any|all|this) (future|further) risk|risks|chance|chances|upset|disruption|delay|harm|danger'
    ],
    advice: 'Say what they said, beside what you know happened. Or: makes it sound smaller than it was.'
  },
  {
    ...label,
    term: 'challenging behaviour',
    ways: [
      ['challenging (and) (aggressive|violent|difficult) behaviour|behaviours|behavior'],
      ['behavioural|behavioral issues|problems|difficulties|needs|concerns|challenges'],
      ['behaviour issues|problems|difficulties'],
      ['behaviours']
    ],
    advice: 'Say what happened: who did what, when, and what came before it.'
  },
  {
    ...label,
    term: 'displays behaviour',
    ways: [
      [
        'exhibit|exhibits|exhibited|exhibiting|display|displays|displayed|displaying (any|some|very|more) (sexualised|aggressive|violent|risky|concerning|worrying|unsafe|harmful|controlling|anxious|challenging|problematic|disruptive|defiant|such|these) behaviour|behaviours'
      ],
      ['exhibits|exhibited|exhibiting'],
      ['sexualised|sexualized|risky|problematic|concerning|harmful|antisocial behaviour|behaviours'],
      ['anti social behaviour']
    ],
    fine: ['exhibited at|in'],
    advice: 'Say what the child did, and when.'
  },
  {
    ...label,
    term: 'acting out',
    ways: [['acting|acts|acted|act out']],
    fine: ['acting|acts|acted|act out a|an|the|her|his|their|scenes|stories'],
    advice: 'Say what happened.'
  },
  {
    ...label,
    term: 'coercive control',
    ways: [
      ['coercive (and|or) (controlling) control|behaviour|behaviours|relationship'],
      ['coercive'],
      ['controlling (and|or) coercive behaviour|behaviours'],
      ['controlling behaviour|behaviours'],
      ['coercion']
    ],
    advice: 'Say what is controlled: where she goes, her money, her phone.'
  },
  {
    level: 'soft',
    about: 'person',
    term: 'resilience',
    ways: [
      ['(her|his|their|the family’s) resilience', 'coping when things are hard'],
      [
        'is|are|was|were (very|more) resilient',
        'copes when things are hard / cope when things are hard / coped when things were hard / coped when things were hard'
      ],
      ['resilient', 'able to cope when things are hard']
    ]
  },
  {
    level: 'soft',
    about: 'person',
    term: 'triggers',
    ways: [
      ['his|her|their triggers|trigger', 'what sets him off / what sets her off / what sets them off', 'the warning signs'],
      ['(the|a) trigger|triggers [for|is|are|was|were|of]', 'what sets it off', 'the warning signs'],
      ['triggers', 'warning signs'],
      ['trigger', 'set off'],
      ['triggered|triggering', 'set off / setting off']
    ],
    fine: ['trigger finger', 'pull|pulls|pulled the|a trigger']
  },
  {
    level: 'soft',
    about: 'person',
    term: 'presentation',
    ways: [
      ['her|his|their (physical|emotional|general) presentation', 'how she looked / how he looked / how they looked'],
      ['child’s|children’s|mum’s|dad’s|mother’s|father’s (physical|emotional|general) presentation', 'looks'],
      ['poor|unkempt|physical|emotional|clinical presentation', 'how {children} looked'],
      ['presentation [in|at] [school|nursery|home|contact|clinic]', 'how {children} looked'],
      ['present|presents|presented|presenting as', 'seem / seems / seemed / seeming'],
      ['presented|presents|presenting [with]', 'came / comes / coming'],
      [
        'presenting issue|issues|problem|problems|need|needs',
        'first worry / first worries / first worry / first worries / first need / first needs'
      ]
    ],
    fine: ['presented with a|an|the|her|his prize|award|cup|medal|certificate'],
    advice: 'Say what you saw: clean, warm, tired, hungry?'
  }
]

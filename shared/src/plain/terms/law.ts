import { GLOSSARY } from '../glossary.ts'
import type { PlainTerm } from '../term.ts'

const hard = { level: 'hard', about: 'law' } as const

/** Names from the law. Most may stay once, with what they mean. */
export const LAW: readonly PlainTerm[] = [
  {
    ...hard,
    term: 'significant harm',
    ways: [
      ['significant harm', 'serious harm'],
      ['significantly harmed', 'badly hurt']
    ],
    meaning: GLOSSARY['significant harm']
  },
  {
    ...hard,
    term: 'likely to suffer',
    ways: [
      ['is|are|was|were likely to suffer', 'could well suffer'],
      ['likely to suffer', 'may well suffer']
    ]
  },
  {
    ...hard,
    term: 'child protection plan',
    ways: [['child protection plan|plans', 'plan to keep {children} safe / plans to keep {children} safe']],
    meaning: GLOSSARY['child protection plan']
  },
  {
    ...hard,
    term: 'category of abuse',
    ways: [
      ['category|categories of abuse', 'main kind of worry / main kinds of worry'],
      ['category|categories of harm|neglect', 'main kind of worry / main kinds of worry'],
      ['[under] the category|categories', 'the heading / the headings']
    ],
    meaning: GLOSSARY['category of abuse']
  },
  {
    ...hard,
    term: 'threshold',
    ways: [['(the|a) threshold|thresholds', 'the law’s test / the law’s tests']],
    fine: ['pain threshold', 'on|over|across the threshold'],
    advice: 'Say what the test asks: could this child well be badly hurt?',
    meaning: GLOSSARY.threshold
  },
  {
    ...hard,
    term: 's47 enquiry',
    ways: [
      ['s47|s47s (enquiry|inquiry|investigation)', 'check on whether {children} {is|are} safe'],
      ['s47 enquiries|inquiries|investigations', 'checks on whether {children} {is|are} safe'],
      ['child protection enquiry|enquiries|investigation', 'check on whether {children} {is|are} safe'],
      ['s|section 47 (enquiry|inquiry|investigation)', 'check on whether {children} {is|are} safe'],
      ['s|section 47 enquiries|inquiries|investigations', 'checks on whether {children} {is|are} safe']
    ],
    meaning: GLOSSARY['section 47 enquiry']
  },
  {
    ...hard,
    term: 'parental responsibility',
    ways: [
      ['parental responsibility', 'the legal right to make decisions for {children}'],
      ['PR', 'the legal right to make decisions for {children}']
    ],
    meaning: GLOSSARY['parental responsibility']
  },
  {
    ...hard,
    term: 'pre-proceedings',
    ways: [
      ['(the) pre proceedings (process|stage|meeting)', 'the formal step before we might go to court'],
      ['(the) public law outline', 'the formal step before we might go to court'],
      ['(the) PLO', 'the formal step before we might go to court']
    ],
    meaning: GLOSSARY['pre-proceedings']
  },
  {
    ...hard,
    term: 'care proceedings',
    ways: [
      ['care|family|court|public proceedings', 'going to court about where {children} {lives|live}'],
      ['public law proceedings', 'going to court about where {children} lives']
    ],
    meaning: GLOSSARY['care proceedings']
  },
  {
    ...hard,
    term: 'care order',
    ways: [['(an|the|a) (interim) care order|orders'], ['ICO|ICOs']],
    meaning: GLOSSARY['care order']
  },
  { ...hard, term: 'supervision order', ways: [['(interim) supervision order|orders']], meaning: GLOSSARY['supervision order'] },
  {
    ...hard,
    term: 'special guardianship',
    ways: [['special guardianship (order|orders)'], ['special guardian|guardians'], ['SGO|SGOs']],
    meaning: GLOSSARY['special guardianship']
  },
  {
    ...hard,
    term: 'emergency protection order',
    ways: [
      [
        'emergency protection order|orders',
        'court order that keeps {children} safe right now / court orders that keep {children} safe right now'
      ],
      ['EPO|EPOs', 'court order that keeps {children} safe right now / court orders that keep {children} safe right now']
    ],
    meaning: GLOSSARY['emergency protection order']
  },
  {
    ...hard,
    term: 'police protection',
    ways: [
      ['police protection', 'the police keeping {children} safe right now'],
      ['police powers of protection', 'the police keeping {children} safe right now'],
      ['PPO|PPOs']
    ],
    meaning: GLOSSARY['police protection']
  },
  {
    ...hard,
    term: 'section 20',
    ways: [
      ['under s|section 20', 'with the parents’ agreement'],
      ['under s20', 'with the parents’ agreement'],
      ['s|section 20 (agreement|arrangement|accommodation)', 'the parents’ agreement that the council looks after {children}'],
      ['s20 (agreement|arrangement|accommodation)', 'the parents’ agreement that the council looks after {children}']
    ],
    meaning: GLOSSARY['section 20']
  },
  {
    ...hard,
    term: 'Gillick competent',
    ways: [
      ['gillick|fraser competent', 'old enough to understand and decide this'],
      ['gillick|fraser competence|guidelines', 'being old enough to understand and decide this']
    ],
    meaning: GLOSSARY['Gillick competent']
  },
  {
    ...hard,
    term: 'substantiated',
    ways: [
      ['not substantiated', 'not shown to be true'],
      ['unsubstantiated', 'not shown to be true'],
      ['substantiated', 'shown to be true'],
      ['substantiate', 'show to be true']
    ],
    advice: 'Say who thinks so: we believe it happened.'
  }
]

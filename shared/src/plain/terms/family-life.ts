import { GLOSSARY } from '../glossary.ts'
import type { PlainTerm } from '../term.ts'

const soft = { level: 'soft', about: 'services' } as const

/** What services call the people of a family, where children live, and whom they see. */
export const FAMILY_LIFE: readonly PlainTerm[] = [
  {
    ...soft,
    term: 'capacity',
    ways: [
      [
        'lack|lacks|lacked|lacking capacity',
        'are not able to decide this / is not able to decide this / was not able to decide this / not able to decide this'
      ],
      ['has|have|had (the) (mental) capacity', 'is able / are able / was able'],
      ['mental capacity', 'being able to decide'],
      ['(the) capacity [to]', 'being able']
    ],
    fine: ['full|seating|storage capacity']
  },
  {
    ...soft,
    term: 'parenting capacity',
    ways: [
      [
        'her|his|their|the parenting capacity|ability|abilities|skills',
        'how she manages looking after {children} / how he manages looking after {children} / how they manage looking after {children} / how they manage looking after {children}'
      ],
      ['parenting capacity|ability|abilities', 'how they manage looking after {children}'],
      ['capacity to parent|protect|change', 'how they manage looking after {children}']
    ]
  },
  {
    ...soft,
    term: 'contact',
    ways: [
      ['supervised (family) contact', 'time together, with someone else there'],
      ['unsupervised (family) contact', 'time together, with nobody else there'],
      ['contact supervised|supervisor', 'time together, with someone else there / someone who is there too'],
      ['indirect (family) contact', 'letters and calls'],
      ['direct|family|weekly|fortnightly|monthly|overnight|daily|video|regular|more|less|increased|sibling contact', 'time together'],
      ['contact session|sessions|visit|visits', 'time together'],
      ['contact centre|arrangements|order|plan|time|schedule'],
      ['contact [with]', 'time'],
      [
        '[has|have|had|having|no|during|after|before|at|from|for|allowed|stop|stopped|enjoys|enjoyed|of|the|his|her|their|all|any|some] contact',
        'time together'
      ],
      ['contact [is|was|takes|took|will|has|should|happens|happened|between|went|twice|once|every|on]', 'time together']
    ],
    fine: [
      'contact lens|lenses|number|numbers|details|sheet|sport|sports|us|me|her|him|them|you|your|the|my|our|tracing',
      'eye|skin|physical|sexual|body|emergency|first|phone contact|contacts',
      '(has|have|had|having|the|his|her|their|no|any) contact lens|lenses|number|numbers|details',
      '(the|no|any|makes|make|has|have) eye|skin|physical|sexual|body contact',
      'in|lost|lose|losing contact with',
      'in|into|out contact',
      'to|will|can|could|should|must|please|would|may|might|not contact'
    ],
    advice: 'Name who is with whom: time with Dad.'
  },
  {
    ...soft,
    term: 'placement',
    ways: [
      [
        '(the|a|her|his|their|this|that) (current|foster|new|present|long-term) placement|placements',
        'the home where {children} {lives|live}'
      ],
      [
        'placement breakdown|stability|move|moves|plan',
        'having to leave that home / staying in one home / move to another home / moves to other homes / plan for where {children} {lives|live}'
      ]
    ],
    fine: [
      '(a|the|her|his|my|work|student|college|school|university) work|student|college|university placement|placements',
      'on placement',
      'placement student|students'
    ]
  },
  {
    ...soft,
    term: 'looked after',
    ways: [
      ['looked after child|children', 'child in care / children in care'],
      ['looked after by the local authority|council', 'in care'],
      ['looked after by local|children’s authority|services', 'in care'],
      ['[become|became|becoming|remain|remains] looked after', 'in care'],
      [
        'looked after status|system|population|reviews|review',
        'being in care / care / children in care / meetings about care / meeting about care'
      ],
      ['LAC|CLA review|reviews', 'meeting about being in care / meetings about being in care'],
      ['LAC|CLA', 'in care']
    ]
  },
  { ...soft, term: 'respite', ways: [['respite (care|placement|breaks|break)', 'a break']] },
  {
    ...soft,
    term: 'reunification',
    ways: [
      ['reunification|reunifying (plan|home)', 'going home to live'],
      ['reunify|reunified', 'go home to live / home to live'],
      ['rehabilitation [to|with|home|plan]', 'going home to live'],
      ['rehabilitate|rehabilitated home|to', 'gone home to live'],
      ['rehabilitation', 'going home to live']
    ],
    fine: ['drug|alcohol|hip|stroke|physical|residential rehabilitation']
  },
  {
    ...soft,
    term: 'permanence',
    ways: [
      [
        'permanence|permanency plan|planning|options|option',
        'plan for where {children} will live for good / planning where {children} will live for good / choices of where {children} will live for good / choice of where {children} will live for good'
      ],
      ['permanence|permanency', 'where {children} will live for good']
    ]
  },
  {
    ...soft,
    term: 'significant others',
    ways: [
      ['significant others', 'other people important to {children}'],
      ['significant other', 'partner'],
      ['significant adult|adults|people|person', 'important adult / important adults / important people / important person']
    ]
  },
  {
    ...soft,
    term: 'kinship carer',
    ways: [
      ['kinship|connected carer|carers', 'family or friend bringing {children} up'],
      ['kinship care|placement|foster', 'family or friends bringing {children} up'],
      ['connected person|persons|people', 'family or friend who could bring {children} up']
    ],
    meaning: GLOSSARY['kinship care']
  },
  {
    ...soft,
    term: 'voice of the child',
    ways: [
      ['(the) voice of the child|children', 'what {child} told us'],
      ['(the) child’s|children’s voice', 'what {child} told us']
    ]
  },
  {
    ...soft,
    term: 'wishes and feelings',
    ways: [
      ['her|his|their (own) wishes and feelings|views', 'what she wants and feels / what he wants and feels / what they want and feel'],
      ['(the) (child’s|children’s) wishes and feelings', 'what {child} wants and feels'],
      ['wishes feelings', 'what {child} wants and feels']
    ]
  },
  {
    ...soft,
    term: 'genogram',
    ways: [
      ['genogram|genograms', 'family tree / family trees'],
      ['ecomap|ecomaps', 'picture of the people around the family / pictures of the people around the family']
    ],
    meaning: GLOSSARY.genogram
  },
  {
    ...soft,
    term: 'subject child',
    ways: [
      ['(the|a) subject child', '{child}'],
      ['(the) subject children', '{children}'],
      ['index child|children', '{child}']
    ]
  },
  {
    ...soft,
    term: 'sibling',
    ways: [
      ['half sibling|siblings', 'half-brother or half-sister / half-brothers and half-sisters'],
      ['sibling|siblings', 'brother or sister / brothers and sisters'],
      ['sibling group', 'brothers and sisters']
    ]
  },
  {
    ...soft,
    term: 'maternal grandmother',
    ways: [
      ['maternal|paternal grandmother|gran', 'nan', 'grandma'],
      ['maternal|paternal grandfather', 'grandad', 'grandpa'],
      ['maternal|paternal grandparents', 'grandparents'],
      ['maternal family|relatives|side', 'mum’s family'],
      ['paternal family|relatives|side', 'dad’s family'],
      ['maternal aunt|uncle|cousin', 'mum’s sister / mum’s brother / mum’s cousin'],
      ['paternal aunt|uncle|cousin', 'dad’s sister / dad’s brother / dad’s cousin'],
      ['MGM|PGM', 'nan', 'grandma'],
      ['MGF|PGF', 'grandad', 'grandpa']
    ],
    advice: 'Or use the name the children use.'
  }
]

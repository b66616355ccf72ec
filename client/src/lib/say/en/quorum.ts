import { countIn } from '../grammar.ts'

// Whether enough people are here for a decision.

const count = countIn('en')

const en = {
  services: {
    'social-care': 'children’s social care',
    health: 'health',
    education: 'a school or nursery',
    police: 'the police',
    other: 'another service'
  },
  more: (agencies: number) => count(agencies, { one: 'one more agency', other: `${agencies} more agencies` }),
  enough: 'Enough people are here for a decision.',
  missing: (missing: string) => `For a decision there should also be here: ${missing}. You can still decide; the plan says who was here.`,
  enoughShort: 'Enough people here',
  notYetShort: 'Not enough people yet',
  counts: 'Who counts beside social care:',
  countsDirect: 'Who counts beside social care, because they work with the child:'
}

export default en

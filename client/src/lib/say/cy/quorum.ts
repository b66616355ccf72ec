import { countIn } from '../grammar.ts'
import type en from '../en/quorum.ts'

const count = countIn('cy')

const cy: typeof en = {
  services: {
    'social-care': 'gofal cymdeithasol plant',
    health: 'iechyd',
    education: 'ysgol neu feithrinfa',
    police: 'yr heddlu',
    other: 'gwasanaeth arall'
  },
  more: (agencies) =>
    count(agencies, {
      zero: `${agencies} asiantaeth arall`,
      one: 'un asiantaeth arall',
      two: `${agencies} asiantaeth arall`,
      few: `${agencies} asiantaeth arall`,
      many: `${agencies} asiantaeth arall`,
      other: `${agencies} asiantaeth arall`
    }),
  enough: 'Mae digon o bobl yma i benderfynu.',
  missing: (missing) =>
    `Er mwyn penderfynu dylai’r rhain fod yma hefyd: ${missing}. Gallwch benderfynu o hyd; mae’r cynllun yn dweud pwy oedd yma.`,
  enoughShort: 'Digon o bobl yma',
  notYetShort: 'Dim digon o bobl eto',
  counts: 'Pwy sy’n cyfrif ar wahân i ofal cymdeithasol:',
  countsDirect: 'Pwy sy’n cyfrif ar wahân i ofal cymdeithasol, am eu bod yn gweithio gyda’r plentyn:'
}

export default cy

import type { PaperLanguage } from '@samepage/shared'
import type { Words } from './blocks.ts'
import { en, type Sentence } from './say/en.ts'
import { theirs, type Tongue } from './tongue.ts'

const RULES = (Object.keys(en) as Sentence[]).filter((key) => key.startsWith('rule'))
const LENGTH = /^(\d+) (working day|day|week|month)s?$/

/** A rule for a date in the language of the paper. said: as the timetable says it. */
export function ruleIn(said: string, tongue: Tongue): Words {
  for (const rule of RULES) {
    const [before = '', after = ''] = en[rule].split('{length}')
    if (!said.startsWith(before) || !said.endsWith(after)) continue
    const [, count, unit] = LENGTH.exec(said.slice(before.length, -after.length)) ?? []
    if (count && unit) return tongue.tell(rule, { length: lengthIn(Number(count), unit, tongue.language) })
  }
  return theirs(said, tongue)
}

/** In Welsh a noun after a number is one, and softened after 2. */
const NOUNS: Record<string, { cy: string; softened: string; ur: string }> = {
  'working day': { cy: 'diwrnod gwaith', softened: 'ddiwrnod gwaith', ur: 'کام کے دن' },
  day: { cy: 'diwrnod', softened: 'ddiwrnod', ur: 'دن' },
  week: { cy: 'wythnos', softened: 'wythnos', ur: 'ہفتے' },
  month: { cy: 'mis', softened: 'fis', ur: 'مہینے' }
}

function lengthIn(count: number, unit: string, language: PaperLanguage): string {
  const nouns = NOUNS[unit]
  if (language === 'en' || !nouns) return `${count} ${unit}${count === 1 ? '' : 's'}`
  return `${count} ${language === 'ur' ? nouns.ur : count === 2 ? nouns.softened : nouns.cy}`
}

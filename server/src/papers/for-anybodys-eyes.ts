import { languageOf } from './language-of.ts'

// Beginnings of words that could shame somebody, or put them in danger, when a visitor reads them. Better one line too few than one too many: whoever
// has the page has the plan as well.
const ENGLISH =
  'abus addict afraid alcohol anger angry anxi arrest assault attack bail baliff bailiff bad beat bed-?wet beer benefits? bite blood broke bruis burn cannabis charge ' +
  'cheat clinic cocaine conference conflict control convict core-group counsel court crack crim cry danger dead death debt depress dirt divorc domestic drink drunk ' +
  'drank drug dying die evict excl fear fight filth fright gambl groom guilt hangover harm hate heroin hit homeless hospital hungr hurt illness injur jail ' +
  'kick kill knife lawyer lice loan lonely medic mental methadone misus needle neglect offen overdos parol perpetrat pills police poor ' +
  'pregnan prison probation protect psych punch rape refuge rehab rent risk safe scare scream secur self-?harm sex shelter shout sick slap smack smell ' +
  'smok sober social stabb steal stole stress strik suicid tablet test threat unsafe vape victim violen vodka vomit weapon weed wine worr wound'
const WELSH =
  'alcohol amddiff arest bygwth cam-?drin carchar cyffur diogel dyled esgeul gwaed heddlu hunan-?niwed llys lladd meddw niwed ofn perygl pryder ' +
  'risg rhywiol smygu sobr trais yfed ymosod ysbyty'

const said = (beginnings: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(${beginnings.replaceAll(' ', '|')})`, 'iu')
const TELLING = [said(ENGLISH), said(WELSH)]
const LONGEST = 160 // letters that somebody can read in passing

/** Whether a visitor may read this, and a small child: short, and with no word about harm, health, money, the law, or the council's part in it. */
export function forAnybodysEyes(text: string): boolean {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '')
  const isOurs = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]*$/u.test(plain) && languageOf(text) !== 'ur' // no list of ours could be held against it
  return isOurs && text.length <= LONGEST && !TELLING.some((words) => words.test(plain))
}

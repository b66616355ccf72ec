import { daysAgain, lengthAgain } from '../again.ts'
import { echoOf } from '../echo.ts'
import en from '../en/days.ts'
import { countIn } from '../grammar.ts'

/** What a rule is about, around its length of time and what it is counted from. */
const WHAT: Record<string, string> = {
  'The conference is held': 'Cynhelir y gynhadledd',
  'The conference is held again': 'Cynhelir y gynhadledd eto',
  'Whoever asks that somebody is not in the room asks': 'Mae pwy bynnag sy’n gofyn i rywun beidio â bod yn yr ystafell yn gofyn',
  'The letter that says what was decided goes out': 'Anfonir y llythyr sy’n dweud beth a benderfynwyd',
  'The first core group meets': 'Mae’r grŵp craidd cyntaf yn cwrdd',
  'The next core group meets': 'Mae’r grŵp craidd nesaf yn cwrdd',
  'Everybody has the record': 'Mae’r cofnod gan bawb',
  'Whoever finds something wrong in the record tells the chair':
    'Mae pwy bynnag sy’n gweld rhywbeth o’i le yn y cofnod yn dweud wrth y cadeirydd',
  'The first review is held': 'Cynhelir yr adolygiad cyntaf',
  'The next review is held': 'Cynhelir yr adolygiad nesaf',
  'The family can complain in writing': 'Gall y teulu gwyno’n ysgrifenedig',
  'The chair answers': 'Mae’r cadeirydd yn ateb',
  'The family has the reports': 'Mae’r adroddiadau gan y teulu',
  'A professional who does not agree puts it in writing': 'Mae gweithiwr proffesiynol sydd ddim yn cytuno yn ei roi mewn ysgrifen'
}

const EVENTS: Record<string, string> = {
  'the strategy discussion': 'y drafodaeth strategaeth',
  'the written notice of the move': 'yr hysbysiad ysgrifenedig o’r symud',
  'the day the baby is due': 'y diwrnod y disgwylir y babi',
  'the conference': 'y gynhadledd',
  'the last one': 'yr un diwethaf',
  'the review': 'yr adolygiad',
  'the day the record came': 'y diwrnod y daeth y cofnod',
  'the first conference': 'y gynhadledd gyntaf',
  'the last review': 'yr adolygiad diwethaf',
  'the one with too few people': 'yr un â rhy ychydig o bobl',
  'the decision': 'y penderfyniad',
  'the complaint': 'y gŵyn',
  'the birth': 'yr enedigaeth'
}

const HOLIDAYS: Record<string, string> = {
  'New Year’s Day': 'Dydd Calan',
  'Good Friday': 'Dydd Gwener y Groglith',
  'Easter Monday': 'Llun y Pasg',
  'Early May bank holiday': 'Gŵyl banc dechrau Mai',
  'Spring bank holiday': 'Gŵyl banc y gwanwyn',
  'Summer bank holiday': 'Gŵyl banc yr haf',
  'Christmas Day': 'Dydd Nadolig',
  'Boxing Day': 'Gŵyl San Steffan'
}

/** After 2 a noun is softened. */
const NOUNS: Record<string, [noun: string, softened: string]> = {
  'working day': ['diwrnod gwaith', 'ddiwrnod gwaith'],
  day: ['diwrnod', 'ddiwrnod'],
  week: ['wythnos', 'wythnos'],
  month: ['mis', 'fis'],
  hour: ['awr', 'awr']
}

const count = countIn('cy')
const what = (said: string): string => WHAT[said] ?? said
const event = (said: string): string => EVENTS[said] ?? said
/** `i’r gynhadledd`: a small word before the article runs together with it. */
const joined = (small: 'i' | 'o', said: string): string => `${small} ${event(said)}`.replace(/^(i|o) (y|yr) /, '$1’r ')
const day = (said: string): string => daysAgain('cy', said)
const length = (said: string): string =>
  lengthAgain(said, (number, unit) => {
    const [noun, softened] = NOUNS[unit] ?? [unit, unit]
    return `${number} ${count(number, { zero: noun, one: noun, two: softened, few: noun, many: noun, other: noun })}`
  })
const holidays = (said: string): string => Object.entries(HOLIDAYS).reduce((all, [name, own]) => all.replaceAll(name, own), day(said))

const cy: typeof en = {
  first: (rule) => `Yn gyntaf: ${again(rule)}`,
  second: (rule) => `Yn ail: ${again(rule)}`,
  twoRules: 'Mae dwy reol yn berthnasol yma, a’r gynharaf sy’n cyfrif.',
  sooner: (on) => `Y gynharaf yw ${day(on)}.`,
  within: (said, within, of) => `${what(said)} o fewn ${length(within)} ${joined('i', of)}.`,
  ahead: (said, atLeast, before) => `${what(said)} o leiaf ${length(atLeast)} cyn ${event(before)}.`,
  madeOn: (moment) => `Gwnaed y penderfyniad ar ${day(moment)}.`,
  laterIs: (later, moment) => `${length(later)} wedyn yw ${day(moment)}. Mae nosweithiau a phenwythnosau’n cyfrif.`,
  countFrom: (from, on) => `Rydym yn cyfrif ${joined('o', from)}, ${day(on)}. Nid yw’r diwrnod hwnnw ei hun yn cyfrif.`,
  beforeIt: (before, on) => `${length(before)} cyn hynny yw ${day(on)}.`,
  afterIt: (after, on) => `${length(after)} ar ôl hynny yw ${day(on)}.`,
  shortMonth: 'Nid oes diwrnod o’r fath yn y mis hwnnw, felly diwrnod olaf y mis yw hi.',
  weekends: 'Gadewir dyddiau Sadwrn a Sul allan.',
  alsoOut: (days) => `Gadewir y rhain allan hefyd: ${holidays(days)}.`,
  weekendBefore: (on) => `Penwythnos yw hwnnw. Y diwrnod gwaith olaf cyn hynny yw ${day(on)}.`,
  holidayBefore: (on) => `Gŵyl yw honno. Y diwrnod gwaith olaf cyn hynny yw ${day(on)}.`,
  weekend: 'Penwythnos yw hwnnw.',
  holiday: 'Gŵyl yw honno.',
  lastDay: 'Dyma’r diwrnod olaf.',
  noneLeft: 'Does dim diwrnod gwaith ar ôl.',
  past: 'Mae’r diwrnod hwn wedi mynd heibio.',
  left: (left) => `${length(left)} ar ôl.`,
  pastBy: (past) => `${length(past)} yn ôl.`
}

const again = echoOf(en, cy)

export default cy

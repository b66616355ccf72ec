import { daysAgain, lengthAgain } from '../again.ts'
import { echoOf } from '../echo.ts'
import en from '../en/days.ts'
import { apart } from '../grammar.ts'

/** What a rule is about, after what it is counted from and its length of time. */
const WHAT: Record<string, string> = {
  'The conference is held': 'کانفرنس ہوتی ہے',
  'The conference is held again': 'کانفرنس دوبارہ ہوتی ہے',
  'Whoever asks that somebody is not in the room asks': 'کسی کو کمرے میں نہ رکھنے کی درخواست کی جاتی ہے',
  'The letter that says what was decided goes out': 'فیصلے کا خط بھیجا جاتا ہے',
  'The first core group meets': 'بنیادی گروپ پہلی بار ملتا ہے',
  'The next core group meets': 'بنیادی گروپ اگلی بار ملتا ہے',
  'Everybody has the record': 'ریکارڈ سب کے پاس ہوتا ہے',
  'Whoever finds something wrong in the record tells the chair': 'ریکارڈ میں غلطی دیکھنے والا صدرِ اجلاس کو بتاتا ہے',
  'The first review is held': 'پہلا جائزہ ہوتا ہے',
  'The next review is held': 'اگلا جائزہ ہوتا ہے',
  'The family can complain in writing': 'خاندان لکھ کر شکایت کر سکتا ہے',
  'The chair answers': 'صدرِ اجلاس جواب دیتے ہیں',
  'The family has the reports': 'رپورٹیں خاندان کے پاس ہوتی ہیں',
  'A professional who does not agree puts it in writing': 'جو پیشہ ور کارکن متفق نہ ہو وہ لکھ کر دیتا ہے'
}

const EVENTS: Record<string, string> = {
  'the strategy discussion': 'حکمتِ عملی کی بات چیت',
  'the written notice of the move': 'منتقلی کی تحریری اطلاع',
  'the day the baby is due': 'بچے کی متوقع پیدائش کے دن',
  'the conference': 'کانفرنس',
  'the last one': 'پچھلی ملاقات',
  'the review': 'جائزے',
  'the day the record came': 'ریکارڈ ملنے کے دن',
  'the first conference': 'پہلی کانفرنس',
  'the last review': 'پچھلے جائزے',
  'the one with too few people': 'کم لوگوں والی کانفرنس',
  'the decision': 'فیصلے',
  'the complaint': 'شکایت',
  'the birth': 'پیدائش'
}

const NOUNS: Record<string, string> = { 'working day': 'کام کے دن', day: 'دن', week: 'ہفتے', month: 'مہینے', hour: 'گھنٹے' }

const what = (said: string): string => WHAT[said] ?? apart(said)
const event = (said: string): string => EVENTS[said] ?? apart(said)
const day = (said: string): string => apart(daysAgain('ur', said))
const length = (said: string): string => lengthAgain(said, (number, unit) => `${number} ${NOUNS[unit] ?? unit}`)

const ur: typeof en = {
  first: (rule) => `پہلا: ${again(rule)}`,
  second: (rule) => `دوسرا: ${again(rule)}`,
  twoRules: 'یہاں دو اصول لاگو ہیں، اور جو تاریخ پہلے آئے وہی مانی جائے گی۔',
  sooner: (on) => `پہلی تاریخ ${day(on)} ہے۔`,
  within: (said, within, of) => `${event(of)} سے ${length(within)} کے اندر ${what(said)}۔`,
  ahead: (said, atLeast, before) => `${event(before)} سے کم از کم ${length(atLeast)} پہلے ${what(said)}۔`,
  madeOn: (moment) => `فیصلہ ${day(moment)} کو ہوا۔`,
  laterIs: (later, moment) => `${length(later)} بعد ${day(moment)} ہے۔ راتیں اور ہفتے کے آخر کے دن بھی گنے جاتے ہیں۔`,
  countFrom: (from, on) => `ہم ${event(from)} سے گنتے ہیں، ${day(on)}۔ وہ دن خود نہیں گنا جاتا۔`,
  beforeIt: (before, on) => `اس سے ${length(before)} پہلے ${day(on)} ہے۔`,
  afterIt: (after, on) => `اس کے ${length(after)} بعد ${day(on)} ہے۔`,
  shortMonth: 'اس مہینے میں یہ دن نہیں ہوتا، اس لیے مہینے کا آخری دن ہے۔',
  weekends: 'ہفتہ اور اتوار نہیں گنے جاتے۔',
  alsoOut: (days) => `یہ دن بھی نہیں گنے گئے: ${day(days)}۔`,
  weekendBefore: (on) => `یہ ہفتے کے آخر کا دن ہے۔ اس سے پہلے کام کا آخری دن ${day(on)} ہے۔`,
  holidayBefore: (on) => `یہ چھٹی کا دن ہے۔ اس سے پہلے کام کا آخری دن ${day(on)} ہے۔`,
  weekend: 'یہ ہفتے کے آخر کا دن ہے۔',
  holiday: 'یہ چھٹی کا دن ہے۔',
  lastDay: 'یہ آخری دن ہے۔',
  noneLeft: 'کام کا کوئی دن باقی نہیں۔',
  past: 'یہ دن گزر چکا ہے۔',
  left: (left) => `${length(left)} باقی ہیں۔`,
  pastBy: (past) => `${length(past)} گزر چکے ہیں۔`
}

const again = echoOf(en, ur)

export default ur

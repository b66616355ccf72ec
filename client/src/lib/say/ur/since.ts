import { apart } from '../grammar.ts'
import type en from '../en/since.ts'

const ur: typeof en = {
  hint: 'پچھلی بار ہم نے جو کچھ لکھا، ایک ایک بات: پہلے جیسا تھا، پھر جیسا اب ہے۔',
  lastTime: 'پچھلی بار',
  lastTimeOn: (day) => `پچھلی بار، ${apart(day)}`,
  today: 'آج',
  nothing: 'پچھلی بار سے کچھ ساتھ نہیں لایا گیا۔',
  left: (open, all) => `ابھی دیکھنا باقی: ${all} میں سے ${open}۔`,
  allDone: 'ہر بات دیکھ لی گئی ہے۔',
  groups: {
    steps: 'پہلے: ہم نے جو کرنے کو کہا تھا',
    dangers: 'ہمیں کس بات کی فکر تھی، اور ہمارے اہداف',
    contingencies: 'اگر یہ کام نہ کرے تو؟',
    bottomLines: 'کیا ہونا ضروری ہے',
    cards: 'صفحے پر باقی سب'
  },
  verdicts: {
    still: 'اب بھی درست',
    changed: 'بدل گیا',
    done: 'ہو گیا',
    partly: 'کچھ ہوا',
    'not-done': 'نہیں ہوا',
    dropped: 'اب نہیں'
  },
  notLookedAt: 'نہیں دیکھا گیا',
  by: (name) => `${apart(name)} نے لکھا۔`,
  since: (day) => `یہ ${apart(day)} سے ہے۔`,
  whoBy: (who, day) => `${apart(who)}، ${apart(day)} تک`,
  goal: 'ہدف:',
  nowLabel: 'اب یہ کیسے ہے',
  goalLabel: 'اب ہدف',
  gone: 'یہ نئے منصوبے میں اب نہیں ہے۔ اس کے الفاظ یہاں رہتے ہیں۔',
  differs: 'الفاظ بدل گئے ہیں۔',
  because: 'یہ اب کیوں نہیں؟',
  helped: 'کس چیز نے مدد کی، یا کیا رکاوٹ تھی؟ آپ اسے خالی چھوڑ سکتے ہیں۔',
  keep: 'یہ محفوظ کریں',
  cancel: 'ابھی نہیں',
  becauseSaid: (words) => `کیونکہ: ${apart(words)}`,
  helpedSaid: (words) => `کس نے مدد کی، یا رکاوٹ تھی: ${apart(words)}`,
  before: (verdict, moment) => `اس سے پہلے، ${apart(moment)} کو: ${verdict}`,
  onLine: (words) => ` (بات: ${apart(words)})`,
  onlyChair: 'صرف صدرِ اجلاس کوئی بات نکالتے ہیں۔',

  page: {
    title: (day) => `${apart(day)} سے اب تک کیا بدلا؟`,
    titleNoDay: 'پچھلی بار سے اب تک کیا بدلا؟',
    fresh: 'کیا نیا ہے',
    ended: 'کیا اب نہیں رہا',
    changed: 'کیا بدل گیا',
    still: 'کیا اب بھی درست ہے',
    steps: 'ہم نے جو کرنے کو کہا تھا',
    open: 'نہیں دیکھا گیا',
    was: (words) => `پہلے: ${apart(words)}`,
    numbers: 'اُس وقت کے اور اب کے اعداد نیچے ہیں۔'
  },

  history: {
    title: 'اب تک کا ہر عدد',
    table: 'وہی اعداد جدول میں: ہر فرد کی ایک قطار، ہر کانفرنس کا ایک کالم',
    who: 'کون؟',
    none: 'کوئی نہیں'
  }
}

export default ur

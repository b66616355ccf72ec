import { apart } from '../grammar.ts'
import type en from '../en/stances.ts'

const ur: typeof en = {
  title: 'آپ کا کیا کہنا ہے؟',
  hint: 'یہاں کسی کے لیے کچھ کہنا ضروری نہیں۔ یہاں ہونے کا مطلب متفق ہونا نہیں ہے۔',
  afterSigning: 'منصوبے پر دستخط ہو چکے ہیں۔ آپ اب بھی اپنی بات کہہ سکتے ہیں؛ لکھا جائے گا کہ آپ نے بعد میں کہا۔',
  who: 'یہ کون کہہ رہا ہے؟',
  choose: 'براہِ کرم چنیں…',
  ask: 'آپ اس منصوبے کے بارے میں کیا کہتے ہیں؟',
  askFor: (who) => `${apart(who)} اس منصوبے کے بارے میں کیا کہتے ہیں؟`,
  says: {
    agrees: 'میں اس منصوبے سے متفق ہوں۔',
    'in-part': 'میں اس کے ایک حصے سے متفق ہوں۔',
    disagrees: 'میں متفق نہیں ہوں۔',
    heard: 'میں وہاں تھا یا تھی اور میں نے اسے سنا۔'
  },
  which: 'کون سا حصہ؟ اور باقی کے بارے میں کیا؟',
  because: 'کیوں نہیں؟ آپ کے اپنے الفاظ ویسے ہی چھپیں گے جیسے آپ لکھیں گے۔',
  keep: 'یہ محفوظ کریں',
  keepFor: (who) => `${apart(who)} کے لیے یہ محفوظ کریں`,
  cancel: 'ابھی نہیں',
  chooseWho: 'پہلے چنیں کہ یہ کون کہہ رہا ہے۔',
  chooseFirst: 'پہلے ان میں سے ایک چنیں۔',
  wordsFirst: 'براہِ کرم اپنے الفاظ میں لکھیں۔',
  kept: 'محفوظ ہو گیا۔ یہ منصوبے کے ساتھ موجود ہے۔',
  handOn: (who) => `${apart(who)} کی بات محفوظ ہو گئی، اور اگلے فرد کے لیے یہ اسکرین پھر خالی ہے۔`,
  yours: (said) => `آپ نے کہا: ${apart(said)}`,
  change: 'میں نے جو کہا اسے بدلیں',
  say: 'میں اپنی بات کہوں',
  sayFor: 'کوئی جو کہے وہ لکھیں',
  changed: 'یہ کہے جانے کے بعد منصوبہ بدلا گیا۔',
  late: 'منصوبے پر دستخط ہونے کے بعد کہا گیا۔',
  writtenBy: (who) => `زبانی کہا گیا، ${apart(who)} نے لکھا۔`,
  before: (moment, said) => `اس سے پہلے، ${apart(moment)} کو: ${apart(said)}`,
  all: 'ہم میں سے ہر ایک اس منصوبے کے بارے میں کیا کہتا ہے؟',

  versions: {
    title: 'اس منصوبے کے نسخے',
    signed: (version, who, moment) => `نسخہ ${version} پر ${apart(who)} نے ${apart(moment)} کو دستخط کیے۔`,
    opened: (who, moment) => `${apart(who)} نے اسے ${apart(moment)} کو دوبارہ کھولا۔`,
    why: (words) => `کیوں: ${apart(words)}`,
    stays: 'یہ ویسا ہی رہتا ہے جیسا اس پر دستخط ہوئے۔',
    open: (version) => `نسخہ ${version} PDF میں کھولیں`,
    whoHas: (version) => `نسخہ ${version} کس کے پاس ہے؟`,
    has: (who, how, moment) => `${apart(who)}: ${how}، ${apart(moment)}`,
    how: {
      'opened-here': () => 'یہاں کھولا',
      'opened-link': () => 'اپنا لنک کھولا',
      posted: () => 'ڈاک سے',
      handed: (through) => (through ? `${apart(through)} نے ہاتھ میں دیا` : 'ہاتھ میں دیا گیا'),
      file: () => 'کیس سسٹم کے لیے اس کی فائل لی'
    },
    nobody: 'جہاں تک Same Page کو معلوم ہے، یہ کسی کے پاس نہیں۔',
    tell: 'براہِ کرم ان میں سے ہر ایک کو سب سے نیا دیں۔',
    oneMoment: 'ایک لمحہ…'
  }
}

export default ur

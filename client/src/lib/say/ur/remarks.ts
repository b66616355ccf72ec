import { apart } from '../grammar.ts'
import type en from '../en/remarks.ts'

/** The two meetings whose days are asked about, as the shared code names them. */
const dates = (what: string): string => ({ 'core group': 'بنیادی گروپ کی ملاقات', review: 'جائزہ' })[what] ?? apart(what)

const ur: typeof en = {
  whoWorried: 'کون فکرمند ہے؟ نام شامل کریں۔',
  allSay: 'آپ سب اس خدشے کو اپنے الفاظ میں کیسے کہیں گے؟',
  basedOn: 'یہ کس بنیاد پر ہے؟ ایک واقعہ سب سے زیادہ بتاتا ہے۔',
  grownUp: 'کوئی بڑا کیا کر سکتا ہے، یا کیا نہیں کر سکتا؟ بتائیں کون، اور کیا نظر آئے گا۔',
  whichChild: 'یہ کس بچے کے بارے میں ہے؟ اس کا نام لکھیں۔',
  mean: 'ان کے لیے اس کا کیا مطلب ہوگا، ابھی اور بعد میں؟',
  noGoal: (goal) => `جب یہ خدشہ نہ رہے تو آپ کیا دیکھیں گے؟ ابھی کوئی ${apart(goal)} نہیں ہے۔`,
  instead: 'لوگ اس کے بجائے کیا کر رہے ہوں گے؟ یہ ہدف بتاتا ہے کہ کیا نہیں ہوگا۔',
  howLong: 'آپ سب کو یہ کتنے عرصے تک دیکھنا ہوگا؟ ہفتوں یا مہینوں میں بتائیں۔',
  whoWillDo: 'اس کے بارے میں کون کچھ کرے گا، اور کب تک؟',
  what: 'کوئی کیا کرے گا؟',
  who: 'یہ کون کرے گا؟',
  whoLeads: 'ان میں سے کون آگے رہے گا؟ ایک نام کو فون کرنا آسان ہے۔',
  when: 'کب تک؟',
  know: 'ہمیں کیسے پتا چلے گا کہ اس سے فائدہ ہوا؟',
  notice: 'بچوں کو کیا فرق نظر آئے گا؟',
  otherwise: 'اگر ایسا نہ ہوا تو؟',
  absent: (name) => `${apart(name)} یہاں نہیں تھے۔ کیا انہوں نے اس پر ہاں کی ہے؟`,
  moreThanOne: (relation) => `اس میں ایک سے زیادہ ”${apart(relation)}“ ہیں۔ کون سے؟ نام لکھیں۔`,
  initials: (name) => `کیا یہ ${apart(name)} ہیں؟ حروف سے زیادہ نام سمجھنا آسان ہے۔`,
  noStatement: (statement) => `ابھی کوئی ${apart(statement)} نہیں ہے۔`,
  many: (number) => `یہ ${number} ہیں۔ تین یا کم سب کے لیے ذہن میں رکھنا آسان ہیں۔`,
  childSays: (name) => `${apart(name)} کا کیا کہنا ہے؟ یہاں ابھی کچھ نہیں لکھا۔`,
  keptSafe: (strengths) =>
    `خدشے کے باوجود کسی نے بچے کو کب محفوظ رکھا؟ اگر ابھی کوئی نہیں بتا سکتا تو شاید اس کی جگہ ”${apart(strengths)}“ کے نیچے ہے۔`,
  vague: (verb) => `کوئی کسی کو کیا کرتے دیکھے گا؟ ”${apart(verb)}“ کے کئی معنی ہو سکتے ہیں۔`,
  enough: (name) => `${apart(name)} کے لیے فیصلے کے وقت کیا کافی لوگ موجود تھے؟ منصوبے میں لکھا ہے کہ کون تھا۔`,
  noDay: (what) => `${dates(what)} کب ہے؟ ابھی کوئی دن نہیں لکھا۔`,
  late: (what) => `${dates(what)} معمول سے دیر میں ہے۔ کیا سب وجہ سمجھیں گے؟`,
  notWorking: 'اگر یہ کام نہ کرے تو کیا ہوگا؟ پھر کون کیا کرے گا، رات کو بھی؟',
  noNumber: (statement) => `0 سے 10 تک یہ ${apart(statement)} کہاں ہے؟ ابھی کسی کا نمبر نہیں دکھایا گیا۔`,
  noFamilyNumber: (statement) => `خاندان اس ${apart(statement)} کو کیا نمبر دے گا؟ ابھی ان میں سے کسی کا نمبر نہیں دکھایا گیا۔`,
  fewNumbers: (statement) =>
    `خاندان کے ساتھ کام کرنے والوں میں سے اور کس کے پاس اس ${apart(statement)} کا نمبر ہے؟ دو لوگ ایک سے زیادہ دیکھتے ہیں۔`,
  whySilent: (name) => `${apart(name)} متفق نہیں ہیں۔ وہ کیا کہیں گے؟ ابھی ان کے کوئی الفاظ نہیں لکھے گئے۔`,
  whoSilent: 'کوئی متفق نہیں ہے۔ وہ کون ہے، اور کیا کہے گا؟',
  longSentence: (called) => `${apart(called)}: کیا ایک لمبا جملہ دو چھوٹے جملے ہو سکتا ہے؟`,
  longerSentence: (called, words) => `${apart(called)}: ایک جملے میں ${words} الفاظ ہیں۔ کیا یہ دو یا تین جملے ہو سکتے ہیں؟`,
  longStatement: (called, words) => `${apart(called)}: کیا یہ چھوٹا ہو سکتا ہے؟ اس میں ${words} الفاظ ہیں۔`,
  plainly: (words) => `کیا اسے زیادہ سادہ الفاظ میں کہا جا سکتا ہے: ${apart(words)}؟`,
  readerWords: (years, words) =>
    `کیا یہ پڑھنے میں آسان ہو سکتا ہے؟ پڑھنے والے کی عمر تقریباً ${years} سال ہونی چاہیے۔ سب سے لمبے الفاظ: ${apart(words)}۔`,
  reader: (years) => `کیا یہ پڑھنے میں آسان ہو سکتا ہے؟ پڑھنے والے کی عمر تقریباً ${years} سال ہونی چاہیے۔`,
  stepsNotLookedAt: (count) => `کیا یہ ہو گیا؟ پچھلی بار کے ان اقدامات کے بارے میں ابھی کسی نے نہیں بتایا: ${count}۔`,
  linesNotLookedAt: (count) => `کیا یہ اب بھی درست ہے؟ پچھلی بار کی ان باتوں کو ابھی کسی نے دوبارہ نہیں دیکھا: ${count}۔`
}

export default ur

import { apart, countIn, listIn } from '../grammar.ts'
import type en from '../en/thread.ts'

const count = countIn('ur')

const ur: typeof en = {
  begin: (statement) => `${apart(statement)} شروع کریں`,
  noneYet: (statement) => `ابھی کوئی ${apart(statement)} نہیں ہے`,
  whatItSays:
    'اس میں آپ کے اپنے الفاظ میں لکھا ہوتا ہے کہ کون فکرمند ہے، اگر کچھ نہ بدلا تو بچے کے ساتھ کیا ہو سکتا ہے، اور آپ ایسا کیوں سمجھتے ہیں۔',
  another: '+ ایک اور شامل کریں',
  newNumber: (statement, number) => `نیا ${apart(statement)}، نمبر ${number}۔`,
  struck: 'کاٹے ہوئے',
  title: (statement, number, all) => `${apart(statement)}: ${all} میں سے ${number}`,

  tab: {
    noWords: 'ابھی الفاظ نہیں',
    hasGoal: (goal) => `${apart(goal)} موجود ہے`,
    noGoal: (goal) => `ابھی کوئی ${apart(goal)} نہیں`,
    noSteps: 'ابھی کوئی قدم نہیں',
    steps: (steps) => count(steps, { one: `${steps} قدم`, other: `${steps} قدم` })
  },

  full: {
    four: 'یہاں پہلے ہی چار ہیں',
    three: 'یہاں پہلے ہی تین ہیں',
    most: (statement) =>
      `ایک خاندان زیادہ سے زیادہ چار باتیں ذہن میں رکھ کر جواب دے سکتا ہے۔ اسے شامل کرنے کے لیے پہلے کوئی اور ${apart(statement)} کاٹیں، یا دو کو ملا دیں۔`,
    fewer: 'تین یا کم سب کے لیے ذہن میں رکھنا آسان ہیں۔ کیا یہ خدشہ یہاں کسی اور خدشے کا حصہ ہو سکتا ہے؟',
    addFourth: (statement) => `چوتھا ${apart(statement)} شامل کریں`
  },

  worried: {
    title: 'کون فکرمند ہے؟',
    nobody: 'ابھی کسی کا نام نہیں۔ کوئی نام شامل کریں۔',
    addOrTake: 'نام شامل کریں یا ہٹائیں',
    add: 'نام شامل کریں',
    other: 'کوئی اور',
    theirName: 'ان کا نام',
    addOne: 'شامل کریں',
    about: (names) => `${apart(listIn('ur', names))} اس کے بارے میں فکرمند ہیں۔`
  },

  might: 'کیا ہو سکتا ہے؟',
  mightHint: 'کوئی کیا کر سکتا ہے، یا کیا نہیں کر سکتا؟',
  basis: 'یہ کس بنیاد پر ہے؟',
  basisHint: 'ایک واقعہ سب سے زیادہ بتاتا ہے۔ یہ کب ہوا، اور بچے پر اس کا کیا اثر ہوا؟',
  fromPage: (title) => `صفحے سے، ${apart(title)} کے نیچے سے`,
  fromPageChosen: (title, chosen) => `صفحے سے، ${apart(title)} کے نیچے سے: ${chosen} چنے گئے`,
  whichChild: 'یہ کس بچے کے بارے میں ہے؟',
  whichChildren: 'یہ کن بچوں کے بارے میں ہے؟',
  whichNobody: 'اگر یہ سب کے بارے میں ہے تو کسی کو نہ چنیں۔',
  meaning: (names) => `${apart(names)} کے لیے اس کا کیا مطلب ہوگا؟`,
  meaningHint: 'ابھی، اور بعد میں۔',

  statement: {
    title: 'بیان، آپ کے اپنے الفاظ میں',
    hint: 'سادہ اور سنجیدہ، جیسے آپ گھر میں بیٹھ کر کہیں گے۔',
    put: 'حصوں کو جوڑ دیں',
    done: 'حصے جوڑ دیے گئے۔ اب الفاظ کو اپنا بنا لیں۔'
  },

  goalHint: 'جب یہ خدشہ نہ رہے تو آپ کیا دیکھیں گے؟ کون دیکھے گا، اور کتنے عرصے تک؟',

  scale: {
    title: 'اس خدشے کا پیمانہ',
    hint: 'طے کریں کہ دونوں سروں کا کیا مطلب ہے۔ پھر ہر ایک اپنا نمبر دے گا۔',
    answered: (answered, all) => `${all} میں سے ${answered} جواب دے چکے ہیں۔`,
    give: 'اس خدشے کے لیے نمبر دیں',
    open: 'اس خدشے کے نمبر کھولیں',
    zero: '0 کا مطلب',
    ten: '10 کا مطلب'
  },

  lines: {
    hint: 'جو ہر حال میں ہونا ضروری ہے۔ کیسے ہو، یہ خاندان طے کرے گا۔',
    add: (line) => `${apart(line)} شامل کریں`,
    label: 'کیا ہونا ضروری ہے؟',
    added: (line) => `${apart(line)} شامل ہو گیا۔`
  },

  steps: {
    step: (number) => `اگلا قدم ${number}`,
    add: 'اگلا قدم شامل کریں',
    what: 'کوئی کیا کرے گا؟',
    whatHint: 'کچھ ایسا جو آپ انہیں کرتے دیکھ سکیں۔',
    who: 'کون؟',
    nobody: 'ابھی کوئی نہیں',
    when: 'کب تک؟',
    added: 'اگلا قدم شامل ہو گیا۔ کب تک؟',
    more: 'ہمیں کیسے پتا چلے گا، اور اگر ایسا نہ ہوا تو؟',
    know: 'ہمیں کیسے پتا چلے گا کہ اس سے فائدہ ہوا؟',
    notice: (names) => `${apart(names)} کو کیا فرق نظر آئے گا؟`,
    otherwise: 'اگر ایسا نہ ہوا تو؟'
  },

  gaps: {
    title: 'ابھی پوچھنا باقی ہے',
    ofStep: (number, asked) => `اگلا قدم ${number}: ${asked}`
  }
}

export default ur

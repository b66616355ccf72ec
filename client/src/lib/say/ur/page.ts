import { apart, countIn, listIn } from '../grammar.ts'
import type en from '../en/page.ts'

const count = countIn('ur')

const ur: typeof en = {
  moreFor: (what) => `${apart(what)} کے لیے مزید`,
  more: 'مزید',
  close: 'بند کریں',
  back: 'واپس',
  notNow: 'ابھی نہیں',
  somebody: 'کوئی',
  removeForGood: 'الفاظ ہمیشہ کے لیے ہٹائیں…',
  strike: 'کاٹ دیں',
  struck: 'کاٹ دیا گیا۔ الفاظ وہیں رہتے ہیں، نشان کے ساتھ۔',
  struckOnPage: 'کاٹ دیا گیا۔ الفاظ صفحے پر رہتے ہیں، نشان کے ساتھ۔',
  strikeBack: 'کاٹنے کا نشان ہٹا دیا گیا۔',
  endedHere: 'دوبارہ دیکھا گیا، اور ختم ہوا',
  struckBy: (name) => `${apart(name)} نے کاٹا`,
  why: (reason) => `کیوں: ${apart(reason)}`,
  asManyAsCanBe: 'یہاں جتنے ہو سکتے ہیں اتنے ہیں۔ اسے واپس لانے کے لیے پہلے کوئی اور کاٹیں۔',
  takeBack: 'کاٹنے کا نشان ہٹائیں',
  dontAgree: 'میں اس سے متفق نہیں ہوں',

  move: {
    up: 'اوپر لے جائیں',
    down: 'نیچے لے جائیں',
    elsewhere: 'کسی اور جگہ لے جائیں…',
    drag: 'کھینچ کر ہلائیں',
    toPlaceIn: (place, title) => `${apart(title)} میں نمبر ${place} پر آ گیا۔`,
    toPlace: (place, all) => `${all} میں سے نمبر ${place} پر آ گیا۔`,
    to: (title) => `${apart(title)} میں آ گیا۔`,
    alreadyFirstIn: (title) => `${apart(title)} میں پہلے ہی سب سے اوپر ہے۔`,
    alreadyLastIn: (title) => `${apart(title)} میں پہلے ہی سب سے نیچے ہے۔`,
    alreadyFirst: 'پہلے ہی سب سے اوپر ہے۔',
    alreadyLast: 'پہلے ہی سب سے نیچے ہے۔'
  },

  cardAt: (title, place, all) => `${apart(title)}، ${all} میں سے ${place}`,

  about: {
    title: 'ان الفاظ کے بارے میں',
    whoseView: 'یہ کس کی رائے ہے؟',
    whatKind: 'یہ کس قسم کی بات ہے؟',
    when: 'یہ کب ہوا؟',
    whenHint: 'صرف اگر دن اہم ہو۔',
    typedBy: (name) => `${apart(name)} نے لکھا۔`,
    fromBefore: 'پچھلے منصوبے سے۔',
    open: 'کس کے الفاظ، کس قسم کے، کب',
    notSaid: 'کس کی رائے: نہیں بتایا گیا',
    ownWords: (name) => `${apart(name)} کے اپنے الفاظ`,
    by: (helper, name) => `${apart(helper)}، ${apart(name)} کی طرف سے`
  },

  add: {
    to: (title) => `${apart(title)} میں شامل کریں`,
    newWords: (title) => `${apart(title)} کے لیے نئے الفاظ`,
    onPage: 'صفحے پر لکھیں',
    onPaper: 'کاغذ پر لکھیں',
    isOnPage: (title) => `یہ صفحے پر ہے، ${apart(title)} کے نیچے۔`,
    isOnPaper: (title) => `یہ کاغذ پر ہے، ${apart(title)} کے نیچے۔`,
    pageFull: (most) => `صفحے پر ${most} سے زیادہ کارڈ نہیں آ سکتے۔ براہِ مہربانی جو یہاں ہیں ان میں سے کسی میں لکھیں۔`,
    paperFull: (most) => `کاغذ پر ${most} سے زیادہ کارڈ نہیں آ سکتے۔ براہِ مہربانی جو یہاں ہیں ان میں سے کسی میں لکھیں۔`,
    keep: 'بعد کے لیے رکھیں',
    began: (words) => `آپ نے شروع کیا تھا: ”${apart(words)}“`,
    noWords: 'یہاں ابھی کوئی الفاظ نہیں ہیں۔ پہلے کچھ لکھیں یا کہیں۔',
    inParts: (parts) => `یہ ایک خانے کی گنجائش سے زیادہ ہے۔ کچھ ضائع نہیں ہوا: براہِ مہربانی اسے ${parts} حصوں میں صفحے پر لکھیں۔`
  },

  whose: {
    words: 'کس کے الفاظ؟',
    notSaid: 'نہیں بتایا گیا',
    me: (name) => `میں، ${apart(name)}`,
    child: 'بچہ',
    children: 'بچے',
    people: 'لوگ',
    other: 'کوئی اور: نام لکھیں',
    name: 'ان کا نام'
  },

  say: {
    title: 'کچھ کہیں',
    words: 'آپ کے الفاظ',
    again: 'نئے سرے سے شروع کریں',
    where: 'یہ کہاں لکھا جائے؟',
    notSure: 'ابھی معلوم نہیں'
  },

  readBack: {
    ask: (name) => `${apart(name)}، کیا آپ نے یہی کہا؟`,
    yes: 'جی ہاں، یہ صحیح ہے',
    change: 'اسے بدلیں'
  },

  against: {
    what: 'آپ کس بات سے متفق نہیں ہیں؟',
    hint: 'یہ ان الفاظ کے بالکل ساتھ لکھا جائے گا، یہاں بھی اور منصوبے میں بھی۔',
    who: 'کون متفق نہیں ہے؟',
    stands: 'یہ اب ان الفاظ کے ساتھ لکھا ہے، اور منصوبے میں بھی۔',
    says: (name) => `${apart(name)} متفق نہیں ہیں:`,
    more: (name) => `${apart(name)} جس بات سے متفق نہیں اس کے بارے میں مزید`,
    label: (name) => `${apart(name)} جس بات سے متفق نہیں`,
    struck: (name) => `کاٹ دیا گیا: ${apart(name)} جس بات سے متفق نہیں۔`
  },

  box: {
    writing: (names) => `${apart(listIn('ur', names))} لکھ رہے ہیں`,
    full: 'یہ خانہ بھر گیا ہے۔',
    left: (letters, number) =>
      count(letters, { one: `اس خانے میں ${number} حرف کی جگہ باقی ہے۔`, other: `اس خانے میں ${number} حروف کی جگہ باقی ہے۔` }),
    nothing: 'یہاں کچھ نہیں لکھا۔',
    tooLong: (number) =>
      `ایک خانے میں ${number} حروف آتے ہیں، اور یہ اس میں نہیں آیا۔ جو خانے میں ہے وہ محفوظ ہے۔ باقی یہاں کاپی کرنے کے لیے ہے؛ براہِ مہربانی اسے کسی اور خانے میں لکھیں۔`,
    notFitting: 'جو خانے میں نہیں آیا',
    copy: 'یہ الفاظ کاپی کریں'
  },

  map: {
    whichPart: 'صفحے کا کون سا حصہ دیکھنا ہے',
    begun: (statement) => `${apart(statement)} شروع ہو گیا۔ کارڈ اپنی جگہ رہتا ہے۔`,
    isToo: (statement) => `یہ الفاظ اب ${apart(statement)} میں بھی ہیں۔ کارڈ اپنی جگہ رہتا ہے۔`,
    goTo: 'وہاں جائیں',
    stay: 'یہیں رہیں',
    makeDanger: (statement) => `اسے ${apart(statement)} بنائیں`,
    noGoal: (goal) => `ابھی کوئی ${apart(goal)} نہیں ہے۔`,
    noSteps: 'ابھی کوئی قدم نہیں۔',
    stepNoWords: 'ایک قدم جس میں ابھی الفاظ نہیں',
    by: (day) => `${apart(day)} تک`
  },

  voice: {
    need: (first) => `${apart(first)} کے لیے ہمیں کیا جاننا ضروری ہے؟`,
    says: (first) => `${apart(first)} کے الفاظ`,
    needHint: 'اس بچے کو ابھی کسی نے نہیں سنا۔ اس کی طرف سے کون بول سکتا ہے؟',
    saysHint: 'بچے کے اپنے الفاظ میں، بالکل ویسے جیسے کہے گئے۔',
    gathered: 'یہ الفاظ کیسے جمع کیے گئے؟',
    gatheredHint: 'بات چیت، تصویر بنانا، تین گھر، سیر۔ کب، اور کون موجود تھا؟',
    brought: 'انہیں یہاں کون لایا؟',
    shared: (first) => `${apart(first)} نے کیا بتانے پر رضامندی دی، اور کس کو؟`,
    sharedHint: 'یہاں موجود ہر شخص یہ صفحہ پڑھ سکتا ہے۔',
    noPlace: (first) => `${apart(first)} کے الفاظ کے لیے ابھی جگہ نہیں ہے۔ تھوڑی دیر میں خود ہی آ جائے گی۔`
  }
}

export default ur

import { apart, listIn } from '../grammar.ts'
import type en from '../en/decision.ts'

const ur: typeof en = {
  title: 'فیصلہ',
  children: 'بچے',
  decidedYes: 'فیصلہ ہو گیا',
  decidedNo: 'ابھی فیصلہ نہیں ہوا',
  decidedNow: (name) => `${apart(name)} نے ابھی یہ فیصلہ کیا ہے۔`,
  seeWhy: 'فیصلہ اور وجہ دیکھیں',

  test: {
    byLaw: 'وہ سوال جو قانون پوچھتا ہے',
    oneOfTwo: 'جواب ہاں ہے جب ان دونوں میں سے ایک بات درست ہو:',
    lawSays: (word) => `قانون کا لفظ ہے ”${word}“`,
    means: (meaning) => `جس کا مطلب ہے ${meaning}`
  },

  views: {
    title: (name) => `سب کے خیال میں ${apart(name)} کے لیے کیا ہونا چاہیے`,
    askYou: (name) => `آپ کے خیال میں ${apart(name)} کے لیے کیا ہونا چاہیے؟`,
    ask: (who, name) => `${apart(who)} کے خیال میں ${apart(name)} کے لیے کیا ہونا چاہیے؟`,
    yourService: 'آپ کے ادارے',
    theChair: 'صدرِ اجلاس',
    why: 'آپ ایسا کیوں سوچتے ہیں؟',
    onlyYou: (chair) =>
      `جب تک ${apart(chair)} سب کے جواب نہیں دکھاتے، اسے صرف آپ دیکھ سکتے ہیں۔ پھر اجلاس میں سب اسے آپ کے نام کے ساتھ دیکھیں گے۔`,
    onlyHere: (chair, who) =>
      `جب تک ${apart(chair)} سب کے جواب نہیں دکھاتے، اسے صرف اس سکرین پر موجود لوگ دیکھ سکتے ہیں۔ پھر اجلاس میں سب اسے ${apart(who)} کے نام کے ساتھ دیکھیں گے۔`,
    open: 'سب کی رائے کھلی ہے: آپ کی رائے آپ کے نام کے ساتھ فوراً نظر آئے گی۔',
    agencyHas: (who, agency) =>
      `${apart(who)} نے ${apart(agency)} کی رائے دے دی ہے۔ ہر ادارے کی ایک رائے ہے؛ ${apart(who)} اسے بدل سکتے ہیں۔`,
    chooseFirst: 'براہِ مہربانی پہلے ان میں سے ایک چنیں۔',
    whyChanged: 'آپ نے اسے کیوں بدلا؟',
    give: 'یہ میری رائے ہے',
    giveFor: (who) => `یہ ${apart(who)} کی رائے ہے`,
    on: (name) => ` ${apart(name)} کے بارے میں`,
    leave: 'ویسا ہی رہنے دیں',
    yours: 'آپ کی رائے',
    theirs: (who) => `${apart(who)} کی رائے`,
    given: (whose) => `${whose} دی جا چکی ہے۔`,
    changeIt: 'اسے بدلیں',
    changeOn: (name) => ` (${apart(name)} کے بارے میں رائے)`,
    change: 'میری رائے بدلیں',
    changeFor: (who) => `${apart(who)} کی رائے بدلیں`,
    nobodyYet: (name) => `${apart(name)} کے بارے میں ابھی کسی نے رائے نہیں دی۔`,
    givenBy: 'رائے دے چکے:',
    notYet: (names) => `ابھی نہیں: ${apart(names)}۔`,
    written: 'لکھ کر بھیجی گئی۔',
    typedBy: (who) => `${apart(who)} نے ٹائپ کیا۔`,
    changed: (moment, because) => `${apart(moment)} کو بدلی گئی۔ وجہ: ${apart(because)}`,
    before: (view, reason) => `پہلے: ${view} ${apart(reason)}`
  },

  on: {
    was: (name) => `${apart(name)} کے لیے کیا فیصلہ ہوا`,
    is: (name) => `${apart(name)} کے لیے کیا فیصلہ ہے`,
    wasBefore: (name) => `${apart(name)} کے لیے پہلے کیا فیصلہ ہوا تھا`,
    by: (who, moment) => `${apart(who)} نے ${apart(moment)} کو یہ فیصلہ کیا۔`,
    present: (names) => `اس وقت یہاں موجود: ${apart(names)}۔`,
    why: 'وجہ:',
    again: (name) => `${apart(name)} کے لیے دوبارہ فیصلہ کریں`,
    nothing: 'ابھی کوئی فیصلہ نہیں ہوا۔ جیسے ہی صدرِ اجلاس فیصلہ کریں گے، یہاں دکھائی دے گا۔',
    harms: (harm, more) =>
      harm === '' ? '' : `بڑا خدشہ: ${apart(harm)}۔${more.length > 0 ? ` یہ خدشہ بھی ہے: ${apart(listIn('ur', more))}۔` : ''}`
  },

  against: {
    title: (name) => `${apart(name)} کے لیے جو فیصلہ ہوا اس سے کون متفق نہیں`,
    says: (who) => `${apart(who)} متفق نہیں:`,
    formal: { before: 'یہ ایک پیشہ ور کارکن کا ', term: 'باقاعدہ اختلاف', after: ' ہے۔' },
    writtenBy: (moment) => `اسے ${apart(moment)} تک لکھ کر دیا جائے گا۔`,
    complaint: (day) => `${apart(day)} تک شکایت لکھی جا سکتی ہے۔`,
    stands: 'تب تک فیصلہ قائم رہے گا۔',
    mine: 'میں اس فیصلے سے متفق نہیں',
    somebody: 'کوئی اس سے متفق نہیں',
    for: (name) => ` ${apart(name)} کے لیے`,
    form: (name) => `${apart(name)} کے لیے جو فیصلہ ہوا اس سے اختلاف`,
    who: 'کون متفق نہیں؟',
    choose: 'براہِ مہربانی چنیں',
    chooseWho: 'براہِ مہربانی چنیں کہ کون متفق نہیں۔',
    asProfessional: {
      before: 'پیشہ ور کارکن کے طور پر یہ آپ کا ',
      term: 'باقاعدہ اختلاف',
      after: ' ہے۔ اسے آپ کے نام کے ساتھ درج کیا اور منصوبے میں چھاپا جائے گا۔'
    },
    putInWriting: (moment) => `اسے ${apart(moment)} تک لکھ کر دیں۔`,
    printed: 'یہ الفاظ جیسے ہیں ویسے ہی منصوبے میں چھپیں گے۔',
    alsoComplain: (day) => `${apart(day)} تک شکایت بھی لکھی جا سکتی ہے۔`,
    askHow: 'کیسے، یہ ہم میں سے کسی سے بھی پوچھ لیں۔',
    what: 'فیصلے میں کیا درست نہیں؟',
    record: 'میرا اختلاف درج کریں',
    write: 'یہ لکھ لیں',
    notNow: 'ابھی نہیں',
    kept: 'محفوظ ہو گیا۔ یہ فیصلے کے ساتھ، اور منصوبے میں موجود رہے گا۔'
  },

  next: {
    title: 'آگے کیا ہوگا',
    outline: 'یہ منصوبے کا خاکہ ہے۔',
    coreGroupFills: 'خاندان کے گرد چھوٹا گروپ، جسے بنیادی گروپ کہتے ہیں، تفصیلات لکھتا ہے۔',
    theyMeet: (day) => `وہ ${apart(day)} کو ملیں گے۔`,
    nothing: 'ابھی کچھ طے نہیں ہوا۔',
    change: 'آگے کیا ہوگا، بدلیں',
    write: 'آگے کیا ہوگا، لکھیں',
    notYet: 'ابھی طے نہیں ہوا۔',
    lead: 'خاندان کے ساتھ کام میں کون آگے ہے',
    coreGroup: 'بنیادی گروپ',
    coreGroupOn: 'بنیادی گروپ کی ملاقات',
    reviewOn: 'اگلی کانفرنس، یعنی جائزہ',
    later: (why) => `یہ اس سے دیر میں ہے۔ وجہ: ${apart(why)}`,
    tells: (name) => `${apart(name)} کو فیصلہ بتانا`
  },

  last: {
    title: (name) => `پچھلی بار ${apart(name)} کے لیے کیا فیصلہ ہوا تھا`,
    nothing: (name) => `پچھلی بار ${apart(name)} کے لیے کوئی فیصلہ نہیں ہوا تھا۔`,
    lead: (who) => `خاندان کے ساتھ کام میں کس کو آگے رہنا تھا: ${apart(who)}۔`,
    coreGroupOn: (day) => `بنیادی گروپ کو ${apart(day)} کو ملنا تھا۔`,
    reviewOn: (day) => `جائزہ ${apart(day)} کو ہونا تھا۔`
  },

  contingency: {
    title: 'اگر یہ کام نہ کرے تو؟',
    hint: 'اگر یہ نظر آئے تو پھر کون کیا کرے گا؟ رات کو اور ہفتے کے آخر میں بھی۔',
    add: 'لکھیں کہ کام نہ کرے تو کیا کرنا ہے',
    added: 'شامل ہو گیا۔ وہ کیا کریں گے؟',
    when: 'اگر …',
    whenNumbered: (number) => `اگر … (${number})`,
    whenHint: 'ایسی بات جو کوئی بھی دیکھ سکے، جیسے: Kelly فون نہیں اٹھاتیں۔',
    who: 'پھر کون کچھ کرے گا؟',
    nobody: 'ابھی کوئی نہیں',
    label: (number) => `کیا کرنا ہے ${number}`,
    what: 'وہ کیا کریں گے؟',
    night: 'اور رات کو یا ہفتے کے آخر میں؟'
  }
}

export default ur

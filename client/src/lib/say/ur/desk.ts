import { apart } from '../grammar.ts'
import type en from '../en/desk.ts'

const ur: typeof en = {
  notNow: 'ابھی نہیں',
  notYet: 'ابھی تک نہیں',

  move: {
    everyone: 'سب کو آگے لے جائیں',
    to: (stage) => `${apart(stage)} پر`,
    ready: (ready, all) => `${all} میں سے ${ready} تیار`,
    pressAgain: (ready, all, stage) => `${all} میں سے ${ready} تیار۔ ${apart(stage)} پر جانے کے لیے دوبارہ دبائیں`,
    pressAgainAloud: (ready, all) => `${all} میں سے ${ready} تیار۔ سب کو آگے لے جانے کے لیے دوبارہ دبائیں۔`,
    last: 'آخری مرحلہ',
    isReady: 'تیار',
    readyByPhone: (names) => `${apart(names)}: تیار، فون پر`,
    isNotReady: 'ابھی نہیں',
    twoMinutes: '+2 منٹ',
    decisionLate: (stage, late) =>
      `اس رفتار سے ”${apart(stage)}“ طے شدہ وقت سے تقریباً ${late} منٹ دیر سے شروع ہوگا۔ کیا چیز مختصر ہو سکتی ہے تاکہ اسے پورا وقت ملے؟`
  },

  skip: {
    title: (stages) => `${stages} مرحلے چھوڑ کر آگے جائیں؟`,
    why: 'ہم ابھی وہاں نہیں گئے۔ براہِ مہربانی چند الفاظ میں بتائیں کہ اسے کیوں چھوڑا جا رہا ہے؛ یہ سب پڑھ سکتے ہیں۔ ہم کبھی بھی واپس جا سکتے ہیں۔',
    whyLeave: (stage) => `”${apart(stage)}“ کیوں چھوڑیں؟`,
    childIsHeard: 'یہاں بچے کی بات سنی جاتی ہے: وجہ ضروری ہے۔',
    writeWhy: 'براہِ مہربانی ایک سطر میں وجہ لکھیں۔',
    move: (stage) => `سب کو ${apart(stage)} پر لے جائیں`,
    stay: 'یہیں رہیں'
  },

  ask: {
    open: 'سوال پوچھیں',
    hint: 'ایک بار دبانے سے سوال دیوار پر اور سب کی سکرین پر آ جاتا ہے۔ دوبارہ دبانے سے ہٹ جاتا ہے۔',
    about: (name) => `${apart(name)} کے بارے میں`,
    onTheWall: 'دیوار پر:',
    takeAway: 'سوال ہٹائیں'
  },

  round: {
    title: 'باری باری سب سے پوچھیں',
    how: 'خاندان پہلے آتا ہے۔ جس پر نشان نہیں اس سے نہیں پوچھا جائے گا۔ سب دیکھتے ہیں کہ کس کی باری ہے اور اگلا کون ہے۔',
    what: 'آپ کیا پوچھتے ہیں؟ آپ اسے خالی چھوڑ سکتے ہیں۔',
    who: 'کون، اور کس ترتیب سے؟',
    notHere: ' (یہاں نہیں)',
    up: (name) => `${apart(name)} کو اوپر کریں`,
    down: (name) => `${apart(name)} کو نیچے کریں`,
    tickOne: 'براہِ مہربانی کم از کم ایک شخص پر نشان لگائیں۔',
    beginWith: (name) => `${apart(name)} سے شروع کریں`,
    begin: 'شروع کریں'
  },

  turns: {
    title: 'باریاں',
    speaks: (name) => `${apart(name)} بول رہے ہیں`,
    next: (name) => `اگلے: ${apart(name)}`,
    leaveOut: (name) => `${apart(name)} کو چھوڑ دیں`,
    allAsked: 'سب سے پوچھ لیا گیا۔',
    endRound: 'دور ختم کریں',
    finished: 'وہ بات ختم کر چکے',
    hands: 'اٹھے ہوئے ہاتھ، سب سے پرانا پہلے',
    letThem: 'انہیں بولنے دیں: ',
    askInTurn: 'باری باری سب سے پوچھیں…'
  },

  hint: {
    minutes: (minutes) => `${minutes} منٹ`,
    familyNotYet: (all) => `لوگ ${all} بول چکے ہیں، اور خاندان ابھی نہیں بولا۔ آپ اب ان سے پوچھ سکتے ہیں۔`,
    familyUnderOne: (all) => `خاندان اب تک ${all} میں سے ایک منٹ سے کم بولا ہے۔ آپ اب ان سے پوچھ سکتے ہیں۔`,
    familyLittle: (little, all) => `خاندان اب تک ${all} میں سے ${little} بولا ہے۔ آپ اب ان سے پوچھ سکتے ہیں۔`,
    quiet: (name) => `${apart(name)} کی باری ابھی نہیں آئی۔ آپ اب ${apart(name)} سے پوچھ سکتے ہیں۔`,
    most: (name, spoken, all) => `${apart(name)} اب تک ${all} میں سے ${spoken} بولے ہیں۔ آپ اب کسی اور سے پوچھ سکتے ہیں۔`
  },

  phone: {
    title: (name) => `فون پر: ${apart(name)}`,
    how: (name) => `${apart(name)} کے سامنے سکرین نہیں۔ انہیں پڑھ کر سنائیں، اور جو پڑھ لیا اس پر نشان لگائیں۔`,
    readNow: (name) => `${apart(name)} کو پڑھ کر سنایا، ابھی`,
    read: (name, done, all) => `${apart(name)} کو پڑھ کر سنایا: ${all} میں سے ${done}`,
    type: (name) => `${apart(name)} کی طرف سے لکھیں`,
    pack: (name) => `${apart(name)} کے لیے بڑے حروف میں (PDF)`
  },

  came: {
    more: (name) => `${apart(name)} کے بارے میں مزید`,
    how: (name) => `لکھیں کہ ${apart(name)} کیسے آئے`,
    inRoom: 'آ گئے، کمرے میں',
    byVideo: 'آ گئے، ویڈیو پر',
    byPhone: 'آ گئے، فون پر',
    left: 'چلے گئے',
    apologies: 'معذرت بھیجی',
    reportOnly: 'صرف رپورٹ بھیجی',
    written: (name) => `${apart(name)} کے بارے میں کیا لکھا گیا`,
    as: {
      came: 'آئے',
      cameBack: 'واپس آئے',
      wentOn: 'جاری رہے',
      left: 'گئے',
      apologies: 'معذرت بھیجی',
      'report-only': 'صرف رپورٹ بھیجی'
    },
    bySelf: 'ان کی اپنی سکرین سے',
    by: (name) => `${apart(name)} نے لکھا`,
    before: (name) => `${apart(name)} کے جانے سے پہلے`,
    wouldBreak: (name, missing) =>
      `اگر ${apart(name)} ابھی جائیں تو فیصلے کے لیے لوگ کافی نہیں ہوں گے: ${missing} کی کمی ہوگی۔ کیا وہ فیصلے تک رک سکتے ہیں، یا فیصلہ پہلے ہو سکتا ہے؟`,
    haveLeft: 'لکھیں کہ وہ چلے گئے'
  },

  wall: {
    title: 'دیوار پر',
    blank: 'مختصر وقفہ، اور کوئی لفظ نہیں',
    question: 'ایک سوال',
    nothing: 'وہ الفاظ جو اب صفحے پر نہیں ہیں',
    cutOff:
      'جس بڑی سکرین کا رابطہ ٹوٹ جائے وہ کمرے کا دیکھا ہوا صفحہ زیادہ سے زیادہ دس منٹ تک رکھتی ہے۔ تب آپ اسے خالی نہیں کر سکتے: اس پر کوئی بھی بٹن یہ کر دیتا ہے۔',
    shows: (what) => `دیوار پر ہے: ${what}`,
    showsPart: (what, part, parts) => `دیوار پر ہے: ${what}، ${parts} میں سے حصہ ${part}`,
    back: 'پیچھے',
    next: 'اگلا حصہ',
    now: (stage) => `اب: ${apart(stage)}`,
    rest: 'باقی سب',
    show: 'دکھائیں',
    welcome: 'خوش آمدید',
    childSays: (name) => `${apart(name)} کیا کہتے ہیں`,
    thread: (statement) => `${apart(statement)}، اور اس سے کیا نکلتا ہے`,
    overall: 'اعداد: مجموعی طور پر',
    numbers: (statement) => `اعداد: ${apart(statement)}`,
    decision: (name) => `${apart(name)} کے لیے فیصلہ`,
    plan: 'منصوبہ ایک صفحے پر'
  }
}

export default ur

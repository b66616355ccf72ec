import { apart, listIn } from '../grammar.ts'
import type en from '../en/scaling.ts'

const ur: typeof en = {
  title: 'ہم 0 سے 10 تک کہاں ہیں؟',
  hint: 'ہر ایک اپنا نمبر دیتا ہے۔ مختلف نمبر کام کے ہیں: ان سے پتا چلتا ہے کہ ہم کیا مختلف دیکھتے ہیں۔',
  scales: 'پیمانے',
  overall: 'مجموعی طور پر',
  howAreThings: (names) => `${apart(names)} کے لیے حالات کیسے ہیں؟`,
  howIs: (label) => `${apart(label)}: حالات کیسے ہیں؟`,
  shown: 'سب کو دکھا دیا گیا',
  answered: (answered, all) => `${all} میں سے ${answered} جواب دے چکے ہیں`,
  next: (label) => `اگلا: ${apart(label)}`,
  notOnPage: 'یہ اب صفحے پر نہیں ہے۔',
  theChair: 'صدرِ اجلاس',

  ratherNot: 'بتانا نہیں چاہتے',
  ratherNotWithin: 'بتانا نہیں چاہا',
  askWhatHelps: 'کس چیز سے مدد ملے گی؟',
  askKeep: 'یہ کیسے برقرار رہے گا؟',
  askHigher: 'ایک درجہ اوپر لانے کے لیے کیا چاہیے؟',
  askLower: 'ایک درجہ نیچے لانے کے لیے کیا چاہیے؟',

  give: {
    seenAtScreen: (chair, name) =>
      `جب تک ${apart(chair)} سب کو نہ دکھائیں، اسے صرف اس سکرین پر بیٹھے لوگ دیکھ سکتے ہیں۔ پھر میٹنگ میں سب اسے ${apart(name)} کے نام کے ساتھ دیکھیں گے۔`,
    seenByYou: (chair) =>
      `جب تک ${apart(chair)} سب کو نہ دکھائیں، اسے صرف آپ دیکھ سکتے ہیں۔ پھر میٹنگ میں سب اسے آپ کے نام کے ساتھ دیکھیں گے۔`,
    legendYour: 'آپ کا نمبر، 0 سے 10 تک',
    legend: (name) => `${apart(name)} کا نمبر، 0 سے 10 تک`,
    iRatherNot: 'میں بتانا نہیں چاہتا/چاہتی',
    ratherNot: (name) => `${apart(name)} بتانا نہیں چاہتے`,
    isMine: 'یہ میرا نمبر ہے',
    is: (name) => `یہ ${apart(name)} کا نمبر ہے`,
    leave: 'جیسا تھا ویسا رہنے دیں',
    yourNumber: 'آپ کا نمبر',
    number: (name) => `${apart(name)} کا نمبر`,
    hasAnswered: (name) => `${apart(name)} جواب دے چکے ہیں۔`,
    saidAloud: (name) => `زبانی بتایا گیا، ${apart(name)} نے لکھا۔`,
    change: 'اسے بدلیں',
    nobodyElse: (chair) => `جب تک ${apart(chair)} سب کو نہ دکھائیں، کوئی اور اسے نہیں دیکھ سکتا۔`,
    nobodyBut: (chair) => `جب تک ${apart(chair)} سب کو نہ دکھائیں، اس سکرین پر بیٹھے لوگوں کے سوا کوئی اسے نہیں دیکھ سکتا۔`,
    keepWords: 'یہ الفاظ رکھیں',
    notKept: 'ابھی نہیں رکھے گئے',
    saved: 'محفوظ ہو گیا۔'
  },

  why: 'کیوں؟',
  leaveOut: 'آپ اسے چھوڑ سکتے ہیں',

  list: {
    title: 'سب کے نمبر',
    was: (before) => ` (پہلے ${before.join('، پھر ')})`,
    lastTime: (value) => `، پچھلی بار ${value}`,
    whyChanged: 'کیوں بدلا:',
    late: 'نمبر دکھائے جانے کے بعد دیا گیا۔',
    ends: (zero, ten) => `جب یہ دیا گیا تو 0 کا مطلب تھا: ${apart(zero)} 10 کا مطلب تھا: ${apart(ten)}`,
    whyLastTime: 'پچھلی بار وجہ:',
    lastTitle: (day) => `پچھلی بار${day ? `، ${apart(day)}` : ''}`,
    lastEnds: (zero, ten) => `پچھلی بار 0 کا مطلب تھا: ${apart(zero)} 10 کا مطلب تھا: ${apart(ten)}`
  },

  dots: {
    notSaying: (names) => `بتانا نہیں چاہتے: ${apart(listIn('ur', names))}`,
    now: 'اب',
    before: 'پچھلی بار'
  },

  panel: {
    changeMine: 'میرا نمبر بدلیں',
    change: (name) => `${apart(name)} کا نمبر بدلیں`,
    giveMine: 'اب میرا نمبر دیں',
    give: (name) => `اب ${apart(name)} کا نمبر دیں`,
    whose: 'کس کا نمبر؟',
    voiceAnswered: (name) => `${apart(name)}، جواب دے چکے`,
    zero: '0 کا مطلب',
    ten: '10 کا مطلب',
    onWall: 'یہ پیمانہ دیوار پر دکھائیں'
  },

  show: {
    later: 'جب کوئی جواب دے دے تو آپ یہاں سے سب کے نمبر دکھا سکتے ہیں۔',
    show: 'سب کے نمبر دکھائیں',
    means: 'سب لوگ تمام نمبر ایک ساتھ ناموں کے ساتھ دیکھیں گے۔ پھر انہیں چھپایا نہیں جا سکتا۔',
    missing: (names) => `${apart(listIn('ur', names))} نے جواب نہیں دیا؛ وہ بعد میں بھی دے سکتے ہیں۔`,
    yes: 'جی ہاں، ابھی دکھائیں',
    notYet: 'ابھی نہیں'
  },

  who: {
    isNext: 'اگلے ہیں۔ پہلے خاندان؛ کسی کو اس کا انتظار کرنے کی ضرورت نہیں۔',
    has: 'جواب دے چکے',
    not: 'ابھی نہیں',
    again: 'دوبارہ لکھیں',
    aloud: 'زبانی بتایا',
    againFor: (name) => ` ${apart(name)} کے لیے`,
    aloudBy: (name) => ` ${apart(name)} نے`,
    away: (names) => `یہاں نہیں، اور نہیں پوچھا گیا: ${apart(listIn('ur', names))}۔`
  },

  write: {
    hint: 'زبانی بتایا گیا اور آپ نے لکھا: یہ نشان ہمیشہ رہے گا۔ جب تک دکھایا نہ جائے اسے صرف وہی دیکھ سکتے ہیں۔',
    whyChanged: 'یہ کیوں بدلا؟',
    change: 'سب کے لیے بدلیں',
    show: 'سب کو دکھائیں'
  },

  wall: {
    hidden: 'جب تک صدرِ اجلاس نہ دکھائیں، نمبر چھپے رہیں گے۔',
    answered: (answered, all) => `${all} میں سے ${answered} جواب دے چکے ہیں۔`
  }
}

export default ur

import { apart } from '../grammar.ts'
import type en from '../en/agenda.ts'

const ur: typeof en = {
  room: 'کمرہ',
  stages: 'مرحلے',
  told: { here: 'کمرہ یہاں ہے: ', done: 'ہو چکا: ', skipped: 'چھوڑ دیا گیا: ' },
  leftOut: 'چھوڑ دیا گیا',
  nothingSaid: 'وجہ نہیں بتائی گئی۔',
  onTheWall: 'دیوار پر:',
  backToRoom: 'واپس وہاں جہاں کمرہ ہے',
  backToChair: 'صدرِ اجلاس کے پاس واپس',
  ready: 'میں تیار ہوں',
  movedOwn: (stage) => `سب کو یہاں لے جایا گیا: ${apart(stage)}`,
  movedRoom: (stage) => `صدرِ اجلاس کمرے کو یہاں لے گئے ہیں: ${apart(stage)} آپ پہلے یہاں کا کام مکمل کر سکتے ہیں۔`,
  movedAll: (stage) => `صدرِ اجلاس سب کو یہاں لے گئے ہیں: ${apart(stage)}`,

  time: {
    break: 'وقفہ',
    minutes: (left) => `${left} منٹ باقی`,
    lessThanOne: 'ایک منٹ سے کم باقی',
    up: 'وقت پورا ہو گیا',
    over: (over) => `${over} منٹ زیادہ`
  },

  ask: {
    theChildren: 'بچوں',
    welcome: 'یہاں کون ہے، اور کیوں؟',
    family: (names) => `${apart(names)} کے لیے حالات کیسے ہیں؟`,
    changes: 'پچھلی بار کے بعد کیا بدلا ہے؟',
    dangers: 'اگر کچھ نہ بدلا تو کیا ہو سکتا ہے؟',
    scaling: 'آج ہم 0 سے 10 تک کہاں ہیں؟',
    goals: (names) => `جب ${apart(names)} محفوظ ہوں گے تو ہم کیا دیکھیں گے؟`,
    steps: 'کون کیا کرے گا، اور کب تک؟',
    decision: (names) => `ہم میں سے ہر ایک کی کیا رائے ہے، اور ${apart(names)} کے لیے کیا فیصلہ ہوا؟`,
    ending: 'آگے کیا ہوگا؟'
  },

  welcome: {
    why: (names) =>
      `ہم یہاں مل کر یہ جاننے کے لیے ہیں کہ ${apart(names)} کو محفوظ اور خیریت سے رہنے کے لیے کیا چاہیے۔ ہر شخص بتاتا ہے کہ وہ کون ہے اور یہاں کیوں ہے۔`,
    rules: [
      'ایک وقت میں ایک شخص بولتا ہے۔ خاندان پہلے۔',
      'سب ایک ہی صفحہ دیکھتے ہیں، اور کہہ سکتے ہیں کہ وہ اس کی کسی بات سے متفق نہیں۔',
      'آپ کسی بھی وقت وقفہ مانگ سکتے ہیں۔ وجہ بتانے کی ضرورت نہیں۔',
      'اسے کوئی ریکارڈ نہیں کرتا۔ یہاں جو کہا جائے وہ یہاں موجود لوگوں کے لیے ہے۔'
    ],
    today: 'آج کیا ہوگا',
    about: (minutes) => `تقریباً ${minutes} منٹ`
  }
}

export default ur

import type en from '../en/plain.ts'

const ur: typeof en = {
  kinds: {
    initial: 'پہلی کانفرنس',
    review: 'جائزہ کانفرنس',
    'pre-birth': 'پیدائش سے پہلے کی کانفرنس',
    'transfer-in': 'یہاں منتقل ہونے کے بعد کی کانفرنس'
  },
  ways: {
    room: 'کمرے میں',
    video: 'ویڈیو پر',
    phone: 'فون پر',
    report: 'رپورٹ کے ذریعے'
  },
  roles: {
    chair: 'صدرِ اجلاس',
    scribe: 'نوٹ لکھنے والے',
    family: 'خاندان',
    child: 'بچہ',
    network: 'خاندان اور دوست',
    supporter: 'مددگار',
    advocate: 'ترجمانِ حقوق (ایڈووکیٹ)',
    interpreter: 'مترجم',
    professional: 'پیشہ ور کارکن',
    lawyer: 'کونسل کے وکیل',
    observer: 'سیکھنے کے لیے موجود',
    wall: 'دیوار کی سکرین'
  },
  statementKinds: {
    '': 'نہیں بتایا گیا',
    fact: 'ایک حقیقت',
    observation: 'کچھ جو دیکھا یا سنا گیا',
    opinion: 'کسی کا خیال',
    allegation: 'کہا گیا ہے کہ ایسا ہوا، ثابت نہیں',
    'own-words': 'خاندان کے اپنے الفاظ میں'
  },
  born: (day) => `پیدائش ${day}`,
  due: (day) => `متوقع پیدائش ${day}`,
  dayAt: (day, time) => `${day}، ${time} بجے`,
  noChild: 'ابھی کسی بچے کا نام نہیں لکھا گیا'
}

export default ur

import type en from '../en/turns.ts'
import { apart, listIn, countIn } from '../grammar.ts'

const count = countIn('ur')

const ur: typeof en = {
  yourTurn: 'آپ کی باری',
  handUp: 'میرا ہاتھ اوپر کریں',
  handDown: 'میرا ہاتھ نیچے کریں',
  handUpFor: (name) => `${apart(name)} کا ہاتھ اوپر کریں`,
  handDownFor: (name) => `${apart(name)} کا ہاتھ نیچے کریں`,
  whoseHand: 'ہاتھ اوپر کریں…',
  handIsUp: 'ہاتھ اوپر ہے',
  speaksNow: 'بول رہے ہیں',

  speaks: (name) => `${apart(name)} بول رہے ہیں۔`,
  youSpeak: 'بولنے کی باری آپ کی ہے۔',
  next: (name) => `اگلی باری: ${apart(name)}۔`,
  youNext: 'اگلی باری آپ کی ہے۔',
  asked: (question) => `ہم سب سے پوچھتے ہیں: ${apart(question)}`,
  askedNothing: 'سب سے باری باری پوچھا جا رہا ہے۔',

  pause: {
    ask: 'مجھے وقفہ چاہیے',
    askInterpreter: 'ایک لمحہ، براہ کرم',
    knows: 'صرف صدرِ اجلاس کو معلوم ہے، اور کسی کو نہیں۔',
    soon: 'صدرِ اجلاس نے دیکھ لیا ہے۔ وقفہ جلد ہوگا۔',
    again: 'مجھے ابھی چاہیے'
  },

  break: {
    on: 'ہم وقفے پر ہیں۔',
    left: (minutes) => count(minutes, { one: 'ہم 1 منٹ میں دوبارہ شروع کریں گے۔', other: `ہم ${minutes} منٹ میں دوبارہ شروع کریں گے۔` }),
    over: 'ہم ابھی دوبارہ شروع کرتے ہیں۔',
    write: 'آپ لکھنا جاری رکھ سکتے ہیں۔'
  },

  inChair: (name) => `اب صدرِ اجلاس ${apart(name)} ہیں۔`,
  youInChair: 'اب صدرِ اجلاس آپ ہیں۔',
  chairIs: (name) => `صدرِ اجلاس: ${apart(name)}`,

  breaks: {
    onlyYou: 'یہ صرف آپ دیکھ رہے ہیں۔',
    title: 'سب کے لیے وقفہ',
    of: (minutes) => `${minutes} منٹ کا وقفہ`,
    minutes: (minutes) => `${minutes} منٹ`,
    more: (minutes) => `${minutes} منٹ اور`,
    end: 'وقفہ ختم کریں',
    needs: (names) => `${apart(listIn('ur', names))} کو وقفہ چاہیے۔`,
    interpreter: (names) => `${apart(names)} کو ترجمے کے لیے ذرا وقت چاہیے۔`,
    told: (names) => `آپ نے ${apart(names)} سے کہا: جلد۔`,
    saySoon: 'صرف انہیں کہیں: ”جلد“'
  }
}

export default ur

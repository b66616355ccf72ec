import { apart } from '../grammar.ts'
import type en from '../en/chairing.ts'

const ur: typeof en = {
  notNow: 'ابھی نہیں',
  pressName: 'کسی کو بولنے دینے کے لیے نام دبائیں۔',
  letSpeak: (name) => `${apart(name)} کو بولنے دیں`,
  who: 'صدارت کس کے پاس ہے',
  theChair: 'صدرِ اجلاس',
  youLead: (chair) =>
    `پھر آپ اجلاس چلائیں گے: کمرے کو آگے لے جائیں گے، لوگوں کو اندر آنے دیں گے، اور فیصلوں کے جواب دہ ہوں گے۔ سب کو بتایا جائے گا۔ ${apart(chair)} شریک رہیں گے اور کبھی بھی صدارت واپس لے سکتے ہیں۔`,
  theyLead: (name) =>
    `پھر ${apart(name)} اجلاس چلائیں گے: کمرے کو آگے لے جائیں گے، لوگوں کو اندر آنے دیں گے، اور فیصلوں کے جواب دہ ہوں گے۔ سب کو بتایا جائے گا۔ آپ شریک رہیں گے۔`,
  canTakeAgain: 'آپ کبھی بھی صدارت واپس لے سکتے ہیں۔',
  take: 'صدارت سنبھالیں',
  hand: (name) => `صدارت ${apart(name)} کو دیں`,
  takeOpens: 'صدارت سنبھالیں…',
  handOpens: 'صدارت دیں…'
}

export default ur

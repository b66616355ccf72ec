import type en from '../en/quorum.ts'

const ur: typeof en = {
  services: {
    'social-care': 'بچوں کی سماجی نگہداشت',
    health: 'صحت',
    education: 'سکول یا نرسری',
    police: 'پولیس',
    other: 'کوئی اور ادارہ'
  },
  more: (agencies) => `${agencies} اور ادارے`,
  enough: 'فیصلے کے لیے کافی لوگ موجود ہیں۔',
  missing: (missing) =>
    `فیصلے کے لیے ان کا بھی یہاں ہونا چاہیے: ${missing}۔ آپ پھر بھی فیصلہ کر سکتے ہیں؛ منصوبے میں لکھا ہوگا کہ کون موجود تھا۔`,
  enoughShort: 'کافی لوگ موجود ہیں',
  notYetShort: 'ابھی کافی لوگ نہیں',
  counts: 'سماجی نگہداشت کے علاوہ کون گنا جاتا ہے:',
  countsDirect: 'سماجی نگہداشت کے علاوہ کون گنا جاتا ہے، کیونکہ وہ بچے کے ساتھ کام کرتے ہیں:'
}

export default ur

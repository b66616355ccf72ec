import type en from '../en/looks.ts'

const ur: typeof en = {
  title: 'یہ کیسا دکھتا ہے',
  forYou: 'صرف آپ کے لیے۔ کسی اور کا صفحہ نہیں بدلتا، اور نہ ہی دیوار۔',
  language: 'بٹنوں کی زبان',
  kept: 'آپ کے لیے محفوظ ہو گیا۔ اس کانفرنس کے لیے آپ جو بھی فون یا کمپیوٹر استعمال کریں، یہ ایسا ہی دکھے گا۔',
  notKept: (why) => `ابھی یہ ایسا دکھے گا، مگر محفوظ نہیں ہو سکا۔ ${why}`,
  of: {
    size: 'الفاظ کا سائز',
    typeface: 'حروف کی شکل',
    contrast: 'الفاظ اور لکیریں',
    colours: 'روشن یا گہرا',
    motion: 'ہلنے والی چیزیں'
  },
  choices: {
    size: { usual: 'معمول کا', larger: 'بڑا', largest: 'سب سے بڑا' },
    typeface: { usual: 'معمول کی', plain: 'سادہ', spaced: 'کھلے کھلے' },
    contrast: { usual: 'معمول کا', strong: 'زیادہ گہرا' },
    colours: { device: 'جیسے یہ فون یا کمپیوٹر', light: 'روشن', dark: 'گہرا' },
    motion: { device: 'جیسے یہ فون یا کمپیوٹر', less: 'ساکن رکھیں' }
  }
}

export default ur

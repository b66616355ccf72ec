import { apart } from '../grammar.ts'
import type en from '../en/lines.ts'

const ur: typeof en = {
  by: (language, name) => `${apart(language)} میں، ${apart(name)} کی طرف سے`,
  changed: 'یہ لکھے جانے کے بعد اوپر کے الفاظ بدل دیے گئے۔',
  stillSame: 'یہ اب بھی وہی کہتا ہے',
  write: 'یہ کسی اور زبان میں لکھیں',
  writeIn: (language) => `یہ ${apart(language)} میں لکھیں`,
  which: 'کون سی زبان؟',
  choose: 'براہِ مہربانی چنیں',
  chooseFirst: 'براہِ مہربانی پہلے زبان چنیں۔',
  label: (language) => `یہی بات ${apart(language)} میں`,
  labelOther: 'یہی بات کسی اور زبان میں',
  hint: 'یہ سب کے صفحے پر ان الفاظ کے نیچے رہتا ہے۔',
  put: 'نیچے لکھ دیں',
  stands: 'اب یہ ان الفاظ کے نیچے ہے۔',
  struck: 'نیچے کی سطر کاٹ دی گئی۔',
  moreFor: (language) => `${apart(language)} کی سطر کے لیے مزید`,
  goesToo: 'مترجم نے نیچے جو لکھا وہ یہی بات ہے، اس لیے وہ بھی ہٹ جائے گا۔'
}

export default ur

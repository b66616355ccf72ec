import type en from '../en/lines.ts'

const cy: typeof en = {
  by: (language, name) => `${language}, gan ${name}`,
  changed: 'Newidiwyd y geiriau uchod ar ôl ysgrifennu hyn.',
  stillSame: 'Mae’n dal i ddweud yr un peth',
  write: 'Ysgrifennu hyn mewn iaith arall',
  writeIn: (language) => `Ysgrifennu hyn mewn iaith arall: ${language}`,
  which: 'Pa iaith?',
  choose: 'Dewiswch',
  chooseFirst: 'Dewiswch yr iaith yn gyntaf.',
  label: (language) => `Yr un peth: ${language}`,
  labelOther: 'Yr un peth mewn iaith arall',
  hint: 'Mae’n sefyll o dan y geiriau hyn ar dudalen pawb.',
  put: 'Ei roi oddi tanynt',
  stands: 'Mae’n sefyll o dan y geiriau nawr.',
  struck: 'Rhoddwyd llinell drwy’r geiriau oddi tanynt.',
  moreFor: (language) => `Mwy ar gyfer y geiriau hyn: ${language}`,
  goesToo: 'Mae’r hyn a ysgrifennodd y cyfieithydd oddi tanynt yn dweud yr un peth, felly mae’n mynd hefyd.'
}

export default cy

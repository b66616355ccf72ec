import type en from '../en/genuine.ts'

// I bwy bynnag sydd wedi sganio’r sgwâr ar bapur: a yw’n ddilys, ac ai hwn yw’r diweddaraf?

const cy: typeof en = {
  tab: 'A yw’r copi hwn yn ddilys?',
  title: 'A yw’r copi hwn yn ddilys?',
  looking: 'Un eiliad. Rydym yn edrych.',
  answer: {
    current: 'Ydy. Cafodd y papur hwn ei wneud yma, a hwn yw’r diweddaraf.',
    superseded: 'Cafodd y papur hwn ei wneud yma, ond nid hwn yw’r diweddaraf bellach.',
    unknown: 'Nid ydym yn adnabod y papur hwn.'
  },
  what: {
    current: 'Nid oes dim wedi cymryd ei le.',
    superseded: 'Mae un mwy newydd wedi’i lofnodi, neu’n cael ei wneud. Gofynnwch am y diweddaraf i’r bobl a’i rhoddodd i chi.',
    unknown: 'Ni chafodd ei wneud yma, neu nid yw’n cael ei gadw yma bellach. Gofynnwch i’r bobl a’i rhoddodd i chi.'
  },
  noMore: 'Nid yw’r dudalen hon byth yn dweud papur pwy ydyw, na beth sydd ynddo.',
  fileTitle: 'Oes gennych chi’r papur fel ffeil?',
  fileHint:
    'Gellir copïo papur a’i newid. Dewiswch y ffeil, ac fe ddywedwn a oes rhywbeth ynddi wedi’i newid. Mae’r ffeil yn aros ar eich dyfais.',
  file: 'Dewiswch y ffeil',
  same: 'Mae’r ffeil hon yn union fel y cafodd ei gwneud. Ni newidiwyd dim ynddi.',
  other: 'Nid ydym yn adnabod y ffeil hon. Efallai iddi gael ei newid, neu ei hargraffu a’i sganio. Gofynnwch am gopi newydd.'
}

export default cy

import type en from '../en/plan.ts'

const cy: typeof en = {
  title: (names) => `Y cynllun ar gyfer ${names}`,
  isDraft: 'Drafft yw hwn. Mae’n newid wrth i bobl ysgrifennu, nes bod y cadeirydd yn ei lofnodi.',
  openSigned: 'Agor y cynllun wedi’i lofnodi fel PDF',
  openDraft: 'Edrych ar ddrafft fel PDF',
  newTab: '(yn agor mewn tab newydd)',
  oneMoment: 'Un eiliad…',
  notYet: 'Heb gytuno eto.',
  nothing: 'Does dim wedi’i ysgrifennu yma eto.',
  nothingAgreed: 'Does dim wedi’i gytuno eto.',
  somebody: 'Rhywun',
  against: (name) => `Nid yw ${name} yn cytuno:`,
  whoseView: (name) => `Barn: ${name}`,

  opening: {
    signed: 'Dyma a ysgrifennom gyda’n gilydd. Mae’r person a arweiniodd y gynhadledd wedi ei ddarllen yn ôl a’i lofnodi.',
    draft: 'Drafft.',
    draftMeans: 'Dyma’r dudalen fel y mae nawr. Does neb wedi ei llofnodi eto, a gall newid o hyd.',
    noBirth: 'Nid yw’r dyddiad geni wedi’i ysgrifennu',
    when: 'Pryd y cwrddon ni',
    where: 'Ble',
    kind: 'Pa fath o gynhadledd'
  },

  voice: {
    title: (name) => `Beth ddywedodd ${name} wrthym?`,
    gathered: 'Sut y gofynnon ni:',
    brought: 'Pwy ddaeth â’r geiriau hyn:',
    shared: (name) => `Beth gytunodd ${name} i’w rannu:`
  },

  thread: {
    title: (statement, number, all) => `${statement} ${number} o ${all}`,
    worried: 'Pwy sy’n poeni?',
    might: 'Beth allai ddigwydd?',
    basis: 'Ar beth mae’n seiliedig?',
    child: 'Am ba blentyn mae hyn?',
    meaning: 'Beth fyddai hyn yn ei olygu iddyn nhw?',
    statement: 'Yn ein geiriau ni',
    scale: 'Pa mor ddiogel yw hi heddiw, o 0 i 10?',
    zero: 'Mae 0 yn golygu:',
    ten: 'Mae 10 yn golygu:',
    lines: (line) => `${line}: beth sy’n rhaid digwydd`,
    moreSteps: (steps) => `Rhagor: ${steps}`
  },

  step: {
    who: 'Pwy?',
    when: 'Erbyn pryd?',
    know: 'Sut byddwn ni’n gwybod?',
    notice: 'Beth fydd y plant yn sylwi arno?',
    otherwise: 'Beth os nad yw’n digwydd?'
  },

  people: {
    title: 'Pwy oedd yno?',
    name: 'Enw',
    who: 'Pwy ydyn nhw',
    how: 'Sut y cymeron nhw ran',
    came: {
      room: 'Yn yr ystafell',
      video: 'Ar fideo',
      phone: 'Ar y ffôn',
      report: 'Anfonwyd adroddiad',
      apologies: 'Wedi ymddiheuro: methu dod',
      invited: 'Wedi cael gwahoddiad'
    }
  },

  reading: {
    readBack: 'Ei ddarllen yn ôl, yna ei lofnodi',
    readOut: 'Darllenwch hwn i bawb. Mae’n aros yn llonydd tra byddwch yn darllen; byddwn yn dweud wrthych os bydd rhywun yn ysgrifennu.',
    written: (names) => `Mae ${names} wedi ysgrifennu rhywbeth ers hynny. Edrychwch eto.`,
    asItWas: 'Rydych yn darllen y cynllun fel yr oedd. Does dim wedi’i golli.',
    newest: 'Darllen y diweddaraf'
  },

  remarks: {
    title: 'Cyn i chi lofnodi: pethau y gallai rhywun eu gofyn',
    hint: 'Nid oes yr un o’r rhain yn eich rhwystro. Gadewch yr hyn nad yw o bwys yma.'
  },

  sign: {
    title: 'Ai dyma a gytunwyd gennych?',
    offline: 'Nid oes cysylltiad gennych ar hyn o bryd. Gallwch lofnodi cyn gynted ag y byddwch yn ôl.',
    saving: 'Rydym yn dal i gadw’r geiriau olaf. Un eiliad.',
    means: 'Pan fyddwch yn llofnodi, ni fydd modd ysgrifennu ar y dudalen, a bydd y cynllun hwn yn aros fel y mae.',
    sign: 'Llofnodi’r cynllun hwn',
    notYet: 'Ddim eto',
    yes: 'Ie, dyma a gytunwyd gennym',
    back: 'Mynd yn ôl',
    signing: 'Yn llofnodi…'
  },

  reopen: {
    title: 'Agor y dudalen eto i ysgrifennu arni',
    means: 'Mae’r cynllun a lofnodwyd yn aros fel y mae. Bydd angen llofnod newydd ar yr hyn a ysgrifennir o hyn ymlaen.',
    why: 'Pam rydych chi’n ei hagor eto?',
    open: 'Ei hagor eto',
    writeWhy: 'Ysgrifennwch pam rydych yn ei hagor eto. Caiff hynny ei gadw gyda’r cynllun.',
    tooLong: (letters, most) => `Mae hynny braidd yn hir: ${letters} o lythrennau allan o ${most}. Gwnewch ef yn fyrrach.`
  },

  notShown: 'Rhoddwyd rhifau, ond ni chawsant eu dangos.',
  print: 'Argraffu’r dudalen hon',
  howAreThings: (names) => `Sut mae pethau i ${names}, o 0 i 10?`,

  decision: {
    title: (child) => `Beth a benderfynwyd ar gyfer ${child}?`,
    fewer: 'Roedd llai o bobl yma nag sydd fel arfer ar gyfer penderfyniad.',
    nothing: 'Does dim wedi’i benderfynu eto.',
    views: (name) => `Beth oedd barn pawb am yr hyn a ddylai ddigwydd i ${name}?`,
    against: 'Pwy sydd ddim yn cytuno â’r penderfyniad?'
  },

  next: {
    title: 'Beth sy’n digwydd nesaf?',
    when: 'Os:',
    then: 'Wedyn:',
    night: 'Yn y nos neu ar y penwythnos:'
  },

  routes: {
    title: 'Beth os nad ydych yn cytuno?',
    sayIt:
      'Gallwch ddweud hynny unrhyw bryd, yn eich geiriau eich hun, a’u cael wedi’u hysgrifennu wrth ochr y penderfyniad. Mae’n sefyll tra bo cwyn yn cael ei hystyried.',
    complain: (day) => `Gall y teulu gwyno’n ysgrifenedig tan ${day}.`,
    dissent: (moment) => `Mae gweithiwr proffesiynol sydd ddim yn cytuno yn ei roi mewn ysgrifen erbyn ${moment}.`
  },

  printed: {
    draft: 'DRAFFT.',
    asOf: (moment) => `Same Page, fel yr oedd ar ${moment}.`,
    notSaved: 'Nid oedd rhai o’r geiriau hyn wedi’u cadw erbyn hynny.'
  }
}

export default cy

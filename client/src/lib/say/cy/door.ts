import { listIn } from '../grammar.ts'
import type en from '../en/door.ts'

const chairOf = (chair: string): string => (chair ? `Bydd ${chair}, y cadeirydd,` : 'Bydd y cadeirydd')

const cy: typeof en = {
  samePage: (title) => `${title} · Same Page`,
  tryAgain: 'Rhoi cynnig arall arni',
  oneMoment: 'Un eiliad',
  leaveQuickly: 'Gadael ar frys',
  orEscape: 'Neu pwyswch Escape ddwywaith',
  sizeOfWords: 'Maint y geiriau',
  sizes: { usual: 'Arferol', larger: 'Mwy', largest: 'Mwyaf' },
  language: 'Iaith',
  languageAway: 'Doedd dim modd nôl y geiriau hynny nawr. Rhowch gynnig arall arni mewn munud.',

  join: {
    tab: 'Agor eich dolen',
    opening: 'Mae eich tudalen yn agor.',
    signIn: 'Mewngofnodwch yn gyntaf',
    signInWhy: 'Mae’r ddolen hon i rywun sydd â chyfrif. Mewngofnodwch, ac yna agorwch y ddolen unwaith eto.',
    signInDo: 'Mewngofnodi',
    notYet: 'Nid yw eich tudalen wedi agor eto',
    noPage: 'Nid yw’r ddolen hon yn agor tudalen',
    whatToDo: 'Beth allwch chi ei wneud',
    newest: 'Chwiliwch am neges fwy diweddar. Dim ond y ddolen ddiweddaraf sy’n gweithio.',
    whole: 'Copïwch y ddolen gyfan, hyd at y llythyren olaf, a’i hagor eto.',
    ask: 'Ffoniwch neu anfonwch neges destun at y gweithiwr cymdeithasol neu’r cadeirydd a ofynnodd i chi ddod. Gallan nhw wneud dolen newydd i chi mewn munud.',
    nothingLost: 'Does dim byd o’i le ar eich ffôn, ac nid oes dim a ysgrifennoch chi o’r blaen wedi’i golli.'
  },

  code: {
    tab: 'Dod i mewn gyda chod',
    title: 'Ydych chi wedi cael cod?',
    how: 'Bydd y cadeirydd yn ei ddarllen i chi, ar y ffôn neu yn yr ystafell. Yna bydd y cadeirydd yn eich gadael i mewn.',
    code: 'Y cod',
    codeHint: 'Wyth llythyren a rhif. Nid oes ots am briflythrennau na bylchau.',
    name: 'Eich enw',
    side: 'Gyda phwy ydych chi’n dod?',
    family: 'Rwy’n aelod o’r teulu, neu’n dod gyda’r teulu',
    professional: 'Rwy’n dod fel rhan o’m gwaith',
    knock: 'Cnocio',
    missing: { code: 'y cod', name: 'eich enw', side: 'gyda phwy rydych chi’n dod' },
    pleaseGive: (missing) => `Rhowch ${listIn('cy', missing)}.`
  },

  ring: (phone) => `Ffoniwch ${phone}`,
  ringWhoAsked: 'Ffoniwch neu anfonwch neges destun at y person a ofynnodd i chi ddod.',

  seat: {
    opening: 'Un eiliad. Mae eich tudalen yn agor.',
    knocking: 'Un eiliad.',
    linkTab: 'Agorwch eich dolen eich hun eto',
    linkTitle: 'Mae angen eich dolen arnom eto',
    linkHow:
      'Eich dolen chi yw’r un a anfonwyd atoch ar gyfer y gynhadledd hon. Bydd ei hagor eto yn dod â chi’n syth yn ôl yma. Nid oes dim a ysgrifennoch chi wedi’i golli.'
  },

  away: {
    title: 'Rhan breifat fer',
    lead: 'Mae’r cadeirydd wedi gofyn am ran breifat fer. Byddwch yn ôl mewn ychydig funudau. Dydych chi ddim mewn trafferth.',
    safe: 'Bydd y dudalen hon yn agor eto ohoni’i hun. Mae’r hyn a ysgrifennoch chi ar y dudalen yn ddiogel, ac ni fydd dim yn newid arni tra byddwch chi allan.',
    begun: 'Mae’r hyn roeddech wedi dechrau ei ysgrifennu yn cael ei gadw i chi hefyd, cyhyd ag y bydd y dudalen hon ar agor.',
    why: 'Gallwch ofyn i’r cadeirydd wedyn pam roedd ei angen.',
    talk: 'Hoffech chi siarad â rhywun yn y cyfamser?'
  },

  gone: {
    tab: 'Mae’r dudalen hon ar gau',
    turnedAway: 'Ni all y cadeirydd eich gadael i mewn yma',
    turnedAwayRing: 'Ni all y cadeirydd eich gadael i mewn yma. Ffoniwch os ydych chi’n meddwl mai camgymeriad yw hyn.',
    noLonger: 'Nid ydych yn y gynhadledd hon mwyach',
    noWrong: 'Does neb wedi dweud i chi wneud dim byd o’i le. Efallai mai’r ddolen anghywir yw hi, neu’r amser anghywir.',
    nothingLeft:
      'Nid oes dim o’r gynhadledd ar ôl ar y ddyfais hon. Mae’r hyn a ddywedoch ac a ysgrifennoch yn dal yn rhan ohoni, o dan eich enw chi.',
    stillSay: 'Gallwch ddal i ddweud eich barn: gall rhywun ei hysgrifennu i chi a’i rhoi i’r cadeirydd.',
    talk: 'Hoffech chi siarad â rhywun?'
  },

  lobby: {
    tab: 'Aros i ddod i mewn',
    title: 'Rydych chi yn y lle iawn',
    sentBack:
      'Mae’r cadeirydd wedi gofyn i chi aros yma am eiliad. Dydych chi ddim mewn trafferth, ac mae’r hyn a ysgrifennoch yn ddiogel.',
    againBy: (chair) =>
      `${chairOf(chair)} yn eich gadael i mewn eto. Bydd y dudalen hon yn agor ohoni’i hun, felly does dim angen i chi bwyso dim.`,
    letInBy: (chair) =>
      `${chairOf(chair)} yn eich gadael i mewn. Bydd y dudalen hon yn agor ohoni’i hun, felly does dim angen i chi bwyso dim.`,
    when: (day, time) => `Mae’r gynhadledd ${day ? `ar ${day}` : 'heddiw'}${time ? ` ac yn dechrau am ${time}` : ''}.`,
    twoHours: 'Gall gymryd hyd at ddwy awr.',
    twoHoursFamily: 'Gall gymryd hyd at ddwy awr. Gallwch ofyn am seibiant unrhyw bryd.',
    isThisYou: 'Ai chi yw’r person hwn?',
    notMe: 'Nage, rhywun arall ydw i',
    thanksCode: 'Diolch am ddweud. Gallwch fynd yn ôl ac ysgrifennu eich enw eich hun.',
    thanksLink: 'Diolch am ddweud. Gwnaed y ddolen hon ar gyfer rhywun arall, ac ni ddangoswyd dim o’r gynhadledd i chi.',
    tellUs: 'Rhowch wybod i ni, er mwyn i’r person cywir gael dod i mewn.',
    closeHere: 'Ei chau ar y ddyfais hon',
    meAfterAll: 'Fi yw e wedi’r cyfan',
    first: 'Beth sy’n digwydd gyntaf',
    familySteps: [
      'Mae’r cadeirydd yn dweud helô ac mae pawb yn dweud pwy ydyn nhw a pham maen nhw yno.',
      'Rydych chi’n gweld yr un dudalen â phawb arall. Gallwch ysgrifennu arni, neu ddweud rhywbeth a chael rhywun i’w ysgrifennu.',
      'Gyda’ch gilydd rydych yn ysgrifennu beth sy’n achosi pryder, beth sy’n mynd yn dda a beth sydd angen digwydd. Ar y diwedd mae pawb yn mynd â’r un cynllun adref.'
    ],
    nothingHidden:
      'Ni fydd dim a ysgrifennwch yn cael ei guddio oddi wrthych yn nes ymlaen. Os yw gair yn anodd, gofynnwch. Cewch ddod â rhywun i eistedd gyda chi.',
    professionalSteps: [
      'Mae’r cadeirydd yn agor y dudalen, ac mae pawb yn dweud pwy ydyn nhw a pham maen nhw yno.',
      'Mae’r teulu’n darllen pob gair wrth i chi ei ysgrifennu. Ysgrifennwch fel y byddech yn ei ddweud wrthyn nhw.',
      'Cryfderau a phryderon yn gyntaf, yna beth sydd angen digwydd, pwy fydd yn ei wneud ac erbyn pryd.'
    ],
    noChat: 'Yn y cyfarfod ni all neb anfon negeseuon at ei gilydd, ac nid yw Same Page yn recordio sain na lluniau.',
    notWorking: 'Os nad yw rhywbeth yn gweithio',
    longWait: 'Yn aros yn hirach na deng munud?',
    quickly:
      'Mae “Gadael ar frys” yn rhoi tudalen gyffredin am y tywydd yma yn ei lle, ar unwaith. Mae pwyso Escape ddwywaith yn gwneud yr un peth. Bydd eich dolen eich hun yn dal i ddod â chi’n ôl ar y ddyfais hon. Os yw pobl eraill yn defnyddio’r ffôn neu’r cyfrifiadur hwn, ',
    forget: 'anghofiwch y ddyfais hon',
    thenNewLink: ': yna bydd angen dolen newydd arnoch.'
  }
}

export default cy

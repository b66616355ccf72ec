import { countIn } from '../grammar.ts'
import type en from '../en/tending.ts'

const count = countIn('cy')
/** The noun after a number: `3 o bobl`. */
const peopleWho = (people: number, are: string): string => {
  const several = `Mae ${people} o bobl ${are}`
  return count(people, {
    zero: several,
    one: `Mae un person ${are}`,
    two: `Mae dau berson ${are}`,
    few: several,
    many: several,
    other: several
  })
}

const cy: typeof en = {
  choose: 'Dewiswch',
  notNow: 'Nid nawr',

  door: {
    title: 'Wrth y drws',
    waiting: (people) => (people === 0 ? 'Does neb yn aros.' : `${peopleWho(people, 'yn aros')}.`),
    guessing: 'Mae rhywun yn rhoi cynnig ar godau. Gadewch i mewn y bobl rydych yn eu hadnabod yn unig.',
    privatePart: 'Rhan breifat…'
  },

  knock: {
    ownLink: 'ar ei ddolen ei hun',
    says: (name) => `Mae rhywun yn dweud mai “${name}” yw’r enw`,
    withCode: 'gyda’r cod',
    family: 'Yn dod gyda’r teulu',
    professional: 'Yn dod ar ran ei waith',
    who: 'Pwy yw hwn?',
    notListed: 'Rhywun nad yw ar y rhestr',
    theirName: 'Eu henw',
    toChild: 'Pwy ydyn nhw i’r plentyn',
    comeAs: 'Maen nhw’n dod fel',
    agreed: 'Ydych chi a’r teulu wedi cytuno?',
    chooseFirst: 'Dewiswch pwy yw hwn yn gyntaf.',
    learner: 'Caiff rhywun sydd yma i ddysgu ddod i mewn pan fyddwch chi a’r teulu wedi cytuno.',
    turningAway:
      'Cânt wybod yn garedig, a phwy i’w ffonio. I ddod i mewn wedi’r cyfan mae angen dolen newydd neu’r cod. I’w cadw i aros, peidiwch â gwneud dim.',
    turnAway: 'Eu troi i ffwrdd',
    wait: 'Gadael iddyn nhw aros',
    letIn: 'Gadael i mewn',
    turnAwayOpens: 'Troi i ffwrdd…',
    chooseWho: 'Dewis pwy yw hwn'
  },

  person: {
    changeName: 'Newid yr enw',
    writeName: 'Ysgrifennwch yr enw.',
    change: 'Ei newid',
    outside: (name) =>
      `Mae ${name} yn gweld tudalen aros garedig ar unwaith, a dim o’r gynhadledd nes i chi eu gadael i mewn eto. Mae’r hyn a ysgrifennwyd yn ddiogel.`,
    askOutside: 'Gofyn iddyn nhw aros y tu allan',
    askOutsideOpens: 'Gofyn i aros y tu allan',
    out: (name) =>
      `Bydd ${name} allan ar unwaith, ar bob dyfais, a bydd y ddolen yn peidio â gweithio. Mae’r hyn a ysgrifennwyd yn aros ar y dudalen. Cânt wybod pwy i’w ffonio.`,
    why: 'Pam, ar gyfer y cofnod',
    remove: (name) => `Tynnu ${name} o’r gynhadledd`,
    removeOpens: 'Tynnu o’r gynhadledd hon'
  },

  part: {
    title: 'Rhan breifat',
    how: 'Mae pawb sydd heb dic yn aros y tu allan. Mae’r dudalen a’r wal yn cau iddyn nhw ar unwaith, ac yn agor eto pan ddywedwch fod pawb yn ôl.',
    stays: 'Pwy sy’n aros i mewn?',
    ground: 'Pam mae ei hangen?',
    reason: 'Y rheswm, yn eich geiriau chi',
    reasonHint: 'Caiff ei gadw gyda’r cofnod. Nid yw’r rhai y tu allan yn ei weld.',
    nobodyOut: 'Fyddai neb y tu allan.',
    outside: (names) => `Y tu allan: ${names}.`,
    told: 'Dywedir wrthyn nhw: “Byddwch yn ôl ymhen ychydig funudau. Dydych chi ddim mewn trafferth.”',
    chooseWhy: 'Dewiswch pam. Caiff ei gadw gyda chofnod y gynhadledd hon.',
    writeReason: 'Ysgrifennwch y rheswm. Caiff ei gadw gyda chofnod y gynhadledd hon.',
    both: 'Dewiswch pam ac ysgrifennwch y rheswm. Caiff ei gadw gyda chofnod y gynhadledd hon.',
    start: 'Dechrau’r rhan breifat'
  },

  grounds: {
    'harm-to-child': 'Gallai bod yno wneud niwed i blentyn',
    'violence-or-unfit': 'Mae perygl o drais, neu nid yw rhywun yn ddigon da i fod yno ar hyn o bryd',
    'child-asks': 'Mae plentyn wedi gofyn amdano',
    'stops-others': 'Ni allai eraill siarad yn rhydd',
    confidential: 'Mae rhaid dweud rhywbeth na chânt ei wybod',
    'family-conflict': 'Mae aelodau o’r teulu’n gwrthdaro â’i gilydd'
  },

  wall: {
    sixNumbers: 'Teipiwch y chwe rhif sydd ar y sgrin fawr.',
    gone: 'Nid yw’r sgrin wedi’i chysylltu mwyach.',
    connected: 'Mae sgrin wedi’i chysylltu.',
    disconnect: 'Ei datgysylltu',
    number: 'Y rhif ar y sgrin fawr',
    how: 'Ar y sgrin fawr, agorwch',
    connect: 'Cysylltu',
    open: 'Cysylltu sgrin'
  },

  code: {
    code: 'Cod:',
    big: 'Ei ddangos yn fawr',
    end: 'Rhoi diwedd arno',
    make: 'Gwneud cod i’w ddarllen yn uchel',
    readOut: 'Darllenwch hwn yn uchel',
    how: 'Maen nhw’n agor Same Page, yn dewis “Ydych chi wedi cael cod?” ac yn ei deipio. Yna maen nhw’n aros wrth y drws nes i chi eu gadael i mewn.',
    stops: 'Mae’n peidio â gweithio pan rowch ddiwedd arno neu wneud un arall. Nid yw’n gadael neb i mewn ohono’i hun.',
    another: 'Gwneud un arall'
  },

  exclude: {
    opens: 'Gofyn i’r cadeirydd gadw rhywun allan…',
    title: 'Gofyn i’r cadeirydd gadw rhywun allan',
    rule: 'Bod yno yw’r rheol i deulu. Dim ond y cadeirydd all benderfynu fel arall. Does neb ond y cadeirydd yn gweld hyn.',
    who: 'Pwy?',
    from: 'O beth?',
    part: 'Rhan ohoni',
    whole: 'Y cyfan ohoni',
    why: 'Pam?',
    know: 'Beth rydych chi’n ei wybod',
    missing: 'Dewiswch pwy a pham, ac ysgrifennwch beth rydych chi’n ei wybod.',
    sent: 'Mae eich cais gyda’r cadeirydd. Y cadeirydd sy’n penderfynu, ac yn rhoi gwybod i chi.',
    send: 'Ei anfon at y cadeirydd',
    asks: (by, name) => `Mae ${by} yn gofyn am gadw ${name} allan.`,
    look: 'Edrych arno',
    request: 'Cais i gadw rhywun allan',
    asksWhole: (by, name) => `Mae ${by} yn gofyn am gadw ${name} allan o’r gynhadledd gyfan.`,
    asksPart: (by, name) => `Mae ${by} yn gofyn am gadw ${name} allan o ran o’r gynhadledd.`,
    answer: 'Eich ateb',
    yes: 'Ie, eu cadw allan',
    no: 'Na, cânt fod yno',
    because: 'Pam',
    told: 'Beth a ddywedir wrthyn nhw, yn eich geiriau chi',
    heard: 'Sut y caiff eu barn ei chlywed yn lle hynny',
    answerMissing: 'Dewiswch ie neu na, ac ysgrifennwch pam.',
    keep: 'Cadw’r ateb hwn',
    later: 'Wedyn'
  }
}

export default cy

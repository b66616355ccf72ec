import { countIn } from '../grammar.ts'
import type en from '../en/desk.ts'

const count = countIn('cy')
const minutes = (number: number): string =>
  count(number, {
    zero: `${number} munud`,
    one: `${number} munud`,
    two: `${number} funud`,
    few: `${number} munud`,
    many: `${number} munud`,
    other: `${number} munud`
  })

const cy: typeof en = {
  notNow: 'Nid nawr',
  notYet: 'Ddim eto',

  move: {
    everyone: 'Symud pawb',
    to: (stage) => `i ${stage}`,
    ready: (ready, all) => `${ready} o ${all} yn barod`,
    pressAgain: (ready, all, stage) => `${ready} o ${all} yn barod. Pwyswch eto i symud i ${stage}`,
    pressAgainAloud: (ready, all) => `${ready} o ${all} yn barod. Pwyswch eto i symud pawb.`,
    last: 'Y cam olaf',
    isReady: 'yn barod',
    readyByPhone: (names) => `${names}: yn barod, dros y ffôn`,
    isNotReady: 'ddim eto',
    twoMinutes: '+2 funud',
    decisionLate: (stage, late) =>
      `Fel mae pethau’n mynd, byddai “${stage}” yn dechrau tua ${minutes(late)} yn hwyrach na’r bwriad. Beth allai fod yn fyrrach, er mwyn iddo gael ei amser?`
  },

  skip: {
    title: (stages) =>
      count(stages, {
        zero: 'Symud heibio cam?',
        one: 'Symud heibio cam?',
        two: `Symud heibio ${stages} gam?`,
        few: `Symud heibio ${stages} cham?`,
        many: `Symud heibio ${stages} cham?`,
        other: `Symud heibio ${stages} cam?`
      }),
    why: 'Nid ydym wedi bod yno eto. Dywedwch mewn ychydig eiriau pam mae’n cael ei adael allan; gall pawb ddarllen hynny. Gallwn fynd yn ôl unrhyw bryd.',
    whyLeave: (stage) => `Pam gadael “${stage}” allan?`,
    childIsHeard: 'Dyma lle mae’r plentyn yn cael ei glywed: mae angen rheswm.',
    writeWhy: 'Ysgrifennwch un llinell i ddweud pam.',
    move: (stage) => `Symud pawb i ${stage}`,
    stay: 'Aros yma'
  },

  ask: {
    open: 'Gofyn cwestiwn',
    hint: 'Mae un gwasgiad yn ei roi ar y wal ac ar sgrin pawb. Mae un arall yn ei dynnu i ffwrdd.',
    about: (name) => `Am ${name}`,
    onTheWall: 'Ar y wal:',
    takeAway: 'Tynnu’r cwestiwn i ffwrdd'
  },

  round: {
    title: 'Gofyn i bawb yn eu tro',
    how: 'Y teulu sy’n dod yn gyntaf. Ni ofynnir i neb sydd heb dic. Mae pawb yn gweld tro pwy yw hi a phwy sydd nesaf.',
    what: 'Beth ydych chi’n ei ofyn? Gallwch adael hwn yn wag.',
    who: 'Pwy, ac ym mha drefn?',
    notHere: ' (ddim yma)',
    up: (name) => `Symud ${name} i fyny`,
    down: (name) => `Symud ${name} i lawr`,
    tickOne: 'Ticiwch o leiaf un person.',
    beginWith: (name) => `Dechrau gyda ${name}`,
    begin: 'Dechrau'
  },

  turns: {
    title: 'Tro pwy',
    speaks: (name) => `Mae ${name} yn siarad`,
    next: (name) => `Nesaf: ${name}`,
    leaveOut: (name) => `Gadael ${name} allan`,
    allAsked: 'Mae pawb wedi cael y cwestiwn.',
    endRound: 'Gorffen y rownd',
    finished: 'Maen nhw wedi gorffen',
    hands: 'Dwylo i fyny, yr hiraf yn gyntaf',
    letThem: 'Gadael iddyn nhw siarad: ',
    askInTurn: 'Gofyn i bawb yn eu tro…'
  },

  hint: {
    minutes,
    familyNotYet: (all) => `Mae pobl wedi siarad am ${all}, ond nid y teulu eto. Gallech ofyn iddyn nhw nesaf.`,
    familyUnderOne: (all) => `Mae’r teulu wedi siarad am lai nag un o’r ${all} hyd yma. Gallech ofyn iddyn nhw nesaf.`,
    familyLittle: (little, all) => `Mae’r teulu wedi siarad am ${little} o’r ${all} hyd yma. Gallech ofyn iddyn nhw nesaf.`,
    quiet: (name) => `Nid yw ${name} wedi cael tro eto. Gallech ofyn i ${name} nesaf.`,
    most: (name, spoken, all) => `Mae ${name} wedi siarad am ${spoken} o’r ${all} hyd yma. Gallech ofyn i rywun arall nesaf.`
  },

  phone: {
    title: (name) => `Ar y ffôn: ${name}`,
    how: (name) => `Nid yw ${name} yn gweld sgrin. Darllenwch yn uchel, a thiciwch yr hyn a ddarllenwyd gennych.`,
    readNow: (name) => `Darllen i ${name}, nawr`,
    read: (name, done, all) => `Wedi’i ddarllen i ${name}: ${done} o ${all}`,
    type: (name) => `Teipio dros ${name}`,
    pack: (name) => `Print bras i ${name} (PDF)`
  },

  came: {
    more: (name) => `Mwy am ${name}`,
    how: (name) => `Nodi sut y daeth ${name}`,
    inRoom: 'Wedi dod, yn yr ystafell',
    byVideo: 'Wedi dod, ar fideo',
    byPhone: 'Wedi dod, ar y ffôn',
    left: 'Wedi gadael',
    apologies: 'Wedi ymddiheuro',
    reportOnly: 'Wedi anfon adroddiad yn unig',
    written: (name) => `Yr hyn a nodwyd am ${name}`,
    as: {
      came: 'daeth',
      cameBack: 'daeth yn ôl',
      wentOn: 'aeth ymlaen',
      left: 'gadawodd',
      apologies: 'ymddiheurodd',
      'report-only': 'anfonodd adroddiad yn unig'
    },
    bySelf: 'gan ei sgrin ei hun',
    by: (name) => `gan ${name}`,
    before: (name) => `Cyn i ${name} adael`,
    wouldBreak: (name, missing) =>
      `Os bydd ${name} yn gadael nawr, ni fydd digon o bobl ar gyfer penderfyniad: byddai’r rhain ar goll: ${missing}. Oes modd aros nes bydd y penderfyniad wedi’i wneud, neu a allai’r penderfyniad ddod gyntaf?`,
    haveLeft: 'Nodi eu bod wedi gadael'
  },

  wall: {
    title: 'Ar y wal',
    blank: 'seibiant byr, a dim geiriau',
    question: 'cwestiwn',
    nothing: 'geiriau nad ydynt ar y dudalen mwyach',
    cutOff:
      'Mae sgrin fawr sy’n colli ei chysylltiad yn cadw’r hyn a welodd yr ystafell, am ddeng munud ar y mwyaf. Ni allwch ei gwagio bryd hynny: gwna unrhyw fysell arni.',
    shows: (what) => `Mae’r wal yn dangos: ${what}`,
    showsPart: (what, part, parts) => `Mae’r wal yn dangos: ${what}, rhan ${part} o ${parts}`,
    back: 'Yn ôl',
    next: 'Rhan nesaf',
    now: (stage) => `Nawr: ${stage}`,
    rest: 'Popeth arall',
    show: 'Dangos',
    welcome: 'Croeso',
    childSays: (name) => `Geiriau ${name}`,
    thread: (statement) => `${statement}, a beth sy’n dod ohono`,
    overall: 'Rhifau: at ei gilydd',
    numbers: (statement) => `Rhifau: ${statement.toLowerCase()}`,
    decision: (name) => `Y penderfyniad ar gyfer ${name}`,
    plan: 'Y cynllun ar un dudalen'
  }
}

export default cy

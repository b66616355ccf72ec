import { countIn, listIn } from '../grammar.ts'
import type en from '../en/page.ts'

const count = countIn('cy')

const cy: typeof en = {
  moreFor: (what) => `Mwy ar gyfer ${what}`,
  more: 'Mwy',
  close: 'Cau',
  back: 'Yn ôl',
  notNow: 'Nid nawr',
  somebody: 'Rhywun',
  removeForGood: 'Tynnu geiriau am byth…',
  strike: 'Rhoi llinell drwyddo',
  struck: 'Mae llinell drwyddo. Mae’r geiriau’n aros lle maen nhw, wedi’u marcio.',
  struckOnPage: 'Mae llinell drwyddo. Mae’r geiriau’n aros ar y dudalen, wedi’u marcio.',
  strikeBack: 'Mae’r llinell wedi’i thynnu.',
  endedHere: 'Edrychwyd arno eto, a daeth i ben',
  struckBy: (name) => `Rhoddwyd llinell drwyddo gan ${name}`,
  why: (reason) => `Pam: ${reason}`,
  asManyAsCanBe: 'Mae cymaint yma ag y gall fod. I ddod â hwn yn ôl, rhowch linell drwy un arall yn gyntaf.',
  takeBack: 'Tynnu’r llinell',
  dontAgree: 'Dydw i ddim yn cytuno â hyn',

  move: {
    up: 'Symud i fyny',
    down: 'Symud i lawr',
    elsewhere: 'Symud i le arall…',
    drag: 'Llusgwch i symud',
    toPlaceIn: (place, title) => `Wedi symud i le ${place} yn ${title}.`,
    toPlace: (place, all) => `Wedi symud i le ${place} o ${all}.`,
    to: (title) => `Wedi symud i ${title}.`,
    alreadyFirstIn: (title) => `Mae’n gyntaf yn ${title} eisoes.`,
    alreadyLastIn: (title) => `Mae’n olaf yn ${title} eisoes.`,
    alreadyFirst: 'Mae’n gyntaf eisoes.',
    alreadyLast: 'Mae’n olaf eisoes.'
  },

  cardAt: (title, place, all) => `${title}, ${place} o ${all}`,

  about: {
    title: 'Am y geiriau hyn',
    whoseView: 'Barn pwy yw hon?',
    whatKind: 'Pa fath o osodiad ydyw?',
    when: 'Pryd oedd hyn?',
    whenHint: 'Dim ond os yw’r diwrnod yn bwysig.',
    typedBy: (name) => `Teipiwyd gan ${name}.`,
    fromBefore: 'O’r cynllun blaenorol.',
    open: 'Geiriau pwy, pa fath, pryd',
    notSaid: 'Barn pwy: heb ei ddweud',
    ownWords: (name) => `Geiriau ${name} ei hun`,
    by: (helper, name) => `${helper}, ar ran ${name}`
  },

  add: {
    to: (title) => `Ychwanegu at: ${title}`,
    newWords: (title) => `Geiriau newydd ar gyfer: ${title}`,
    onPage: 'Ei roi ar y dudalen',
    onPaper: 'Ei roi ar y papur',
    isOnPage: (title) => `Mae ar y dudalen, o dan ${title}.`,
    isOnPaper: (title) => `Mae ar y papur, o dan ${title}.`,
    pageFull: (most) => `Gall y dudalen ddal ${most} o gardiau, a dim mwy. Ychwanegwch at un sydd yma.`,
    paperFull: (most) => `Gall y papur ddal ${most} o gardiau, a dim mwy. Ychwanegwch at un sydd yma.`,
    keep: 'Ei gadw at eto',
    began: (words) => `Fe ddechreuoch: “${words}”`,
    noWords: 'Does dim geiriau yma eto. Ysgrifennwch neu dywedwch rywbeth yn gyntaf.',
    inParts: (parts) =>
      `Mae hyn yn hirach nag y gall un blwch ei ddal. Does dim wedi’i golli: rhowch ef ar y dudalen fesul rhan (${parts}).`
  },

  whose: {
    words: 'Geiriau pwy?',
    notSaid: 'Heb ei ddweud',
    me: (name) => `Fi, ${name}`,
    child: 'Plentyn',
    children: 'Plant',
    people: 'Pobl',
    other: 'Rhywun arall: teipiwch enw',
    name: 'Ei enw neu ei henw'
  },

  say: {
    title: 'Dweud rhywbeth',
    words: 'Eich geiriau',
    again: 'Dechrau eto',
    where: 'Ble mae’n mynd?',
    notSure: 'Ddim yn siŵr eto'
  },

  readBack: {
    ask: (name) => `${name}, ai dyna ddywedoch chi?`,
    yes: 'Ie, mae hynny’n iawn',
    change: 'Ei newid'
  },

  against: {
    what: 'Â beth nad ydych chi’n cytuno?',
    hint: 'Mae’n sefyll wrth ymyl y geiriau hyn, yma ac yn y cynllun.',
    who: 'Pwy sydd ddim yn cytuno?',
    stands: 'Mae’n sefyll wrth ymyl y geiriau nawr, ac yn y cynllun.',
    says: (name) => `Nid yw ${name} yn cytuno:`,
    more: (name) => `Mwy am yr hyn nad yw ${name} yn cytuno ag ef`,
    label: (name) => `Yr hyn nad yw ${name} yn cytuno ag ef`,
    struck: (name) => `Mae llinell drwyddo: yr hyn nad yw ${name} yn cytuno ag ef.`
  },

  box: {
    writing: (names) => `Mae ${listIn('cy', names)} yn ysgrifennu`,
    full: 'Mae’r blwch hwn yn llawn.',
    left: (letters, number) =>
      count(letters, {
        zero: `Does dim lle ar ôl yn y blwch hwn (${number}).`,
        one: `Lle i ${number} llythyren arall yn y blwch hwn.`,
        two: `Lle i ${number} lythyren arall yn y blwch hwn.`,
        few: `Lle i ${number} llythyren arall yn y blwch hwn.`,
        many: `Lle i ${number} llythyren arall yn y blwch hwn.`,
        other: `Lle i ${number} o lythrennau eraill yn y blwch hwn.`
      }),
    nothing: 'Does dim wedi’i ysgrifennu yma.',
    tooLong: (number) =>
      `Mae un blwch yn dal ${number} o lythrennau, ac nid oedd lle i hyn. Mae’r hyn sydd yn y blwch yn ddiogel. Mae’r gweddill yma i’w gopïo; rhowch ef mewn blwch arall.`,
    notFitting: 'Yr hyn nad oedd lle iddo',
    copy: 'Copïo’r geiriau hyn'
  },

  map: {
    whichPart: 'Pa ran o’r dudalen i edrych arni',
    begun: (statement) => `${statement}: wedi’i ddechrau. Mae’r cerdyn yn aros lle mae.`,
    isToo: (statement) => `Mae’r geiriau hefyd yn awr o dan “${statement}”. Mae’r cerdyn yn aros lle mae.`,
    goTo: 'Mynd ato',
    stay: 'Aros yma',
    makeDanger: (statement) => `Troi hwn yn: ${statement}`,
    noGoal: (goal) => `${goal}: dim eto.`,
    noSteps: 'Dim camau eto.',
    stepNoWords: 'Cam heb eiriau eto',
    by: (day) => `erbyn ${day}`
  },

  voice: {
    need: (first) => `Beth fyddai ${first} am i ni ei wybod?`,
    says: (first) => `Beth mae ${first} yn ei ddweud`,
    needHint: 'Does neb wedi clywed y baban hwn eto. Pwy all siarad ar ei ran?',
    saysHint: 'Yn ei eiriau neu ei geiriau ei hun, yn union fel y’u dywedwyd.',
    gathered: 'Sut y casglwyd y geiriau hyn?',
    gatheredHint: 'Siarad, tynnu llun, tri thŷ, mynd am dro. Pryd, a phwy oedd yno?',
    brought: 'Pwy ddaeth â nhw yma?',
    shared: (first) => `Beth gytunodd ${first} i’w rannu, a gyda phwy?`,
    sharedHint: 'Gall pawb yma ddarllen y dudalen hon.',
    noPlace: (first) => `Does dim lle i eiriau ${first} eto. Daw ohono’i hun mewn eiliad.`
  }
}

export default cy

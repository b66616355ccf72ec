import { listIn } from '../grammar.ts'
import type en from '../en/papers.ts'

const cy: typeof en = {
  title: 'Papurau',
  back: 'Papurau',
  notOnPage: 'Nid yw’r rhain ar y dudalen y mae pawb yn ei gweld. Mae pob un yn dweud pwy all ei ddarllen.',
  yours: 'Nid yw hwn ar y dudalen y mae pawb yn ei gweld. Chi biau hwn.',
  looking: 'Yn chwilio am eich papurau…',
  opening: 'Yn agor y papur…',
  nothing: 'Does dim byd yma i chi ei agor.',
  all: 'Eich papurau i gyd',
  fromSamePage: 'Gan Same Page',

  names: {
    notes: 'Nodiadau’r cadeirydd',
    few: 'I ychydig o bobl yn unig',
    childSaid: (name) => `Beth ddywedodd ${name}, heb ei rannu eto`,
    mine: 'Beth rwyf am ei ddweud',
    theirs: (name) => `Beth mae ${name} am ei ddweud`,
    part: 'Rhan breifat',
    partOf: (title) => `Rhan breifat, ${title}`
  },

  readers: (names) => `Dim ond ${listIn('cy', names)} all ddarllen hwn.`,
  readersAndYou: (names) => `Dim ond ${listIn('cy', ['chi', ...names])} all ddarllen hwn.`,

  begin: {
    title: 'Dechrau papur',
    notes: 'Nodiadau i mi fy hun',
    few: 'I ychydig o bobl yn unig…',
    childSaid: (name) => `Beth ddywedodd ${name}`
  },

  draft: {
    what: 'Gallwch ysgrifennu ymlaen llaw yr hyn rydych am ei ddweud.',
    onlyYou: 'Dim ond chi all ei ddarllen.',
    ready: 'Pan fyddwch yn barod, rydych yn ei roi ar y dudalen, un cerdyn ar y tro, neu’n ei gadw i chi’ch hun.',
    hint: 'Rhowch ef ar y dudalen pan fyddwch yn barod, un cerdyn ar y tro.',
    begin: 'Dechrau ysgrifennu',
    until: 'Nid yw ar y dudalen nes i chi neu’r cadeirydd ei roi yno.',
    untilPut: 'Nid yw ar y dudalen nes iddo gael ei roi yno, fesul cerdyn.',
    nobody: 'Does neb arall yn gweld yr hyn sydd yma, nes i chi eich hun ei roi ar y dudalen.',
    put: 'Rhoi hwn ar y dudalen'
  },
  share: 'Rhannu o’r papur hwn',
  apart: 'Nid yw’r hyn sydd yma ar y dudalen, nac ar y wal, nac yn y cynllun.',
  begunBy: (name) => `${name} a’i dechreuodd.`,

  saved: {
    saved: 'Y papur hwn: Wedi’i gadw',
    saving: 'Y papur hwn: Yn cadw…',
    'not-saved': 'Y papur hwn: Heb ei gadw eto. Rydym yn dal i geisio; cadwch y papur hwn ar agor.'
  },

  give: {
    theChair: 'Y cadeirydd',
    can: (chair) => `Wedyn gall ${chair} ddarllen hyn i gyd, a gall ei roi ar y dudalen i chi. All neb arall wneud hynny.`,
    yes: 'Ie, gadael i’r cadeirydd ei ddarllen',
    open: 'Gadael i’r cadeirydd ei ddarllen…'
  },

  few: {
    title: 'I ychydig o bobl yn unig',
    what: 'Beth ydyw?',
    hint: 'Ychydig o eiriau ar gyfer y rhestr, megis: gan yr heddlu. Dim ond y rhai a enwir sy’n eu gweld.',
    who: 'Pwy all ei ddarllen?',
    noSign: 'Does neb arall yn gweld unrhyw arwydd ei fod yno. Gall y cadeirydd newid pwy sydd wedi’u henwi.',
    begin: 'Ei ddechrau'
  },

  named: {
    change: 'Newid pwy all ei ddarllen',
    title: 'Pwy all ddarllen hwn?',
    these: 'Y bobl hyn, a neb arall',
    means:
      'Gall pwy bynnag yr ydych yn ei ychwanegu ddarllen y cyfan ar unwaith, o’r dechrau. O’r eiliad honno ni fydd pwy bynnag yr ydych yn ei dynnu yn gweld dim mwy ohono.',
    save: 'Cadw pwy all ei ddarllen'
  },

  sharing: {
    title: 'Rhoi ar y dudalen',
    done: 'Mae’r geiriau ar y dudalen nawr.',
    under: (place) => `Maen nhw o dan ${place}. Nid yw’r papur ei hun wedi newid, a does neb newydd yn gallu ei ddarllen.`,
    exactly: 'Yr union eiriau hyn fydd ar y dudalen',
    hint: (place) => `O dan ${place}. Gallwch eu byrhau yma; mae’r papur yn cadw ei rai ei hun.`,
    childSays: (name) => `geiriau ${name}`,
    putting: 'Yn eu rhoi ar y dudalen…',
    put: 'Rhoi’r geiriau hyn ar y dudalen',
    noWords: 'Does dim geiriau yma. Ysgrifennwch yn gyntaf yr hyn y ceir ei ddangos.',
    tooLong: 'Mae hyn yn hirach nag y gall un cerdyn ei ddal. Gwnewch ef yn fyrrach.',
    askFirst: (name) => `Gofynnwch i ${name} yn gyntaf, a dywedwch hynny yma.`,
    whoAndHow: 'Dywedwch pwy ofynnodd, a sut.',
    readers: 'Bydd y bobl hyn yn eu darllen',
    screen: 'Pawb sy’n gallu gweld y sgrin fawr yn yr ystafell'
  },

  agreed: {
    title: 'Cyn i neb ei ddarllen',
    agreed: (name) => `Mae ${name} wedi cytuno i rannu hyn`,
    who: (name) => `Pwy ofynnodd i ${name}?`,
    how: 'Sut?',
    stands: (name) => `Mae hyn yn sefyll wrth ymyl geiriau ${name}, lle mae pawb yn ei ddarllen.`,
    line: (who, how) => `Wedi cytuno i rannu mwy o’r geiriau hyn. Gofynnwyd gan ${who}: ${how}.`
  },

  safe: {
    title: 'Cyfeiriadau a phethau eraill sy’n dod o hyd i bobl',
    means:
      'Nid yw’r hyn rydych yn ei ysgrifennu yma byth yn cael ei ddangos ar y dudalen. Os bydd rhywun yn ei ysgrifennu yno drwy gamgymeriad, bydd Same Page yn ei atal, cyhyd â bod rhywun na ddylai ei weld yn y gynhadledd hon.',
    showAll: 'Dangos yr hyn sy’n cael ei gadw’n ddiogel',
    open: 'Cadw rhywbeth yn ddiogel…',
    sheet: 'Cadw rhywbeth yn ddiogel',
    ofWhom: (what, name) => `${what}: ${name}`,
    keptFrom: 'I’w gadw rhag',
    show: 'Ei ddangos',
    cover: 'Ei guddio',
    stop: 'Peidio â’i gadw’n ddiogel',
    yesStop: 'Ie, peidio â’i gadw’n ddiogel',
    goOn: 'Dal i’w gadw’n ddiogel',
    thenSeen: 'O hynny ymlaen gellir ei ysgrifennu ar y dudalen, a byddai pawb yn ei weld.',
    what: 'Beth ydyw?',
    whose: 'Pwy biau ef?',
    choose: 'Dewiswch',
    fromWhom: 'Rhag pwy mae’n cael ei gadw?',
    noSign:
      'Ni chânt unrhyw arwydd ei fod yn cael ei gadw’n ddiogel. Ni ellir cadw dim rhag y cadeirydd, ac ni ellir cadw enw rhywun sydd yma yn ddiogel.',
    keep: 'Ei gadw’n ddiogel',
    sayWhose: 'Dywedwch pwy biau ef.',
    writeFirst: (such) => `Ysgrifennwch ef yn gyntaf: ${such}.`,
    sayFrom: 'Dywedwch rhag pwy mae’n cael ei gadw. Fel arall ni fyddai neb yn cael ei atal.',
    kinds: {
      address: { name: 'Cyfeiriad', ask: 'Y cyfeiriad', such: 'megis 14 Stryd y Bont, LL55 9AA' },
      phone: { name: 'Rhif ffôn', ask: 'Y rhif', such: 'megis 07700 900123' },
      school: { name: 'Ysgol neu feithrinfa', ask: 'Enw’r ysgol neu’r feithrinfa', such: 'megis Ysgol Pen-y-bryn' },
      surgery: { name: 'Meddygfa', ask: 'Enw’r feddygfa', such: 'megis Meddygfa’r Nant' },
      work: { name: 'Gweithle', ask: 'Ble maen nhw’n gweithio', such: 'megis y becws ar Ffordd y Felin' },
      car: { name: 'Cerbyd', ask: 'Rhif y plât', such: 'megis AB12 CDE' }
    }
  }
}

export default cy

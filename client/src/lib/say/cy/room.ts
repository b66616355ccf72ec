import { listIn } from '../grammar.ts'
import type en from '../en/room.ts'

const cy: typeof en = {
  allRight: 'Iawn',
  practice: 'YMARFER',
  opening: 'Yn agor y dudalen…',
  notBegun: 'Nid yw’r gynhadledd wedi dechrau eto. Bydd y dudalen yn agor ohoni’i hun pan ddaw’r cadeirydd i mewn.',
  outOfReach: 'Ni allwn gyrraedd Same Page ar hyn o bryd. Rydym yn dal i geisio; cadwch y dudalen hon ar agor.',

  onTheWall: 'Ar y wal',
  wallAgain: 'Dangos y wal eto',
  blankWall: 'Gwagio’r wal',
  wallIsBlank: 'Mae’r wal yn wag.',
  partAway:
    'Ni allwn gyrraedd Same Page ar hyn o bryd. Bydd y rhan hon yn agor ohoni’i hun cyn gynted ag y gallwn. Mae’r hyn a ysgrifennoch yn ddiogel.',
  seenIt: 'Rwyf wedi ei weld',
  atTheDoor: (people) => (people === 1 ? 'Mae rhywun wrth y drws' : `Mae ${people} o bobl wrth y drws`),
  parts: 'Rhannau’r gynhadledd hon',
  sections: {
    since: 'Ers y tro diwethaf',
    map: 'Y map',
    scaling: 'Rhifau',
    decision: 'Y penderfyniad',
    people: 'Pwy sydd yma',
    plan: 'Y cynllun',
    readBack: 'Ei ddarllen yn ôl',
    papers: 'Papurau',
    audit: 'Pwy wnaeth beth'
  },
  below: {
    map: 'Y dudalen',
    dangers: 'Ein pryderon',
    decision: 'Penderfynu',
    people: 'Pwy sy yma',
    plan: 'Y cynllun',
    papers: 'Papurau',
    say: 'Dweud rhywbeth'
  },
  childSays: (names) => `Geiriau ${names}`,
  childrenSay: (names) => `Geiriau ${names}`,
  whatChildrenSay: 'Beth mae’r plant yn ei ddweud',
  childrenHere: 'Y plant mae hyn yn ymwneud â nhw',

  saved: { saved: 'Wedi’i gadw', saving: 'Yn cadw…', 'not-saved': 'Heb ei gadw eto. Rydym yn dal i geisio; cadwch y dudalen hon ar agor.' },
  undo: 'Dadwneud',
  redo: 'Ailwneud',

  offline: {
    writes: 'Nid oes cysylltiad gennych ar hyn o bryd. Daliwch ati i ysgrifennu: bydd yn cael ei gadw pan fyddwch yn ôl.',
    reads: 'Nid oes cysylltiad gennych ar hyn o bryd. Efallai nad yr hyn a welwch yw’r diweddaraf. Rydym yn dal i geisio.'
  },

  refused: {
    yourWords: 'Eich geiriau',
    yourWordsPart: (part) => `Eich geiriau, rhan ${part}`,
    copy: 'Copïo fy ngeiriau',
    haveCopied: 'Rwyf wedi eu copïo',
    copied: 'Wedi’u copïo. Gallwch eu gludo yn unrhyw le.',
    copyByHand: 'Ni wnaeth y porwr hwn gopïo i chi. Marciwch y geiriau a’u copïo.'
  },

  signed: {
    signed: (moment) => `Llofnododd y cadeirydd y cynllun hwn ar ${moment}. Ni ellir ysgrifennu ar y dudalen mwyach.`,
    read: 'Darllen y cynllun',
    openAgain: 'Mae’r cadeirydd wedi agor y dudalen eto i ysgrifennu arni. Mae’r cynllun a lofnodwyd wedi’i gadw.'
  },

  here: {
    title: 'Pwy sydd yma',
    of: (here, all) => `${here} o ${all}`,
    people: ' o bobl',
    iAmHere: 'Rwyf yma',
    you: ' (chi)',
    writing: 'yn ysgrifennu',
    here: 'yma',
    helps: (name) => `yma i ${name}`,
    sitsWith: (name) => `ar yr un sgrin â ${name}`,
    sitsWithOther: 'ar yr un sgrin â rhywun arall',
    learns: 'yma i ddysgu; mae’r teulu wedi cytuno',
    not: {
      outside: 'y tu allan, rhan breifat',
      waiting: 'yn aros wrth y drws',
      expected: 'heb gyrraedd eto',
      left: 'wedi gadael',
      apologies: 'wedi ymddiheuro',
      report: 'yn anfon adroddiad'
    },
    wall: 'Sgrin fawr yn yr ystafell yw’r wal. Mae’n dangos yr hyn y mae’r cadeirydd yn ei ddewis, a does neb yn ysgrifennu arni.',
    audit: 'Pwy wnaeth beth, a phryd'
  },

  speaking: 'Pwy sy’n siarad?',

  part: {
    title: 'Rhan breifat.',
    nobodyOut: 'Does neb y tu allan.',
    out: (names) => `Mae ${listIn('cy', names)} y tu allan.`,
    write: 'Ysgrifennu yn y rhan breifat',
    everybodyBack: 'Pawb yn ôl i mewn',
    rests:
      'Mae’r dudalen hon yn gorffwys yn ystod y rhan breifat. Gellir ei darllen, ac ni fydd neb yn ysgrifennu arni nes bod pawb yn ôl.',
    youAreBack: 'Rydych chi yn ôl, ac mae’r rhan breifat ar ben. Ni newidiwyd dim ar y dudalen tra oeddech chi allan.',
    over: 'Mae’r rhan breifat ar ben. Gallwch ysgrifennu ar y dudalen eto.'
  }
}

export default cy

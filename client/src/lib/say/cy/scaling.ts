import { listIn } from '../grammar.ts'
import type en from '../en/scaling.ts'

const cy: typeof en = {
  title: 'Ble rydyn ni, o 0 i 10?',
  hint: 'Mae pawb yn rhoi ei rif ei hun. Mae rhifau gwahanol yn ddefnyddiol: maen nhw’n dangos beth rydyn ni’n ei weld yn wahanol.',
  scales: 'Y graddfeydd',
  overall: 'At ei gilydd',
  howAreThings: (names) => `Sut mae pethau i ${names}?`,
  howIs: (label) => `${label}: sut mae pethau?`,
  shown: 'Wedi’i ddangos i bawb',
  answered: (answered, all) => `Mae ${answered} o ${all} wedi ateb`,
  next: (label) => `Nesaf: ${label}`,
  notOnPage: 'Nid yw hwn ar y dudalen mwyach.',
  theChair: 'y cadeirydd',

  ratherNot: 'Gwell gen i beidio â dweud',
  ratherNotWithin: 'gwell ganddynt beidio â dweud',
  askWhatHelps: 'Beth fyddai’n helpu?',
  askKeep: 'Beth fyddai’n ei gadw yno?',
  askHigher: 'Beth fyddai’n ei wneud un yn uwch?',
  askLower: 'Beth fyddai’n ei wneud un yn is?',

  give: {
    seenAtScreen: (chair, name) =>
      `Dim ond y bobl wrth y sgrin hon all weld hyn nes i ${chair} ddangos i bawb. Wedyn bydd pawb yn y cyfarfod yn ei weld gydag enw ${name}.`,
    seenByYou: (chair) =>
      `Dim ond chi all weld hyn nes i ${chair} ddangos i bawb. Wedyn bydd pawb yn y cyfarfod yn ei weld gyda’ch enw chi.`,
    legendYour: 'Eich rhif chi, o 0 i 10',
    legend: (name) => `Rhif ${name}, o 0 i 10`,
    iRatherNot: 'Byddai’n well gen i beidio â dweud',
    ratherNot: (name) => `Byddai’n well gan ${name} beidio â dweud`,
    isMine: 'Dyma fy rhif i',
    is: (name) => `Dyma rif ${name}`,
    leave: 'Ei adael fel yr oedd',
    yourNumber: 'Eich rhif chi',
    number: (name) => `Rhif ${name}`,
    hasAnswered: (name) => `Mae ${name} wedi ateb.`,
    saidAloud: (name) => `Dywedwyd ar lafar, ysgrifennwyd gan ${name}.`,
    change: 'Ei newid',
    nobodyElse: (chair) => `Ni all neb arall ei weld nes i ${chair} ddangos i bawb.`,
    nobodyBut: (chair) => `Ni all neb ond y bobl wrth y sgrin hon ei weld nes i ${chair} ddangos i bawb.`,
    keepWords: 'Cadw’r geiriau hyn',
    notKept: 'Heb eu cadw eto',
    saved: 'Wedi’i gadw.'
  },

  why: 'Pam?',
  leaveOut: 'Gallwch ei adael allan',

  list: {
    title: 'Rhifau pawb',
    was: (before) => ` (${before.join(', yna ')} o’r blaen)`,
    lastTime: (value) => `, y tro diwethaf ${value}`,
    whyChanged: 'Pam y newidiodd:',
    late: 'Rhoddwyd ar ôl i’r rhifau gael eu dangos.',
    ends: (zero, ten) => `Pan roddwyd hwn, ystyr 0 oedd: ${zero} Ystyr 10 oedd: ${ten}`,
    whyLastTime: 'Pam, y tro diwethaf:',
    lastTitle: (day) => `Y tro diwethaf${day ? `, ${day}` : ''}`,
    lastEnds: (zero, ten) => `Y tro diwethaf ystyr 0 oedd: ${zero} Ystyr 10 oedd: ${ten}`
  },

  dots: {
    notSaying: (names) => `Gwell ganddynt beidio â dweud: ${listIn('cy', names)}`,
    now: 'nawr',
    before: 'y tro diwethaf'
  },

  panel: {
    changeMine: 'Newid fy rhif',
    change: (name) => `Newid rhif ${name}`,
    giveMine: 'Rhoi fy rhif nawr',
    give: (name) => `Rhoi rhif ${name} nawr`,
    whose: 'Rhif pwy?',
    voiceAnswered: (name) => `${name}, wedi ateb`,
    zero: 'Mae 0 yn golygu',
    ten: 'Mae 10 yn golygu',
    onWall: 'Rhoi’r raddfa hon ar y wal'
  },

  show: {
    later: 'Pan fydd rhywun wedi ateb, gallwch ddangos rhifau pawb o’r fan hon.',
    show: 'Dangos rhifau pawb',
    means: 'Bydd pawb yn gweld pob rhif ar unwaith, gydag enwau. Ni ellir eu cuddio eto.',
    missing: (names) => `Nid yw ${listIn('cy', names)} wedi ateb; gellir rhoi eu rhif nhw yn nes ymlaen o hyd.`,
    yes: 'Ie, eu dangos nawr',
    notYet: 'Ddim eto'
  },

  who: {
    isNext: 'sydd nesaf. Y teulu yn gyntaf; nid oes rhaid i neb aros am hynny.',
    has: 'wedi ateb',
    not: 'ddim eto',
    again: 'Ei ysgrifennu eto',
    aloud: 'Dywedwyd ar lafar',
    againFor: (name) => ` dros ${name}`,
    aloudBy: (name) => ` gan ${name}`,
    away: (names) => `Ddim yma, a heb ei ofyn: ${listIn('cy', names)}.`
  },

  write: {
    hint: 'Dywedwyd ar lafar, ac ysgrifennwyd gennych chi: caiff ei farcio felly am byth. Dim ond nhw all ei weld nes iddo gael ei ddangos.',
    whyChanged: 'Pam mae wedi newid?',
    change: 'Ei newid i bawb',
    show: 'Ei ddangos i bawb'
  },

  wall: {
    hidden: 'Mae’r rhifau’n aros ynghudd nes i’r cadeirydd eu dangos.',
    answered: (answered, all) => `Mae ${answered} o ${all} wedi ateb.`
  }
}

export default cy

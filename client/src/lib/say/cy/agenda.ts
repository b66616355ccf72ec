import type en from '../en/agenda.ts'

const cy: typeof en = {
  room: 'Yr ystafell',
  stages: 'Camau’r cyfarfod',
  told: { here: 'Mae’r ystafell yma: ', done: 'Wedi’i wneud: ', skipped: 'Wedi’i adael allan: ' },
  leftOut: 'Wedi’i adael allan',
  nothingSaid: 'Ni ddywedwyd dim ynghylch pam.',
  onTheWall: 'Ar y wal:',
  backToRoom: 'Yn ôl i ble mae’r ystafell',
  backToChair: 'Yn ôl at y cadeirydd',
  ready: 'Rwy’n barod',
  movedOwn: (stage) => `Mae pawb wedi symud i: ${stage}`,
  movedRoom: (stage) => `Mae’r cadeirydd wedi symud yr ystafell i: ${stage} Gallwch orffen yma yn gyntaf.`,
  movedAll: (stage) => `Mae’r cadeirydd wedi symud pawb i: ${stage}`,

  time: {
    break: 'seibiant',
    minutes: (left) => `${left} mun. ar ôl`,
    lessThanOne: 'llai na munud ar ôl',
    up: 'mae’r amser ar ben',
    over: (over) => `${over} mun. drosodd`
  },

  ask: {
    theChildren: 'y plant',
    welcome: 'Pwy sydd yma, a pham?',
    family: (names) => `Sut mae pethau i ${names}?`,
    changes: 'Beth sydd wedi newid ers y tro diwethaf?',
    dangers: 'Beth allai ddigwydd os nad oes dim yn newid?',
    scaling: 'Ble rydyn ni heddiw, o 0 i 10?',
    goals: (names) => `Beth fyddwn ni’n ei weld pan fydd ${names} yn ddiogel?`,
    steps: 'Pwy fydd yn gwneud beth, ac erbyn pryd?',
    decision: (names) => `Beth yw barn pob un ohonom, a beth a benderfynir i ${names}?`,
    ending: 'Beth sy’n digwydd nesaf?'
  },

  welcome: {
    why: (names) =>
      `Rydym yma i ddarganfod gyda’n gilydd beth sydd ei angen ar ${names} i fod yn ddiogel ac yn iach. Mae pawb yn dweud pwy ydyn nhw, a pham maen nhw yma.`,
    rules: [
      'Un person sy’n siarad ar y tro. Y teulu sy’n dod yn gyntaf.',
      'Mae pawb yn gweld yr un dudalen, a gall unrhyw un ddweud nad yw’n cytuno â rhywbeth arni.',
      'Gallwch ofyn am seibiant unrhyw bryd. Does dim angen rheswm.',
      'Does neb yn recordio hyn. Mae’r hyn a ddywedir yma ar gyfer y bobl sydd yma.'
    ],
    today: 'Beth sy’n digwydd heddiw',
    about: (minutes) => `tua ${minutes} mun.`
  }
}

export default cy
